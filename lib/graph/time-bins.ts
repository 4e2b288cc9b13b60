// Bins of time, from days to centuries, as ranges of ISO days: for the stores that fill them and the page that draws them.
import { TIME_UNITS, type TimeUnit } from '../model/questions'
import type { BarUnit } from '../model/voices'

const DAY = 86_400_000

/** How many characters of an ISO day tell the bin; a shorter date is too vague for it. */
export const PRECISION = {
  day: 10,
  week: 10,
  month: 7,
  year: 4,
  decade: 4,
  century: 4,
} as const satisfies Readonly<Record<BarUnit, number>>

/** How many months a bin has that is not made of days. */
const MONTHS: Readonly<Record<Exclude<BarUnit, 'day' | 'week'>, number>> = {
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
}

/** 1970-01-01 was a Thursday: Mondays are the days before a multiple of seven by three. */
const MONDAY = 3

/** The number of the bin a date lies in, which is exact enough for it; neighbours differ by one. */
function numberOf(date: string, unit: BarUnit): number {
  if (unit === 'day') return dayNumber(date)
  if (unit === 'week') return Math.floor((dayNumber(date) + MONDAY) / 7)
  const month = date.length < PRECISION.month ? 1 : Number(date.slice(5, 7))
  return Math.floor((Number(date.slice(0, 4)) * 12 + month - 1) / MONTHS[unit])
}

/** First day of the bin with this number. */
function startOf(number: number, unit: BarUnit): string {
  if (unit === 'day') return dayText(number)
  if (unit === 'week') return dayText(number * 7 - MONDAY)
  const months = number * MONTHS[unit]
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** First day of the bin a date lies in: "2024-07-10" in months → "2024-07-01". Null when the date is too vague. */
export function binOf(date: string, unit: BarUnit): string | null {
  if (date.length < PRECISION[unit]) return null
  const number = numberOf(date, unit)
  return Number.isNaN(number) ? null : startOf(number, unit)
}

/** First day of the bin `by` bins later (or earlier). */
export function binAfter(start: string, unit: BarUnit, by = 1): string {
  return startOf(numberOf(start, unit) + by, unit)
}

/** Last day of the bin that begins at `start`. */
export function lastDayOf(start: string, unit: BarUnit): string {
  return dayText(dayNumber(binAfter(start, unit)) - 1)
}

/** How many bins lie between two first days, both included. */
export function binsBetween(first: string, last: string, unit: BarUnit): number {
  return numberOf(last, unit) - numberOf(first, unit) + 1
}

/** First days of all bins from the one to the other. */
export function binsFrom(first: string, last: string, unit: BarUnit): readonly string[] {
  return Array.from({ length: binsBetween(first, last, unit) }, (_, i) => binAfter(first, unit, i))
}

/** The narrowest unit of which at most `most` bins span the dates, which may be partial. */
export function unitFor(earliest: string, latest: string, most: number): TimeUnit {
  return TIME_UNITS.find((unit) => binCount(earliest, latest, unit) <= most) ?? 'year'
}

/** How many bins span two dates, which may be partial: a month begins with its first day. */
export function binCount(earliest: string, latest: string, unit: BarUnit): number {
  const first = binOf(fullDay(earliest), unit)
  const last = binOf(fullDay(latest), unit)
  return first === null || last === null ? 0 : binsBetween(first, last, unit)
}

function fullDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** Days since 1970; a day that no month has (31 February) is the one as many days later. */
function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY
}

function dayText(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
