// The Cypher export run into an empty Neo4j: the same graph, down to every property, whatever the texts hold.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { exportSource } from '../../ingest/export-source'
import { cypherString } from '../../lib/export/cypher-literal'
import { exportFormat } from '../../lib/export/formats'
import { type Connection, connect } from '../../lib/store/neo4j/connection'
import { openNeo4j } from '../../lib/store/neo4j/store'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { NASTY } from '../export/sample'
import { articles } from '../support/arbitrary-facts'
import { example } from '../support/facts'
import { hub } from '../support/hub'
import { emptyNeo4j } from '../support/neo4j-store'
import { MARA, world } from '../support/world'
import { digestOf, fill } from './contract/stock'

const config = inject('neo4j')

/** No store takes NUL or halves of surrogate pairs. */
const STORABLE = NASTY.filter((words) => !/\p{Surrogate}|\0/u.test(words))

const HOSTILE = example({
  text: `${[...STORABLE, String.raw`C:\u0041 \\u0027 \\\u0022 \n \' ' " $rows ; //`].join(';\n')} said Ana Vell.`,
  title: "It's; a \\ title\\",
  source: '\\u0027; MATCH (n) DETACH DELETE n; //',
  entities: [{ kind: 'person', name: 'Ana Vell', roles: ["o'clock \\"] }],
})

describe('the Cypher script', () => {
  let connection: Connection
  beforeAll(() => {
    connection = connect(config)
  })
  afterAll(() => connection.close())

  const rows = (cypher: string) => connection.read((tx) => tx.run(cypher))

  /** Of the graph itself, not of what the store keeps beside it. */
  async function everyProperty(): Promise<readonly string[]> {
    const isOfGraph = (n: string) => `(${n}:Article OR ${n}:Entity OR ${n}:Quote OR ${n}:HearsaySchema)`
    const nodes = await rows(
      `MATCH (n) WHERE ${isOfGraph('n')} RETURN labels(n) AS labels, properties(n) AS properties`,
    )
    const links = await rows(
      `MATCH (s)-[r]->(t) WHERE ${isOfGraph('s')} AND ${isOfGraph('t')}
       RETURN s.id AS s, type(r) AS type, t.id AS t, properties(r) AS properties`,
    )
    return [...nodes, ...links]
      .map(({ labels, ...rest }) => JSON.stringify([[labels].flat().sort(), sorted(rest)]))
      .sort()
  }

  async function run(script: string): Promise<void> {
    await (await emptyNeo4j(config)).close()
    for (const statement of script.split(/;\n/).slice(0, -1)) await connection.once(statement)
  }

  async function scriptOf(store: GraphStore, part = {}): Promise<string> {
    let script = ''
    const { graph } = await exportSource(store, part)
    for await (const chunk of exportFormat('cypher').write(graph)) script += chunk
    return script
  }

  test('leaves what writing article by article leaves, every property of it', async () => {
    const store = await emptyNeo4j(config)
    await fill(store, [...world, HOSTILE, ...hub(2)])
    const digest = await digestOf(store)
    const before = await everyProperty()
    const script = await scriptOf(store)
    await run(script)
    expect(await everyProperty()).toEqual(before)
    const again = await openNeo4j(config)
    expect(await digestOf(again)).toBe(digest)
    expect(await scriptOf(again)).toBe(script)
    // It is a store like any other: what is read next becomes part of the same entities
    const [first] = world
    await again.deleteArticle(first?.article.id ?? '')
    await fill(again, world.slice(0, 1))
    expect(await everyProperty()).toEqual(before)
    await Promise.all([store.close(), again.close()])
    // A server that has just started plans the first long statements slowly
  }, 180_000)

  test('carries an embedded store over', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (examples) => {
        const embedded = openSqlite(':memory:')
        await fill(embedded, [...examples, HOSTILE])
        await run(await scriptOf(embedded))
        const server = await openNeo4j(config)
        expect(await digestOf(server)).toBe(await digestOf(embedded))
        await Promise.all([server.close(), embedded.close()])
      }),
      { numRuns: 1 },
    )
  })

  test('of a part is plain nodes and relations', async () => {
    const embedded = openSqlite(':memory:')
    await fill(embedded, world)
    await run(await scriptOf(embedded, { entity: MARA, hops: 1 }))
    const { items, total } = await embedded.neighbours(MARA, { limit: 500 })
    expect(await rows('MATCH (n) WHERE NOT n:HearsaySchema RETURN count(n) AS n')).toEqual([
      { n: (total ?? 0) + 1 },
    ])
    const said = items.flatMap(({ edges }) => edges).filter(({ relation }) => relation === 'SAID')
    expect(
      await rows(
        "MATCH (:Person {name: 'Mara Okafor'})-[r:SAID]->(q:Quote) RETURN q.id AS id, r.count AS n ORDER BY id",
      ),
    ).toEqual(
      said.map(({ target, count }) => ({ id: target, n: count })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    await embedded.close()
  })

  test('any string survives', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\\', 'u', '0', '2', '7', "'", '"', '\n', ';', '$') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (strings) => {
        const [row] = await connection.once(
          `RETURN [${strings.map((each) => cypherString(each)).join(', ')}] AS kept`,
        )
        expect(row?.kept).toEqual(strings.map((each) => each.replace(/\p{Surrogate}/gu, '\ufffd')))
      }),
      { numRuns: 20 },
    )
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // The tally is JSON text whose order tells in which order the articles came
      .map(([name, each]) => [name, sorted(name === 'tally' ? JSON.parse(String(each)) : each)]),
  )
}
