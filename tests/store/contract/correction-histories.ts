// Any history of articles and corrections: undone it is as if never made, replayed it is the same, on either store.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput, NotFound } from '../../../lib/errors'
import { checkFacts } from '../../../lib/graph/check'
import type { JournalEntry } from '../../../lib/model/correction'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { actionOf, momentOf, pick, type Step, steps, stockOf } from '../../support/arbitrary-corrections'
import { articles } from '../../support/arbitrary-facts'
import type { Example } from '../../support/facts'
import { interview } from '../../support/interview'
import type { Stores } from '../contract'
import { clear, digestOf, everythingIn, VERSION } from './stock'

const SIGNED = { by: 'Ana', why: 'a test' }

/** Milliseconds for all histories of one test. */
const PATIENCE = 300_000

export function correctionHistories(stores: Stores): void {
  describe('any history of corrections', () => {
    test(
      'undone it is as if never made; replayed, and made before the articles came, it is the same',
      async () => {
        const { store, histories } = stores()
        await fc.assert(
          fc.asyncProperty(articles, steps, async (pool, history) => {
            await clear(store)
            await undoAll(store)
            for (const [at, step] of history.entries()) await take(store, pool, step, at)
            const here = await everythingIn(store)
            for (const { article, facts } of here) {
              checkFacts(article, facts)
              expect(facts.entities.filter(({ mentions }) => mentions.length === 0)).toEqual([])
            }
            const extracted = await extractedFrom(store, here)
            const digest = await digestOf(store)
            const journal = await journalOf(store)

            const after = openSqlite(':memory:')
            await put(after, extracted)
            const plain = await digestOf(after)
            await after.applyJournal(journal)
            expect(await digestOf(after)).toBe(digest)
            expect(await interview(after)).toEqual(await interview(store))

            const first = openSqlite(':memory:')
            expect(await first.applyJournal(journal)).toEqual({
              added: journal.length,
              known: 0,
              ids: journal.map(({ id }) => id),
            })
            expect(await first.applyJournal(journal)).toEqual({ added: 0, known: journal.length, ids: [] })
            await put(first, extracted)
            expect(await digestOf(first)).toBe(digest)
            expect(await activeIn(first)).toEqual(await activeIn(after))

            await undoAll(store)
            expect(await digestOf(store)).toBe(plain)
            for (const other of [after, first]) await other.close()
          }),
          // A server takes its time, and one history has some ten steps
          { numRuns: Math.ceil(histories / 3) },
        )
      },
      PATIENCE,
    )
  })
}

export async function take(
  store: GraphStore,
  pool: readonly Example[],
  step: Step,
  at: number,
): Promise<void> {
  const [number = 0] = step.picks
  if (step.what === 'put') {
    const { article, facts } = pick(pool, number) as Example
    await store.replaceArticle(article, facts, VERSION)
    return
  }
  const stock = await stockOf(store)
  const when = momentOf(at)
  if (step.what === 'delete') {
    const gone = pick(stock.articles, number)
    if (gone !== undefined) await store.deleteArticle(gone.article.id)
    return
  }
  if (step.what === 'undo' || step.what === 'redo') {
    const state = step.what === 'undo' ? 'active' : 'undone'
    const found = pick((await store.corrections({ state, limit: 500 })).items, number)
    if (found === undefined) return
    if (step.what === 'undo') await store.undoCorrection(found.id, SIGNED, when)
    else await store.redoCorrection(found.id, SIGNED, when)
    return
  }
  const action = actionOf(step, stock)
  if (action === null) return
  await store.correct({ action, ...SIGNED }, when).catch((error: unknown) => {
    if (!(error instanceof InvalidInput) && !(error instanceof NotFound)) throw error
  })
}

async function put(store: GraphStore, examples: readonly Example[]): Promise<void> {
  for (const { article, facts } of examples) await store.replaceArticle(article, facts, VERSION)
}

async function extractedFrom(store: GraphStore, stored: readonly Example[]): Promise<readonly Example[]> {
  return Promise.all(
    stored.map(async ({ article }) => ({ article, facts: await store.extracted(article.id) })),
  )
}

export async function undoAll(store: GraphStore): Promise<void> {
  const { items } = await store.corrections({ state: 'active', limit: 500 })
  for (const { id } of items) await store.undoCorrection(id, { by: '', why: '' }, momentOf(1000))
}

async function journalOf(store: GraphStore): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  for await (const entry of store.journal()) entries.push(entry)
  return entries
}

async function activeIn(store: GraphStore) {
  return (await store.corrections({ limit: 500 })).items
}
