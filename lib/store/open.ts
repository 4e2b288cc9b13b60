// Which store: Neo4j when NEO4J_URI is set, otherwise a file of our own.
import { join } from 'node:path'
import type { Config } from '../config'
import type { GraphStore } from './store'

export interface Opening {
  /**
   * All that is read is of one moment, whatever others write, and nothing can be written: in the embedded store. Neo4j has
   * no such thing.
   */
  readonly still?: boolean
  /** The embedded store is held by threads. */
  readonly threads?: ThreadsConfig | null
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
  config: Pick<Config, 'dataDir' | 'neo4j'>,
  { still = false, threads = null }: Opening = {},
): Promise<GraphStore> {
  if (config.neo4j !== null) {
    const { openNeo4j } = await import('./neo4j/store')
    return openNeo4j(config.neo4j)
  }
  const { dataDir } = config
  if (dataDir !== ':memory:' && threads !== null) {
    const { openSqliteThreads } = await import('./threads/store')
    return openSqliteThreads(join(dataDir, 'hearsay.sqlite'), threads)
  }
  const { openSqlite } = await import('./sqlite/store')
  return openSqlite(dataDir === ':memory:' ? dataDir : join(dataDir, 'hearsay.sqlite'), { still })
}
