// Finds the subject of a verb group in a line of chunks: "Hugh Hill, a doctor who was there, said" → Hugh Hill.
// Walks left from the verb over adverbs, times, appositives, brackets and relative clauses; every walk is bounded.

import { TITLE_ABBREVIATIONS } from '../rules/abbreviations'
import { OBJECT_CONTROL, PERSON_NOUNS } from '../rules/clause-words'
import { acrossCommas, partStart } from './appositives'
import {
  type Clauses,
  endsInName,
  governed,
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
import { cueEntry } from './cues'
import { antecedent } from './relatives'

/** Chunk index of the subject of verb group `v`, or -1. */
export function subjectOf(cx: Clauses, v: number, depth = 0): number {
  if (depth > 5 || v < 0) return -1
  const shape = verbShape(cx, v)
  let j = v - 1
  for (let step = 0; step < MAX_STEPS; step++) {
    const kind = kindOf(cx, j)
    const when = kind === 'time' || isWhen(cx, j)
    if (when || kind === 'adv') {
      j -= when && kindOf(cx, j - 1) === 'prep' ? 2 : 1
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
    const idle = kindOf(cx, j - 1) === 'prep' && STAGES.has(lastOf(cx, j).lower)
    return idle ? mainSubject(cx, j, depth) : leftHead(cx, j, depth)
  }
  if (!infinitive) return leftHead(cx, j, depth)
  if (controls(cx, j)) return j
  const main = mainSubject(cx, j, depth)
  return main >= 0 ? main : leftHead(cx, j, depth)
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
  const named = acrossCommas(cx, mark)
  return named >= 0 || text !== ',' ? named : sameClauseSubject(cx, mark, depth)
}

/** "by saying", "while adding", "quoted as saying": the subject of the clause around. */
function underPreposition(cx: Clauses, j: number, shape: VerbShape, depth: number): number {
  if (kindOf(cx, j) === 'sub' && textOf(cx, j) === 'that') return antecedent(cx, j)
  if (!shape.participle) return -1
  const main = mainSubject(cx, j, depth, kindOf(cx, j) === 'sub' ? j + 1 : -1)
  return main >= 0 ? main : subjectAfterComma(cx, j)
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
  if (from > 0 && depth < 5 && kindOf(cx, from - 1) === 'np') return leftHead(cx, from - 1, depth + 1)
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
    const shape = verbShape(cx, i)
    if (shape.infinitive || shape.passive) continue
    return subjectOf(cx, i, depth + 1)
  }
  return -1
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

/** "the head of the office in Rellham" → the head; "Ruiz and Holt" → Ruiz. */
export function leftHead(cx: Clauses, at: number, depth = 0): number {
  let j = at
  for (let step = 0; step < MAX_STEPS; step++) {
    const left = kindOf(cx, j - 1)
    const before = kindOf(cx, j - 2)
    if (left === 'prep' && before === 'np' && textOf(cx, j - 1) !== 'according') {
      j -= 2
      continue
    }
    if (left === 'conj' && textOf(cx, j - 1) === 'and' && before === 'np' && !governed(cx, j - 2)) {
      if (isTitleOf(cx, j - 2, j)) return j
      j -= 2
      continue
    }
    if (left === 'punct' && isListOfPeople(cx, j - 2, j)) {
      j -= 2
      continue
    }
    if (left === 'prep' && before === 'vg') return reduced(cx, j - 2, at, depth)
    if (left === 'vg') return reduced(cx, j - 1, at, depth)
    return left === 'prep' ? at : j
  }
  return at
}

/** "Holt, Ruiz and Dahl said": a comma between two people, in a list that "and" ended. */
function isListOfPeople(cx: Clauses, one: number, two: number): boolean {
  if (textOf(cx, two - 1) !== ',' || textOf(cx, two + 1) !== 'and') return false
  const person = (i: number) => cx.line.chunks[i]?.name?.kind === 'person'
  return kindOf(cx, one) === 'np' && person(one) && person(two) && person(two + 2)
}

/** "former Gov. and party chairman Ed Rind said": two titles of one person. */
function isTitleOf(cx: Clauses, title: number, at: number): boolean {
  const one = cx.line.chunks[title] as Chunk
  if (one.name !== null || (cx.line.chunks[at] as Chunk).name?.kind !== 'person') return false
  const { lower } = lastOf(cx, title)
  const opens = cx.doc.tokens[one.first]?.pos === 'det'
  return !opens && (PERSON_NOUNS.has(lower) || TITLE_ABBREVIATIONS.has(lower.replace(/\.$/u, '')))
}

/** "people who know her said", "a group calling itself Tide said": the verb between belongs to the subject. */
function reduced(cx: Clauses, vg: number, otherwise: number, depth: number): number {
  const before = kindOf(cx, vg - 1)
  if (before === 'rel') return antecedent(cx, vg - 1)
  const shape = verbShape(cx, vg)
  const head = tokenOf(cx, cx.line.chunks[vg] as Chunk).lower
  const bare = (cx.line.chunks[vg] as Chunk).first === (cx.line.chunks[vg] as Chunk).head
  if (before === 'np' && (shape.participle || (bare && head.endsWith('ed'))))
    return leftHead(cx, vg - 1, depth + 1)
  return otherwise
}

/** "The minister phones at night, instructs …": the subject of the clause before the comma. */
function sameClauseSubject(cx: Clauses, comma: number, depth: number): number {
  const from = partStart(cx, comma)
  for (let i = comma - 1; i >= Math.max(0, from); i--) {
    if (kindOf(cx, i) === 'vg' && isTensed(verbShape(cx, i))) return subjectOf(cx, i, depth + 1)
  }
  return -1
}
