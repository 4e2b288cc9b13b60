// The contract on SQLite, and what only a file can do: be damaged, newer, read-only, or shared by processes.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../lib/store/open'
import { addFunctions, type Database, openDatabase } from '../../lib/store/sqlite/database'
import { MIGRATIONS } from '../../lib/store/sqlite/schema'
import { openSqlite } from '../../lib/store/sqlite/store'
import { example } from '../support/facts'
import { reportOf } from '../support/reports'
import { row, talks } from '../support/world'
import { storeContract } from './contract'
import { fill, refusal, VERSION } from './contract/stock'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-sqlite-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

storeContract('SQLite', {
  empty: async () => {
    await rm(join(folder, 'contract.sqlite'), { force: true })
    return openSqlite(join(folder, 'contract.sqlite'))
  },
  again: async () => openSqlite(join(folder, 'contract.sqlite')),
  histories: 15,
})

describe('the SQLite file', () => {
  test('is made where the configuration says, and keeps what it got', async () => {
    const config = { dataDir: join(folder, 'new', 'place'), neo4j: null }
    const store = await openStore(config)
    expect(store).toMatchObject({ backend: 'sqlite', location: join(config.dataDir, 'hearsay.sqlite') })
    await store.replaceArticle(row.article, row.facts, VERSION)
    await store.close()
    const again = await openStore(config)
    expect((await again.article(row.article.id)).text).toBe(row.article.text)
    await again.close()
  })

  test('can be read by others while one writes, and two writers wait for each other', async () => {
    const file = join(folder, 'shared.sqlite')
    const [one, two] = [openSqlite(file), openSqlite(file)]
    const raw = openDatabase(file)
    const seen = raw.transaction(() => {
      raw.run(
        "INSERT INTO entity SELECT 1, 'p:x', 'person', 'X', 'x', '[]', '', '[]', 0, 0, NULL, NULL, 0, 0, 'x', '{}'",
      )
      const during = two.counters()
      raw.run('DELETE FROM entity')
      return during
    })
    expect(await seen).toMatchObject({ entities: { person: 0 } })
    await Promise.all([
      one.replaceArticle(row.article, row.facts, VERSION),
      two.replaceArticle(talks.article, talks.facts, VERSION),
    ])
    expect(await one.counters()).toEqual(await two.counters())
    expect(await one.counters()).toMatchObject({ articles: 2 })
    for (const store of [one, two, raw]) await store.close()
  })

  test('of an older version gets the keys of its texts, and its reprints', async () => {
    const file = join(folder, 'older.sqlite')
    const copies = ['2025-05-01', '2025-05-02'].map((publishedAt) =>
      example({ text: reportOf('quay', 60), url: `https://wire.example/${publishedAt}`, publishedAt }),
    )
    const store = openSqlite(file)
    await fill(store, copies)
    await store.close()
    const before = openDatabase(file)
    const kept = (db: Database) => [db.all('SELECT * FROM textKey'), db.all('SELECT * FROM reprint')]
    const expected = kept(before)
    expect(expected[1]).toHaveLength(1)
    for (const table of ['textKey', 'reprint', 'reprintDue']) before.run(`DROP TABLE ${table}`)
    before.close()
    const raw = new DatabaseSync(file)
    addFunctions(raw)
    raw.exec(MIGRATIONS[11] ?? '')
    raw.close()
    await openSqlite(file).close()
    const after = openDatabase(file)
    expect(kept(after)).toEqual(expected)
    expect(after.all('SELECT * FROM reprintDue')).toEqual([])
    after.close()
  })

  test('of a newer version is refused with what to do', async () => {
    const file = join(folder, 'newer.sqlite')
    const db = openDatabase(file)
    db.run('PRAGMA user_version = 99')
    db.close()
    const error = await refusal(openStore({ dataDir: ':memory:', neo4j: null }).then(() => openSqlite(file)))
    expect(error).toMatchObject({
      name: 'StoreUnavailable',
      where: file,
      remedy: expect.stringMatching(/Update/),
    })
    expect(String(error)).toMatch(/newer/)
  })

  test('that is none, or damaged, is refused with what to do', async () => {
    const file = join(folder, 'letter.sqlite')
    await writeFile(file, 'Dear editor, this is no database. '.repeat(50))
    expect(await refusal(Promise.resolve().then(() => openSqlite(file)))).toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/not a Hearsay database/),
      where: file,
    })
  })

  test('in a place that cannot be written is refused with what to do', async () => {
    await writeFile(join(folder, 'plain'), '')
    const file = join(folder, 'plain', 'hearsay.sqlite')
    expect(await refusal(Promise.resolve().then(() => openSqlite(file)))).toMatchObject({
      name: 'StoreUnavailable',
      remedy: expect.stringMatching(/HEARSAY_DATA/),
    })
    const locked = join(folder, 'locked')
    await openStore({ dataDir: locked, neo4j: null }).then((store) => store.close())
    await chmod(locked, 0o500)
    await chmod(join(locked, 'hearsay.sqlite'), 0o400)
    if (process.getuid?.() === 0) return
    expect(await refusal(openStore({ dataDir: locked, neo4j: null }))).toMatchObject({
      name: 'StoreUnavailable',
    })
  })

  test('on a full disk loses nothing and says so', async () => {
    const file = join(folder, 'full.sqlite')
    const store = openSqlite(file)
    await store.replaceArticle(row.article, row.facts, VERSION)
    await store.close()
    const db = openDatabase(file)
    const pages = Number(Object.values(db.get('PRAGMA page_count') ?? {})[0])
    db.get(`PRAGMA max_page_count = ${pages}`)
    const error = await refusal(
      Promise.resolve().then(() =>
        db.transaction(() => db.run('UPDATE articleText SET text = $text', { text: 'x'.repeat(1e6) })),
      ),
    )
    expect(error).toMatchObject({ name: 'StoreUnavailable', message: expect.stringMatching(/disk is full/) })
    db.close()
    const again = openSqlite(file)
    expect((await again.article(row.article.id)).text).toBe(row.article.text)
    await again.close()
  })
})
