// Whatever is ingested, in whatever order, twice, replaced or deleted: the graph is that of the articles it now holds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { articles } from '../../support/arbitrary-facts'
import type { Example } from '../../support/facts'
import { interview } from '../../support/interview'
import type { Stores } from '../contract'
import { clear, digestOf, fill, VERSION } from './stock'

/** What a store must hold after writing all of `history`: the last of each article. */
function outcome(history: readonly Example[]): readonly Example[] {
  return [...new Map(history.map((each) => [each.article.id, each])).values()]
}

async function fresh(examples: readonly Example[]): Promise<GraphStore> {
  const store = openSqlite(':memory:')
  await fill(store, examples)
  return store
}

async function expectSame(store: GraphStore, expected: GraphStore): Promise<void> {
  expect(await digestOf(store)).toBe(await digestOf(expected))
  expect(await interview(store)).toEqual(await interview(expected))
}

/** Milliseconds for all histories of one test. */
const PATIENCE = 300_000

export function orders(stores: Stores): void {
  describe('any order', () => {
    test(
      'replacing leaves the graph of the last editions, with every answer',
      async () => {
        const { store, histories } = stores()
        await fc.assert(
          fc.asyncProperty(articles, async (history) => {
            await clear(store)
            await fill(store, history)
            const expected = await fresh([...outcome(history)].reverse())
            await expectSame(store, expected)
            await fill(store, outcome(history))
            expect(await digestOf(store)).toBe(await digestOf(expected))
          }),
          { numRuns: histories },
        )
      },
      PATIENCE,
    )

    test(
      'deleting leaves the graph of the others, with every answer',
      async () => {
        const { store, histories } = stores()
        await fc.assert(
          fc.asyncProperty(articles, fc.integer({ min: 0, max: 7 }), async (history, at) => {
            await clear(store)
            await fill(store, history)
            const all = outcome(history)
            const gone = all[at % all.length]
            if (gone === undefined) return
            await store.deleteArticle(gone.article.id)
            await expectSame(store, await fresh(all.filter((each) => each !== gone)))
            await store.replaceArticle(gone.article, gone.facts, VERSION)
            expect(await digestOf(store)).toBe(await digestOf(await fresh(all)))
          }),
          { numRuns: histories },
        )
      },
      PATIENCE,
    )
  })
}
