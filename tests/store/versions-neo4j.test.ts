// A graph of every earlier version in Neo4j opens with this one: nothing is lost, and all is as a new graph would have it.
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { contentHash } from '../../lib/model/id'
import { type Connection, connect } from '../../lib/store/neo4j/connection'
import { prepareSchema, SCHEMA_VERSION } from '../../lib/store/neo4j/schema'
import { openNeo4j } from '../../lib/store/neo4j/store'
import { openSqlite } from '../../lib/store/sqlite/store'
import { pictureOf, troublesOf } from '../support/backups'
import { emptyNeo4j } from '../support/neo4j-store'
import { talks, world } from '../support/world'
import { digestOf, fill } from './contract/stock'
import { ADDED } from './versions/neo4j'

const VERSIONS = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => SCHEMA_VERSION - 1 - at)
const config = inject('neo4j')

const TALKS = {
  id: talks.article.id,
  hashWithoutLocators: contentHash({ ...talks.article, locators: [] }),
}

let connection: Connection
beforeAll(async () => {
  connection = connect(config)
  const store = await emptyNeo4j(config)
  await fill(store, world)
  await store.close()
})
afterAll(() => connection.close())

/** Makes of the graph one of that version; indexes, which take a server some seconds, only where it is asked for. */
async function goBackTo(version: number, { indexes = false } = {}): Promise<void> {
  for (let newer = SCHEMA_VERSION; newer > version; newer -= 1) {
    const statements = ADDED[newer]
    if (statements === undefined) {
      throw new Error(
        `Version ${newer} of lib/store/neo4j/schema.ts is not in tests/store/versions/neo4j.ts. Add it: the statements that take from a graph of this version what the one before did not have.`,
      )
    }
    for (const statement of statements.filter((each) => indexes || !each.startsWith('DROP')))
      await connection.once(statement, { talks: TALKS })
  }
  await connection.write((tx) => tx.run('MATCH (s:HearsaySchema) SET s.version = $version', { version }))
}

test.each(VERSIONS)('a graph of version %i is brought up to date without a loss', async (version) => {
  await goBackTo(version)
  const store = await openNeo4j(config)
  expect(await troublesOf(store)).toEqual([])
  const fresh = openSqlite(':memory:')
  await fill(fresh, world)
  if (version >= 4) expect(await digestOf(store)).toBe(await digestOf(fresh))
  expect(await store.counters()).toEqual(await fresh.counters())
  await store.close()
  await fresh.close()
})

test('broken off in the middle, it is brought up to date by the next that opens it', async () => {
  await goBackTo(1, { indexes: true })
  const broken = prepareSchema(connection, () => Promise.reject(new Error('broken off')))
  await expect(broken).rejects.toThrow('broken off')
  const store = await openNeo4j(config)
  expect(await troublesOf(store)).toEqual([])
  await fill(store, world)
  const fresh = openSqlite(':memory:')
  await fill(fresh, world)
  expect(await pictureOf(store)).toEqual(await pictureOf(fresh))
  await store.close()
  await fresh.close()
})
