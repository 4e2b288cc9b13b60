// Bins of time: years, months, weeks and days as ranges of ISO days, for the stores that fill them and the page that
// draws them.
import { TIME_UNITS, type TimeUnit } from '../model/questions'

const DAY = 86_400_000

/** How many characters of an ISO day tell the bin; a shorter date is too vague for it. */
export const PRECISION: Readonly<Record<TimeUnit, number>> = { day: 10, week: 10, month: 7, year: 4 }

/** First day of the bin a date lies in: "2024-07-10" in months → "2024-07-01". Null when the date is too vague. */
export function binOf(date: string, unit: TimeUnit): string | null {
  if (date.length < PRECISION[unit]) return null
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`
  if (unit === 'month') return `${date.slice(0, 7)}-01`
  const day = toTime(date)
  if (Number.isNaN(day)) return null
  return toDay(unit === 'day' ? day : day - ((new Date(day).getUTCDay() + 6) % 7) * DAY)
}

/** First day of the bin `by` bins later (or earlier). */
export function binAfter(start: string, unit: TimeUnit, by = 1): string {
  if (unit === 'day' || unit === 'week') return toDay(toTime(start) + by * (unit === 'week' ? 7 : 1) * DAY)
  const months =
    Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + by * (unit === 'year' ? 12 : 1)
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** Last day of the bin that begins at `start`. */
export function lastDayOf(start: string, unit: TimeUnit): string {
  return toDay(toTime(binAfter(start, unit)) - DAY)
}

/** How many bins lie between two first days, both included. */
export function binsBetween(first: string, last: string, unit: TimeUnit): number {
  if (unit === 'day' || unit === 'week')
    return Math.round((toTime(last) - toTime(first)) / DAY / (unit === 'week' ? 7 : 1)) + 1
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Math.floor((months(last) - months(first)) / (unit === 'year' ? 12 : 1)) + 1
}

/** First days of all bins from the one to the other. */
export function binsFrom(first: string, last: string, unit: TimeUnit): readonly string[] {
  return Array.from({ length: binsBetween(first, last, unit) }, (_, i) => binAfter(first, unit, i))
}

/** The narrowest unit of which at most `most` bins span the dates, which may be partial. */
export function unitFor(earliest: string, latest: string, most: number): TimeUnit {
  return TIME_UNITS.find((unit) => binCount(earliest, latest, unit) <= most) ?? 'year'
}

/** How many bins span two dates, which may be partial: a month begins with its first day. */
export function binCount(earliest: string, latest: string, unit: TimeUnit): number {
  const first = binOf(fullDay(earliest), unit)
  const last = binOf(fullDay(latest), unit)
  return first === null || last === null ? 0 : binsBetween(first, last, unit)
}

function fullDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

function toTime(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
