// Speakers that stand behind their verb: "said Dana Ruiz", "was told by the mayor", "first reported by The Bell".

import {
  type Clauses,
  canSpeak,
  isTensed,
  isTitleQuote,
  isWhen,
  kindOf,
  lastOf,
  textOf,
  tokenOf,
  verbShape,
} from './chunk-view'
import type { Chunk } from './chunks'
import type { CueVerb } from './cues'

/**
 * Chunk of an inverted subject ("said Ms. Ruiz"), or -1. Right after a quotation any noun phrase will do; after a clause
 * ("The pier is safe, said Ms. Ruiz.") it must be somebody who can speak, with nothing but a mark behind it.
 */
export function invertedSubject(cx: Clauses, v: number, verb: CueVerb, left: number): number {
  const chunk = cx.line.chunks[v] as Chunk
  const shape = verbShape(cx, v)
  if (!verb.needs.has('quote') || shape.passive || !isTensed(shape) || chunk.first !== chunk.head) return -1
  let at = v + 1
  while (kindOf(cx, at) === 'adv' && at < v + 3) at++
  if (kindOf(cx, at) !== 'np' || ARTICLES.has(lastOf(cx, at).lower) || isWhen(cx, at)) return -1
  const behind = behindPhrase(cx, at)
  if (isAfterQuote(cx, v)) return verb.strong || behind !== 'clause' ? at : -1
  if (behind === 'clause') return -1
  if (left < 0) return verb.strong ? at : -1
  const person = cx.line.chunks[at]?.name?.kind === 'person'
  const plain = verb.strong && !verb.addressee && (person || !verb.needs.has('np'))
  return plain && behind === 'mark' && textOf(cx, v - 1) === ',' && canSpeak(cx, at) ? at : -1
}

const ARTICLES = new Set(['the', 'a', 'an'])

/** What follows a noun phrase and its complements: the end or a mark, a clause it is the subject of, something else. */
function behindPhrase(cx: Clauses, at: number): 'mark' | 'clause' | 'other' {
  let i = at + 1
  while (i < at + 8) {
    const kind = kindOf(cx, i)
    if ((kind === 'prep' || kind === 'conj') && kindOf(cx, i + 1) === 'np') i += 2
    else if (kind === 'time' || kind === 'adv') i++
    else break
  }
  const kind = kindOf(cx, i)
  if (kind === 'vg') return isTensed(verbShape(cx, i)) ? 'clause' : 'other'
  return kind === 'edge' || kind === 'punct' ? 'mark' : 'other'
}

function isAfterQuote(cx: Clauses, at: number): boolean {
  const before = kindOf(cx, at - 1)
  if (before === 'edge') return true
  if (before === 'quote') return !isTitleQuote(cx, at - 1)
  return before === 'punct' && kindOf(cx, at - 2) === 'quote' && !isTitleQuote(cx, at - 2)
}

/**
 * The noun phrase after "by": "was told by the mayor", "first reported by The Bell", `called “a hub” by its citizens`;
 * or -1. `next` follows the cue, `left` is the subject before it.
 */
export function agentOf(cx: Clauses, v: number, next: number, left: number): number {
  const passive = verbShape(cx, v).passive
  const direct = textOf(cx, next) === 'by'
  if (!passive && (!isReduced(cx, v, direct, left) || isInverted(cx, v, next))) return -1
  for (let i = next; i < next + (passive ? 3 : direct ? 1 : 4); i++) {
    const kind = kindOf(cx, i)
    const stops = kind === 'vg' && isTensed(verbShape(cx, i))
    if (stops || kind === 'edge' || (kind === 'punct' && !passive)) return -1
    if (textOf(cx, i) !== 'by' || kindOf(cx, i + 1) !== 'np') continue
    return !MEANS.has(lastOf(cx, i + 1).lower) && (passive || canSpeak(cx, i + 1)) ? i + 1 : -1
  }
  return -1
}

/** “…,” said the post by an unknown man: the subject stands behind its verb, and "by" belongs to it. */
function isInverted(cx: Clauses, v: number, next: number): boolean {
  return kindOf(cx, next) === 'np' && kindOf(cx, v - 1) !== 'edge' && isAfterQuote(cx, v)
}

/** "said by telephone": how, not who. */
const MEANS = new Set(
  'telephone phone email mail text letter video satellite accident mistake law name'.split(' '),
)

/** A past participle without "to be": "first reported by", "as described by", "When asked by". */
function isReduced(cx: Clauses, v: number, direct: boolean, left: number): boolean {
  const chunk = cx.line.chunks[v] as Chunk
  if (chunk.first !== chunk.head || !/(?:ed|en|wn|ught|aid|old)$/u.test(tokenOf(cx, chunk).lower))
    return false
  return direct || left < 0
}
