// How long a question for paths takes on a synthetic graph with hubs: p50, p95 and the longest, by kind of pair.
// `npm run bench:paths [entities] [pairs]` on SQLite; with NEO4J_URI set on that server too, whose graph must be empty
// (it is emptied afterwards).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../lib/config'
import { DEFAULT_VIA } from '../../lib/model/questions'
import { connect } from '../../lib/store/neo4j/connection'
import { openNeo4j } from '../../lib/store/neo4j/store'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { fillNeo4j, fillSqlite } from './fill-speech'
import { hubsOf, speech } from './speech'

const QUESTIONS = 200
const [entities = 100_000, pairs = 500_000] = process.argv.slice(2).map(Number)
const graph = speech(entities, pairs)
const hubs = hubsOf(graph)
console.log(
  `${entities} entities, ${graph.sources.length} pairs who speak of each other, largest hub ${hubs[0]?.degree}`,
)

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-paths-'))
try {
  const file = join(folder, 'bench.sqlite')
  openSqlite(file).close()
  const db = openDatabase(file)
  fillSqlite(db, graph)
  db.close()
  const store = openSqlite(file)
  await measure('SQLite', store)
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const { neo4j } = readConfig()
if (neo4j !== null) {
  const store = await openNeo4j(neo4j)
  const { articles } = await store.counters()
  if (articles > 0) throw new Error(`${neo4j.uri} holds ${articles} articles: use an empty server.`)
  const connection = connect(neo4j)
  const empty = 'MATCH (n:Article|Quote|Entity) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'
  try {
    await fillNeo4j(connection, graph)
    await measure('Neo4j', store)
  } finally {
    await connection.once(empty)
    await connection.close()
    await store.close()
  }
}

async function measure(name: string, store: GraphStore): Promise<void> {
  const id = (n: number) => `p:${String(n).padStart(7, '0')}`
  // Multipliers without a common factor with the number of entities: the same pairs on every store
  const any = (i: number) => (i * 7919 + 13) % entities
  const hub = (i: number) => hubs[i % 20]?.node ?? 0
  const kinds: readonly (readonly [string, (i: number) => readonly [number, number]])[] = [
    ['any two', (i) => [any(i), any(i + QUESTIONS)]],
    ['a hub and any', (i) => [hub(i), any(i)]],
    ['two hubs', (i) => [hub(i), hub(i + 1 + (i % 7))]],
  ]
  for (const maxHops of [4, 6]) {
    for (const [kind, pair] of kinds) {
      const times: number[] = []
      let complete = 0
      let found = 0
      for (let i = 0; i < QUESTIONS + 5; i++) {
        const [from, to] = pair(i)
        const begun = performance.now()
        const answer = await store.paths({ from: id(from), to: id(to), k: 3, maxHops, via: DEFAULT_VIA })
        if (i < 5) continue // the first ones warm up
        times.push(performance.now() - begun)
        complete += answer.complete ? 1 : 0
        found += answer.items.length > 0 ? 1 : 0
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
      console.log(
        `${name} ≤ ${maxHops} hops, ${kind}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms; ` +
          `${found} of ${QUESTIONS} found, ${complete} complete`,
      )
    }
  }
}
