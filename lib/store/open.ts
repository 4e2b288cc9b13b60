// Which store: Neo4j when NEO4J_URI is set, otherwise a file of our own.
import { join } from 'node:path'
import type { Config } from '../config'
import type { Patience } from './neo4j/patience'
import type { GraphStore } from './store'

/** Milliseconds that a page's change waits for other writers of the file: all other pages wait with it. */
const PAGE_BUSY = 10_000

/** `readOnly`: a file on a disk that cannot be written will do. */
type Which = Pick<Config, 'dataDir' | 'neo4j'> & Partial<Pick<Config, 'readOnly'>>

/**
 * Opens the configured store. Each driver is loaded only when it is needed. Throws StoreUnavailable when the store
 * cannot be opened, reached or understood. `patience`: with a server that goes away later; by default that of a page.
 */
export async function openStore(config: Which, patience?: Patience): Promise<GraphStore> {
  if (config.neo4j !== null) {
    const { openNeo4j } = await import('./neo4j/store')
    return openNeo4j(config.neo4j, patience)
  }
  const { openSqlite } = await import('./sqlite/store')
  const { dataDir, readOnly = false } = config
  const busyTimeout = patience === undefined ? PAGE_BUSY : undefined
  return openSqlite(dataDir === ':memory:' ? dataDir : join(dataDir, 'hearsay.sqlite'), {
    readOnly,
    busyTimeout,
  })
}
