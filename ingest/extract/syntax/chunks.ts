// Cuts the writer's own sentences into chunks (noun phrases, verb groups, prepositions …); a quotation is one chunk.
// "On Friday, Ms. Ruiz, the mayor, told reporters “…”" → time , np , np , vg np quote

import type { Document, LocalMention, Token } from '../document'
import { REFLEXIVES, SUBORDINATORS } from '../rules/clause-words'
import type { Collective } from './collectives'
import { isNameLike, nounPhrase, opensWithParticiple } from './noun-phrase'
import { isInfinitive, isTimeWord, isVerb, isWhenWord } from './word-in-place'

export type ChunkKind =
  | 'np'
  | 'vg'
  | 'prep'
  | 'punct'
  | 'conj'
  | 'sub'
  | 'rel'
  | 'adv'
  | 'time'
  | 'quote'
  | 'other'

/** `tokens.slice(first, last)`; for a quotation, its index and the tokens it covers. */
export interface Chunk {
  readonly kind: ChunkKind
  readonly first: number
  readonly last: number
  /** Noun phrase: the head token. Verb group: the lexical verb. */
  readonly head: number
  /** Index of the quotation, -1 for other chunks. */
  readonly quote: number
  /** Noun phrase: the name it ends with. */
  readonly name: NameRef | null
}

/** A sentence as the writer's own words have it. */
export interface Line {
  readonly index: number
  readonly paragraph: number
  /** The quotation whose words these are, for the inside of a quotation that holds another; -1 otherwise. */
  readonly within: number
  readonly chunks: readonly Chunk[]
  /** Collectives that name people: "two aides, Ruiz and Holt,". */
  readonly collectives: readonly Collective[]
}

/** `tokens.slice(first, last)`. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

export interface Names {
  /** The name mention that covers a token. */
  readonly at: (token: number) => NameRef | undefined
}

export interface NameRef {
  readonly entity: number
  readonly mention: LocalMention
  readonly kind: 'person' | 'organization' | 'event' | 'place'
  readonly first: number
  readonly last: number
}

/** Chunks of the items of one line: token indices, and -(quotation index + 1) for quotations. */
export function chunkLine(
  doc: Document,
  names: Names,
  items: readonly number[],
  ranges: readonly TokenRange[],
): Chunk[] {
  const out: Chunk[] = []
  let i = 0
  while (i < items.length) {
    const item = items[i] as number
    if (item < 0) {
      const q = -item - 1
      out.push({ kind: 'quote', ...(ranges[q] as TokenRange), head: -1, quote: q, name: null })
      i++
      continue
    }
    const chunk = chunkAt(doc, names, items, i)
    out.push(chunk)
    i += chunk.last - chunk.first
  }
  return out
}

function chunkAt(doc: Document, names: Names, items: readonly number[], i: number): Chunk {
  const at = items[i] as number
  const limit = runEnd(items, i)
  const token = doc.tokens[at] as Token
  const one = (kind: ChunkKind): Chunk => ({
    kind,
    first: at,
    last: at + 1,
    head: at,
    quote: -1,
    name: null,
  })
  const name = names.at(at)
  if (name !== undefined) return nounPhrase(doc, names, at, limit)
  if (token.pos === 'punct')
    return one(token.text === '$' || token.text === '£' || token.text === '€' ? 'other' : 'punct')
  if (isTimeWord(token)) return one('time')
  if (isPartOfDay(doc, at)) return { ...one('time'), last: at + 2 }
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whom') return one('rel')
  if (token.lower === 'to' && isInfinitive(doc, at + 1, limit)) return verbGroup(doc, at, limit)
  if (isCloseTo(doc, at, limit)) return { ...one('prep'), last: at + 2, head: at + 1 }
  if (token.lower === 'according') return one('prep')
  if (token.lower === 'that') return that(doc, names, at, limit)
  if (isOnce(doc, at) || isFloating(doc, at)) return one('adv')
  if (SUBORDINATORS.has(token.lower)) return one('sub')
  if (opensWithParticiple(doc, at)) return nounPhrase(doc, names, at, limit)
  if (token.pos === 'aux' || isVerb(doc, at, limit)) return verbGroup(doc, at, limit)
  if (token.pos === 'conj') return one('conj')
  if (token.pos === 'prep') return one('prep')
  if (token.pos === 'adv' || isWhenWord(doc, at, limit)) return one('adv')
  if (startsNoun(token) || isNameLike(doc, at)) return nounPhrase(doc, names, at, limit)
  return one('other')
}

