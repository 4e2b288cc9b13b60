// The orders of search answers, the same on both stores; and a row's place in an order.
import type { QuoteOrder } from '../model/questions'
import type { Key, OrderTerm } from './cursor'
import type { StoredRow } from './read-rows'

/** Entities found: how well they match, then how often they are quoted. */
export const ENTITY_ORDER: readonly OrderTerm[] = [
  { column: 'rank' },
  { column: 'quoteCount', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

/** Quotes found: newest first. */
export const QUOTE_ORDER: readonly OrderTerm[] = [
  { column: 'date', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

/** Entities found by similar spelling: the fewest slips first. */
export const SIMILAR_ENTITY_ORDER: readonly OrderTerm[] = [{ column: 'edits' }, ...ENTITY_ORDER.slice(1)]

/** Quotes found by similar spelling. */
export const SIMILAR_QUOTE_ORDER: readonly OrderTerm[] = [{ column: 'edits' }, ...QUOTE_ORDER]

/** Which of two keys of one order comes first, for `sort`. */
export function byKey(order: readonly OrderTerm[], a: Key, b: Key): number {
  for (const [index, { descending }] of order.entries()) {
    const [x, y] = [a[index] ?? '', b[index] ?? '']
    if (x !== y) return x < y === (descending === true) ? 1 : -1
  }
  return 0
}

/** The key of a row that has the order's columns: of "f.date" the row has "date". */
export function keyOf(order: readonly OrderTerm[], row: StoredRow): Key {
  return order.map(({ column }) => row[column.slice(column.indexOf('.') + 1)] as string | number)
}

/** Stands for no date where the earliest come first: undated quotes come last in both orders. */
export const AFTER_ALL_DATES = '~'

/** A quote's place among quotes: date (or how far its speaker is ahead), article, start, id. */
export function quoteKey(order: QuoteOrder = 'newest'): (row: StoredRow) => Key {
  return ({ date, margin, articleId, start, id }) => [
    order === 'unsure' ? Number(margin) : date === '' && order === 'oldest' ? AFTER_ALL_DATES : String(date),
    String(articleId),
    Number(start),
    String(id),
  ]
}
