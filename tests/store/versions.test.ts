// A store of every earlier version opens with this one: nothing is lost, all is as a new store would have it, and what it was is
// kept in a copy.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../lib/model/id'
import { openDatabase } from '../../lib/store/sqlite/database'
import { MIGRATIONS, SCHEMA_VERSION } from '../../lib/store/sqlite/schema'
import { openSqlite } from '../../lib/store/sqlite/store'
import { scratchFolder } from '../cli/hearsay'
import { pictureOf, troublesOf } from '../support/backups'
import type { Example } from '../support/facts'
import { row, talks, world } from '../support/world'
import { fill, refusal } from './contract/stock'
import { makeOfVersion } from './versions/sqlite'

const VERSIONS = MIGRATIONS.map((_, at) => at + 1)
const scratch = scratchFolder()
afterAll(scratch.remove)
const fileOf = (name: string) => join(scratch.path, `${name}.sqlite`)

/** What a store of today holds of it all, with those parts that a store of the version knew. */
async function expected(version: number) {
  const store = openSqlite(':memory:')
  await fill(store, version >= 5 ? world : world.map(withoutLocators))
  const { start, end, text } = row.facts.quotes[0]!
  const quote = { articleId: row.article.id, kind: 'mixed' as const, start, end, text }
  const AT = '2026-11-26T10:00:00.000Z'
  if (version >= 7)
    await store.correct({ action: { kind: 'confirm', quote }, by: 'Ana', why: 'heard it' }, AT)
  if (version >= 2) {
    const steps = [{ title: 'First', note: '', view: '#a' }]
    await store.saveView({ name: 'Harbour', note: 'who is for it', view: '#v', steps }, AT)
  }
  if (version >= 8) {
    await store.saveAliases([{ name: 'Mara Okafor', alias: 'The Mayor', kind: 'person' }])
  }
  if (version >= 10) {
    await store.foundAt(row.article.id, 'f:00000000000000000001')
    await store.foundAt(talks.article.id, talks.article.id)
  }
  return store
}

function withoutLocators({ article, facts }: Example): Example {
  const plain = { ...article, locators: [] }
  return { article: { ...plain, contentHash: contentHash(plain) }, facts }
}

describe.each(VERSIONS)('a database of version %i', (version) => {
  test('is brought up to date without a loss', async () => {
    const file = fileOf(`v${version}`)
    makeOfVersion(file, version)
    openDatabase(file, { say: () => undefined }).close()
    const store = openSqlite(file)
    const fresh = await expected(version)
    const { extracted, ...all } = await pictureOf(store)
    const { extracted: anew, ...wanted } = await pictureOf(fresh)
    expect(all).toEqual(wanted)
    expect(extracted.map(({ origin, facts }) => ({ origin, facts }))).toEqual(
      anew.map(({ origin, facts }) => ({ origin, facts })),
    )
    expect(await troublesOf(store)).toEqual([])
    // The same articles once more: now nothing tells it from a new store
    await fill(store, world)
    await fill(fresh, world)
    expect(await pictureOf(store)).toEqual(await pictureOf(fresh))
    expect(await troublesOf(store)).toEqual([])
    await store.close()
    await fresh.close()
  })

  test('is kept as it was beside it, unless there was nothing to do', () => {
    const file = fileOf(`copy-${version}`)
    const said: string[] = []
    for (const copies of [1, 2]) {
      makeOfVersion(file, version)
      // Of a process that is long gone
      if (version < SCHEMA_VERSION) writeFileSync(`${file}.v${version}-backup.99999999.part`, 'half')
      openDatabase(file, { say: (line) => said.push(line) }).close()
      const found = readdirSync(scratch.path).filter((name) => name.startsWith(`copy-${version}.sqlite.v`))
      expect(found).toHaveLength(version === SCHEMA_VERSION ? 0 : copies)
    }
    if (version === SCHEMA_VERSION) return
    const copy = `${file}.v${version}-backup`
    expect(said[0]).toContain(`kept in ${copy}`)
    expect(said[1]).toContain(`kept in ${copy}-2`)
    const before = fileOf('before')
    makeOfVersion(before, version)
    expect(rowsIn(copy, version)).toEqual(rowsIn(before, version))
  })
})

/** Whatever the copy holds, asked through a copy brought up to date. */
function rowsIn(file: string, version: number): unknown {
  const db = openDatabase(file, { say: () => undefined })
  const tables = ['article', 'articleText', 'quote', 'mentionedIn', ...(version >= 2 ? ['savedView'] : [])]
  const rows = tables.map((table) => db.all(`SELECT * FROM ${table}`))
  db.close()
  return rows
}

test('of a newer version it is refused, and left alone', async () => {
  const file = fileOf('newer')
  makeOfVersion(file, SCHEMA_VERSION)
  const db = openDatabase(file)
  db.run(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
  db.close()
  const error = await refusal(Promise.resolve().then(() => openSqlite(file)))
  expect(error).toMatchObject({ name: 'StoreUnavailable', where: file })
  expect(readdirSync(scratch.path).filter((name) => name.startsWith('newer.sqlite.v'))).toEqual([])
})

/** Opens a database in a process of its own, which says "open" when it is. */
function opener(file: string, before = ''): ChildProcess {
  const script = join(import.meta.dirname, '../support/open-store.ts')
  const node = `exec '${process.execPath}' --import tsx '${script}' '${file}'`
  return spawn('bash', ['-c', `${before}${node}`], { stdio: ['ignore', 'pipe', 'pipe'] })
}

test('without room for a copy nothing is changed, and it is said why', async () => {
  const file = fileOf('full')
  makeOfVersion(file, 1)
  // No file may be longer than 64 kB; the database is
  const child = opener(file, "trap '' XFSZ; ulimit -f 64; ")
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(child, 'close')
  expect(said).toMatch(/StoreUnavailable.*copy could not be written.*Nothing was changed/s)
  expect(readdirSync(scratch.path).filter((name) => name.startsWith('full.sqlite.v'))).toEqual([])
  const store = openSqlite(file)
  expect(await store.counters()).toMatchObject({ articles: world.length })
  await store.close()
})

test('killed in the middle, it is brought up to date by the next that opens it', async () => {
  const file = fileOf('killed')
  for (const patience of [0, 40]) {
    makeOfVersion(file, 1)
    const child = opener(file)
    // The copy is made right before the first step
    while (!existsSync(`${file}.v1-backup`) && child.exitCode === null) await wait(1)
    await wait(patience)
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const store = openSqlite(file)
    const fresh = await expected(1)
    expect((await pictureOf(store)).extracted).toHaveLength(world.length)
    expect(await troublesOf(store)).toEqual([])
    await fill(store, world)
    await fill(fresh, world)
    expect((await pictureOf(store)).digest).toBe((await pictureOf(fresh)).digest)
    await store.close()
    rmSync(`${file}.v1-backup`, { force: true })
  }
})

function wait(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds))
}
