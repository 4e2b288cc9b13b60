// Dates as newspapers print them, in short strings only: "10 July 2024", "Jul. 10, 2024", "2024-07-10T09:30:00Z".

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\\.?'

const ISO =
  /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/i
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})\\b`,
  'i',
)
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')

/** Where a full date stands in a string, and its ISO form (a day, or a date-time when the string is ISO already). */
export interface FoundDate {
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first full date (day, month, year); null when there is none or it is no day of the calendar. */
export function findDate(text: string): FoundDate | null {
  const found = [iso(text), dayFirst(text), monthFirst(text)].filter((date) => date !== null)
  return found.sort((a, b) => a.start - b.start)[0] ?? null
}

/** A date from metadata: ISO kept with its time, other forms as a day. */
export function parseDate(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : (findDate(text.slice(0, 100))?.iso ?? null)
}

function iso(text: string): FoundDate | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const day = calendarDay(match[1], match[2], match[3])
  if (day === null) return null
  const [, , , , hour, minute, second, zone] = match
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second ?? '00'}${(zone ?? '').toUpperCase()}`
  return found(match, day + time)
}

function dayFirst(text: string): FoundDate | null {
  const match = DAY_FIRST.exec(text)
  return match === null ? null : found(match, calendarDay(match[3], monthNumber(match[2]), match[1]))
}

function monthFirst(text: string): FoundDate | null {
  const match = MONTH_FIRST.exec(text)
  return match === null ? null : found(match, calendarDay(match[3], monthNumber(match[1]), match[2]))
}

function found(match: RegExpExecArray, iso: string | null): FoundDate | null {
  return iso === null ? null : { iso, start: match.index, end: match.index + match[0].length }
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

/** "2024", "7", "9" → "2024-07-09"; null for the 31st of June. */
function calendarDay(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  return real && Number(year) >= 1400 && Number(year) <= 2200 ? text : null
}
