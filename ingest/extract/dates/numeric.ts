// Dates in figures: "2024-07-10", "10/07/2024", "10.07.2024", "7/10/24". Whether the day or the month comes first is
// known from figures over 12, from how the text writes its other dates, or from the article's day; else no date is read.
import type { Document } from '../document'
import { dayNumber, partial } from './calendar'
import type { DateMention } from './date-mention'

export type DateOrder = 'day-first' | 'month-first' | null

const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-]*\d)/y
const SHORT = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/.-]*\d)/y

/** A date in figures that begins with token `i`. `today`: the article's day as a number. */
export function numericDate(
  { text, tokens }: Document,
  i: number,
  order: DateOrder,
  today: number | null,
): DateMention | null {
  const { start } = tokens[i]!
  if (/[\d/.-]/.test(text[start - 1] ?? ' ')) return null
  ISO.lastIndex = start
  const iso = ISO.exec(text)
  if (iso !== null)
    return mention(tokens, i, start + iso[0].length, Number(iso[1]), Number(iso[3]), Number(iso[4]))
  SHORT.lastIndex = start
  const short = SHORT.exec(text)
  if (short === null || (short[4]!.length === 2 && short[2] !== '/')) return null
  const year = short[4]!.length === 4 ? Number(short[4]) : 2000 + Number(short[4])
  const [a, b] = [Number(short[1]), Number(short[3])]
  const known =
    a > 12 ? 'day-first' : b > 12 ? 'month-first' : short[2] === '.' || a === b ? 'day-first' : order
  const decided = known ?? notToCome(year, a, b, today)
  if (decided === null) return null
  const [day, month] = decided === 'day-first' ? [a, b] : [b, a]
  return mention(tokens, i, start + short[0].length, year, month, day)
}

function mention(
  tokens: Document['tokens'],
  first: number,
  end: number,
  year: number,
  month: number,
  day: number,
): DateMention | null {
  if (month < 1 || month > 12 || dayNumber(year, month, day) === null) return null
  let last = first + 1
  while (last < tokens.length && tokens[last]!.start < end) last++
  const date = partial(year, month, day)
  return { first, last, start: date, end: date, guessed: false }
}

/** News tells of what has been: when only one of the two readings is not after the article, it is meant. */
function notToCome(year: number, a: number, b: number, today: number | null): DateOrder {
  if (today === null) return null
  const dayFirst = (dayNumber(year, b, a) ?? Number.POSITIVE_INFINITY) <= today
  const monthFirst = (dayNumber(year, a, b) ?? Number.POSITIVE_INFINITY) <= today
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first'
}

const FIGURES = /(?<![\d/.-])(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d\d)(?![\d/.-]*\d)/g
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAY_MONTH = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'g')
const MONTH_DAY = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!:)`, 'g')

/** How the text writes its dates: by its figures over 12, else by which of "10 July" and "July 10" it uses. */
export function dateOrder(text: string): DateOrder {
  let votes = 0
  for (const [, a, b] of text.matchAll(FIGURES)) {
    if (Number(a) > 12 && Number(b) <= 12) votes++
    if (Number(b) > 12 && Number(a) <= 12) votes--
  }
  if (votes !== 0) return votes > 0 ? 'day-first' : 'month-first'
  const written = (text.match(DAY_MONTH)?.length ?? 0) - (text.match(MONTH_DAY)?.length ?? 0)
  return written === 0 ? null : written > 0 ? 'day-first' : 'month-first'
}
