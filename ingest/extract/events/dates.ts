// Dates in the text, normalised: "July 10, 2024", "10 July", "last March", "on Tuesday", "28–31 January". A year or a day
// the text leaves out comes from the article's date; without one, "--07-10".
import type { PartialDate } from '../../../lib/model/entity'
import type { Document, Token } from '../document'
import { MONTHS, WEEKDAYS } from '../rules/dates'

export interface DateMention {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly start: PartialDate
  readonly end: PartialDate
}

/** The day from which relative dates count. */
interface Anchor {
  readonly year: number
  /** Days since 1970-01-01; null when only the year is known. */
  readonly day: number | null
}

/** All dates in text order, not overlapping. Linear. */
export function findDates(document: Document): DateMention[] {
  const { tokens } = document
  const anchor = anchorOf(document)
  const out: DateMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const found = readDate(tokens, i, anchor)
    if (found === null) continue
    out.push(found)
    i = found.last - 1
  }
  return out
}

/** The article's date, or a full date among the first words of the text ("writes on 10 July 2024:"). */
function anchorOf(document: Document): Anchor | null {
  const published = /^(\d{4})-(\d\d)-(\d\d)/.exec(document.article.publishedAt ?? '')
  if (published !== null)
    return {
      year: Number(published[1]),
      day: dayNumber(Number(published[1]), Number(published[2]), Number(published[3])),
    }
  const year = /^(\d{4})/.exec(document.article.publishedAt ?? '')
  if (year !== null) return { year: Number(year[1]), day: null }
  for (let i = 0; i < Math.min(document.tokens.length, 80); i++) {
    const found = readDate(document.tokens, i, null)
    if (found === null || !/^\d{4}-\d\d-\d\d$/.test(found.start)) continue
    const [y, m, d] = found.start.split('-').map(Number)
    return { year: y!, day: dayNumber(y!, m!, d!) }
  }
  return null
}

function readDate(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  const token = tokens[i]!
  if (token.pos === 'num') return isoDate(tokens, i) ?? dayMonth(tokens, i, anchor)
  if (monthOf(tokens, i) !== null) return monthDay(tokens, i, anchor)
  const dated = weekdayWithDate(tokens, i, anchor)
  if (dated !== null || anchor?.day == null) return dated
  return relativeDay(tokens, i, anchor.day)
}

/** "Saturday, May 4": the weekday is part of the date. */
function weekdayWithDate(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  if (!WEEKDAYS.has(tokens[i]!.lower) || !/^\p{Lu}/u.test(tokens[i]!.text)) return null
  const at = tokens[i + 1]?.text === ',' ? i + 2 : i + 1
  if (tokens[at] === undefined) return null
  const date = monthOf(tokens, at) !== null ? monthDay(tokens, at, anchor) : dayMonth(tokens, at, anchor)
  return date === null || date.start.length < 7 ? null : { ...date, first: i }
}

/** Number of the month named at `i`; "May" and "March" only as names. */
function monthOf(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i]
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null
  const month = MONTHS.get(token.lower.replace('.', ''))
  if (month === undefined) return null
  if (token.lower !== 'may' && token.lower !== 'march' && token.lower !== 'mar') return month
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  const dated = (t: Token | undefined) => t !== undefined && /^\d{1,4}(?:st|nd|rd|th)?$/.test(t.text)
  const adverbial =
    before !== undefined && /^(?:in|last|since|until|by|early|late|mid|of|next|this)$/.test(before.lower)
  return dated(before) || dated(after) || adverbial ? month : null
}

const dayOf = (token: Token | undefined): number | null => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '')
  const day = Number(match?.[1])
  return match !== null && day >= 1 && day <= 31 ? day : null
}

const yearOf = (token: Token | undefined): number | null =>
  /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? '') ? Number(token!.text) : null

