// Dates as a histogram: the unit that fits, bars without a gap, and what cannot be placed said apart.
import type { Histogram, Period, TimeUnit } from '../model/voices'
import { lowerBound, upperBound } from './dates'

/** How many facts have which date; '' stands for none. Dates are ISO days, months or years. */
export type DateCounts = readonly (readonly [date: string, count: number])[]

/** More bars than this cannot be told apart in a panel. */
const MOST_BARS = 40

/** At most one in so many may be dated less exactly than a bar; otherwise the bars are coarser. */
const VAGUE_SHARE = 5

interface Ruler {
  readonly unit: TimeUnit
  /** How many characters of a date this unit needs: shorter ones are vague. */
  readonly exact: number
  /** The number of the period a date (exact enough) lies in; neighbours differ by one. */
  readonly numberOf: (date: string) => number
  readonly periodOf: (number: number) => Period
}

const DAY = 86_400_000
/** Days since 1970; a day that no month has (31 February) is the one as many days later. */
const dayNumber = (date: string): number => {
  const [of = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(0).setUTCFullYear(of, month - 1, day) / DAY
}
const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)
/** 1970-01-01 was a Thursday: Mondays are the days before a multiple of seven by three. */
const MONDAY = 3

const RULERS: readonly Ruler[] = [
  { unit: 'day', exact: 10, numberOf: dayNumber, periodOf: (n) => ({ from: dayText(n), to: dayText(n) }) },
  {
    unit: 'week',
    exact: 10,
    numberOf: (date) => Math.floor((dayNumber(date) + MONDAY) / 7),
    periodOf: (n) => ({ from: dayText(n * 7 - MONDAY), to: dayText(n * 7 - MONDAY + 6) }),
  },
  {
    unit: 'month',
    exact: 7,
    numberOf: (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1,
    periodOf: (n) => {
      const month = `${year(Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`
      return { from: month, to: month }
    },
  },
  ...(
    [
      ['year', 1],
      ['decade', 10],
      ['century', 100],
    ] as const
  ).map(([unit, size]) => ({
    unit,
    exact: 4,
    numberOf: (date: string) => Math.floor(Number(date.slice(0, 4)) / size),
    periodOf: (n: number) => ({ from: year(n * size), to: year(n * size + size - 1) }),
  })),
]

function year(number: number): string {
  return String(number).padStart(4, '0')
}

/** Bars whose counts are those of the filter: a vague date counts in each bar it may lie in. */
export function histogramOf(counts: DateCounts): Histogram {
  const undated = sum(counts.filter(([date]) => date === ''))
  const dated = counts.filter(([date]) => date !== '')
  const ruler = rulerFor(dated)
  if (ruler === null) return { unit: null, bars: [], vague: 0, undated }
  const bars = periodsOf(dated, ruler).map((period) => ({
    ...period,
    count: sum(dated.filter(([date]) => mayLieIn(date, period))),
  }))
  return { unit: ruler.unit, bars, vague: sum(dated.filter(([date]) => isVague(date, ruler))), undated }
}

export interface Axis {
  readonly unit: TimeUnit | null
  readonly periods: readonly Period[]
  /** How many of these lie in each period, vague ones in none. */
  readonly place: (counts: DateCounts) => readonly number[]
}

/** One axis for several series. */
export function axisOf(counts: DateCounts): Axis {
  const dated = counts.filter(([date]) => date !== '')
  const ruler = rulerFor(dated)
  if (ruler === null) return { unit: null, periods: [], place: () => [] }
  const periods = periodsOf(dated, ruler)
  const first = Math.min(...exactNumbers(dated, ruler))
  const place = (series: DateCounts) => {
    const placed = periods.map(() => 0)
    for (const [date, count] of series) {
      if (date === '' || isVague(date, ruler)) continue
      const at = ruler.numberOf(date) - first
      placed[at] = (placed[at] ?? 0) + count
    }
    return placed
  }
  return { unit: ruler.unit, periods, place }
}

function rulerFor(dated: DateCounts): Ruler | null {
  if (dated.length === 0) return null
  const all = sum(dated)
  return RULERS.find((ruler) => fits(dated, all, ruler)) ?? RULERS.at(-1) ?? null
}

function fits(dated: DateCounts, all: number, ruler: Ruler): boolean {
  const numbers = exactNumbers(dated, ruler)
  if (numbers.length === 0) return false
  const vague = sum(dated.filter(([date]) => isVague(date, ruler)))
  return Math.max(...numbers) - Math.min(...numbers) < MOST_BARS && vague * VAGUE_SHARE <= all
}

function exactNumbers(dated: DateCounts, ruler: Ruler): readonly number[] {
  return dated.filter(([date]) => !isVague(date, ruler)).map(([date]) => ruler.numberOf(date))
}

function periodsOf(dated: DateCounts, ruler: Ruler): readonly Period[] {
  const numbers = exactNumbers(dated, ruler)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return Array.from({ length: last - first + 1 }, (_, index) => ruler.periodOf(first + index))
}

function isVague(date: string, ruler: Ruler): boolean {
  return date.length < ruler.exact
}

/** The same rule as the filter of the stores. */
function mayLieIn(date: string, period: Period): boolean {
  const { from, within } = lowerBound(period.from)
  return (date >= from || within.includes(date)) && date <= upperBound(period.to)
}

function sum(counts: DateCounts): number {
  return counts.reduce((total, [, count]) => total + count, 0)
}
