// Dates as a histogram: the unit that fits, bars without a gap, and what cannot be placed said apart.
import { byCodeUnit } from '../model/order'
import { BAR_UNITS, type BarUnit, type Histogram, type Period } from '../model/voices'
import { lowerBound, upperBound } from './dates'
import { binOf, binsBetween, binsFrom, lastDayOf, PRECISION } from './time-bins'

/** How many facts have which date; '' stands for none. Dates are ISO days, months or years. */
export type DateCounts = readonly (readonly [date: string, count: number])[]

/** More bars than this cannot be told apart in a panel. */
const MOST_BARS = 40

/** At most one in so many may be dated less exactly than a bar; otherwise the bars are coarser. */
const VAGUE_SHARE = 5

/** Bars whose counts are those of the filter: a vague date counts in each bar it may lie in. */
export function histogramOf(counts: DateCounts): Histogram {
  const undated = sum(counts.filter(([date]) => date === ''))
  const dated = counts.filter(([date]) => date !== '')
  const unit = unitOf(dated)
  if (unit === null) return { unit, bars: [], vague: 0, undated }
  const bars = startsOf(dated, unit).map((start) => {
    const period = periodOf(start, unit)
    return { ...period, count: sum(dated.filter(([date]) => mayLieIn(date, period))) }
  })
  return { unit, bars, vague: sum(dated.filter(([date]) => binOf(date, unit) === null)), undated }
}

export interface Axis {
  readonly unit: BarUnit | null
  readonly periods: readonly Period[]
  /** How many of these lie in each period, vague ones in none. */
  readonly place: (counts: DateCounts) => readonly number[]
}

/** One axis for several series. */
export function axisOf(counts: DateCounts): Axis {
  const dated = counts.filter(([date]) => date !== '')
  const unit = unitOf(dated)
  if (unit === null) return { unit, periods: [], place: () => [] }
  const starts = startsOf(dated, unit)
  const indexes = new Map(starts.map((start, index) => [start, index]))
  const place = (series: DateCounts) => {
    const placed = starts.map(() => 0)
    for (const [date, count] of series) {
      const at = indexes.get(binOf(date, unit) ?? '')
      if (at !== undefined) placed[at] = (placed[at] ?? 0) + count
    }
    return placed
  }
  return { unit, periods: starts.map((start) => periodOf(start, unit)), place }
}

/** The finest unit that fits; null when there is no date at all. */
function unitOf(dated: DateCounts): BarUnit | null {
  if (dated.length === 0) return null
  return BAR_UNITS.find((unit) => fits(dated, unit)) ?? 'century'
}

function fits(dated: DateCounts, unit: BarUnit): boolean {
  const [first, last] = endsOf(dated, unit)
  if (first === undefined || last === undefined || binsBetween(first, last, unit) > MOST_BARS) return false
  return sum(dated.filter(([date]) => binOf(date, unit) === null)) * VAGUE_SHARE <= sum(dated)
}

/** First days of all bins from the earliest date to the latest. */
function startsOf(dated: DateCounts, unit: BarUnit): readonly string[] {
  const [first, last] = endsOf(dated, unit)
  return first === undefined || last === undefined ? [] : binsFrom(first, last, unit)
}

/** First days of the first bin with a date and of the last one: dates are in the order of their bins. */
function endsOf(dated: DateCounts, unit: BarUnit): readonly [string | undefined, string | undefined] {
  const sorted = dated.map(([date]) => date).sort(byCodeUnit)
  const bin = (date: string) => binOf(date, unit) !== null
  const [first, last] = [sorted.find(bin), sorted.findLast(bin)]
  return [first && (binOf(first, unit) ?? undefined), last && (binOf(last, unit) ?? undefined)]
}

/** A bin as `after` and `before` of a question: "2024-07" for July, "2020" to "2029" for ten years. */
function periodOf(start: string, unit: BarUnit): Period {
  const cut = (day: string) => day.slice(0, PRECISION[unit])
  return { from: cut(start), to: cut(lastDayOf(start, unit)) }
}

/** The same rule as the filter of the stores. */
function mayLieIn(date: string, period: Period): boolean {
  const { from, within } = lowerBound(period.from)
  return (date >= from || within.includes(date)) && date <= upperBound(period.to)
}

function sum(counts: DateCounts): number {
  return counts.reduce((total, [, count]) => total + count, 0)
}
