// The store on a Neo4j server.
import type { Neo4jConfig } from '../../config'
import { StoreUnavailable } from '../../errors'
import type { GraphStore } from '../store'

export async function openNeo4j(config: Neo4jConfig): Promise<GraphStore> {
  throw new StoreUnavailable('Neo4j is not served yet.', { where: config.uri })
}
