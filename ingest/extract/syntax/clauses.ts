// Finds the subject of a verb group in a line of chunks: "Hugh Hill, a doctor who was there, said" → Hugh Hill.
// Walks left from the verb over adverbs, times, appositives, brackets and relative clauses; every walk is bounded.

import { DOCUMENT_NOUNS, OBJECT_CONTROL, PERSON_NOUNS } from '../rules/clause-words'
import { acrossCommas, partStart } from './appositives'
import {
  type Clauses,
  endsInName,
  isAuthor,
  isComma,
  isTensed,
  isTitleQuote,
  isWhen,
  kindOf,
  lastOf,
  MAX_STEPS,
  openingBracket,
  textOf,
  tokenOf,
  type VerbShape,
  verbShape,
} from './chunk-view'
import type { Chunk } from './chunks'
import { beforeMembers } from './collectives'
import { cueEntry } from './cues'
import { leftHead } from './heads'
import { antecedent } from './relatives'

/** Chunk index of the subject of verb group `v`, or -1. */
export function subjectOf(cx: Clauses, v: number, depth = 0): number {
  if (depth > 5 || v < 0) return -1
  const shape = verbShape(cx, v)
  let j = v - 1
  for (let step = 0; step < MAX_STEPS; step++) {
    if (!isComma(textOf(cx, j))) j = beforeMembers(cx, j)
    const kind = kindOf(cx, j)
    const when = kind === 'time' || isWhen(cx, j)
    if (when || kind === 'adv') {
      j -= kindOf(cx, j - 1) === 'prep' && (when || textOf(cx, j - 1) === 'at') ? 2 : 1
      continue
    }
    if (kind === 'punct') {
      const text = textOf(cx, j)
      if (text === ')' || text === ']') {
        j = openingBracket(cx, j) - 1
        continue
      }
      return beyondMark(cx, j, v, depth)
    }
    if (kind === 'quote') {
      if (shape.participle) return mainSubject(cx, j, depth, v)
      return isTitleQuote(cx, j) ? acrossCommas(cx, j + 1) : -1
    }
    if (kind === 'np') return subjectPhrase(cx, j, v, depth)
    if (kind === 'rel') return antecedent(cx, j)
    if (kind === 'conj') return mainSubject(cx, j, depth, v)
    if (kind === 'vg') return subjectOf(cx, j, depth + 1)
    if (kind === 'prep' || kind === 'sub') return underPreposition(cx, j, shape, depth)
    return -1
  }
  return -1
}

/** A noun phrase right before the verb: its subject, or the object of the clause it goes on with. */
function subjectPhrase(cx: Clauses, j: number, v: number, depth: number): number {
  const { participle, infinitive } = verbShape(cx, v)
  if (participle) {
    if (!isOfPerson(cx, j) && (endsInName(cx, j) || isAuthor(cx, j))) return j
    if (isOfPerson(cx, j)) return ofPerson(cx, j, depth)
    if (isToSomebody(cx, j)) return j - 2
    const idle = kindOf(cx, j - 1) === 'prep' && STAGES.has(lastOf(cx, j).lower)
    return idle ? mainSubject(cx, j, depth) : leftHead(cx, j, depth)
  }
  if (!infinitive) return inAStatement(cx, j, v, depth) ?? leftHead(cx, j, depth)
  if (controls(cx, j)) return j
  const main = mainSubject(cx, j, depth)
  return main >= 0 ? main : leftHead(cx, j, depth)
}

/** "is for Holt and in a statement praised him": where the second verb says it, not who. */
function inAStatement(cx: Clauses, j: number, v: number, depth: number): number | null {
  if (kindOf(cx, j - 1) !== 'prep' || kindOf(cx, j - 2) !== 'conj' || kindOf(cx, j - 3) === 'quote')
    return null
  const main = mainSubject(cx, j - 2, depth, v)
  return main >= 0 ? main : null
}

/** "a senator from Dell saying", "a friend of Ruiz saying": the person before, not whose or from where. */
function isOfPerson(cx: Clauses, j: number): boolean {
  return (
    kindOf(cx, j - 1) === 'prep' && kindOf(cx, j - 2) === 'np' && PERSON_NOUNS.has(lastOf(cx, j - 2).lower)
  )
}

function ofPerson(cx: Clauses, j: number, depth: number): number {
  const head = leftHead(cx, j, depth)
  return head === j ? j - 2 : head
}

/** "an email to supporters stating": the email. */
function isToSomebody(cx: Clauses, j: number): boolean {
  return (
    textOf(cx, j - 1) === 'to' && kindOf(cx, j - 2) === 'np' && DOCUMENT_NOUNS.has(lastOf(cx, j - 2).lower)
  )
}

