// Who does the heavy work of reading and extracting. Here: worker threads, which load readers and extractor themselves.
import { stat } from 'node:fs/promises'
import type { Article, ArticleInput } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import type { DocumentInput } from './read/documents'
import { readLimits } from './read/limits'
import { load, type ReadOptions } from './read/load'
import type { ReadTask } from './tasks'
import { secondsFor, tookTooLong } from './time-limit'
import { startWorkers, type TimeLimit } from './workers'

export interface Engine {
  /** Tasks worth having under way at once. */
  readonly parallel: number
  /** Version of the extractor that `extract` runs. */
  extractorVersion(): Promise<string>
  /** @throws InvalidInput (where: the input's name) */
  read(input: DocumentInput, options: ReadOptions): Promise<Article>
  extract(article: ArticleInput): Promise<ArticleFacts>
  close(): Promise<void>
}

/**
 * Files are opened by the workers; only standard input is read in this thread. A document that takes longer than
 * HEARSAY_MAX_SECONDS (see time-limit.ts) is given up wherever its thread is, which is replaced.
 */
export function workerEngine(threads: number, workers = startWorkers(threads)): Engine {
  return {
    parallel: threads * 4,
    extractorVersion: () => workers.run({ type: 'version' }),
    read: async (given, options) => {
      const input = await forWorker(given, options.maxBytes)
      const { maxSeconds } = { ...readLimits(), ...options.limits }
      const seconds = secondsFor(await sizeOf(input), maxSeconds)
      return workers.run({ type: 'read', input, options }, limited('Reading', seconds, input.name))
    },
    extract: async (article) => {
      const seconds = secondsFor(article.text.length, readLimits().maxSeconds)
      return workers.run({ type: 'extract', article }, limited('Extraction', seconds))
    },
    close: () => workers.close(),
  }
}

function limited(doing: string, seconds: number, where?: string): TimeLimit {
  return { seconds, late: () => tookTooLong(doing, seconds, where) }
}

async function forWorker(input: DocumentInput, maxBytes: number): Promise<ReadTask['input']> {
  if (input.kind === 'file' || input.kind === 'bytes') return input
  return { kind: 'bytes', name: input.name, bytes: await load(input, maxBytes) }
}

/** 0 for what is not there: the worker says so. */
async function sizeOf(input: ReadTask['input']): Promise<number> {
  if (input.kind === 'bytes') return input.bytes.length
  return stat(input.path).then(
    ({ size }) => size,
    () => 0,
  )
}
