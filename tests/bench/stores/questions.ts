// Every question a store can be asked, put to a node of a made-up collection.
import { DEFAULT_VIA, type NeighbourQuestion, type QuoteQuestion } from '../../../lib/model/questions'
import type { GraphStore } from '../../../lib/store/store'

/** Whom a question is put about: the node, another one, and one of its quotes, articles and publishers. */
export interface Asked {
  readonly id: string
  readonly name: string
  readonly other: string
  readonly quote: string
  readonly article: string
  readonly source: string
}

export interface Question {
  readonly name: string
  /** Put about single nodes; the others are about everything and asked less often. */
  readonly ofNode: boolean
  readonly ask: (store: GraphStore, asked: Asked) => Promise<unknown>
}

const ofNode = (name: string, ask: Question['ask']): Question => ({ name, ofNode: true, ask })
const ofAll = (name: string, ask: (store: GraphStore) => Promise<unknown>): Question => ({
  name,
  ofNode: false,
  ask,
})

const neighbours = (name: string, question: Partial<NeighbourQuestion>) =>
  ofNode(`neighbours ${name}`, (store, { id }) => store.neighbours(id, { limit: 25, ...question }))

const quotes = (name: string, question: (asked: Asked) => Partial<QuoteQuestion>) =>
  ofNode(`quotes ${name}`, (store, asked) => store.quotes({ limit: 25, ...question(asked) }))

const DATES = { after: '2024-03', before: '2026-11-05' } as const

