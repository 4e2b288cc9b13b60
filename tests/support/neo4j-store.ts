// An empty store on the test run's Neo4j server.
import type { Neo4jConfig } from '../../lib/config'
import { connect } from '../../lib/store/neo4j/connection'
import { openNeo4j } from '../../lib/store/neo4j/store'
import type { GraphStore } from '../../lib/store/store'

/** Empties the server's graph first. Get the configuration with `inject('neo4j')`. */
export async function emptyNeo4j(config: Neo4jConfig): Promise<GraphStore> {
  const store = await openNeo4j(config)
  const connection = connect(config)
  await connection.once(
    'MATCH (n:Article|Quote|Entity|Extracted|Correction|NameForm|NameBlock|NameBearer|LikelyDuplicate|GivenAlias|TextKey|Saying|HearsayTask|FoundAt|SavedView) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS',
  )
  await connection.close()
  return store
}
