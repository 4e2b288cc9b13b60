// Which store: Neo4j when NEO4J_URI is set, otherwise a file of our own.
import { join } from 'node:path'
import type { Config } from '../config'
import type { Patience } from './neo4j/patience'
import type { GraphStore } from './store'

/** Milliseconds that a page's change waits for other writers of the file. */
const PAGE_BUSY = 10_000

/** `readOnly`: a file on a disk that cannot be written will do. */
type Which = Pick<Config, 'dataDir' | 'neo4j'> & Partial<Pick<Config, 'readOnly'>>

export interface Opening {
  /**
   * All that is read is of one moment, whatever others write, and nothing can be written: in the embedded store. Neo4j has
   * no such thing.
   */
  readonly still?: boolean
  /** The embedded store is held by threads. */
  readonly threads?: ThreadsConfig | null
  /** With a server that goes away later; by default that of a page. */
  readonly patience?: Patience
}

/** Threads that hold the embedded store, for a server that must go on answering meanwhile. */
export interface ThreadsConfig {
  /** The file a thread runs. */
  readonly entry: string
  /** At least 2. */
  readonly readers: number
}

/**
 * Opens the configured store. Each driver is loaded only when it is needed. Throws StoreUnavailable when the store
 * cannot be opened, reached or understood.
 */
export async function openStore(
  { dataDir, neo4j, readOnly: readingWillDo = false }: Which,
  { still = false, threads = null, patience }: Opening = {},
): Promise<GraphStore> {
  if (neo4j !== null) {
    const { openNeo4j } = await import('./neo4j/store')
    return openNeo4j(neo4j, patience)
  }
  const file = dataDir === ':memory:' ? dataDir : join(dataDir, 'hearsay.sqlite')
  const options = { readingWillDo, busyTimeout: patience === undefined ? PAGE_BUSY : undefined }
  if (file !== ':memory:' && threads !== null) {
    const { openSqliteThreads } = await import('./threads/store')
    return openSqliteThreads(file, threads, options)
  }
  const { openSqlite } = await import('./sqlite/store')
  return openSqlite(file, { ...options, still })
}
