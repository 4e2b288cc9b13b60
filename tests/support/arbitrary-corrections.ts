// Random histories of articles and corrections: each step picks what it needs from what the store holds by then.
import fc from 'fast-check'
import type { CorrectionAction, EntityRef, QuoteRef } from '../../lib/model/correction'
import { ENTITY_KINDS } from '../../lib/model/entity'
import { QUOTE_KINDS } from '../../lib/model/quote'
import type { GraphStore } from '../../lib/store/store'
import type { Example } from './facts'

/** Numbers pick by remainder, so that they fit whatever there is. */
export interface Step {
  readonly what: 'put' | 'delete' | 'undo' | 'redo' | CorrectionAction['kind']
  readonly picks: readonly number[]
}

const WHAT = [
  ...(['put', 'put', 'put', 'delete', 'undo', 'redo', 'merge', 'merge', 'split', 'rename'] as const),
  ...(['retype', 'hide', 'distinct', 'reassign', 'reassign', 'reject', 'add', 'confirm'] as const),
]

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...WHAT),
    picks: fc.array(fc.nat({ max: 997 }), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 4, maxLength: 14 },
)

/** A moment for each step: later steps are later. */
export function momentOf(step: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, step)).toISOString()
}

/** What the store holds now, as corrections name it. */
export interface Stock {
  readonly entities: readonly EntityRef[]
  readonly quotes: readonly QuoteRef[]
  readonly articles: readonly Example[]
}

export async function stockOf(store: GraphStore): Promise<Stock> {
  const articles: Example[] = []
  for await (const stored of store.everything()) articles.push(stored)
  const entities = articles.flatMap(({ facts }) =>
    facts.entities.map(({ id, kind, name }) => ({ id, kind, name })),
  )
  const quotes = articles.flatMap(({ facts }) =>
    facts.quotes.map(({ kind, start, end, text }) => ({
      articleId: facts.articleId,
      kind,
      start,
      end,
      text,
    })),
  )
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return { articles, quotes, entities: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** Null when there is nothing to pick from. */
export function actionOf({ what, picks }: Step, stock: Stock): CorrectionAction | null {
  const [a = 0, b = 0, c = 0, d = 0] = picks
  const [one, two] = [pick(stock.entities, a), pick(stock.entities, b)]
  const [quote, article] = [pick(stock.quotes, a), pick(stock.articles, c)]
  if (one === undefined || two === undefined || article === undefined) return null
  const speaker = d % 4 === 0 ? null : d % 4 === 1 ? stranger(d) : two
  switch (what) {
    case 'merge':
      return { kind: 'merge', from: one, into: two }
    case 'split': {
      const articleIds = [article.article.id, pick(stock.articles, d)?.article.id ?? '']
      return { kind: 'split', entity: one, articleIds, name: `${one.name} Junior`, note: 'the rower' }
    }
    case 'rename':
      return { kind: 'rename', entity: one, name: d % 2 === 0 ? two.name : `New Name ${b % 3}` }
    case 'retype':
      return { kind: 'retype', entity: one, to: pick(ENTITY_KINDS, b) ?? 'person' }
    case 'hide':
      return { kind: 'hide', entity: one }
    case 'distinct':
      return { kind: 'distinct', entities: [one, two] }
    case 'add':
      return { kind: 'add', quote: stretchOf(article, a, b), speaker }
    case 'put':
    case 'delete':
    case 'undo':
    case 'redo':
      return null
    default:
      if (quote === undefined) return null
      return what === 'reassign' ? { kind: what, quote, speaker } : { kind: what, quote }
  }
}

export function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length]
}

function stranger(at: number): EntityRef {
  return { id: '', kind: 'person', name: ['Fia Loom', 'Gil Mast'][at % 2] ?? '' }
}

/** Some words of the text. */
function stretchOf({ article }: Example, from: number, length: number): QuoteRef {
  const start = from % (article.text.length - 2)
  const end = Math.min(article.text.length, start + 2 + (length % 30))
  const text = article.text.slice(start, end)
  return { articleId: article.id, kind: pick(QUOTE_KINDS, length) ?? 'direct', start, end, text }
}
