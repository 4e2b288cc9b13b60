// The days a partial date stands for, for formats that know whole days only.
import type { PartialDate } from '../model/entity'

export interface Period {
  /** First and last day, inclusive, ISO. */
  readonly start: string
  readonly end: string
}

/** "2024-02" → 1 to 29 February 2024. Null for no date and for one without a year or that is none ("2024-13"). */
export function periodOf(date: PartialDate | null): Period | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? []
  if (year === undefined) return null
  const start = `${year}-${month ?? '01'}-${day ?? '01'}`
  const end = `${year}-${month ?? '12'}-${day ?? lastDay(Number(year), Number(month ?? 12))}`
  return isDay(start) && isDay(end) ? { start, end } : null
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
