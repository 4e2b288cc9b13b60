// Noun phrases: where they end, and their head. "the port's new deputy chief Dana Ruiz" is one, "Another | said" two chunks.

import type { Document, Token } from '../document'
import {
  DOCUMENT_NOUNS,
  NEVER_VERBS,
  NOMINATIVE,
  PERSON_NOUNS,
  POSSESSIVES,
  QUANTIFIERS,
  WH_WORDS,
} from '../rules/clause-words'
import type { Chunk, NameRef, Names } from './chunks'
import { cueEntry } from './cues'
import { isNounishCue, isTimeWord, isVerb } from './word-in-place'

/** The noun phrase that begins at token `at` and ends before `limit`. */
export function nounPhrase(doc: Document, names: Names, at: number, limit: number): Chunk {
  const first = doc.tokens[at] as Token
  if (first.pos === 'pronoun' && names.at(at) === undefined && !POSSESSIVES.has(first.lower))
    return { kind: 'np', first: at, last: at + 1, head: at, quote: -1, name: null }
  let i = opensWithParticiple(doc, at) ? at + 1 : at
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
    if (i > at && (seenNoun || isQuantity(doc, i - 1)) && isCueAfterName(doc, i, limit)) break
    if (!continuesNoun(doc, token, i, at, seenNoun, person) && (seenNoun || !isBetweenAdjectives(doc, i, at)))
      break
    const agent = token.pos === 'adj' && (PERSON_NOUNS.has(token.lower) || isSpeakingDocument(doc, i))
    const noun = token.pos === 'noun' || token.pos === 'proper' || agent || isNameLike(doc, i)
    if (noun || token.pos === 'num' || ((token.pos === 'verb' || token.pos === 'adj') && !seenNoun)) head = i
    if (noun) seenNoun = true
    if (token.lower === "'s") person = false
    i++
  }
  const last = Math.max(i, at + 1)
  return { kind: 'np', first: at, last, head, quote: -1, name: names.at(last - 1) ?? null }
}

/** "said retired judge Holt", "said flood widow Mara Dahl": no verb but the noun's description, right after a cue. */
export function opensWithParticiple(doc: Document, at: number): boolean {
  const token = doc.tokens[at] as Token
  const before = cueEntry(doc.tokens[at - 1]?.lower ?? '')
  const described = token.lower.endsWith('ed') ? token.pos !== 'noun' : isDescribing(doc, at)
  if (!described) return false
  const after = doc.tokens[at + 1]
  if (before === undefined || !(before.forms.has('past') || before.forms.has('third'))) return false
  return after !== undefined && (after.pos === 'noun' || after.pos === 'proper' || after.pos === 'adj')
}

/** A base form that is no cue, between a cue and a person's noun: the tagger takes "flood" and "nurse" for verbs. */
function isDescribing(doc: Document, at: number): boolean {
  const [token, after] = [doc.tokens[at] as Token, doc.tokens[at + 1]]
  if (token.pos !== 'verb' || !/^\p{Ll}+$/u.test(token.text) || cueEntry(token.lower) !== undefined)
    return false
  return !/(?:s|ing)$/u.test(token.lower) && (after?.pos === 'proper' || PERSON_NOUNS.has(after?.lower ?? ''))
}

