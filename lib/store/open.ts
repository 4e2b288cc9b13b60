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
}

/**
 * Opens the configured store. Each driver is loaded only when it is needed. Throws StoreUnavailable when the store
 * cannot be opened, reached or understood.
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'neo4j'>,
  opening: Opening = {},
): Promise<GraphStore> {
  if (config.neo4j !== null) {
    const { openNeo4j } = await import('./neo4j/store')
    return openNeo4j(config.neo4j)
  }
  const { openSqlite } = await import('./sqlite/store')
  const { dataDir } = config
  return openSqlite(dataDir === ':memory:' ? dataDir : join(dataDir, 'hearsay.sqlite'), opening)
}
