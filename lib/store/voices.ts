// What both stores need to answer who is heard: the filters of a page, facets and rows put together alike.
import { MAX_TOP } from '../api/limits'
import { InvalidInput } from '../errors'
import { type Axis, type DateCounts, histogramOf } from '../graph/histogram'
import { PRECISION } from '../graph/time-bins'
import type { EntityKind } from '../model/entity'
import type { QuoteFilter } from '../model/questions'
import {
  FACETS,
  type Facet,
  type FacetName,
  type Profile,
  type ProfileQuestion,
  type SpeakerOrder,
  type SpeakerRecord,
} from '../model/voices'
import type { OrderTerm } from './cursor'
import { entityNodeOf, type StoredRow } from './read-rows'

/** How many values of a facet are named unless asked otherwise. */
const TOP = 8

/** The parts of a profile, each asked of the store with the filter that counts for it. */
export interface ProfileParts {
  readonly top: number
  readonly all: QuoteFilter
  /** Without dates. */
  readonly time: QuoteFilter
  readonly facets: readonly { readonly name: FacetName; readonly filter: QuoteFilter }[]
}

/** Every facet leaves out its own filter. Throws InvalidInput (where: "top"). */
export function profileParts(id: string, question: ProfileQuestion): ProfileParts {
  const { role = 'speaker', top = TOP, ...filters } = question
  const all: QuoteFilter = { ...filters, [role]: id }
  return {
    top: checkMost(top, 'top'),
    all,
    time: { ...all, after: undefined, before: undefined },
    facets: FACETS.filter((name) => name !== role).map((name) => ({
      name,
      filter: { ...all, [name]: undefined },
    })),
  }
}

/** `where` is the name of the parameter. */
export function checkMost(value: number, where: string): number {
  if (Number.isInteger(value) && value >= 1 && value <= MAX_TOP) return value
  throw new InvalidInput(`${value} is not a whole number from 1 to ${MAX_TOP}.`, { where })
}

export function profileOf(
  total: number,
  reprints: number,
  dates: DateCounts,
  facets: readonly (readonly [FacetName, Facet])[],
): Profile {
  return { total, reprints, time: histogramOf(dates), facets: Object.fromEntries(facets) }
}

/** `rows`: value, label, kind, unnamed, count, and how many values there are; `none`: quotes without any. */
export function facetOf(rows: readonly StoredRow[], none: number): Facet {
  return {
    items: rows.map((row) => ({
      value: String(row.value),
      label: String(row.label),
      kind: (row.kind ?? null) as EntityKind | null,
      unnamed: Boolean(row.unnamed),
      count: Number(row.count),
    })),
    others: Number(rows[0]?.values ?? 0) - rows.length,
    none,
  }
}

/** Over the columns quotes, articles, speakers, labelKey and id. */
export function speakerOrder(order: SpeakerOrder = 'quotes'): readonly OrderTerm[] {
  const by = { column: order, descending: true }
  const quotes = { column: 'quotes', descending: true }
  return [by, ...(order === 'quotes' ? [] : [quotes]), { column: 'labelKey' }, { column: 'id' }]
}

/** Rows of what a ranking is put together from. */
export interface RankedRows {
  /** The entities shown, with `quotes` and `articles`. */
  readonly shown: readonly StoredRow[]
  /** Id and `speakers` of each: how many named others are quoted about it. */
  readonly spoken: readonly StoredRow[]
  /** Made from the dates of all statements the filter lets through. */
  readonly axis: Axis
  /** Dates by speaker, of those shown; cut to what the axis tells apart (see `datePrecision`). */
  readonly own: readonly StoredRow[]
}

/** How many characters of a date tell its place on the axis. */
export function datePrecision({ unit }: Axis): number {
  return PRECISION[unit ?? 'day']
}

export function rankedOf({ shown, spoken, axis, own }: RankedRows) {
  const dates = datesBySpeaker(own)
  const speakers = new Map(spoken.map((row) => [row.id, Number(row.speakers)]))
  const items = shown.map((row): SpeakerRecord => {
    const quotes = Number(row.quotes)
    const counts = axis.place(dates.get(String(row.id)) ?? [])
    return {
      node: entityNodeOf(row),
      quotes,
      articles: Number(row.articles),
      speakers: speakers.get(row.id) ?? 0,
      counts,
      unplaced: quotes - counts.reduce((sum, count) => sum + count, 0),
    }
  })
  return { items, unit: axis.unit, periods: axis.periods }
}

export function dateCountsOf(rows: readonly StoredRow[]): DateCounts {
  return rows.map((row) => [String(row.date), Number(row.count)] as const)
}

function datesBySpeaker(rows: readonly StoredRow[]): ReadonlyMap<string, DateCounts> {
  const found = new Map<string, (readonly [string, number])[]>()
  for (const row of rows) {
    const id = String(row.id)
    const dates = found.get(id) ?? []
    dates.push([String(row.date), Number(row.count)])
    found.set(id, dates)
  }
  return found
}

export const UNHEARD_ORDER: readonly OrderTerm[] = [
  { column: 'quotesAbout', descending: true },
  { column: 'articleCount', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

export const ROW_ORDER: readonly OrderTerm[] = [
  { column: 'articleCount', descending: true },
  { column: 'quoteCount', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

export const SUBJECT_ORDER: readonly OrderTerm[] = [
  { column: 'quotesAbout', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

export const ACTORS: readonly EntityKind[] = ['person', 'organization']