/** "who once called", "he, once again, said": an adverb; "once elected" and "once it rained" begin a clause. */
function isOnce(doc: Document, at: number): boolean {
  if (doc.tokens[at]?.lower !== 'once') return false
  const [before, after] = [doc.tokens[at - 1], doc.tokens[at + 1]]
  if (after?.lower === 'again' || after?.lower === 'more') return true
  return before !== undefined && before.pos !== 'punct' && (after?.pos === 'verb' || after?.pos === 'aux')
}

/** "Ruiz herself said", "the two towns each said": beside its subject, before the verb. */
function isFloating(doc: Document, at: number): boolean {
  const { lower } = doc.tokens[at] as Token
  if (!REFLEXIVES.has(lower) && lower !== 'each' && lower !== 'both') return false
  const [before, after] = [doc.tokens[at - 1], doc.tokens[at + 1]]
  if (after === undefined || before === undefined) return false
  const subject = before.pos === 'noun' || before.pos === 'proper' || before.pos === 'pronoun'
  return subject && (after.pos === 'verb' || after.pos === 'aux' || after.pos === 'adv')
}

/** "late Thursday", "later Thursday": one time. */
function isPartOfDay(doc: Document, at: number): boolean {
  const next = doc.tokens[at + 1]
  const opens = /^(?:late|later|early|earlier)$/u.test((doc.tokens[at] as Token).lower)
  return opens && next !== undefined && isTimeWord(next)
}

/** "residents close to the mayor": what the tagger takes for a verb joins two noun phrases, as a preposition does. */
function isCloseTo(doc: Document, at: number, limit: number): boolean {
  const [before, token, after] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]]
  if (token?.lower !== 'close' || after?.lower !== 'to' || at + 1 >= limit) return false
  return before?.pos === 'noun' || before?.pos === 'proper'
}

/** Token index after the run of consecutive tokens that item `i` begins. */
function runEnd(items: readonly number[], i: number): number {
  let k = i
  while (k + 1 < items.length && items[k + 1] === (items[k] as number) + 1 && k - i < 40) k++
  return (items[k] as number) + 1
}

/** "that" before a subject begins a clause; "That letter" at the start of a sentence points at something. */
function that(doc: Document, names: Names, at: number, limit: number): Chunk {
  const next = at + 1 < limit ? doc.tokens[at + 1] : undefined
  const before = doc.tokens[at - 1]
  const opens = before === undefined || before.sentence !== doc.tokens[at]?.sentence
  if (opens && next?.pos === 'noun' && !next.lower.endsWith('s')) return nounPhrase(doc, names, at, limit)
  const kind: ChunkKind = next !== undefined && (next.pos === 'verb' || next.pos === 'aux') ? 'rel' : 'sub'
  return { kind, first: at, last: at + 1, head: at, quote: -1, name: null }
}

function startsNoun(token: Token): boolean {
  const { pos } = token
  return (
    pos === 'det' || pos === 'adj' || pos === 'num' || pos === 'noun' || pos === 'proper' || pos === 'pronoun'
  )
}

function verbGroup(doc: Document, at: number, limit: number): Chunk {
  let i = at
  let head = at
  while (i < limit) {
    const token = doc.tokens[i] as Token
    const named = i === at + 1 && doc.tokens[at]?.lower === 'to' && isInfinitive(doc, i, limit)
    if (token.pos === 'verb' || (named && token.pos === 'noun')) {
      head = i
      i++
      break
    }
    if (token.pos === 'aux') head = i
    else if (
      token.pos !== 'adv' &&
      token.lower !== 'not' &&
      token.lower !== "n't" &&
      !(i === at && token.lower === 'to')
    )
      break
    i++
  }
  while (i > head + 1 && doc.tokens[i - 1]?.pos === 'adv' && doc.tokens[i - 1]?.lower !== 'not') i--
  return { kind: 'vg', first: at, last: Math.max(i, at + 1), head, quote: -1, name: null }
}