/** "the campaign", "House Speaker": a noun, or a capital word inside a sentence, that the tagger took for a verb. */
export function isNameLike(doc: Document, at: number): boolean {
  const token = doc.tokens[at] as Token
  if (NEVER_VERBS.has(token.lower)) return token.pos === 'verb'
  if ((token.pos !== 'verb' && token.pos !== 'other') || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  const [before, after] = [doc.tokens[at - 1], doc.tokens[at + 1]]
  if (before === undefined || before.sentence !== token.sentence) return after?.text === ':'
  return /^\p{Ll}/u.test(before.text) && !isTimeWord(token)
}

/** "another", "many", "four in 10", the object "her": what may stand alone before a verb. */
function isQuantity(doc: Document, at: number): boolean {
  const token = doc.tokens[at] as Token
  return QUANTIFIERS.has(token.lower) || token.pos === 'num' || token.lower === '%' || token.lower === 'her'
}

/** A cue the tagger took for a noun ends the phrase: "the crews describes", in a headline "Ruiz Sees ‘Long Road’". */
function isCueAfterName(doc: Document, i: number, limit: number): boolean {
  const token = doc.tokens[i] as Token
  const entry = cueEntry(token.lower)
  if (entry === undefined || doc.tokens[i - 1]?.lower === "'s") return false
  if (entry.nounish) return isNounishCue(doc, i)
  if (token.lower.endsWith('ing') && PERSON_NOUNS.has(doc.tokens[i + 1]?.lower ?? '')) return false
  const finite = entry.forms.has('past') || entry.forms.has('third') || entry.forms.has('ing')
  if (doc.tokens[i - 1]?.lower === 'her' && !finite) return false
  if (isQuantity(doc, i - 1)) return isSaying(doc, i)
  return finite && isVerb(doc, i, limit)
}

/** "Another said", "42 % say": a plain verb of saying, which no noun follows ("three reported cases"). */
function isSaying(doc: Document, i: number): boolean {
  const entry = cueEntry(doc.tokens[i]!.lower)
  const plain = entry?.verbs.some((v) => v.particle === null && (v.needs.has('bare') || v.strong)) === true
  const next = doc.tokens[i + 1]
  return plain && next?.pos !== 'noun' && next?.pos !== 'adj'
}

/** "in Iowa Mr. Ruiz said": a person right after a place that a preposition governs begins a phrase of its own. */
function splitsAt(doc: Document, names: Names, at: number, name: NameRef): boolean {
  if (name.kind !== 'person') return false
  const before = names.at(name.first - 1)
  const governed = at > 0 && doc.tokens[at - 1]?.pos === 'prep'
  return before !== undefined && (before.kind === 'person' || governed)
}

/** "the editorial said": the tagger takes the noun for an adjective. */
function isSpeakingDocument(doc: Document, i: number): boolean {
  const entry = cueEntry(doc.tokens[i + 1]?.lower ?? '')
  if (entry === undefined || entry.nounish || !DOCUMENT_NOUNS.has(doc.tokens[i]!.lower)) return false
  return entry.forms.has('past') || entry.forms.has('third')
}

/** "the bearded, 71-year-old keeper": a comma between two descriptions. */
function isBetweenAdjectives(doc: Document, i: number, at: number): boolean {
  const [before, comma, after] = [doc.tokens[i - 1], doc.tokens[i], doc.tokens[i + 1]]
  if (comma?.text !== ',' || i - at < 2 || doc.tokens[at]?.pos !== 'det' || after === undefined) return false
  const describes = before?.pos === 'adj' || (before?.pos === 'verb' && before.lower.endsWith('ed'))
  return describes && (after.pos === 'adj' || /^\d+-?$/u.test(after.text))
}

/** "the jointly signed letter", "his closely guarded life": an adverb between the opening word and a participle. */
function isAdverbOfPhrase(doc: Document, i: number, at: number): boolean {
  const token = doc.tokens[i] as Token
  if (i <= at || token.pos !== 'adv' || !token.lower.endsWith('ly')) return false
  const before = doc.tokens[i - 1] as Token
  return before.pos === 'det' || before.lower === "'s" || POSSESSIVES.has(before.lower)
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
  if (i > at && isTimeWord(token)) return isDayOfNoun(doc, i)
  if (i > at && WH_WORDS.has(token.lower)) return false
  const possessive = prev?.lower === "'s" || prev?.text === '’' || prev?.text === "'"
  if (token.lower === "'s") return seenNoun && token.pos !== 'aux'
  if (token.text === '’' || token.text === "'") return seenNoun && /s$/u.test(prev?.lower ?? '')
  if (POSSESSIVES.has(token.lower) || token.pos === 'det') return !seenNoun || possessive
  if (isNameLike(doc, i)) return i === at || possessive || !seenNoun || NEVER_VERBS.has(token.lower)
  switch (token.pos) {
    case 'noun':
    case 'proper':
    case 'num':
      return true
    case 'adj':
      return possessive || (!person && !(seenNoun && isWhenAfterNoun(doc, i)))
    case 'adv':
      return !seenNoun && token.lower.endsWith('ly')
    case 'verb':
      return mayDescribe(doc, i, at, seenNoun, possessive)
    case 'conj':
      return token.text === '&'
    case 'punct':
      return token.text === '&' || token.text === '%' || isHyphen(doc, i) || isBetweenNumbers(doc, i)
    default:
      return false
  }
}

/** "the mayor late Friday", "a study last year", "the port later": when, not which. */
function isWhenAfterNoun(doc: Document, i: number): boolean {
  const { lower } = doc.tokens[i] as Token
  if (lower === 'later' || lower === 'earlier') return true
  const next = doc.tokens[i + 1]
  if (next === undefined) return false
  if (lower === 'late' || lower === 'early') return isTimeWord(next)
  return (
    (lower === 'last' || lower === 'next') &&
    /^(?:week|month|year|night|spring|summer|fall)$/u.test(next.lower)
  )
}

/** "vice-president" in three words; "the toll mattered - Dana Ruiz:" has a dash. */
function isHyphen(doc: Document, i: number): boolean {
  const [before, token, after] = [doc.tokens[i - 1], doc.tokens[i], doc.tokens[i + 1]]
  return token?.text === '-' && (before?.end === token.start || after?.start === token.end)
}

/** "a 9/11 widow". */
function isBetweenNumbers(doc: Document, i: number): boolean {
  const [before, slash, after] = [doc.tokens[i - 1], doc.tokens[i], doc.tokens[i + 1]]
  return slash?.text === '/' && before?.pos === 'num' && after?.pos === 'num'
}

/** "no one", "any one": a whole subject. */
function isNoOne(doc: Document, at: number): boolean {
  return doc.tokens[at]?.lower === 'one' && /^(?:no|any|every)$/u.test(doc.tokens[at - 1]?.lower ?? '')
}

/** "a Wednesday editorial": a day between the opening word and its noun. */
function isDayOfNoun(doc: Document, i: number): boolean {
  const [before, after] = [doc.tokens[i - 1], doc.tokens[i + 1]]
  return (
    (before?.lower === 'a' || before?.lower === 'the') &&
    /^(?:noun|adj)$/u.test(after?.pos ?? '') &&
    !isTimeWord(after as Token)
  )
}

/** "the reported deal", "his planned move": a participle within the phrase. */
function mayDescribe(doc: Document, i: number, at: number, seenNoun: boolean, possessive: boolean): boolean {
  const prev = i > at ? (doc.tokens[i - 1] as Token) : undefined
  if (prev === undefined) return false
  if (prev.text === '-') return true
  if (seenNoun || NOMINATIVE.has(prev.lower) || isNoOne(doc, i - 1)) return possessive
  const { pos, lower } = prev
  return (
    pos === 'det' ||
    pos === 'adj' ||
    pos === 'num' ||
    possessive ||
    POSSESSIVES.has(lower) ||
    isAdverbOfPhrase(doc, i - 1, at)
  )
}
