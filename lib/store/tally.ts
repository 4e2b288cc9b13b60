// Timelines and facets put together alike for both stores, from rows of counts.
import { DEFAULT_BINS, MAX_BINS, MAX_SOURCES } from '../api/limits'
import { InvalidInput } from '../errors'
import { binCount, binOf, unitFor } from '../graph/time-bins'
import { byCodeUnit } from '../model/order'
import type { FacetQuestion, TimelineQuestion, TimeUnit } from '../model/questions'
import type { QuoteKind, StanceChoice } from '../model/quote'
import type { Facets, Timeline, TimelineBin } from '../model/records'
import type { StoredRow } from './read-rows'

/** Earliest and latest date of all statements asked for; null when none has one. */
export type DateSpan = { readonly first: string; readonly last: string } | null

/** The width of the bins. Throws InvalidInput (where: bin) when there would be too many of them. */
export function unitOf({ bin }: TimelineQuestion, span: DateSpan): TimeUnit {
  if (span === null) return bin ?? 'month'
  if (bin === undefined) return unitFor(span.first, span.last, DEFAULT_BINS)
  const bins = binCount(span.first, span.last, bin)
  if (bins <= MAX_BINS) return bin
  throw new InvalidInput(`${bins} bins are too many.`, {
    where: 'bin',
    remedy: `Ask for wider bins, or for fewer years: at most ${MAX_BINS} bins are answered.`,
  })
}

export function spanOf(row: StoredRow | undefined): DateSpan {
  const [first, last] = [row?.first ?? null, row?.last ?? null]
  return first === null || last === null ? null : { first: String(first), last: String(last) }
}

/** The timeline from rows (date, stance, kind, count), whose dates are cut to what tells a bin; '' for none. */
export function timelineOf({ dates }: TimelineQuestion, bin: TimeUnit, rows: readonly StoredRow[]): Timeline {
  const bins = new Map<string, Filling>()
  const sums = { total: 0, vague: 0, undated: 0 }
  for (const row of rows) {
    const count = Number(row.count)
    const start = binOf(String(row.date), bin)
    sums.total += count
    if (row.date === '') sums.undated += count
    else if (start === null) sums.vague += count
    else fill(bins, start, row, count)
  }
  const sorted = [...bins.values()].sort((a, b) => byCodeUnit(a.start, b.start))
  return { dates: dates ?? 'either', bin, bins: sorted satisfies readonly TimelineBin[], ...sums }
}

interface Filling {
  readonly start: string
  count: number
  readonly stances: Partial<Record<StanceChoice, number>>
  readonly kinds: Partial<Record<QuoteKind, number>>
}

function fill(bins: Map<string, Filling>, start: string, row: StoredRow, count: number): void {
  const bin = bins.get(start) ?? { start, count: 0, stances: {}, kinds: {} }
  bins.set(start, bin)
  bin.count += count
  const stance = row.stance as StanceChoice
  const kind = row.kind as QuoteKind
  bin.stances[stance] = (bin.stances[stance] ?? 0) + count
  bin.kinds[kind] = (bin.kinds[kind] ?? 0) + count
}

export const FACETS = ['stance', 'quoteKind', 'voice', 'source'] as const
export type Facet = (typeof FACETS)[number]

/** The question a facet's choices are counted under: all its rules but the facet's own. */
export function without(question: FacetQuestion, facet: Facet): FacetQuestion {
  return { ...question, [facet]: undefined }
}

/** Facets from rows (choice, count) of each. */
export function facetsOf(rows: Readonly<Record<Facet, readonly StoredRow[]>>): Facets {
  const mostFirst = [...rows.source].sort(
    (a, b) => Number(b.count) - Number(a.count) || byCodeUnit(String(a.choice), String(b.choice)),
  )
  return {
    stance: countsOf(rows.stance),
    quoteKind: countsOf(rows.quoteKind),
    voice: countsOf(rows.voice),
    source: countsOf(mostFirst.slice(0, MAX_SOURCES)),
  }
}

function countsOf(rows: readonly StoredRow[]): Readonly<Record<string, number>> {
  const sorted = [...rows].sort((a, b) => byCodeUnit(String(a.choice), String(b.choice)))
  return Object.fromEntries(sorted.map((row) => [String(row.choice), Number(row.count)]))
}
