// How many worker threads: one for a handful of documents (starting more costs more than it saves), one a core for more.
import { availableParallelism } from 'node:os'
import { type Engine, workerEngine } from './engine'
import { extractingInTime } from './time-limit'

const A_HANDFUL = 6

/**
 * `threads` 0: this thread, where extraction keeps to its time but reading only looks at the clock between pages and parts.
 * Default: as many workers as cores, or one for a handful of documents.
 */
export function openEngine(documents: number, threads?: number): Engine {
  const wanted = threads ?? (documents <= A_HANDFUL ? 1 : Math.min(availableParallelism(), documents))
  return wanted === 0 ? inlineEngine() : workerEngine(wanted)
}

function inlineEngine(): Engine {
  const extraction = () => import('./extract/extract')
  return {
    parallel: 1,
    extractorVersion: async () => (await extraction()).EXTRACTOR_VERSION,
    read: async (...input) => (await import('./read/read')).readInput(...input),
    extract: async (article) => {
      const { extract } = await extraction()
      return extractingInTime(article.text.length, () => extract(article))
    },
    close: async () => undefined,
  }
}