/** "is on record saying": where it was said, not who. */
const STAGES = new Set(['record', 'camera', 'tape', 'air', 'film', 'television', 'stage', 'radio'])

/** "led her rival to call", "for Holt and Ruiz to agree", "relies on users to report": what follows is who does it. */
function controls(cx: Clauses, at: number): boolean {
  const first = kindOf(cx, at - 1) === 'conj' && kindOf(cx, at - 2) === 'np' ? at - 2 : at
  const left = kindOf(cx, first - 1)
  if (textOf(cx, first - 1) === 'for') return true
  const v = left === 'prep' ? first - 2 : first - 1
  return kindOf(cx, v) === 'vg' && OBJECT_CONTROL.test(tokenOf(cx, cx.line.chunks[v] as Chunk).lower)
}

/** A comma, dash or other mark before the verb. */
function beyondMark(cx: Clauses, mark: number, v: number, depth: number): number {
  if (verbShape(cx, v).participle) return mainSubject(cx, mark, depth, v)
  const text = textOf(cx, mark)
  if (!isComma(text)) return -1
  const across = acrossCommas(cx, mark)
  const named = across < 0 ? beforeBracket(cx, mark, depth) : across
  return named >= 0 || text !== ',' ? named : sameClauseSubject(cx, mark, depth)
}

/** "Gov. Dana Ruiz (R-OH), said": a comma that only follows the bracket. */
function beforeBracket(cx: Clauses, comma: number, depth: number): number {
  if (textOf(cx, comma) !== ',' || textOf(cx, comma - 1) !== ')') return -1
  const name = openingBracket(cx, comma - 1) - 1
  return kindOf(cx, name) === 'np' ? leftHead(cx, name, depth) : -1
}

/** "by saying", "while adding", "quoted as saying": the subject of the clause around. */
function underPreposition(cx: Clauses, j: number, shape: VerbShape, depth: number): number {
  if (kindOf(cx, j) === 'sub' && textOf(cx, j) === 'that') return antecedent(cx, j)
  if (!shape.participle) return -1
  const quoted = textOf(cx, j) === 'as' ? quotedPerson(cx, j) : -1
  if (quoted >= 0) return quoted
  const main = mainSubject(cx, j, depth, kindOf(cx, j) === 'sub' ? j + 1 : -1)
  return main >= 0 ? main : subjectAfterComma(cx, j)
}

/** "The paper quoted Ruiz as saying": Ruiz says it. "Ruiz was quoted as saying" has no object. */
function quotedPerson(cx: Clauses, as: number): number {
  let j = as - 1
  while (kindOf(cx, j) === 'np' && kindOf(cx, j - 1) === 'prep' && as - j < 8) j -= 2
  const verb = kindOf(cx, j) === 'np' && kindOf(cx, j - 1) === 'vg' ? j - 1 : -1
  if (verb < 0 || verbShape(cx, verb).passive) return -1
  return /^(?:quot|cit)(?:e|es|ed|ing)$/u.test(tokenOf(cx, cx.line.chunks[verb] as Chunk).lower) ? j : -1
}

/** "After saying so, Ruiz left": the noun phrase after the comma. */
function subjectAfterComma(cx: Clauses, from: number): number {
  for (let i = from; i < cx.line.chunks.length - 1 && i < from + MAX_STEPS; i++) {
    if (kindOf(cx, i) === 'punct' && textOf(cx, i) === ',' && kindOf(cx, i + 1) === 'np') return i + 1
  }
  return -1
}

/**
 * Subject of the clause that "…, adding" or "… and said" goes on with: the nearest finite verb to the left that is no
 * subordinate one ("Ruiz left after it rained, saying"), or the nearest at all.
 */
function mainSubject(cx: Clauses, from: number, depth: number, v = -1): number {
  const speaker = v >= 0 && isSpeechVerb(cx, v) ? earlierSpeaker(cx, v, from, depth) : -1
  if (speaker >= 0) return speaker
  let nearest = -1
  for (let i = from - 1; i >= 0 && from - i < MAX_STEPS; i--) {
    if (kindOf(cx, i) === 'punct' && textOf(cx, i) === ';') break
    if (kindOf(cx, i) !== 'vg' || !isTensed(verbShape(cx, i))) continue
    const s = subjectOf(cx, i, depth + 1)
    if (s < 0) continue
    if (nearest < 0) nearest = s
    if (!isSubordinate(cx, s, i, v)) return s
  }
  if (nearest >= 0) return nearest
  const last = beforeMembers(cx, from) < from ? beforeMembers(cx, from) : from - 1
  if (from > 0 && depth < 5 && kindOf(cx, last) === 'np') return leftHead(cx, last, depth + 1)
  return subjectAfterComma(cx, from)
}

