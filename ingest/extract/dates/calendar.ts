// Days as numbers (since 1970-01-01) and ISO dates that may lack a year, a month or a day. No clock is read here.
import type { PartialDate } from '../../../lib/model/entity'

const DAY = 86_400_000

/** Null for a day the calendar does not have ("31 June"). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const time = new Date(Date.UTC(year, month - 1, day))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? Math.floor(time.getTime() / DAY)
    : null
}

/** Whether some year has the day: 29 February is one, 31 June is none. */
export function isDayOfMonth(month: number, day: number): boolean {
  return dayNumber(2024, month, day) !== null
}

export function isoDay(day: number): PartialDate {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** "2024-07-10", "2024-07", "--07-10", "--07". */
export function partial(year: number | null, month: number, day: number | null): PartialDate {
  const two = (n: number) => String(n).padStart(2, '0')
  const head = year === null ? '-' : String(year)
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}

/** The month `by` months from the day's: "2024-06". */
export function monthFrom(day: number, by: number): PartialDate {
  const time = new Date(day * DAY)
  const months = time.getUTCFullYear() * 12 + time.getUTCMonth() + by
  return partial(Math.floor(months / 12), (months % 12) + 1, null)
}

/** The number of a full ISO day; null for a date with less. */
export function dayOfIso(date: PartialDate): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date)
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}
