// Which noun phrases mean several people: "three ministers", "a group of senators", "the three", "the couple".

import type { Token } from '../document'
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  NON_SPEAKERS,
  PERSON_NOUNS,
  PLURAL_HEADS,
  WHEN_NOUNS,
} from '../rules/clause-words'
import { COUNTS, PAIRS, PEOPLE, QUANTITIES } from '../rules/collectives'
import { SPEECH_NOUNS } from '../rules/speech-nouns'
import { type Clauses, kindOf, lastOf, textOf } from './chunk-view'
import type { Chunk } from './chunks'
import { AGENT_ENDING } from './subject-class'

/** `people`: by its noun or its number; `body`: a committee, a union; `several`: a plural that may be of things. */
type Class = 'people' | 'body' | 'several'

/** A collective as the text words it. */
export interface Head {
  /** Chunk of its first noun phrase: "a group" of "a group of senators". */
  readonly at: number
  readonly class: Class
  /** How many it counts; null when it does not say. */
  readonly count: number | null
}

/** The collective whose words end with the noun phrase at chunk `end`; null when there is none or it may be either of two. */
export function headBefore(cx: Clauses, end: number): Head | null {
  const chain = [end]
  for (let at = end; kindOf(cx, at - 1) === 'prep' && kindOf(cx, at - 2) === 'np' && chain.length < 4; ) {
    at -= 2
    chain.push(at)
  }
  const people = chain.filter((at) => classOf(cx, at) === 'people' && !isNumberOf(cx, at))
  if (people.length > 1) return null
  const at = people[0] ?? chain.find((one) => classOf(cx, one) !== null)
  if (at === undefined) return null
  return { at: counted(cx, at), class: classOf(cx, at) as Class, count: countOf(cx, at) }
}

/** "two ministers who resigned,": the noun phrase that a relative clause before chunk `end` (exclusive) describes, or -1. */
export function describedBefore(cx: Clauses, end: number): number {
  for (let i = end - 1; i > Math.max(0, end - 8); i--) {
    const kind = kindOf(cx, i)
    if (kind === 'rel') return kindOf(cx, i - 1) === 'np' ? i - 1 : -1
    if (kind === 'punct' || kind === 'quote' || kind === 'sub' || kind === 'conj') return -1
  }
  return -1
}

/** "dozens | of economists", "two | of the ministers". */
function isNumberOf(cx: Clauses, at: number): boolean {
  return textOf(cx, at + 1) === 'of' && kindOf(cx, at + 2) === 'np' && QUANTITIES.has(lastOf(cx, at).lower)
}

/** "a group of | senators": the chunk of "a group". */
function counted(cx: Clauses, at: number): number {
  let first = at
  while (kindOf(cx, first - 2) === 'np' && isNumberOf(cx, first - 2)) first -= 2
  return first
}

/** What the noun phrase at chunk `at` is by its own words; null for one person, a thing or a time. */
function classOf(cx: Clauses, at: number): Class | null {
  const chunk = cx.line.chunks[at]
  if (chunk?.kind !== 'np' || chunk.name !== null) return null
  const { lower, pos, tags } = nounOf(cx, at)
  if (PLURAL_HEADS.has(lower) || PAIRS.has(lower)) return 'people'
  if (GROUP_NOUNS.has(lower)) return 'body'
  if (COUNTS.has(lower)) return COUNTED.has(textOf(cx, at)) || textOf(cx, at + 1) === 'of' ? 'people' : null
  if (pos === 'pronoun' || pos === 'num' || tags.has('Date') || !isPluralNoun(lower)) return null
  const singular = lower.replace(/s$/u, '')
  if (DOCUMENT_NOUNS.has(lower) || DOCUMENT_NOUNS.has(singular) || SPEECH_NOUNS.has(lower)) return null
  if (NON_SPEAKERS.has(lower) || WHEN_NOUNS.has(lower)) return null
  if (PERSON_NOUNS.has(singular) || PEOPLE.test(lower)) return 'people'
  if (AGENT_ENDING.test(singular) && !GROUP_NOUNS.has(singular)) return 'people'
  return pos === 'noun' || pos === 'adj' ? 'several' : null
}

/** "two people familiar": the noun before its description. */
function nounOf(cx: Clauses, at: number): Token {
  const chunk = cx.line.chunks[at] as Chunk
  const [before, last] = [cx.doc.tokens[chunk.last - 2], lastOf(cx, at)]
  return last.pos === 'adj' && chunk.last - chunk.first > 1 && before?.pos === 'noun' ? before : last
}

/** "the three", "all five"; not "in two". */
const COUNTED = new Set(['the', 'all', 'these', 'those'])

function isPluralNoun(lower: string): boolean {
  return PEOPLE.test(lower) || (/[^s]s$/u.test(lower) && lower.length > 3)
}

/** "three ministers" counts three, "the pair" two. */
function countOf(cx: Clauses, at: number): number | null {
  const chunk = cx.line.chunks[at]
  if (chunk === undefined) return null
  if (PAIRS.has(lastOf(cx, at).lower)) return 2
  for (let t = chunk.first; t < chunk.last; t++) {
    const lower = cx.doc.tokens[t]?.lower ?? ''
    const count =
      lower === 'both' ? 2 : (COUNTS.get(lower) ?? (/^[2-9]$/u.test(lower) ? Number(lower) : null))
    if (count !== null) return count
  }
  return null
}
