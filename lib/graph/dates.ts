// Dates as facts are filtered and ordered by them: an ISO day, month or year, or none.
import type { PartialDate } from '../model/entity'

const WITH_YEAR = /^\d{4}(-\d{2}(-\d{2})?)?/

/** The day of an ISO date or date-time, as its author wrote it (no change of time zone). Null when it has no year. */
export function dayOf(date: string | null): PartialDate | null {
  return (date === null ? null : WITH_YEAR.exec(date)?.[0]) ?? null
}

/** When a quote was said: its own date if that has a year, else the article's day. */
export function quoteDate(saidDate: PartialDate | null, publishedAt: string | null): PartialDate | null {
  return dayOf(saidDate) ?? dayOf(publishedAt)
}

/**
 * Bounds such that a date d is not before `after` when `d >= from` or d is one of `within` ("2024" or "2024-07" for
 * "2024-07-10": a date that may lie after it).
 */
export function lowerBound(after: string): { readonly from: string; readonly within: readonly string[] } {
  return { from: after, within: [after.slice(0, 4), after.slice(0, 7)] }
}

/** A date d is not after `before` when `d <= upperBound(before)`. "2024-07" → the end of July. */
export function upperBound(before: string): string {
  return `${before}~`
}
