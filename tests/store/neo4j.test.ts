// The contract on a real Neo4j, and what only a server can do: refuse the password, be away, be of another version.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Connection, connect } from '../../lib/store/neo4j/connection'
import { openNeo4j } from '../../lib/store/neo4j/store'
import { openStore } from '../../lib/store/open'
import type { GraphStore } from '../../lib/store/store'
import { example } from '../support/facts'
import { hub } from '../support/hub'
import { emptyNeo4j } from '../support/neo4j-store'
import { reportOf } from '../support/reports'
import { MARA, row, world } from '../support/world'
import { storeContract } from './contract'
import { clear, digestOf, fill, refusal, VERSION } from './contract/stock'

const config = inject('neo4j')

storeContract('Neo4j', { empty: () => emptyNeo4j(config), again: () => openNeo4j(config), histories: 3 })

describe('the Neo4j graph', () => {
  let store: GraphStore
  let connection: Connection
  beforeAll(async () => {
    store = await emptyNeo4j(config)
    connection = connect(config)
    await fill(store, world)
  })
  afterAll(async () => {
    await store.close()
    await connection.close()
  })

  const rows = (cypher: string) => connection.read((tx) => tx.run(cypher))

  test('is what a reader of the documentation expects', async () => {
    expect(
      await rows(
        `MATCH (p:Person {name: 'Mara Okafor'})-[:SAID]->(q:Quote)-[:IN]->(a:Article {title: 'Harbour row'})
         RETURN q.text AS text, q.stance AS stance, q.date AS date, q.start AS start`,
      ),
    ).toEqual([
      { text: 'the harbour would “reopen by spring”', stance: 'promises', date: '2025-03-14', start: 40 },
    ])
    expect(
      await rows('MATCH (q:Quote {text: "reopen by spring"})-[r]-(o) RETURN type(r) AS type, o.kind AS kind'),
    ).toEqual([{ type: 'INSIDE', kind: 'mixed' }])
    expect(
      await rows(
        `MATCH (p:Person)-[r:AFFILIATED_WITH]->(o:Organization)
         RETURN p.name AS person, r.role AS role, o.name AS organization ORDER BY role`,
      ),
    ).toEqual([
      { person: 'Tomás Brandt', role: 'Harbour Union', organization: 'Harbour Union' },
      { person: 'Tomás Brandt', role: 'of the Harbour Union', organization: 'Harbour Union' },
    ])
    expect(
      await rows('MATCH (p:Person)-[r:SAID_ABOUT]->(e:Event) RETURN p.name AS p, r.count AS n, e.name AS e'),
    ).toEqual([{ p: 'Mara Okafor', n: 1, e: 'Dock Summit' }])
  })

  test('a question that would take the server too long is ended by it', async () => {
    const hurried = connect(config, { limit: 1_000, longest: 300 })
    const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN max(a * b)'
    const begun = Date.now()
    await expect(hurried.read((tx) => tx.run(endless))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: 'The question took Neo4j too long, and was ended.',
    })
    expect(Date.now() - begun).toBeLessThan(30_000)
    await hurried.close()
  })

  test('keeps whole numbers as integers and knows its indexes', async () => {
    expect(
      await rows(
        "MATCH (q:Quote {text: 'We will see,'}) RETURN valueType(q.start) AS start, valueType(q.margin) AS margin",
      ),
    ).toEqual([{ start: 'INTEGER NOT NULL', margin: 'FLOAT NOT NULL' }])
    const indexes = await rows(
      "SHOW INDEXES YIELD name, type, state WHERE name STARTS WITH 'hearsay' RETURN name, type, state",
    )
    expect(indexes.filter(({ type }) => type === 'FULLTEXT')).toHaveLength(3)
    expect(indexes.every(({ state }) => state === 'ONLINE')).toBe(true)
  })

  test('gets keys of its quotes when an older Hearsay made it', async () => {
    const keys = 'MATCH (q:Quote) WHERE q.words IS NOT NULL RETURN q.id AS id, q.echo AS echo ORDER BY id'
    const before = await rows(keys)
    await connection.write((tx) => tx.run('MATCH (q:Quote) REMOVE q.echo'))
    await connection.write((tx) => tx.run('MATCH (s:HearsaySchema) SET s.version = 1'))
    await (await openNeo4j(config)).close()
    expect(before.some(({ echo }) => String(echo).startsWith('k'))).toBe(true)
    expect(await rows(keys)).toEqual(before)
  })

  test('finds the reprints of a graph that an older Hearsay made', async () => {
    const body = reportOf('quay', 60)
    const copies = ['2025-05-01', '2025-05-02'].map((publishedAt) =>
      example({ text: body, url: `https://wire.example/${publishedAt}`, publishedAt }),
    )
    await fill(store, copies)
    const kept = `MATCH (a:Article)-[r:HAS_KEY]->(k) RETURN r.at AS found ORDER BY found
      UNION ALL MATCH (a:Article)-[:REPRINTS]->(b:Article) RETURN a.id + b.id AS found`
    const before = await rows(kept)
    expect(before.filter(({ found }) => String(found).startsWith('a:'))).toHaveLength(1)
    await connection.once('MATCH (k:TextKey) DETACH DELETE k')
    await connection.once('MATCH (:Article)-[r:REPRINTS]->() DELETE r')
    await connection.once('MATCH (s:HearsaySchema) SET s.version = 8')
    await (await openNeo4j(config)).close()
    expect(await rows(kept)).toEqual(before)
    for (const { article } of copies) await store.deleteArticle(article.id)
  })

  test('is finished by whoever opens it after a correction broke off', async () => {
    const AT = '2026-11-26T10:00:00.000Z'
    const action = {
      kind: 'rename',
      entity: { id: MARA, kind: 'person', name: '' },
      name: 'Ruth Hale',
    } as const
    const { id } = await store.correct({ action, by: '', why: '' }, AT)
    const digest = await digestOf(store)
    expect(
      await rows(`MATCH (a:Article)-[:CORRECTED_BY]->(c:Correction {kind: 'rename'}) RETURN count(a) AS n`),
    ).toEqual([{ n: 3 }])
    await connection.once('MATCH (a:Article) SET a:Stale WITH a MATCH (a)-[r:CORRECTED_BY]->() DELETE r')
    const next = await openNeo4j(config)
    expect(await next.corrections({ limit: 1 })).toMatchObject({ items: [{ id, articles: 3 }], total: 1 })
    expect(await digestOf(next)).toBe(digest)
    expect(await rows('MATCH (a:Stale) RETURN count(a) AS left')).toEqual([{ left: 0 }])
    await next.undoCorrection(id, { by: '', why: '' }, AT)
    await next.close()
    await connection.once('MATCH (c:Correction) DETACH DELETE c')
  })

  test('is whole after many writers at once from several connections', async () => {
    await clear(store)
    const examples = hub(24)
    const writers = await Promise.all([openNeo4j(config), openNeo4j(config), openNeo4j(config)])
    await Promise.all(
      writers.flatMap((writer, turn) =>
        [0, 1].map((half) =>
          fill(
            writer,
            examples.filter((_, at) => at % 2 === half || at % 3 === turn),
          ),
        ),
      ),
    )
    const together = await digestOf(store)
    const { node } = await store.entity(MARA)
    expect(node).toMatchObject({ articleCount: 24, quoteCount: 48 })
    await clear(store)
    expect(await rows('MATCH (n) WHERE NOT n:HearsaySchema RETURN count(n) AS left')).toEqual([{ left: 0 }])
    await fill(store, examples)
    expect(await digestOf(store)).toBe(together)
    await Promise.all(writers.map((writer) => writer.close()))
  })
})

