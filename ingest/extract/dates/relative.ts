// Dates told from the article's day ("Tuesday", "yesterday", "last month", "three days ago") or from the day the text
// spoke of last ("the following day", "that evening", "two days earlier").
import type { Token } from '../document'
import { COUNTS, DAY_PARTS, SHIFTS, WEEKDAYS } from '../rules/dates'
import { isToCome } from './anchor'
import { isoDay, monthFrom, weekdayOf } from './calendar'
import type { DateMention } from './date-mention'

/** A date that begins at token `i`. `today`: the article's day; `told`: the day the text spoke of last; as numbers. */
export function relativeDate(
  tokens: readonly Token[],
  i: number,
  today: number | null,
  told: number | null,
): DateMention | null {
  const fromTold = told === null ? null : fromLastDay(tokens, i, told)
  if (fromTold !== null || today === null) return fromTold
  return (
    shifted(tokens, i, today) ??
    weekday(tokens, i, today) ??
    lastOrNext(tokens, i, today) ??
    ago(tokens, i, today)
  )
}

function oneDay(first: number, last: number, day: number): DateMention {
  const date = isoDay(day)
  return { first, last, start: date, end: date, guessed: false }
}

/** "yesterday", "tonight", "this morning", "last night", "the day before yesterday". */
function shifted(tokens: readonly Token[], i: number, today: number): DateMention | null {
  const word = tokens[i]!.lower
  const single = SHIFTS.get(word)
  if (single !== undefined)
    return oneDay(i, DAY_PARTS.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1, today + single)
  const next = lowerAt(tokens, i + 1)
  if (word === 'last' && next === 'night') return oneDay(i, i + 2, today - 1)
  if (word === 'this' && DAY_PARTS.has(next)) return oneDay(i, i + 2, today)
  if (word !== 'the' || next !== 'day') return null
  const [link, end] = [lowerAt(tokens, i + 2), lowerAt(tokens, i + 3)]
  if (link === 'before' && end === 'yesterday') return oneDay(i, i + 4, today - 2)
  return link === 'after' && end === 'tomorrow' ? oneDay(i, i + 4, today + 2) : null
}

/** "Tuesday": the last one up to the article's day; "next Tuesday" and one that is to come: the next. */
function weekday(tokens: readonly Token[], i: number, today: number): DateMention | null {
  const { lower, text } = tokens[i]!
  const bare = lower.replace('.', '')
  const number =
    /^\p{Lu}/u.test(text) && (bare.length > 3 || text.endsWith('.')) ? WEEKDAYS.get(bare) : undefined
  if (number === undefined) return null
  const back = (weekdayOf(today) - number + 7) % 7
  const before = lowerAt(tokens, i - 1)
  const last = DAY_PARTS.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1
  if (before === 'last') return oneDay(i, last, today - (back === 0 ? 7 : back))
  if (before === 'next' || before === 'coming' || isToCome(tokens, i))
    return oneDay(i, last, today - back + 7)
  return oneDay(i, last, today - back)
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])
const UNITS = /^(?:week|month|year)$/

/** "last week" (its Monday to Sunday), "this month", "next year". */
function lastOrNext(tokens: readonly Token[], i: number, today: number): DateMention | null {
  const step = STEPS.get(tokens[i]!.lower)
  const unit = lowerAt(tokens, i + 1)
  if (step === undefined || !UNITS.test(unit) || lowerAt(tokens, i - 1) === 'the') return null
  if (unit === 'week') {
    const monday = today - ((weekdayOf(today) + 6) % 7) + step * 7
    return { first: i, last: i + 2, start: isoDay(monday), end: isoDay(monday + 6), guessed: false }
  }
  return whole(i, i + 2, unit === 'month' ? monthFrom(today, step) : yearFrom(today, step))
}

/** "three days ago", "a month ago", "two years ago". */
function ago(tokens: readonly Token[], i: number, today: number): DateMention | null {
  const count = countAt(tokens, i)
  if (count === null || lowerAt(tokens, i + 2) !== 'ago') return null
  const unit = lowerAt(tokens, i + 1).replace(/s$/, '')
  if (unit === 'day') return oneDay(i, i + 3, today - count)
  if (unit === 'month') return whole(i, i + 3, monthFrom(today, -count))
  return unit === 'year' ? whole(i, i + 3, yearFrom(today, -count)) : null
}

/** "the following day", "the previous evening", "that same night", "a day earlier", "two days later", "the day after". */
function fromLastDay(tokens: readonly Token[], i: number, told: number): DateMention | null {
  const [word, next, after] = [tokens[i]!.lower, lowerAt(tokens, i + 1), lowerAt(tokens, i + 2)]
  if (word === 'that' || word === 'the') {
    if (next === 'same' && isDay(after)) return oneDay(i, i + 3, told)
    if (word === 'that' && isDay(next)) return oneDay(i, i + 2, told)
  }
  if (word === 'the') {
    if (/^(?:following|next)$/.test(next) && isDay(after)) return oneDay(i, i + 3, told + 1)
    if (next === 'previous' && isDay(after)) return oneDay(i, i + 3, told - 1)
  }
  const count = countAt(tokens, i)
  if (count === null || !/^days?$/.test(next)) return null
  if (after === 'later') return oneDay(i, i + 3, told + count)
  return after === 'earlier' ? oneDay(i, i + 3, told - count) : null
}

function isDay(text: string): boolean {
  return text === 'day' || DAY_PARTS.has(text)
}

function countAt(tokens: readonly Token[], i: number): number | null {
  const { lower } = tokens[i]!
  return COUNTS.get(lower) ?? (/^\d{1,2}$/.test(lower) ? Number(lower) : null)
}

function whole(first: number, last: number, date: string): DateMention {
  return { first, last, start: date, end: date, guessed: false }
}

function yearFrom(today: number, by: number): string {
  return String(Number(isoDay(today).slice(0, 4)) + by)
}

function lowerAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i]
  return token === undefined ? '' : token.lower
}
