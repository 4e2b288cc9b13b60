// Small questions about a word in its place: is it a verb here, does it tell when?

import type { Document, Token } from '../document'
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  NEVER_VERBS,
  NOMINATIVE,
  PERSON_NOUNS,
  PLURAL_HEADS,
  POSSESSIVES,
  TIME_WORDS,
  WH_WORDS,
} from '../rules/clause-words'
import { type CueEntry, cueEntry } from './cues'

/** The tagger's word, corrected where a cue form stands in a verb's place: "Ruiz claims that", "the claims". */
export function isVerb(doc: Document, at: number, limit: number): boolean {
  const token = doc.tokens[at]
  if (token === undefined || at >= limit) return false
  const entry = cueEntry(token.lower)
  if (NEVER_VERBS.has(token.lower) || isCapitalised(doc, at, entry)) return false
  const prev = doc.tokens[at - 1]
  if (entry === undefined || token.pos === 'aux')
    return token.pos === 'verb' && !(token.lower.endsWith('s') && (prev?.pos === 'verb' || isPlural(doc, at)))
  const nominal =
    prev !== undefined &&
    (prev.pos === 'det' ||
      (prev.pos === 'adj' && !WHEN.has(prev.lower)) ||
      prev.lower === "'s" ||
      POSSESSIVES.has(prev.lower))
  if (!entry.nounish) return !nominal || (token.pos === 'verb' && prev?.lower !== 'the')
  return isNounishVerb(doc, token, prev, nominal)
}

/** What follows "to": a verb, also where the tagger and our lists see a noun before an object ("to force the council"). */
export function isInfinitive(doc: Document, at: number, limit: number): boolean {
  if (isVerb(doc, at, limit)) return true
  const [token, object] = [doc.tokens[at], doc.tokens[at + 1]]
  if (token === undefined || object === undefined || at + 1 >= limit) return false
  if (!NEVER_VERBS.has(token.lower) || token.lower.endsWith('s')) return false
  return object.pos === 'det' || POSSESSIVES.has(object.lower)
}

/** Forms that are more often nouns: "Ruiz claims that" and “…,” Ruiz notes. But "several claims", "rejected calls for". */
function isNounishVerb(doc: Document, token: Token, prev: Token | undefined, nominal: boolean): boolean {
  const at = token.index
  const third = /[^s]s$/u.test(token.lower)
  if (third && (closesAttribution(doc, at) || isNounishCue(doc, at))) return true
  if (third && prev?.pos === 'verb' && doc.tokens[at + 1]?.pos === 'prep') return false
  const follows = contentFollows(doc, at + 1)
  const speaking = prev?.pos === 'noun' && isSpeakingNoun(doc, at - 1)
  const opens = follows || (speaking && isOpening(doc.tokens[at + 1]))
  if (token.pos === 'verb' && prev?.pos === 'noun' && third && (!opens || isOwned(doc, at - 1))) return false
  if (token.pos === 'verb') return !nominal
  if (nominal || prev === undefined) return false
  if (NOMINATIVE.has(prev.lower)) return true
  if (third && endsAttribution(doc, at)) return true
  if (third && speaking) return opens
  if (third && prev.text === ',' && isPromise(doc, at)) return true
  const afterName = prev.pos === 'proper' || (prev.text === ',' && third)
  return afterName && (follows || doc.tokens[at + 1]?.pos === 'proper')
}

/** "Ruiz, the founder, promises to rebuild": after a name with its appositive, before an infinitive. */
function isPromise(doc: Document, at: number): boolean {
  const [to, verb] = [doc.tokens[at + 1], doc.tokens[at + 2]]
  if (to?.lower !== 'to' || verb?.pos !== 'verb') return false
  let i = at - 2
  while (i > at - 10 && doc.tokens[i]?.text !== ',' && doc.tokens[i]?.sentence === doc.tokens[at]?.sentence)
    i--
  return doc.tokens[i]?.text === ',' && doc.tokens[i - 1]?.pos === 'proper'
}

/** "the city’s general concerns", "their recent visits": a plural after an adjective with its own opening word. */
function isPlural(doc: Document, at: number): boolean {
  const [opening, adjective] = [doc.tokens[at - 2], doc.tokens[at - 1]]
  if (adjective?.pos !== 'adj' || opening === undefined) return false
  return opening.pos === 'det' || opening.lower === "'s" || POSSESSIVES.has(opening.lower)
}

/** “…,” Ruiz notes. The Harbour Board notes, “…”: a verb although the tagger sees one noun phrase. */
export function isNounishCue(doc: Document, at: number): boolean {
  const { lower } = doc.tokens[at] as Token
  if (!/[^s]s$/u.test(lower) || doc.tokens[at - 1]?.pos !== 'proper') return false
  return endsAttribution(doc, at) || (SAYING_NOUNS.has(lower) && marksFollow(doc, at + 1))
}

const SAYING_NOUNS = new Set(['notes', 'states', 'claims'])

