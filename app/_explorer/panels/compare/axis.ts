// Quotes of several speakers on one time axis: a row for every date, a column for every speaker.
import { quoteDate } from '../../../../lib/graph/dates'
import type { QuoteRecord } from '../../../../lib/model/records'

export interface AxisRow {
  /** ISO day, month or year; null: no date is known. */
  readonly date: string | null
  /** In the order of the speakers. */
  readonly columns: readonly (readonly QuoteRecord[])[]
}

/** Rows in the order in which the quotes come (newest first, undated last); a date has one row. */
export function axisOf(quotes: readonly QuoteRecord[], speakers: readonly string[]): readonly AxisRow[] {
  const rows = new Map<string | null, QuoteRecord[][]>()
  for (const quote of quotes) {
    const column = speakers.indexOf(quote.speaker?.entityId ?? '')
    if (column === -1) continue
    const date = quoteDate(quote.saidDate, quote.publishedAt)
    const row = rows.get(date) ?? speakers.map(() => [])
    row[column]?.push(quote)
    rows.set(date, row)
  }
  return [...rows].map(([date, columns]) => ({ date, columns }))
}