export const QUESTIONS: readonly Question[] = [
  ofNode('entity with counts', (store, { id }) => store.entity(id)),
  ofNode('counts within dates', (store, { id }) => store.counts(id, DATES)),
  neighbours('of any relation', {}),
  neighbours('SAID newest', { relation: 'SAID', order: 'newest' }),
  neighbours('SAID by name', { relation: 'SAID', order: 'name' }),
  neighbours('SAID_ABOUT', { relation: 'SAID_ABOUT' }),
  neighbours('SAID_ABOUT newest', { relation: 'SAID_ABOUT', order: 'newest' }),
  neighbours('SAID_ABOUT people', { relation: 'SAID_ABOUT', kind: 'person', order: 'most-quoted' }),
  neighbours('SAID_ABOUT within dates', { relation: 'SAID_ABOUT', ...DATES }),
  neighbours('ABOUT newest', { relation: 'ABOUT', order: 'newest' }),
  neighbours('MENTIONED_IN', { relation: 'MENTIONED_IN' }),
  neighbours('MENTIONED_IN newest', { relation: 'MENTIONED_IN', order: 'newest' }),
  neighbours('people', { kind: 'person' }),
  ofNode('neighbours, tenth page', tenthPage),
  quotes('by', ({ id }) => ({ speaker: id })),
  quotes('by, oldest', ({ id }) => ({ speaker: id, order: 'oldest' })),
  quotes('by, unsure', ({ id }) => ({ speaker: id, order: 'unsure' })),
  quotes('by, denied', ({ id }) => ({ speaker: id, stance: 'denies' })),
  quotes('by, of a publisher', ({ id, source }) => ({ speaker: id, source })),
  quotes('by, within dates', ({ id }) => ({ speaker: id, ...DATES })),
  quotes('by, with a word', ({ id }) => ({ speaker: id, q: 'the' })),
  quotes('by, about', ({ id, other }) => ({ speaker: id, about: other })),
  quotes('about', ({ id }) => ({ about: id })),
  quotes('to', ({ id }) => ({ addressee: id })),
  quotes('concerning', ({ id }) => ({ concerning: [id] })),
  quotes('of an article', ({ article }) => ({ article })),
  ofNode('timeline of', (store, { id }) => store.timeline({ concerning: [id] })),
  ofNode('facets of', (store, { id }) => store.facets({ concerning: [id] })),
  ofNode('profile', (store, { id }) => store.profile(id, {})),
  ofNode('compare', (store, { id, other }) => store.compare({ ids: [id, other], limit: 10 })),
  ofNode('paths ≤ 4', (store, { id, other }) =>
    store.paths({ from: id, to: other, k: 3, maxHops: 4, via: DEFAULT_VIA }),
  ),
  ofNode('paths ≤ 6', (store, { id, other }) =>
    store.paths({ from: id, to: other, k: 3, maxHops: 6, via: DEFAULT_VIA }),
  ),
  ofNode('evidence', (store, { id, article }) => store.evidence('MENTIONED_IN', id, article, { limit: 10 })),
  ofNode('quote', (store, { quote }) => store.quote(quote)),
  ofNode('echoes', (store, { quote }) => store.echoes(quote)),
  ofNode('article', (store, { article }) => store.article(article)),
  ofNode('search a name', (store, { name }) => store.search({ q: name, limit: 20 })),
  ofNode('search half a name', (store, { name }) => store.search({ q: name.slice(0, 3), limit: 20 })),
  ofNode('search a slip', (store, { name }) =>
    store.search({ q: name.replace(/(.)(.)$/, '$2$1'), limit: 20 }),
  ),
  ofNode('graph of one hop', (store, { id }) => oneHop(store, id)),
  ofAll('search "the" (in every quote)', (store) => store.search({ q: 'the', limit: 20 })),
  ofAll('search "th" (as typed)', (store) => store.search({ q: 'th', limit: 20 })),
  ofAll('search two words', (store) => store.search({ q: 'the with', limit: 20, kind: 'quote' })),
  ofAll('search articles', (store) => store.search({ q: 'report coast', kind: 'article', limit: 20 })),
  ofAll('search nothing', (store) => store.search({ q: '', limit: 20 })),
  ofAll('quotes with a word', (store) => store.quotes({ q: 'the', limit: 25 })),
  ofAll('quotes newest', (store) => store.quotes({ limit: 25 })),
  ofAll('quotes oldest', (store) => store.quotes({ limit: 25, order: 'oldest' })),
  ofAll('quotes unsure', (store) => store.quotes({ limit: 25, order: 'unsure' })),
  ofAll('quotes unsure, not looked at', (store) =>
    store.quotes({ limit: 25, order: 'unsure', judged: 'no', marginBelow: 0.2 }),
  ),
  ofAll('quotes denied', (store) => store.quotes({ stance: 'denies', limit: 25 })),
  ofAll('quotes without a speaker', (store) => store.quotes({ speaker: 'none', limit: 25 })),
  ofAll('quotes of a publisher', (store) => store.quotes({ source: 'Coast Paper 7', limit: 25 })),
  ofAll('quotes within dates', (store) => store.quotes({ ...DATES, limit: 25 })),
  ofAll('timeline', (store) => store.timeline({})),
  ofAll('timeline by month, denied', (store) => store.timeline({ bin: 'month', stance: 'denies' })),
  ofAll('timeline, by what the text says', (store) => store.timeline({ dates: 'said' })),
  ofAll('facets', (store) => store.facets({})),
  ofAll('facets within dates', (store) => store.facets(DATES)),
  ofAll('speakers', (store) => store.speakers({ limit: 25 })),
  ofAll('speakers by articles', (store) => store.speakers({ limit: 25, order: 'articles' })),
  ofAll('speakers by speakers', (store) => store.speakers({ limit: 25, order: 'speakers' })),
  ofAll('speakers within dates', (store) => store.speakers({ limit: 25, ...DATES })),
  ofAll('unheard', (store) => store.unheard({ limit: 25 })),
  ofAll('coverage by article', (store) => store.coverage({ by: 'article', limit: 25, columns: 25 })),
  ofAll('coverage by subject', (store) => store.coverage({ by: 'subject', limit: 25, columns: 25 })),
  ofAll('duplicates', (store) => store.duplicates({ limit: 25 })),
  ofAll('overview', (store) => store.overview(60)),
  ofAll('counters', (store) => store.counters()),
  ofAll('sources', (store) => store.sources()),
  ofAll('articles', (store) => store.articles({ limit: 25 })),
  ofAll('articles with words', (store) => store.articles({ q: 'report 77', limit: 25 })),
]

async function tenthPage(store: GraphStore, { id }: Asked): Promise<unknown> {
  let cursor: string | undefined
  let page: { readonly nextCursor: string | null } | undefined
  for (let turn = 0; turn < 10; turn += 1) {
    page = await store.neighbours(id, { relation: 'SAID_ABOUT', limit: 25, cursor })
    if (page.nextCursor === null) return page
    cursor = page.nextCursor
  }
  return page
}

/** What the explorer and an export of one hop ask. */
async function oneHop(store: GraphStore, id: string): Promise<unknown> {
  const { items } = await store.neighbours(id, { limit: 500 })
  const ids = [id, ...items.map(({ node }) => node.id)]
  return store.edgesAmong(ids, ['SAID', 'IN', 'ABOUT', 'ADDRESSED_TO', 'MENTIONED_IN', 'SAID_ABOUT'])
}
