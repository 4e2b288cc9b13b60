// A backup of either store restored into either store: the same graph, journal, views, aliases and places.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { restore } from '../../lib/store/backup/restore'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { type Step, steps } from '../support/arbitrary-corrections'
import { articles } from '../support/arbitrary-facts'
import { backupOf, fileOf, pictureOf, troublesIn, troublesOf } from '../support/backups'
import type { Example } from '../support/facts'
import { emptyNeo4j } from '../support/neo4j-store'
import { MARA, TOMAS, world } from '../support/world'
import { take } from './contract/correction-histories'
import { fill, VERSION } from './contract/stock'

const AT = '2026-11-26T10:00:00.000Z'
const SIGNED = { by: 'Ana', why: 'a test' }
const person = (id: string) => ({ id, kind: 'person' as const, name: '' })

/** Articles, corrections in force and undone, redone ones, aliases, views with steps, places. */
async function lived(store: GraphStore): Promise<void> {
  await fill(store, world)
  const rename = { kind: 'rename' as const, entity: person(MARA), name: 'Ruth Hale' }
  const { id } = await store.correct({ action: rename, ...SIGNED }, AT)
  await store.correct({ action: { kind: 'merge', from: person(TOMAS), into: person(MARA) }, ...SIGNED }, AT)
  await store.undoCorrection(id, SIGNED, AT)
  await store.redoCorrection(id, { by: '', why: '' }, AT)
  await store.correct({ action: { kind: 'hide', entity: person(MARA) }, ...SIGNED }, AT)
  const hidden = (await store.corrections({ limit: 1 })).items[0]
  await store.undoCorrection(hidden?.id ?? '', SIGNED, AT)
  await store.saveAliases([{ name: 'Tomás Brandt', alias: 'The Captain', kind: null }])
  const step = { title: 'First “step”', note: '', view: '#a' }
  await store.saveView({ name: 'Harbour', note: 'a\nb', view: '#v=1', steps: [step] }, AT)
  for (const [at, { article }] of world.entries()) await store.foundAt(article.id, `f:${at % 3}`)
  await store.foundAt(world[0].article.id, 'f:again')
}

const BACKENDS = [
  ['SQLite', async () => openSqlite(':memory:'), 6],
  ['Neo4j', () => emptyNeo4j(inject('neo4j')), 1],
] as const

describe.each(BACKENDS)('a backup of %s', (name, empty, histories) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await empty()
  })
  afterAll(() => store.close())

  test('is restored by either store with all that it held', async () => {
    await lived(store)
    const before = await pictureOf(store)
    expect(before.journal).toHaveLength(6)
    expect(await troublesOf(store)).toEqual([])
    const bytes = await backupOf(store)
    expect(await troublesIn(bytes)).toEqual([])
    // From a server into a server is the same once more
    for (const [, other] of name === 'Neo4j' ? BACKENDS.slice(0, 1) : BACKENDS) {
      const restored = await other()
      expect(await restore(restored, fileOf(bytes))).toMatchObject({ known: 0, failed: [], differences: [] })
      expect(await pictureOf(restored)).toEqual(before)
      expect(await troublesOf(restored)).toEqual([])
      // Once more changes nothing, and says so
      expect(await restore(restored, fileOf(bytes))).toMatchObject({ known: world.length, differences: [] })
      expect(await pictureOf(restored)).toEqual(before)
      await restored.close()
    }
  })

  test('brings any history back', async () => {
    await fc.assert(
      fc.asyncProperty(articles, steps, async (pool, history) => {
        const from = await empty()
        await live(from, pool, history)
        const before = await pictureOf(from)
        expect(await troublesOf(from)).toEqual([])
        const bytes = await backupOf(from)
        await from.close()
        const restored = await empty()
        expect(await restore(restored, fileOf(bytes))).toMatchObject({ failed: [], differences: [] })
        expect(await pictureOf(restored)).toEqual(before)
        expect(await troublesOf(restored)).toEqual([])
        await restored.close()
      }),
      { numRuns: histories },
    )
  })

  test(`is refused by a ${name} that holds anything else`, async () => {
    const from = openSqlite(':memory:')
    await lived(from)
    const bytes = await backupOf(from)
    await from.close()
    const filled = await empty()
    await filled.replaceArticle(world[1].article, world[1].facts, '2')
    await expect(restore(filled, fileOf(bytes))).rejects.toMatchObject({
      name: 'InvalidInput',
      message: expect.stringMatching(/holds what the backup does not.*the article "Harbour talks/),
      remedy: expect.stringMatching(/empty/),
    })
    expect(await filled.counters()).toMatchObject({ articles: 1 })
    await filled.close()
  })
})

async function live(store: GraphStore, pool: readonly Example[], history: readonly Step[]): Promise<void> {
  for (const { article, facts } of pool) {
    await store.replaceArticle(article, facts, VERSION, `f:${article.text.length % 3}`)
  }
  for (const [at, step] of history.entries()) await take(store, pool, step, at)
  await store.saveAliases([{ name: 'Ana Vell', alias: 'Bo Tarn', kind: 'person' }])
}