/**
 * "said that the port was shut and called", "after he had left, saying": a clause inside the one that verb `v` goes on
 * with. "said that it was open and will stay so" and "when Ruiz came in, shouting" stay where they are.
 */
function isSubordinate(cx: Clauses, subject: number, verb: number, v: number): boolean {
  let left = subject - 1
  while (kindOf(cx, left) === 'adv' || kindOf(cx, left) === 'time') left--
  const word = textOf(cx, left)
  const content = kindOf(cx, left) === 'vg' && subject < verb ? left : CONTENT.has(word) ? left - 1 : -1
  if (content >= 0) {
    const reported = kindOf(cx, content) === 'vg' && isSpeechVerb(cx, content)
    return isApart(cx, v)
      ? reported || CONTENT.has(word)
      : reported && isCue(cx, v) && !verbShape(cx, v).modal
  }
  if (kindOf(cx, left) !== 'sub' || GOES_ON.has(word)) return false
  return isCue(cx, v) && tokenOf(cx, cx.line.chunks[subject] as Chunk).pos === 'pronoun'
}

const CONTENT = new Set(['that', 'whether', 'how', 'why'])

/** "…, saying", "while saying": a participle with a mark or a conjunction before it. */
function isApart(cx: Clauses, v: number): boolean {
  if (v < 0 || !verbShape(cx, v).participle) return false
  const before = kindOf(cx, v - 1)
  return before === 'punct' || before === 'quote' || before === 'sub'
}

function isCue(cx: Clauses, v: number): boolean {
  return v >= 0 && cueEntry(tokenOf(cx, cx.line.chunks[v] as Chunk).lower) !== undefined
}

/** Clauses that a participle or a second verb often belongs to: "when Ruiz came in, shouting". */
const GOES_ON = new Set(['as', 'when', 'while', 'where', 'what'])

/** "said that it was safe and added": whoever spoke before in the line, whatever verbs the reported clause has. */
function earlierSpeaker(cx: Clauses, v: number, from: number, depth: number): number {
  for (let i = from - 1; i >= 0 && from - i < MAX_STEPS && depth < 4; i--) {
    if (kindOf(cx, i) !== 'vg' || !isSpeechVerb(cx, i) || !sameForm(cx, i, v)) continue
    if (kindOf(cx, v - 1) === 'punct' && describesObject(cx, i)) continue
    const shape = verbShape(cx, i)
    if (shape.infinitive || shape.passive) continue
    return subjectOf(cx, i, depth + 1)
  }
  return -1
}

/** "slammed a suit by a clerk alleging fraud, calling it …": the clerk alleges, whoever slammed calls. "A statement saying it, adding that": both are the statement's. */
function describesObject(cx: Clauses, i: number): boolean {
  if (!verbShape(cx, i).participle || kindOf(cx, i - 1) !== 'np') return false
  if (DOCUMENT_NOUNS.has(lastOf(cx, i - 1).lower)) return false
  for (let k = i - 2; k >= 0 && i - k < MAX_STEPS; k--) {
    if (kindOf(cx, k) === 'quote') return false
    if (kindOf(cx, k) === 'vg' && isTensed(verbShape(cx, k))) return true
  }
  return false
}

/** "said … and added", "saying … and adding" belong together; "said it was and will not agree" does not. */
function sameForm(cx: Clauses, earlier: number, v: number): boolean {
  const chunk = cx.line.chunks[v] as Chunk
  const a = tokenOf(cx, cx.line.chunks[earlier] as Chunk).lower
  const b = tokenOf(cx, chunk).lower
  const ing = (w: string) => w.endsWith('ing')
  if (ing(b)) return ing(a) || kindOf(cx, v - 1) === 'punct'
  const forms = cueEntry(b)?.forms
  const shared = [...(cueEntry(a)?.forms ?? [])].some(
    (f) => f !== 'base' && f !== 'participle' && forms?.has(f) === true,
  )
  return shared && verbShape(cx, v).modal === false && !ing(a)
}

function isSpeechVerb(cx: Clauses, i: number): boolean {
  const entry = cueEntry(tokenOf(cx, cx.line.chunks[i] as Chunk).lower)
  return entry !== undefined && !entry.nounish && entry.verbs.some((v) => v.needs.has('that') && !v.belief)
}

/** "The minister phones at night, instructs …": the subject of the clause before the comma. */
function sameClauseSubject(cx: Clauses, comma: number, depth: number): number {
  const from = partStart(cx, comma)
  for (let i = comma - 1; i >= Math.max(0, from); i--) {
    if (kindOf(cx, i) === 'vg' && isTensed(verbShape(cx, i))) return subjectOf(cx, i, depth + 1)
  }
  return -1
}
