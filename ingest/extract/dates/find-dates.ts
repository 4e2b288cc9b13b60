// Dates in the text, normalised: "July 10, 2024", "10/07/2024", "last March", "on Tuesday", "the following day". A year or
// a day the text leaves out comes from the article's date; without one, "--07-10".
import type { Document, Token } from '../document'
import { DATE_OPENERS } from '../rules/dates'
import { type Anchor, anchorFrom } from './anchor'
import { dayOfIso } from './calendar'
import type { DateMention } from './date-mention'
import { type DateOrder, dateOrder, numericDate } from './numeric'
import { relativeDate } from './relative'
import { writtenOut } from './written-out'

/** "The following day" is that of the last date within so many words. */
const MEMORY = 400
/** Mostly somebody's words: they do not move the story to the article's day. */
const TODAY = /^(?:today|tonight|tomorrow|this)$/
/** A text without a date of its own may open with one ("writes on 10 July 2024:"). */
const OPENING = 80

/** All dates in text order, not overlapping. Linear. */
export function findDates(document: Document): DateMention[] {
  const { tokens, text } = document
  const order = dateOrder(text)
  const anchor = anchorFrom(document.article.publishedAt) ?? openingDate(document, order)
  const out: DateMention[] = []
  let told: number | null = null
  let toldAt = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!mayOpenDate(tokens[i]!)) continue
    const found = readDate(document, i, { anchor, order, told: i - toldAt > MEMORY ? null : told })
    if (found === null) continue
    out.push(found)
    const day = dayOfIso(found.start)
    if (day !== null && !TODAY.test(tokens[i]!.lower)) [told, toldAt] = [day, found.last]
    i = found.last - 1
  }
  return out
}

/** Nearly all tokens do not, and are left here. */
function mayOpenDate({ pos, lower }: Token): boolean {
  return pos === 'num' || DATE_OPENERS.has(lower.endsWith('.') ? lower.slice(0, -1) : lower)
}

interface Known {
  readonly anchor: Anchor | null
  readonly order: DateOrder
  readonly told: number | null
}

function readDate(document: Document, i: number, { anchor, order, told }: Known): DateMention | null {
  const { tokens } = document
  const today = anchor?.day ?? null
  const figures = tokens[i]!.pos === 'num' ? numericDate(document, i, order, today) : null
  return figures ?? writtenOut(tokens, i, anchor) ?? relativeDate(tokens, i, today, told) ?? year(tokens, i)
}

/** "in 2019", "the 2019 flood": a year by itself. */
function year(tokens: readonly Token[], i: number): DateMention | null {
  const { text } = tokens[i]!
  if (!/^(?:1[5-9]|20)\d\d$/.test(text)) return null
  const before = tokens[i - 1]?.lower ?? ''
  if (!/^(?:in|since|of|during|the|early|late|mid|by|until)$/.test(before)) return null
  if (/^[-–—/]$/.test(tokens[i + 1]?.text ?? '')) return null
  return { first: i, last: i + 1, start: text, end: text, guessed: false }
}

function openingDate(document: Document, order: DateOrder): Anchor | null {
  for (let i = 0; i < Math.min(document.tokens.length, OPENING); i++) {
    const found = readDate(document, i, { anchor: null, order, told: null })
    if (found !== null && dayOfIso(found.start) !== null) return anchorFrom(found.start)
  }
  return null
}
