// Rankings that look at who can come first give what ranking everybody gives, page by page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { collection } from '../support/collection'

const ARTICLES = 100
let store: GraphStore
beforeAll(async () => {
  store = openSqlite(':memory:')
  const article = collection(ARTICLES)
  for (let at = 0; at < ARTICLES; at += 1)
    await store.replaceArticle(article(at).article, article(at).facts, '1')
})
afterAll(() => store.close())

/** More than are looked at first: everybody is ranked. */
const ALL = 500
const SOME = 7

test.each(['quotes', 'articles', 'speakers'] as const)('speakers by %s', async (order) => {
  const all = await store.speakers({ limit: ALL, order })
  expect(all.items.length).toBeGreaterThan(150)
  const seen = []
  for (let cursor: string | undefined, turn = 0; turn < 6; turn += 1) {
    const page = await store.speakers({ limit: SOME, order, cursor })
    expect(page.total).toBe(all.total)
    seen.push(...page.items)
    cursor = page.nextCursor ?? undefined
  }
  expect(seen).toEqual(all.items.slice(0, seen.length))
  expect(seen.length).toBe(6 * SOME)
})

test('the table of who is heard', async () => {
  const question = { by: 'subject', columns: 60 } as const
  const all = await store.coverage({ ...question, limit: ALL })
  const some = await store.coverage({ ...question, columns: SOME, limit: SOME })
  expect(all.rows.items.length).toBeGreaterThan(150)
  expect(some.rows.items).toEqual(all.rows.items.slice(0, SOME))
  expect(some.columns.items).toEqual(all.columns.items.slice(0, SOME))
  const [rows, columns] = [some.rows, some.columns].map(({ items }) => new Set(items.map(({ id }) => id)))
  expect(some.cells).toEqual(
    all.cells.filter(({ row, column }) => rows?.has(row) === true && columns?.has(column) === true),
  )
})
