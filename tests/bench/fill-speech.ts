// Puts the synthetic graph into a store as an ingest would leave it, but straight into its tables: one quote a pair.
import { adjust, EMPTY_TALLY } from '../../lib/model/merge'
import type { Connection } from '../../lib/store/neo4j/connection'
import * as rows from '../../lib/store/rows'
import type { Database } from '../../lib/store/sqlite/database'
import { example } from '../support/facts'
import type { Speech } from './speech'

const BATCH = 5000

const { article, facts } = example({
  text: 'Ida Morrow said: “So it is.”',
  title: 'A synthetic article',
  source: 'Quay Courier',
  publishedAt: '2031-02-03',
  entities: [{ kind: 'person', name: 'Ida Morrow' }],
  quotes: [{ words: 'So it is.', speaker: 'Ida Morrow' }],
})
const [pattern] = rows.quoteRows(article, facts)
const id = (n: number) => `p:${String(n).padStart(7, '0')}`

function entityRow(n: number): rows.Row {
  const name = `Person ${n}`
  const contribution = { id: id(n), kind: 'person' as const, name, aliases: [], roles: [] }
  const tally = adjust(EMPTY_TALLY, { ...contribution, unnamed: false, date: null, metonym: false }, 1)
  return rows.entityRow(id(n), 'person', tally, 1)
}

function quoteRow(graph: Speech, i: number): rows.Row {
  const [speakerId, about] = [id(graph.sources[i] ?? 0), [id(graph.targets[i] ?? 0)]]
  return { ...pattern, id: `q:${i}`, ord: i, speakerId, about }
}

export function fillSqlite(db: Database, graph: Speech): void {
  const insert = (table: string, row: rows.Row) => {
    const names = Object.keys(row)
    const columns = names.map((name) => `"${name}"`).join(', ')
    db.run(`INSERT INTO ${table} (${columns}) VALUES (${names.map((name) => `$${name}`).join(', ')})`, row)
  }
  db.transaction(() => {
    insert('article', rows.articleRow(article, facts, '1'))
    insert('articleText', { articleId: article.id, text: article.text, zones: '[]' })
    for (let n = 0; n < graph.entities; n++) insert('entity', entityRow(n))
    for (let i = 0; i < graph.sources.length; i++) {
      const quote = quoteRow(graph, i)
      const [entityId = ''] = quote.about as readonly string[]
      insert('quote', quote)
      insert('quoteAbout', { entityId, quoteId: quote.id ?? '' })
      insert('saidAbout', { source: quote.speakerId ?? '', target: entityId, count: 1 })
    }
  })
}

export async function fillNeo4j(connection: Connection, graph: Speech): Promise<void> {
  const write = (cypher: string, count: number, row: (i: number) => rows.Row) =>
    batches(count, (from, to) =>
      connection.write((tx) =>
        tx.run(cypher, { rows: Array.from({ length: to - from }, (_, i) => row(from + i)) }),
      ),
    )
  await write('UNWIND $rows AS row CREATE (a:Article) SET a = row', 1, () => ({
    ...rows.articleRow(article, facts, '1'),
    text: article.text,
    zones: '[]',
  }))
  await write('UNWIND $rows AS row CREATE (e:Entity:Person) SET e = row', graph.entities, entityRow)
  await write(
    `UNWIND $rows AS row MATCH (s:Entity {id: row.speakerId}) MATCH (t:Entity {id: row.about[0]})
     CREATE (s)-[:SAID]->(q:Quote)-[:ABOUT]->(t) SET q = row CREATE (s)-[:SAID_ABOUT {count: 1}]->(t)`,
    graph.sources.length,
    (i) => quoteRow(graph, i),
  )
}

async function batches(count: number, work: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += BATCH) await work(from, Math.min(count, from + BATCH))
}
