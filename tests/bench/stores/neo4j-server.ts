// A Neo4j server with room for a large graph, until it is ended: `tsx tests/bench/stores/neo4j-server.ts FOLDER [PORT]`.
// Benches find it with NEO4J_URI=neo4j://127.0.0.1:PORT NEO4J_PASSWORD=only-for-benches.
import { join } from 'node:path'
import { runNeo4j } from '../../../ingest/neo4j/server'

const [home = '', port = '17687'] = process.argv.slice(2)
const server = await runNeo4j({
  home,
  port: Number(port),
  httpPort: null,
  password: 'only-for-benches',
  heap: '1g',
  pageCache: '2g',
  cache: join(import.meta.dirname, '../../../node_modules/.cache/hearsay-neo4j'),
  onProgress: (line) => console.log(line),
})
console.log(`${server.uri} is ready`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop())
await server.ended