describe('a Neo4j that cannot be used', () => {
  const cases = [
    ['wrong password', { ...config, password: 'guessed-wrong' }, /user name or password/],
    ['nobody there', { ...config, uri: 'neo4j://127.0.0.1:1' }, /does not answer/],
    ['nobody there, bolt', { ...config, uri: 'bolt://127.0.0.1:1' }, /does not answer/],
    ['unknown host', { ...config, uri: 'neo4j://no-such-host.invalid:7687' }, /does not answer/],
    ['wrong database', { ...config, database: 'attic' }, /no database/],
    [
      'wrong database, bolt',
      { ...config, uri: config.uri.replace('neo4j:', 'bolt:'), database: 'attic' },
      /no database/,
    ],
  ] as const

  test.each(cases)('%s', async (_name, wrong, message) => {
    const begun = Date.now()
    const error = await refusal(openStore({ dataDir: ':memory:', neo4j: wrong }))
    expect(error).toMatchObject({
      name: 'StoreUnavailable',
      where: wrong.uri,
      remedy: expect.stringMatching(/NEO4J_/),
    })
    expect(String(error)).toMatch(message)
    expect(JSON.stringify(error)).not.toContain(wrong.password)
    expect(Date.now() - begun).toBeLessThan(20_000)
  })

  test('a graph of a newer Hearsay', async () => {
    const connection = connect(config)
    const set = (version: number) =>
      connection.write((tx) => tx.run('MATCH (s:HearsaySchema) SET s.version = $version', { version }))
    await set(99)
    const error = await refusal(openNeo4j(config))
    await set(1)
    await connection.close()
    expect(error).toMatchObject({ name: 'StoreUnavailable', remedy: expect.stringMatching(/Update Hearsay/) })
    const store = await openNeo4j(config)
    expect(await store.hasArticle(row.article.id, row.article.contentHash, VERSION)).toBe(false)
    await store.close()
  })
})
