// How SQLite finds the rows of every question: by an index, whatever the size of the collection. What goes through a whole
// table or index stands in the list below with its reason.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../lib/store/sqlite/database'
import { sqliteStoreOn } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import { hubs } from '../bench/stores/measure'
import { type Asked, QUESTIONS } from '../bench/stores/questions'
import { collection } from '../support/collection'
import { recordedDatabase } from './plans'

const ARTICLES = 40
const article = collection(ARTICLES + 1)

/** Indexes that begin with what most rows have in common: going through one of them is going through all rows. */
const WALKS =
  /^SEARCH .* USING (?:COVERING )?INDEX (quoteByDate|quoteByDateLabel|quoteByMargin|entityByKind|entityRanked|entityByQuotes) \((?:counted|kind|unnamed)=\?(?: AND (?:date|margin|quoteCount)[<>]\?.*)?\)$/

/** Whole tables that a question about everything may go through, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'SCAN journal': 'the last line alone, by its number',
  'SCAN article USING INDEX articleByDate':
    'in the order asked for, until the page is full; titles are looked through',
  'SCAN entity USING INDEX entityByQuotes': 'in the order asked for, until the page is full',
  'SEARCH entity USING INDEX entityRanked (unnamed=?)':
    'no sum is kept for the order of the table of who is heard',
  'SCAN article USING INDEX articleUnread': 'only those in another language stand in it',
  'SCAN statementDay': 'kept sums: one row for a day, a stance and a kind of quote, however many statements',
  'SCAN reprint': 'all quotes of all reprints are counted article by article',
  'SCAN quoteAbout': 'counted by subject: two short columns',
  'SCAN l USING INDEX likelyDuplicateByScore': 'as many as there are suggestions',
}

/** A glance at the first row of a table. */
const GLANCE = /^SELECT (?:1|articleId) FROM (?:reprint|stale)(?: ORDER BY articleId)? LIMIT/

/** Parts of a plan that look at all rows of something stored. */
function wholesOf(plan: readonly string[]): readonly string[] {
  const made = new Set(plan.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(line)?.[1] ?? []))
  return plan.filter((line) => {
    const scanned = /^SCAN (\S+)/.exec(line)?.[1]
    if (scanned === undefined) return WALKS.test(line)
    return !made.has(scanned) && !/VIRTUAL TABLE|CONSTANT ROW/.test(line)
  })
}

describe('the plans of SQLite', () => {
  let db: Database
  let asked: Asked
  beforeAll(async () => {
    db = openDatabase(':memory:')
    const store = sqliteStoreOn(db)
    for (let at = 0; at < ARTICLES; at += 1)
      await store.replaceArticle(article(at).article, article(at).facts, '1')
    asked = (await hubs(store))[0]!
  })
  afterAll(() => db.close())

  /** What goes through everything while `work` runs. */
  async function wholes(work: (store: GraphStore) => Promise<unknown>): Promise<readonly string[]> {
    const statements = new Set<string>()
    await work(sqliteStoreOn(recordedDatabase(db, statements)))
    expect(statements.size).toBeGreaterThan(0)
    const looking = [...statements].filter((sql) => !GLANCE.test(sql))
    const plans = looking.map((sql) =>
      wholesOf(db.all(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => String(detail))),
    )
    return plans.flat()
  }

  const about = (node: boolean) => QUESTIONS.filter(({ ofNode }) => ofNode === node)

  test.each(about(true))('a question about somebody finds their rows alone: $name', async ({ ask }) => {
    expect(await wholes((store) => ask(store, asked))).toEqual([])
  })

  test('writing an article, replacing it and taking it out finds its rows alone', async () => {
    const found = await wholes(async (store) => {
      const { article: one, facts } = article(ARTICLES)
      await store.replaceArticle(one, facts, '1')
      await store.replaceArticle({ ...one, title: 'Another', contentHash: 'another' }, facts, '1', 'f:1')
      await store.deleteArticle(one.id)
    })
    expect([...new Set(found)]).toEqual(['SCAN journal'])
  })

  test('a question about everything reads indexes alone, or has a reason', async () => {
    const found: string[] = []
    for (const { ask } of about(false)) found.push(...(await wholes((store) => ask(store, asked))))
    const rows = new Set(found.filter((line) => !line.includes(' COVERING INDEX ')))
    expect([...rows].sort()).toEqual(Object.keys(REASONS).sort())
  })
})
