// This thread for a handful of documents, worker threads for more: starting them costs more than it saves.
import { availableParallelism } from 'node:os'
import { type Engine, workerEngine } from './engine'
import { EXTRACTOR_VERSION, extract } from './extract/extract'
import { readInput } from './read/read'

const A_HANDFUL = 6

/** `threads` 0: this thread. Default: as many workers as cores, or none for a handful of documents. */
export function openEngine(documents: number, threads?: number): Engine {
  const wanted = threads ?? (documents <= A_HANDFUL ? 0 : Math.min(availableParallelism(), documents))
  return wanted === 0 ? inlineEngine() : workerEngine(wanted)
}

function inlineEngine(): Engine {
  return {
    parallel: 1,
    extractorVersion: async () => EXTRACTOR_VERSION,
    read: readInput,
    extract: async (article) => extract(article),
    close: async () => undefined,
  }
}
