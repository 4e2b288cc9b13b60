// Days and months by name: "July 10, 2024", "the 10th of July", "28–31 January", "July 28 to August 2", "early May 2024".
import type { Token } from '../document'
import { MONTHS, WEEKDAYS } from '../rules/dates'
import { isCapital } from '../text/capitals'
import { type Anchor, guessYear, isToCome } from './anchor'
import { isDayOfMonth, partial } from './calendar'
import type { DateMention } from './date-mention'

/** A date that begins at token `i`, with the weekday before it if there is one. */
export function writtenOut(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  if (WEEKDAYS.has(tokens[i]!.lower.replace('.', '')) && isCapital(tokens[i])) {
    const at = tokens[i + 1]?.text === ',' ? i + 2 : i + 1
    if (tokens[at] === undefined) return null
    const date = writtenOut(tokens, tokens[at]!.lower === 'the' ? at + 1 : at, anchor)
    return date === null || !/\d\d-\d\d$/.test(date.start) ? null : { ...date, first: i }
  }
  return tokens[i]!.pos === 'num' ? dayMonth(tokens, i, anchor) : monthDay(tokens, i, anchor)
}

/** Number of the month named at `i`; "May" and "March" only as names. "mid-June" names June. */
function monthOf(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]
  const name = token?.text.replace(/^mid-/i, '') ?? ''
  if (!/^\p{Lu}/u.test(name)) return null
  const month = MONTHS.get(name.toLowerCase().replace('.', ''))
  if (month === undefined) return null
  if (!/^(?:may|march|mar)$/i.test(name) || name !== token!.text) return month
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  const adverbial =
    before !== undefined && /^(?:in|last|since|until|by|early|late|mid|of|next|this)$/.test(before.lower)
  return isFigure(before) || isFigure(after) || adverbial ? month : null
}

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.text)
}

/** "June Holt" is a woman, "In June Holt left" tells when. */
function isFirstName(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return (
    next !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    next.pos === 'proper' &&
    tokens[i - 1]?.pos !== 'prep'
  )
}

function dayAt(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '')
  const day = Number(match?.[1])
  return match !== null && day >= 1 && day <= 31 ? day : null
}

/** The year at `i`, with or without comma or "of" before it, and the token after it. */
function yearAfter(tokens: readonly Token[], i: number): { year: number | null; last: number } {
  const link = tokens[i]?.text === ',' || tokens[i]?.lower === 'of' ? 1 : 0
  const text = tokens[i + link]?.text ?? ''
  return /^(?:1[5-9]|20)\d\d$/.test(text)
    ? { year: Number(text), last: i + link + 1 }
    : { year: null, last: i }
}

/** "January 28", "January 28, 2024", "January 28–31", "January 28 – February 2", "January 2024", "January". */
function monthDay(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  const month = monthOf(tokens, i)
  if (month === null) return null
  const day = dayAt(tokens[i + 1])
  if (day === null) {
    if (isFirstName(tokens, i)) return null
    const { year, last } = yearAfter(tokens, i + 1)
    const date = partial(year ?? guess(tokens, i, month, null, anchor), month, null)
    return { first: i, last, start: date, end: date, guessed: year === null }
  }
  if (!isDayOfMonth(month, day)) return null
  const range = rangeEnd(tokens, i + 2, month)
  const { year, last } = yearAfter(tokens, range?.last ?? i + 2)
  return between(tokens, i, last, year, [month, day], range, anchor)
}

/** "10 July", "the 10th of July 2024", "28–31 January 2024", "28 January to 2 February". */
function dayMonth(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  const day = dayAt(tokens[i])
  if (day === null) return null
  const until = isDash(tokens[i + 1]) ? dayAt(tokens[i + 2]) : null
  const at = until === null ? (tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1) : i + 3
  const month = monthOf(tokens, at)
  if (month === null || !isDayOfMonth(month, day)) return null
  const range = until === null ? laterDayMonth(tokens, at + 1) : { month, day: until, last: at + 1 }
  const { year, last } = yearAfter(tokens, range?.last ?? at + 1)
  return between(tokens, i, last, year, [month, day], range, anchor)
}

interface RangeEnd {
  readonly month: number
  readonly day: number
  readonly last: number
}

function between(
  tokens: readonly Token[],
  first: number,
  last: number,
  year: number | null,
  [month, day]: readonly [number, number],
  range: RangeEnd | null,
  anchor: Anchor | null,
): DateMention {
  const known = year ?? guess(tokens, first, month, day, anchor)
  const start = partial(known, month, day)
  if (range === null) return { first, last, start, end: start, guessed: year === null }
  const over = known !== null && range.month < month ? (year === null ? known + 1 : known) : known
  const from =
    over === known && range.month < month && known !== null ? partial(known - 1, month, day) : start
  return { first, last, start: from, end: partial(over, range.month, range.day), guessed: year === null }
}

function guess(
  tokens: readonly Token[],
  i: number,
  month: number,
  day: number | null,
  anchor: Anchor | null,
): number | null {
  return guessYear(month, day, anchor, isToCome(tokens, i))
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[-–—]|--|to|and|or|until|through)$/.test(token.lower)
}

/** "–31", "– February 2", "to February 2" after "January 28". */
function rangeEnd(tokens: readonly Token[], i: number, month: number): RangeEnd | null {
  if (!isDash(tokens[i])) return null
  const other = monthOf(tokens, i + 1)
  const day = dayAt(tokens[other === null ? i + 1 : i + 2])
  if (day === null || (other === null && !/^[-–—]/.test(tokens[i]!.text))) return null
  return { month: other ?? month, day, last: other === null ? i + 2 : i + 3 }
}

/** "to 2 February" after "28 January". */
function laterDayMonth(tokens: readonly Token[], i: number): RangeEnd | null {
  if (!isDash(tokens[i])) return null
  const day = dayAt(tokens[i + 1])
  const month = day === null ? null : monthOf(tokens, i + 2)
  return day === null || month === null ? null : { month, day, last: i + 3 }
}
