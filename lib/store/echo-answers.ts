// Which of the quotes that share keys with one are echoes of it, and in which order: the same on both stores.

import { MAX_SAYINGS } from '../api/limits'
import { InvalidInput } from '../errors'
import { echoWords } from '../graph/echoes'
import type { Echo, Echoes, EchoGroup, EchoKind, EchoWords } from '../model/echo'
import { ECHO_KINDS } from '../model/echo'
import { byCodeUnit } from '../model/order'
import type { PageQuestion } from '../model/questions'
import type { QuoteRecord } from '../model/records'
import { type OrderTerm, type Paging, paging } from './cursor'
import type { StoredRow } from './read-rows'

/** Quotes that each key gives. */
export const OF_A_KEY = 50
/** Those that share most keys are looked at. */
export const LOOKED_AT = 100
const MOST = 50

export interface FoundEcho extends EchoWords {
  readonly row: StoredRow
}

/** `rows` have the columns of quotes. */
export function echoesAmong(text: string, rows: readonly StoredRow[]): readonly FoundEcho[] {
  const found = rows.flatMap((row) => {
    const words = echoWords(text, String(row.text))
    return words === null ? [] : [{ row, ...words }]
  })
  return found.sort(inOrder).slice(0, MOST)
}

function inOrder(a: FoundEcho, b: FoundEcho): number {
  const by = (name: string) => byCodeUnit(String(a.row[name]), String(b.row[name]))
  return (
    ECHO_KINDS.indexOf(a.kind) - ECHO_KINDS.indexOf(b.kind) ||
    -by('date') ||
    by('articleId') ||
    Number(a.row.start) - Number(b.row.start) ||
    by('id')
  )
}

export function echoesAnswer(found: readonly FoundEcho[], records: readonly QuoteRecord[]): Echoes {
  const items = found.flatMap(({ kind, parts }, at): readonly Echo[] => {
    const quote = records[at]
    return quote === undefined ? [] : [{ kind, parts, quote }]
  })
  return { items, articles: new Set(items.map(({ quote }) => quote.articleId)).size }
}

/** Sayings by how many statements have their key. */
export const SAYING_ORDER: readonly OrderTerm[] = [
  { column: 'statements', descending: true },
  { column: 'id' },
]

/** Checks the question for what is repeated most: each saying takes a search. */
export function sayingPaging(question: PageQuestion): Paging {
  if (question.limit <= MAX_SAYINGS) return paging(question, 'echo groups')
  throw new InvalidInput(`${question.limit} sayings at once are too many.`, {
    where: 'limit',
    remedy: `Ask for at most ${MAX_SAYINGS} and follow the cursor.`,
  })
}

/** Some who repeat a saying have another key: the one that most statements have stands for them all, then the least. */
export function isMain(id: string, counts: readonly StoredRow[]): boolean {
  const before = (a: StoredRow, b: StoredRow) =>
    Number(b.statements) - Number(a.statements) || byCodeUnit(String(a.id), String(b.id))
  return [...counts].sort(before)[0]?.id === id
}

/**
 * `first`: the row of the statement that `quote` is. `reprints`: ids of those of the articles that are reprints. `statements`:
 * how many have the key.
 */
export function echoGroupOf(
  first: StoredRow,
  quote: QuoteRecord,
  found: readonly FoundEcho[],
  reprints: ReadonlySet<string>,
  statements: number,
): EchoGroup {
  const rows = [first, ...found.map(({ row }) => row)]
  // A key may have given the statement itself among its 50
  const complete = rows.length < OF_A_KEY
  const distinct = (name: string) =>
    new Set(rows.map((row) => row[name]).filter((value) => value != null)).size
  const dates = rows
    .map(({ date }) => String(date))
    .filter((date) => date !== '')
    .sort(byCodeUnit)
  const kinds: Partial<Record<EchoKind, number>> = {}
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    quote,
    quotes: complete ? rows.length : Math.max(rows.length, statements),
    complete,
    articles: distinct('articleId'),
    outlets: distinct('articleSource'),
    reprints: rows.filter(({ articleId }) => reprints.has(String(articleId))).length,
    kinds,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  }
}