/** The year that may follow at `i`, with or without comma, and the token after it. */
function yearAfter(tokens: readonly Token[], i: number): { year: number | null; last: number } {
  const comma = tokens[i]?.text === ','
  const year = yearOf(tokens[comma ? i + 1 : i])
  return year === null ? { year, last: i } : { year, last: i + (comma ? 2 : 1) }
}

function isoDate(tokens: readonly Token[], i: number): DateMention | null {
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(tokens[i]!.text)
  const whole = match === null ? null : `${match[1]}-${match[2]}-${match[3]}`
  return whole === null ? null : { first: i, last: i + 1, start: whole, end: whole }
}

/** "January 28", "January 28, 2024", "January 28–31", "January 28 – February 2", "January 2024", "January". */
function monthDay(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention {
  const month = monthOf(tokens, i)!
  const day = dayOf(tokens[i + 1])
  if (day === null) {
    const { year, last } = yearAfter(tokens, i + 1)
    const date = partial(year ?? guessYear(month, null, anchor), month, null)
    return { first: i, last, start: date, end: date }
  }
  const range = rangeEnd(tokens, i + 2, month)
  const { year, last } = yearAfter(tokens, range?.last ?? i + 2)
  const known = year ?? guessYear(month, day, anchor)
  const start = partial(known, month, day)
  return { first: i, last, start, end: range === null ? start : partial(known, range.month, range.day) }
}

/** "10 July", "10 July 2024", "28–31 January 2024". */
function dayMonth(tokens: readonly Token[], i: number, anchor: Anchor | null): DateMention | null {
  const day = dayOf(tokens[i])
  if (day === null) return null
  const dash = isDash(tokens[i + 1]) ? dayOf(tokens[i + 2]) : null
  const at = dash === null ? (tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1) : i + 3
  const month = monthOf(tokens, at)
  if (month === null) return null
  const { year, last } = yearAfter(tokens, at + 1)
  const known = year ?? guessYear(month, day, anchor)
  const start = partial(known, month, day)
  return { first: i, last, start, end: dash === null ? start : partial(known, month, dash) }
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^(?:[-–—]|--|to|and)$/.test(token.lower)
}

function rangeEnd(
  tokens: readonly Token[],
  i: number,
  month: number,
): { month: number; day: number; last: number } | null {
  if (!isDash(tokens[i]) || tokens[i]!.lower === 'and') return null
  const other = monthOf(tokens, i + 1)
  const day = dayOf(tokens[other === null ? i + 1 : i + 2])
  return day === null ? null : { month: other ?? month, day, last: other === null ? i + 2 : i + 3 }
}

/** The latest year in which the date is not more than 45 days after the anchor; null without an anchor. */
function guessYear(month: number, day: number | null, anchor: Anchor | null): number | null {
  if (anchor === null) return null
  if (anchor.day === null) return anchor.year
  return dayNumber(anchor.year, month, day ?? 1) > anchor.day + 45 ? anchor.year - 1 : anchor.year
}

/** "Tuesday": the last one up to the article's day; "next Tuesday", "yesterday", "tomorrow". */
function relativeDay(tokens: readonly Token[], i: number, today: number): DateMention | null {
  const { lower, text } = tokens[i]!
  const shift =
    lower === 'yesterday'
      ? -1
      : lower === 'tomorrow'
        ? 1
        : lower === 'today' || lower === 'tonight'
          ? 0
          : null
  if (shift !== null) return oneDay(i, today + shift)
  const weekday = /^\p{Lu}/u.test(text) && text.length > 3 ? WEEKDAYS.get(lower) : undefined
  if (weekday === undefined) return null
  const back = (((today + 4) % 7) - weekday + 7) % 7
  return oneDay(i, tokens[i - 1]?.lower === 'next' ? today - back + 7 : today - back)
}

function oneDay(i: number, day: number): DateMention {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
  return { first: i, last: i + 1, start: date, end: date }
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000)
}

function partial(year: number | null, month: number, day: number | null): PartialDate {
  const two = (n: number) => String(n).padStart(2, '0')
  const head = year === null ? '-' : String(year)
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}
