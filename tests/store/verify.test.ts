// Every kind of damage that `check` promises to find, done by hand to one store after the other: found, named, with its place.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Trouble } from '../../lib/graph/trouble'
import { check } from '../../lib/store/neo4j/check'
import { type Connection, connect } from '../../lib/store/neo4j/connection'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { scratchFolder } from '../cli/hearsay'
import { all, troublesOf } from '../support/backups'
import { emptyNeo4j } from '../support/neo4j-store'
import { MARA, row, TOMAS, talks, world } from '../support/world'
import { fill } from './contract/stock'
import { CYPHER, SQL } from './damage'

const AT = '2026-11-26T10:00:00.000Z'
const ID = row.article.id
const SIGNED = { by: '', why: '' }

/** A rename in force (so that extracted facts are kept apart), a confirmed quote, an alias, a view, a place. */
async function lived(store: GraphStore): Promise<void> {
  await fill(store, world)
  const entity = { id: TOMAS, kind: 'person' as const, name: '' }
  await store.correct({ action: { kind: 'rename', entity, name: 'Tom Brandt' }, ...SIGNED }, AT)
  const { start, end, text } = row.facts.quotes[0]!
  const quote = { articleId: ID, kind: 'mixed' as const, start, end, text }
  await store.correct({ action: { kind: 'confirm', quote }, ...SIGNED }, AT)
  await store.saveAliases([{ name: 'Mara Okafor', alias: 'The Mayor', kind: 'person' }])
  await store.saveView({ name: 'Harbour', note: '', view: '#v', steps: [] }, AT)
  await store.foundAt(ID, 'f:one')
}

describe('damage in SQLite', () => {
  const scratch = scratchFolder()
  afterAll(scratch.remove)
  const parameters = { id: ID, mara: MARA, tomas: TOMAS }
  const whole = join(scratch.path, 'whole.sqlite')
  beforeAll(async () => {
    const file = join(scratch.path, 'lived.sqlite')
    const store = openSqlite(file)
    await lived(store)
    await store.close()
    // Not a plain copy: what was written last may be in the log beside the file
    const db = openDatabase(file)
    db.run('VACUUM INTO $whole', { whole })
    db.close()
  })

  test('none in a store that only its own methods wrote', async () => {
    const store = openSqlite(whole, { still: true })
    expect(await troublesOf(store)).toEqual([])
    await store.close()
  })

  test.each(SQL)('%s is told as %s', async (name, kind, statement) => {
    const file = `${scratch.path}/${name.replace(/\W/g, '-')}.sqlite`
    copyFileSync(whole, file)
    const db = openDatabase(file)
    for (const each of statement.split('; ')) db.run(each, parameters)
    db.close()
    const damaged = openSqlite(file, { still: true })
    const troubles = await troublesOf(damaged)
    await damaged.close()
    expect(troubles.map((each) => each.kind)).toContain(kind)
    for (const { what, where, remedy } of troubles) {
      expect([what, where, remedy]).toEqual(Array(3).fill(expect.stringMatching(/\S/)))
    }
  })

  test('a file whose pages are torn is told, not thrown', async () => {
    const file = join(scratch.path, 'torn.sqlite')
    copyFileSync(whole, file)
    const bytes = readFileSync(file)
    // The page that the mentions begin on
    const db = openDatabase(file)
    const page = Number(db.get("SELECT rootpage FROM sqlite_schema WHERE name = 'mentionedIn'")?.rootpage)
    db.close()
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096)
    writeFileSync(file, bytes)
    const torn = openSqlite(file)
    expect((await troublesOf(torn)).map(({ kind }) => kind)).toContain('database')
    await torn.close()
  })
})

describe('damage in Neo4j', () => {
  let store: GraphStore
  let connection: Connection
  beforeAll(async () => {
    store = await emptyNeo4j(inject('neo4j'))
    connection = connect(inject('neo4j'))
    await lived(store)
  })
  afterAll(async () => {
    await store.close()
    await connection.close()
    await (await emptyNeo4j(inject('neo4j'))).close()
  })

  test('none in a store that only its own methods wrote', async () => {
    expect(await troublesOf(store)).toEqual([])
  })

  test.each(Object.entries(CYPHER))('%s is told, each as what it is', async (_name, damages) => {
    const parameters = { id: ID, other: talks.article.id, mara: MARA, tomas: TOMAS }
    // What is looked at is never committed
    const troubles: Trouble[] = []
    const damaged = connection.write(async (tx) => {
      for (const [, , statement] of damages) await tx.run(statement, parameters)
      troubles.push(...(await all(check({ ...connection, read: (work) => work(tx) }))))
      throw new Error('and nothing of it is kept')
    })
    await expect(damaged).rejects.toThrow('nothing of it is kept')
    for (const [kind, what] of damages) {
      expect(troubles).toContainEqual(expect.objectContaining({ kind, what: expect.stringMatching(what) }))
    }
  })
})
