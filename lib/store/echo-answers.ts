// Which of the quotes that share keys with one are echoes of it, and in which order: the same on both stores.
import { echoWords } from '../graph/echoes'
import type { Echo, Echoes, EchoWords } from '../model/echo'
import { ECHO_KINDS } from '../model/echo'
import { byCodeUnit } from '../model/order'
import type { QuoteRecord } from '../model/records'
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
