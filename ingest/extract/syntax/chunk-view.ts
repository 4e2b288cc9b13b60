// Small questions about the chunks of a line: what kind, what word, how the verb stands.

import type { Document, Token } from '../document'
import {
  BE_FORMS,
  GROUP_NOUNS,
  MODALS,
  NEGATIONS,
  PERSON_NOUNS,
  PLURAL_HEADS,
  WHEN_NOUNS,
  WHEN_OPENERS,
} from '../rules/clause-words'
import type { Chunk, Line } from './chunks'
import { cueEntry } from './cues'

export const MAX_STEPS = 40

export interface Clauses {
  readonly doc: Document
  readonly line: Line
}

/** How the verb of a group stands. */
export interface VerbShape {
  readonly passive: boolean
  readonly negated: boolean
  /** would, could, might …; "will" too. */
  readonly modal: boolean
  readonly infinitive: boolean
  /** An -ing form without "to be". */
  readonly participle: boolean
}

/** Of what is no verb. */
export const PLAIN: VerbShape = {
  passive: false,
  negated: false,
  modal: false,
  infinitive: false,
  participle: false,
}

export function tokenOf(cx: Clauses, chunk: Chunk): Token {
  return cx.doc.tokens[chunk.head] as Token
}

/** The first word of chunk `i`, in lower case. */
export function textOf(cx: Clauses, i: number): string {
  const chunk = cx.line.chunks[i]
  return chunk === undefined ? '' : (cx.doc.tokens[chunk.first] as Token).lower
}

/** The last word of chunk `i`; of a noun phrase it is the head. */
export function lastOf(cx: Clauses, i: number): Token {
  return cx.doc.tokens[(cx.line.chunks[i] as Chunk).last - 1] as Token
}

export function kindOf(cx: Clauses, i: number): Chunk['kind'] | 'edge' {
  return cx.line.chunks[i]?.kind ?? 'edge'
}

export function verbShape(cx: Clauses, v: number): VerbShape {
  const chunk = cx.line.chunks[v] as Chunk
  const head = tokenOf(cx, chunk)
  let be = false
  let negated = false
  let modal = false
  let aux = false
  for (let i = chunk.first; i < chunk.head; i++) {
    const { lower, pos } = cx.doc.tokens[i] as Token
    if (BE_FORMS.has(lower) && !(lower === "'s" && isPerfect(cx, v, head))) be = true
    if (NEGATIONS.has(lower) || lower.endsWith("n't")) negated = true
    if (MODALS.has(lower)) modal = true
    if (pos === 'aux') aux = true
  }
  if (kindOf(cx, v - 1) === 'adv' && NEGATIONS.has(textOf(cx, v - 1))) negated = true
  const ing = head.lower.endsWith('ing') && head.lower.length > 4
  const infinitive = (cx.doc.tokens[chunk.first] as Token).lower === 'to'
  return { passive: be && !ing && head.pos !== 'aux', negated, modal, infinitive, participle: ing && !aux }
}

/** "who’s argued that", "he’s said it": has, not is. "She’s told that" is a passive. */
function isPerfect(cx: Clauses, v: number, head: Token): boolean {
  const verb = cueEntry(head.lower)?.verbs.find((one) => one.particle === null)
  return verb !== undefined && !verb.addressee && textOf(cx, v + 1) !== 'by'
}

/** A verb with a subject of its own, no infinitive and no -ing form. */
export function isTensed(shape: VerbShape): boolean {
  return !shape.infinitive && !shape.participle
}

/** Could chunk `at` be somebody who speaks: a name, a person, people, a body, or whoever does something for a living? */
export function canSpeak(cx: Clauses, at: number): boolean {
  const { name } = cx.line.chunks[at] as Chunk
  if (name !== null) return name.kind !== 'event'
  const { lower, pos } = lastOf(cx, at)
  if (pos === 'proper' || PERSON_NOUNS.has(lower) || PLURAL_HEADS.has(lower) || GROUP_NOUNS.has(lower))
    return true
  return /\w{3}(?:er|or|ist|ian)s?$/u.test(lower)
}

/** "footage of Ruiz saying": Ruiz, not the footage. */
export function endsInName(cx: Clauses, j: number): boolean {
  return lastOf(cx, j).pos === 'proper'
}

/** "a statement by an official saying": the official. */
export function isAuthor(cx: Clauses, j: number): boolean {
  return kindOf(cx, j - 1) === 'prep' && (textOf(cx, j - 1) === 'by' || textOf(cx, j - 1) === 'from')
}

export function isComma(text: string): boolean {
  return text === ',' || /^[—–―-]+$/u.test(text)
}

export function openingBracket(cx: Clauses, close: number): number {
  for (let i = close - 1; i >= 0 && close - i < MAX_STEPS; i--) {
    const text = textOf(cx, i)
    if (text === '(' || text === '[') return i
  }
  return close
}

export function governed(cx: Clauses, j: number): boolean {
  const left = kindOf(cx, j - 1)
  return left === 'prep' || left === 'vg'
}

export function isTimeOrNumber(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  const head = cx.doc.tokens[chunk.head] as Token
  return head.pos === 'num' || head.tags.has('Date')
}

/** "last month", "on Thursday evening", "less than two weeks ago": when, between a subject and its verb. */
export function isWhen(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i]
  if (chunk?.kind !== 'np' || chunk.name !== null) return false
  const left = kindOf(cx, i - 1)
  if (lastOf(cx, i).text === '%') return false
  if (isTimeOrNumber(cx, i) && !WHEN_OPENERS.has(textOf(cx, i))) return left === 'prep'
  if (!WHEN_NOUNS.has(lastOf(cx, i).lower)) return false
  return left === 'time' || left === 'prep' || WHEN_OPENERS.has(textOf(cx, i)) || textOf(cx, i + 1) === 'ago'
}

/** "Tuesday morning", "last week", "Jan. 5": when, not whom. */
export function endsInTime(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  const head = cx.doc.tokens[chunk.last - 1] as Token
  return head.tags.has('Date') || head.tags.has('Duration') || DAY_PARTS.has(head.lower)
}

const DAY_PARTS = new Set(
  'morning afternoon evening night week month year day days weeks months years weekend ago'.split(' '),
)

/**
 * The title of a work inside a description: `the host of “The Long Table,” said`. Title case, a dozen words at most,
 * and a preposition, a noun or "titled" before it.
 */
export function isTitleQuote(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i]
  if (chunk?.kind !== 'quote' || chunk.last - chunk.first > 16) return false
  const before = kindOf(cx, i - 1)
  const gives = before === 'vg' && TITLING.has(tokenOf(cx, cx.line.chunks[i - 1] as Chunk).lower)
  if (before !== 'prep' && before !== 'np' && !gives) return false
  const words = cx.doc.tokens.slice(chunk.first, chunk.last).filter((t) => /^\p{L}/u.test(t.text))
  const long = words.filter((t) => t.text.length > 3)
  const capital = (t: Token | undefined) => t !== undefined && /^\p{Lu}/u.test(t.text)
  return capital(words[0]) && long.every(capital)
}

const TITLING = new Set(['titled', 'entitled', 'called', 'named', 'headlined', 'dubbed'])
