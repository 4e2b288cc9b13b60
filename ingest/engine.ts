// Who does the heavy work of reading and extracting: this thread, or worker threads when there is much of it.
import { availableParallelism } from 'node:os'
import type { Article, ArticleInput } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import { extract } from './extract/extract'
import type { Input } from './read/inputs'
import { type ReadOptions, readInput } from './read/read'
import { startWorkers } from './workers'

export interface Engine {
  /** Tasks worth having under way at once. */
  readonly parallel: number
  /** @throws InvalidInput (where: the input's name) */
  read(input: Input, options: ReadOptions): Promise<Article>
  extract(article: ArticleInput): Promise<ArticleFacts>
  close(): Promise<void>
}

/** Below this many documents starting workers costs more than it saves. */
const A_HANDFUL = 6

/** `threads` 0: this thread. Default: as many workers as cores, or none for a handful of documents. */
export function openEngine(documents: number, threads?: number): Engine {
  const wanted = threads ?? (documents <= A_HANDFUL ? 0 : Math.min(availableParallelism(), documents))
  return wanted === 0 ? inlineEngine() : workerEngine(wanted)
}

export function inlineEngine(): Engine {
  return {
    parallel: 1,
    read: readInput,
    extract: async (article) => extract(article),
    close: async () => undefined,
  }
}

/** Files are opened by the workers; standard input and failed inputs never leave this thread. */
export function workerEngine(threads: number): Engine {
  const workers = startWorkers(threads)
  return {
    parallel: threads * 2,
    read: (input, options) =>
      input.kind === 'stdin' || input.kind === 'failed'
        ? readInput(input, options)
        : workers.run({ type: 'read', input, options }),
    extract: (article) => workers.run({ type: 'extract', article }),
    close: () => workers.close(),
  }
}
