// Puts what a SQLite file holds into an empty Neo4j, by the statements of the Cypher export, which leave what the writer
// leaves (tests/store/cypher-script.test.ts). `tsx tests/bench/stores/fill-neo4j.ts FILE` with NEO4J_URI set.
import { readConfig } from '../../../lib/config'
import type { CypherStatement } from '../../../lib/export/export-graph'
import { connect } from '../../../lib/store/neo4j/connection'
import { neo4jScript } from '../../../lib/store/neo4j/script'
import { openNeo4j } from '../../../lib/store/neo4j/store'
import { openSqlite } from '../../../lib/store/sqlite/store'

/** Statements of one transaction: those of some hundred articles. */
const AT_ONCE = 60

const [file = ''] = process.argv.slice(2)
const { neo4j } = readConfig()
if (neo4j === null) throw new Error('NEO4J_URI is not set')
const target = await openNeo4j(neo4j)
const { articles } = await target.counters()
await target.close()
if (articles > 0) throw new Error(`${neo4j.uri} holds ${articles} articles: use an empty server.`)
const source = openSqlite(file)
const connection = connect(neo4j)
const begun = performance.now()
let waiting: CypherStatement[] = []
let sent = 0
for await (const statement of neo4jScript(source)) {
  // Constraints and indexes are there
  if (statement.rows === undefined) continue
  waiting.push(statement)
  if (waiting.length === AT_ONCE) await send()
}
await send()
await connection.close()
await source.close()
console.log(`${sent} statements in ${Math.round((performance.now() - begun) / 1000)} s`)

async function send(): Promise<void> {
  const statements = waiting
  waiting = []
  sent += statements.length
  await connection.write((tx) => Promise.all(statements.map(({ text, rows }) => tx.run(text, { rows }))))
  if (sent % 3000 === 0)
    console.log(`${sent} statements, ${Math.round((performance.now() - begun) / 1000)} s`)
}