/** `“…` or `, “…`. */
function marksFollow(doc: Document, at: number): boolean {
  const next = doc.tokens[at]?.text === ',' ? doc.tokens[at + 1] : doc.tokens[at]
  return /^["“]$/u.test(next?.text ?? '')
}

/** “…,” Ruiz notes. A name between a quotation and the word, and the sentence ends after it. */
function endsAttribution(doc: Document, at: number): boolean {
  const next = doc.tokens[at + 1]
  if (next !== undefined && !/^[.,:;]$/u.test(next.text)) return false
  let i = at - 1
  while (i > at - 5 && doc.tokens[i]?.pos === 'proper') i--
  return i < at - 1 && /^["”’']$/u.test(doc.tokens[i]?.text ?? '')
}

/** “…,” the report states. “…,” a voice in the film claims, …: a phrase with its article between a quotation and a mark. */
function closesAttribution(doc: Document, at: number): boolean {
  if (!/^[.,:;]$/u.test(doc.tokens[at + 1]?.text ?? '')) return false
  let i = at - 1
  while (i > at - 8 && /^(?:noun|adj|prep|det)$/u.test(doc.tokens[i]?.pos ?? '')) i--
  const opens = doc.tokens[i + 1]?.pos === 'det' && doc.tokens[at - 1]?.pos === 'noun'
  return (
    opens && /^["”’']$/u.test(doc.tokens[i]?.text ?? '') && /^[,?!]$/u.test(doc.tokens[i - 1]?.text ?? '')
  )
}

/** "the union’s phone | calls": a thing with an owner; "the mayor’s office calls" is somebody. */
function isOwned(doc: Document, at: number): boolean {
  const owned = doc.tokens[at - 1]?.lower === "'s" || POSSESSIVES.has(doc.tokens[at - 1]?.lower ?? '')
  return owned && !isSpeakingNoun(doc, at)
}

/** "The candidate claims his worth", "the lawsuit demands that": somebody or something that can speak, with its article. */
function isSpeakingNoun(doc: Document, at: number): boolean {
  const { lower } = doc.tokens[at] as Token
  if (!SPEAKING.some((nouns) => nouns.has(lower))) return false
  for (let i = at - 1; i > at - 4; i--) {
    const token = doc.tokens[i]
    if (token === undefined) return false
    if (token.lower === 'the' || token.lower === 'a' || token.lower === "'s" || POSSESSIVES.has(token.lower))
      return doc.tokens[i - 1]?.pos !== 'verb'
  }
  return false
}

const SPEAKING = [PERSON_NOUNS, PLURAL_HEADS, GROUP_NOUNS, DOCUMENT_NOUNS]

/** "Mr. Holt said": a capital within running text makes no verb. In titles every word has one. */
function isCapitalised(doc: Document, at: number, entry: CueEntry | undefined): boolean {
  const capital = (i: number) => /^\p{Lu}/u.test(doc.tokens[i]?.text ?? '')
  const prev = doc.tokens[at - 1]
  if (!capital(at) || prev === undefined || prev.sentence !== doc.tokens[at]?.sentence) return false
  if (/^[.?!:"“”‘’'—–]$/u.test(prev.text))
    return !capital(at + 1) && prev.text !== ':' && speaksNext(doc, at + 1)
  if (endsTitle(doc, at, entry)) return false
  return !(capital(at - 1) && capital(at + 1))
}

/** ‘A Dull Lunch,’ Mayor Says: a verb of saying in the third person at the end of a title. */
function endsTitle(doc: Document, at: number, entry: CueEntry | undefined): boolean {
  if (entry === undefined || entry.nounish || !entry.forms.has('third')) return false
  const token = doc.tokens[at] as Token
  const next = doc.tokens[at + 1]
  const ends = next === undefined || next.sentence !== token.sentence || /^["“‘':]$/u.test(next.text)
  return ends && /^\p{Lu}/u.test(doc.tokens[at - 1]?.text ?? '') && !/[.’]$/u.test(token.text)
}

/** Is the next word a cue in the past or third person: "Holt said"? */
function speaksNext(doc: Document, at: number): boolean {
  const entry = cueEntry(doc.tokens[at]?.lower ?? '')
  return entry !== undefined && !entry.nounish && (entry.forms.has('past') || entry.forms.has('third'))
}

/** Does the next word begin what a cue reports? */
function contentFollows(doc: Document, at: number): boolean {
  const next = doc.tokens[at]
  if (next === undefined) return false
  return (
    next.lower === 'that' || /^["“‘:]$/u.test(next.text) || NOMINATIVE.has(next.lower) || next.pos === 'det'
  )
}

/** "claims his worth", "says Ruiz left": a possessive or a name, as the first word of a report. */
function isOpening(token: Token | undefined): boolean {
  return token !== undefined && (POSSESSIVES.has(token.lower) || token.pos === 'proper')
}

/** "Ruiz later said", "asked later what": when, beside a verb; in "a later letter" it belongs to the noun. */
export function isWhenWord(doc: Document, at: number, limit: number): boolean {
  const before = doc.tokens[at - 1]
  if (!WHEN.has((doc.tokens[at] as Token).lower) || before?.pos === 'det') return false
  const next = doc.tokens[at + 1]?.lower ?? ''
  return isVerb(doc, at + 1, limit) || (before?.pos === 'verb' && (next === 'that' || WH_WORDS.has(next)))
}

const WHEN = new Set(['later', 'earlier', 'first'])

/** "Sat" is a day, "sat" is what somebody did. */
export function isTimeWord(token: Token): boolean {
  if (DAYS_OR_VERBS.has(token.lower)) return token.text !== token.lower
  return TIME_WORDS.has(token.lower) || token.tags.has('WeekDay')
}

const DAYS_OR_VERBS = new Set(['sat', 'sun', 'wed'])
