// Pages while articles come and go between them: what stays as it is is seen once, whatever else happens.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entityId } from '../../../lib/model/id'
import { NEIGHBOUR_ORDERS, QUOTE_ORDERS } from '../../../lib/model/questions'
import type { GraphStore } from '../../../lib/store/store'
import { articles } from '../../support/arbitrary-facts'
import type { Example } from '../../support/facts'
import type { Stores } from '../contract'
import { clear, fill, VERSION } from './stock'

interface AnyPage {
  readonly items: readonly object[]
  readonly nextCursor: string | null
}

type Ask = (
  store: GraphStore,
  page: { readonly limit: number; readonly cursor?: string | undefined },
) => Promise<AnyPage>

const ANA = entityId('person', 'Ana Vell')

/** Every kind of list, in every order. */
const LISTS: readonly (readonly [string, Ask])[] = [
  ...QUOTE_ORDERS.map(
    (order) =>
      [`quotes ${order}`, (store, page) => store.quotes({ ...page, order })] as const satisfies readonly [
        string,
        Ask,
      ],
  ),
  ['quotes by', (store, page) => store.quotes({ ...page, speaker: ANA })],
  ['quotes about', (store, page) => store.quotes({ ...page, about: ANA })],
  ['quotes with a word', (store, page) => store.quotes({ ...page, q: 'line' })],
  ['articles', (store, page) => store.articles(page)],
  ['search', (store, page) => store.search({ ...page, q: 'line', kind: 'quote' })],
  ['speakers', (store, page) => store.speakers(page)],
  ['unheard', (store, page) => store.unheard(page)],
  ...NEIGHBOUR_ORDERS.map(
    (order) =>
      [
        `neighbours ${order}`,
        (store, page) => askNeighbours(store, { ...page, order }),
      ] as const satisfies readonly [string, Ask],
  ),
]

/** None while nobody mentions Ana Vell. */
async function askNeighbours(
  store: GraphStore,
  page: Parameters<GraphStore['neighbours']>[1],
): Promise<AnyPage> {
  const [known] = await store.nodes([ANA])
  return known === undefined ? { items: [], nextCursor: null } : store.neighbours(ANA, page)
}

/** Goes through all pages, with a change after each. What was there at any moment, and what the pages showed. */
async function walk(store: GraphStore, ask: Ask, change: () => Promise<void>) {
  const moments: (readonly string[])[] = []
  const shown: string[] = []
  let cursor: string | undefined
  do {
    moments.push((await ask(store, { limit: 500 })).items.map((item) => JSON.stringify(item)))
    const page = await ask(store, { limit: 2, cursor })
    shown.push(...page.items.map((item) => JSON.stringify(item)))
    cursor = page.nextCursor ?? undefined
    if (cursor !== undefined) await change()
  } while (cursor !== undefined)
  return { moments, shown }
}

export function paging(stores: Stores): void {
  test('pages show what stays as it is once, while articles come and go between them', async () => {
    const { store, histories } = stores()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LISTS), articles, articles, async ([, ask], before, changes) => {
        await clear(store)
        await fill(store, before)
        const { moments, shown } = await walk(store, ask, cameOrWent(store, changes))
        const times = (item: string) => shown.filter((each) => each === item).length
        const stayed = (moments[0] ?? []).filter((item) => moments.every((moment) => moment.includes(item)))
        expect(stayed.filter((item) => times(item) !== 1)).toEqual([])
        expect(shown.filter((item) => times(item) > 1)).toEqual([])
      }),
      { numRuns: 2 * histories },
    )
  }, 120_000)
}

/** Takes an article of the list out, or stores it: the next one each time. */
function cameOrWent(store: GraphStore, changes: readonly Example[]): () => Promise<void> {
  let turn = 0
  return async () => {
    const { article, facts } = changes[turn % changes.length]!
    turn += 1
    const known = await store.hasArticle(article.id, article.contentHash, VERSION)
    if (known) await store.deleteArticle(article.id)
    else await store.replaceArticle(article, facts, VERSION)
  }
}
