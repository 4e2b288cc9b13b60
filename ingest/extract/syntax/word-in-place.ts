// Small questions about a word in its place: is it a verb here, does it tell when?

import type { Document, Token } from '../document'
import { NEVER_VERBS, NOMINATIVE, POSSESSIVES, TIME_WORDS } from '../rules/clause-words'
import { cueEntry } from './cues'

/** The tagger's word, corrected where a cue form stands in a verb's place: "Ruiz claims that", "the claims". */
export function isVerb(doc: Document, at: number, limit: number): boolean {
  const token = doc.tokens[at]
  if (token === undefined || at >= limit) return false
  if (NEVER_VERBS.has(token.lower) || isCapitalised(doc, at)) return false
  const entry = cueEntry(token.lower)
  if (entry === undefined || token.pos === 'aux')
    return token.pos === 'verb' && !(token.lower.endsWith('s') && doc.tokens[at - 1]?.pos === 'verb')
  const prev = doc.tokens[at - 1]
  const nominal =
    prev !== undefined &&
    (prev.pos === 'det' ||
      (prev.pos === 'adj' && !WHEN.has(prev.lower)) ||
      prev.lower === "'s" ||
      POSSESSIVES.has(prev.lower))
  if (!entry.nounish) return !nominal || (token.pos === 'verb' && prev?.lower !== 'the')
  if (
    token.pos === 'verb' &&
    prev?.pos === 'noun' &&
    token.lower.endsWith('s') &&
    !contentFollows(doc, at + 1)
  )
    return false
  if (token.pos === 'verb') return !nominal
  if (nominal || prev === undefined) return false
  const afterName = prev.pos === 'proper' || (prev.text === ',' && /[^s]s$/u.test(token.lower))
  const follows = contentFollows(doc, at + 1) || doc.tokens[at + 1]?.pos === 'proper'
  return NOMINATIVE.has(prev.lower) || (afterName && follows)
}

/** "Mr. Husted said": a capital within running text makes no verb. In titles every word has one. */
function isCapitalised(doc: Document, at: number): boolean {
  const capital = (i: number) => /^\p{Lu}/u.test(doc.tokens[i]?.text ?? '')
  const prev = doc.tokens[at - 1]
  if (!capital(at) || prev === undefined || prev.sentence !== doc.tokens[at]?.sentence) return false
  if (/^[.?!:"“”‘’'—–]$/u.test(prev.text))
    return !capital(at + 1) && prev.text !== ':' && speaksNext(doc, at + 1)
  return !(capital(at - 1) && capital(at + 1))
}

/** Is the next word a cue in the past or third person: "Husted said"? */
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

/** "Ruiz later said": when, beside a verb; in "a later letter" it belongs to the noun. */
export function isWhenWord(doc: Document, at: number, limit: number): boolean {
  const before = doc.tokens[at - 1]
  if (!WHEN.has((doc.tokens[at] as Token).lower) || before?.pos === 'det') return false
  return speaksNext(doc, at + 1) && isVerb(doc, at + 1, limit)
}

const WHEN = new Set(['later', 'earlier', 'first'])

/** "Sat" is a day, "sat" is what somebody did. */
export function isTimeWord(token: Token): boolean {
  if (DAYS_OR_VERBS.has(token.lower)) return token.text !== token.lower
  return TIME_WORDS.has(token.lower) || token.tags.has('WeekDay')
}

const DAYS_OR_VERBS = new Set(['sat', 'sun', 'wed'])
