// Cuts the writer's own sentences into chunks (noun phrases, verb groups, prepositions …); a quotation is one chunk.
// "On Friday, Ms. Ruiz, the mayor, told reporters “…”" → time , np , np , vg np quote

import type { Document, LocalMention, Token } from '../document'
import { NOMINATIVE, POSSESSIVES, SUBORDINATORS } from '../rules/clause-words'
import { cueEntry } from './cues'
import { isTimeWord, isVerb, isWhenWord } from './word-in-place'

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
}

/** A sentence as the writer's own words have it. */
export interface Line {
  readonly index: number
  readonly paragraph: number
  /** The quotation whose words these are, for the inside of a quotation that holds another; -1 otherwise. */
  readonly within: number
  readonly chunks: readonly Chunk[]
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
      out.push({ kind: 'quote', ...(ranges[q] as TokenRange), head: -1, quote: q })
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
  const one = (kind: ChunkKind): Chunk => ({ kind, first: at, last: at + 1, head: at, quote: -1 })
  const name = names.at(at)
  if (name !== undefined) return nounPhrase(doc, names, at, limit)
  if (token.pos === 'punct')
    return one(token.text === '$' || token.text === '£' || token.text === '€' ? 'other' : 'punct')
  if (isTimeWord(token)) return one('time')
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'whom') return one('rel')
  if (token.lower === 'to' && isVerb(doc, at + 1, limit)) return verbGroup(doc, at, limit)
  if (isCloseTo(doc, at, limit)) return { ...one('prep'), last: at + 2, head: at + 1 }
  if (token.lower === 'according') return one('prep')
  if (token.lower === 'that') return that(doc, at, limit)
  if (SUBORDINATORS.has(token.lower)) return one('sub')
  if (token.pos === 'aux' || isVerb(doc, at, limit)) return verbGroup(doc, at, limit)
  if (token.pos === 'conj') return one('conj')
  if (token.pos === 'prep') return one('prep')
  if (token.pos === 'adv' || isWhenWord(doc, at, limit)) return one('adv')
  if (startsNoun(token)) return nounPhrase(doc, names, at, limit)
  return one('other')
}

/** "residents close to the mayor": what the tagger takes for a verb joins two noun phrases, as a preposition does. */
function isCloseTo(doc: Document, at: number, limit: number): boolean {
  const [before, token, after] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]]
  if (token?.lower !== 'close' || after?.lower !== 'to' || at + 1 >= limit) return false
  return before?.pos === 'noun' || before?.pos === 'proper'
}

/** "the jointly signed letter": an adverb between the phrase's determiner and its participle. */
function isAdverbOfPhrase(doc: Document, i: number, at: number): boolean {
  const token = doc.tokens[i] as Token
  return i === at + 1 && token.pos === 'adv' && token.lower.endsWith('ly') && doc.tokens[at]?.pos === 'det'
}

/** Token index after the run of consecutive tokens that item `i` begins. */
function runEnd(items: readonly number[], i: number): number {
  let k = i
  while (k + 1 < items.length && items[k + 1] === (items[k] as number) + 1 && k - i < 40) k++
  return (items[k] as number) + 1
}

/** "that" before a subject begins a clause; before a noun it is a determiner. */
function that(doc: Document, at: number, limit: number): Chunk {
  const next = at + 1 < limit ? doc.tokens[at + 1] : undefined
  const kind: ChunkKind = next !== undefined && (next.pos === 'verb' || next.pos === 'aux') ? 'rel' : 'sub'
  return { kind, first: at, last: at + 1, head: at, quote: -1 }
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
    if (token.pos === 'verb') {
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
  return { kind: 'vg', first: at, last: Math.max(i, at + 1), head, quote: -1 }
}

function nounPhrase(doc: Document, names: Names, at: number, limit: number): Chunk {
  const first = doc.tokens[at] as Token
  if (first.pos === 'pronoun' && names.at(at) === undefined && !POSSESSIVES.has(first.lower))
    return { kind: 'np', first: at, last: at + 1, head: at, quote: -1 }
  let i = at
  let head = at
  let seenNoun = false
  let person = false
  while (i < limit) {
    const name = names.at(i)
    if (name !== undefined && name.first <= i) {
      if (seenNoun && splitsAt(doc, names, at, name)) break
      i = Math.min(limit, Math.max(name.last, i + 1))
      head = i - 1
      seenNoun = true
      person = name.kind === 'person'
      continue
    }
    const token = doc.tokens[i] as Token
    if (seenNoun && isCueAfterName(doc, i, limit)) break
    const ok = continuesNoun(doc, token, i, at, seenNoun, person)
    if (!ok) break
    if (
      token.pos === 'noun' ||
      token.pos === 'proper' ||
      token.pos === 'num' ||
      (token.pos === 'verb' && !seenNoun) ||
      (token.pos === 'adj' && !seenNoun)
    )
      head = i
    if (token.pos === 'noun' || token.pos === 'proper') seenNoun = true
    i++
  }
  return { kind: 'np', first: at, last: Math.max(i, at + 1), head, quote: -1 }
}

/** A cue the tagger took for a noun ends the phrase: "the crews describes", in a headline "Ruiz Sees ‘Long Road’". */
function isCueAfterName(doc: Document, i: number, limit: number): boolean {
  const token = doc.tokens[i] as Token
  const entry = cueEntry(token.lower)
  if (entry === undefined || entry.nounish || doc.tokens[i - 1]?.lower === "'s") return false
  return (
    (entry.forms.has('past') || entry.forms.has('third') || entry.forms.has('ing')) && isVerb(doc, i, limit)
  )
}

/** "in Iowa Mr. Ruiz said": a person right after a place that a preposition governs begins a phrase of its own. */
function splitsAt(doc: Document, names: Names, at: number, name: NameRef): boolean {
  if (name.kind !== 'person') return false
  const before = names.at(name.first - 1)
  const governed = at > 0 && doc.tokens[at - 1]?.pos === 'prep'
  return before !== undefined && (before.kind === 'person' || governed)
}

function continuesNoun(
  doc: Document,
  token: Token,
  i: number,
  at: number,
  seenNoun: boolean,
  person: boolean,
): boolean {
  const prev = i > at ? (doc.tokens[i - 1] as Token) : undefined
  if (i > at && isTimeWord(token)) return false
  const possessive = prev?.lower === "'s" || prev?.text === '’' || prev?.text === "'"
  if (token.lower === "'s") return seenNoun && token.pos !== 'aux'
  if (token.text === '’' || token.text === "'") return seenNoun && /s$/u.test(prev?.lower ?? '')
  if (POSSESSIVES.has(token.lower) || token.pos === 'det') return !seenNoun || possessive
  switch (token.pos) {
    case 'noun':
    case 'proper':
    case 'num':
      return true
    case 'adj':
      return !person || possessive
    case 'adv':
      return !seenNoun && token.lower.endsWith('ly')
    case 'verb':
      return i > at && !seenNoun && prev !== undefined && !NOMINATIVE.has(prev.lower)
        ? prev.pos === 'det' ||
            isAdverbOfPhrase(doc, i - 1, at) ||
            prev.pos === 'adj' ||
            possessive ||
            POSSESSIVES.has(prev.lower) ||
            prev.pos === 'num'
        : possessive && prev !== undefined
    case 'conj':
      return token.text === '&'
    case 'punct':
      return token.text === '&' || token.text === '%' || token.text === '-'
    default:
      return false
  }
}
