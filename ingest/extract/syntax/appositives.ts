// The subject on the other side of commas: "Hugh Hill, a doctor who was there, said" → Hugh Hill. Brackets, dashes,
// relative clauses and titles of works in between are stepped over; every walk is bounded.

import type { Token } from '../document'
import {
  type Clauses,
  isComma,
  isTensed,
  isTimeOrNumber,
  isTitleQuote,
  kindOf,
  MAX_STEPS,
  openingBracket,
  textOf,
  tokenOf,
  verbShape,
} from './chunk-view'
import type { Chunk } from './chunks'
import { beforeMembers } from './collectives'
import { antecedent } from './relatives'

/** The first noun phrase of the leftmost part that is no appositive, or -1. `right` is the comma. */
export function acrossCommas(cx: Clauses, comma: number): number {
  let right = comma
  let best = -1
  for (let parts = 0; parts < 8; parts++) {
    const collective = beforeMembers(cx, right)
    if (collective < right) right = collective + 1
    const left = partStart(cx, right)
    if (left < 0 || holdsSpeech(cx, left, right)) return -1
    if (kindOf(cx, right - 1) === 'rel') return antecedent(cx, right - 1)
    const opener = clauseOpener(cx, left, right)
    if (opener >= 0 && outranks(cx, opener, best)) return opener
    const first = kindOf(cx, left)
    let start = first === 'conj' ? left + 1 : left
    while (kindOf(cx, start) === 'adv' || textOf(cx, start) === 'as') start++
    if (hasOwnClause(cx, start, right)) return best
    if (kindOf(cx, start) === 'np' && mayBeSubject(cx, start)) best = appositiveName(cx, start, best)
    const before = kindOf(cx, left - 1)
    const ends = first === 'conj' || left === 0 || before === 'quote'
    if (ends || (!isComma(textOf(cx, left - 1)) && textOf(cx, left - 1) !== '('))
      return parts === 0 && collective === comma ? -1 : best
    right = left - 1
  }
  return best
}

/** Not "last year" nor "33"; but "the three", when they are named. */
function mayBeSubject(cx: Clauses, i: number): boolean {
  return !isTimeOrNumber(cx, i) || cx.line.collectives.some((one) => one.at === i)
}

/** "said that Ruiz, a lawyer, argued", "after Ruiz, asked about it, had said": who opens the clause cut by the comma. */
function clauseOpener(cx: Clauses, left: number, right: number): number {
  for (let i = right - 1; i >= left; i--) {
    const kind = kindOf(cx, i)
    if (kind === 'vg' || kind === 'rel') return -1
    const joins = kind === 'conj' && hasOwnClause(cx, left, i)
    if (!joins && kind !== 'sub') continue
    if (textOf(cx, i) === 'as' || textOf(cx, i) === 'than') continue
    let start = i + 1
    while (kindOf(cx, start) === 'adv') start++
    if (kindOf(cx, start) !== 'np' || start >= right || isTimeOrNumber(cx, start)) return -1
    return joins || !LIKE_PREPOSITIONS.has(textOf(cx, i)) || isSomebody(cx, start) ? start : -1
  }
  return -1
}

/** "after a long pause" is when; "after Ruiz" opens a clause or names somebody. */
const LIKE_PREPOSITIONS = new Set([
  'after',
  'before',
  'since',
  'until',
  'while',
  'though',
  'although',
  'once',
])

function isSomebody(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  return chunk.name?.kind === 'person' || tokenOf(cx, chunk).pos === 'pronoun'
}

function outranks(cx: Clauses, opener: number, best: number): boolean {
  if (best < 0) return true
  return isSomebody(cx, opener) && !isSomebody(cx, best)
}

/** "Another critic, Dana Ruiz, said": the name wins over the description before it. */
function appositiveName(cx: Clauses, start: number, best: number): number {
  if (best < 0) return start
  const description = cx.line.chunks[start] as Chunk
  const name = cx.line.chunks[best] as Chunk
  const last = cx.doc.tokens[description.last - 1] as Token
  const first = cx.doc.tokens[name.first] as Token
  const tail = cx.doc.tokens[name.last - 1] as Token
  const described =
    last.pos === 'noun' && first.pos !== 'det' && tail.pos === 'proper' && first.pos === 'proper'
  return described ? best : start
}

/** Start of the part that ends before `right`. */
export function partStart(cx: Clauses, right: number): number {
  for (let i = right - 1; i >= 0 && right - i < MAX_STEPS; i--) {
    const kind = kindOf(cx, i)
    if (kind === 'quote' && !isTitleQuote(cx, i)) return i + 1
    if (kind !== 'punct') continue
    const text = textOf(cx, i)
    if (text === ')' || text === ']') {
      i = openingBracket(cx, i)
      continue
    }
    if (isComma(text) || text === ';' || text === ':' || text === '(') return i + 1
  }
  return right < MAX_STEPS ? 0 : -1
}

function holdsSpeech(cx: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindOf(cx, i) === 'quote' && !isTitleQuote(cx, i)) return true
  return false
}

/** Does the part hold a clause of its own ("it rained"), not merely a relative or participle one? */
function hasOwnClause(cx: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = kindOf(cx, i)
    if (kind === 'rel' || kind === 'sub' || (kind === 'np' && textOf(cx, i) === 'whose')) return false
    if (kind !== 'vg') continue
    if (isTensed(verbShape(cx, i)) && i > from && !isReducedParticiple(cx, i)) return true
  }
  return false
}

function isReducedParticiple(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  return chunk.first === chunk.head && kindOf(cx, i - 1) !== 'np' && tokenOf(cx, chunk).lower.endsWith('ed')
}
