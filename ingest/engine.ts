// Who does the heavy work of reading and extracting. Here: worker threads, which load readers and extractor themselves.
import type { Article, ArticleInput } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import type { DocumentInput } from './read/documents'
import { load, type ReadOptions } from './read/load'
import { startWorkers } from './workers'

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

/** Files are opened by the workers; only standard input is read in this thread. */
export function workerEngine(threads: number): Engine {
  const workers = startWorkers(threads)
  return {
    parallel: threads * 4,
    extractorVersion: () => workers.run({ type: 'version' }),
    read: async (input, options) => {
      if (input.kind === 'file' || input.kind === 'bytes')
        return workers.run({ type: 'read', input, options })
      const bytes = await load(input, options.maxBytes)
      return workers.run({ type: 'read', input: { kind: 'bytes', name: input.name, bytes }, options })
    },
    extract: (article) => workers.run({ type: 'extract', article }),
    close: () => workers.close(),
  }
}
