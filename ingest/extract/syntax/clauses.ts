// Finds the subject of a verb group in a line of chunks: "Hugh Hill, a doctor who was there, said" → Hugh Hill.
// Walks left from the verb over adverbs, appositives, brackets and relative clauses; every walk is bounded.

import type { Token } from '../document'
import {
  type Clauses,
  endsInName,
  governed,
  isAuthor,
  isComma,
  isTimeOrNumber,
  kindOf,
  MAX_STEPS,
  openingBracket,
  textOf,
  tokenOf,
  type VerbShape,
  verbShape,
} from './chunk-view'
import type { Chunk } from './chunks'
import { cueEntry } from './cues'

/** Chunk index of the subject of verb group `v`, or -1. */
export function subjectOf(cx: Clauses, v: number, depth = 0): number {
  if (depth > 5 || v < 0) return -1
  const shape = verbShape(cx, v)
  let j = v - 1
  for (let step = 0; step < MAX_STEPS; step++) {
    const kind = kindOf(cx, j)
    if (
      kind === 'adv' ||
      kind === 'time' ||
      (kind === 'np' && isTimeOrNumber(cx, j) && kindOf(cx, j - 1) === 'prep')
    ) {
      j -= kind !== 'adv' && kindOf(cx, j - 1) === 'prep' ? 2 : 1
      continue
    }
    if (kind === 'punct') {
      const text = textOf(cx, j)
      if (text === ')' || text === ']') {
        j = openingBracket(cx, j) - 1
        continue
      }
      if (shape.participle) return mainSubject(cx, j, depth, v)
      if (!isComma(text)) return -1
      const named = acrossCommas(cx, j)
      return named >= 0 || text !== ',' ? named : sameClauseSubject(cx, j, depth)
    }
    if (kind === 'np')
      return shape.participle && (endsInName(cx, j) || isAuthor(cx, j)) ? j : leftHead(cx, j, depth)
    if (kind === 'rel') return antecedent(cx, j, depth)
    if (kind === 'conj') return mainSubject(cx, j, depth, v)
    if (kind === 'vg') return subjectOf(cx, j, depth + 1)
    if (kind === 'prep' || kind === 'sub') return underPreposition(cx, j, shape, depth)
    return -1
  }
  return -1
}

/** "by saying", "while adding", "quoted as saying": the subject of the clause around. */
function underPreposition(cx: Clauses, j: number, shape: VerbShape, depth: number): number {
  if (kindOf(cx, j) === 'sub' && textOf(cx, j) === 'that') return antecedent(cx, j, depth)
  if (!shape.participle) return -1
  const main = mainSubject(cx, j, depth)
  return main >= 0 ? main : subjectAfterComma(cx, j)
}

/** "After saying so, Ruiz left": the noun phrase after the comma. */
function subjectAfterComma(cx: Clauses, from: number): number {
  for (let i = from; i < cx.line.chunks.length - 1 && i < from + MAX_STEPS; i++) {
    if (kindOf(cx, i) === 'punct' && textOf(cx, i) === ',' && kindOf(cx, i + 1) === 'np') return i + 1
  }
  return -1
}

/** Subject of the nearest finite verb to the left: for "…, adding", "… and said". */
function mainSubject(cx: Clauses, from: number, depth: number, v = -1): number {
  const speaker = v >= 0 && isSpeechVerb(cx, v) ? earlierSpeaker(cx, v, from, depth) : -1
  if (speaker >= 0) return speaker
  for (let i = from - 1; i >= 0 && from - i < MAX_STEPS; i--) {
    if (kindOf(cx, i) !== 'vg') continue
    const shape = verbShape(cx, i)
    if (shape.infinitive || shape.participle) continue
    const s = subjectOf(cx, i, depth + 1)
    if (s >= 0) return s
  }
  if (from > 0 && depth < 5) {
    const before = kindOf(cx, from - 1)
    if (before === 'np') return leftHead(cx, from - 1, depth + 1)
  }
  return subjectAfterComma(cx, from)
}

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
    if (left === 'prep' && kindOf(cx, j - 2) === 'np' && textOf(cx, j - 1) !== 'according') {
      j -= 2
      continue
    }
    if (
      left === 'conj' &&
      textOf(cx, j - 1) === 'and' &&
      kindOf(cx, j - 2) === 'np' &&
      !governed(cx, j - 2)
    ) {
      j -= 2
      continue
    }
    if (left === 'prep' && kindOf(cx, j - 2) === 'vg' && j !== at) return reduced(cx, j - 2, at, depth)
    if (left === 'prep' && kindOf(cx, j - 2) === 'vg') return reduced(cx, j - 2, at, depth)
    if (left === 'vg') return reduced(cx, j - 1, at, depth)
    return left === 'prep' ? at : j
  }
  return at
}

/** "people who know her said", "a group calling itself Tide said": the verb between belongs to the subject. */
function reduced(cx: Clauses, vg: number, otherwise: number, depth: number): number {
  const before = kindOf(cx, vg - 1)
  if (before === 'rel') return antecedent(cx, vg - 1, depth + 1)
  const shape = verbShape(cx, vg)
  const head = tokenOf(cx, cx.line.chunks[vg] as Chunk).lower
  const bare = (cx.line.chunks[vg] as Chunk).first === (cx.line.chunks[vg] as Chunk).head
  if (before === 'np' && (shape.participle || (bare && head.endsWith('ed'))))
    return leftHead(cx, vg - 1, depth + 1)
  return otherwise
}

function antecedent(cx: Clauses, rel: number, depth: number): number {
  let j = rel - 1
  if (kindOf(cx, j) === 'prep') j--
  if (kindOf(cx, j) === 'punct' && isComma(textOf(cx, j))) j--
  if (kindOf(cx, j) === 'punct' && textOf(cx, j) === ')') j = openingBracket(cx, j) - 1
  if (kindOf(cx, j) !== 'np' || depth > 5) return -1
  return nearestAntecedent(cx, j)
}

/** "a lawyer for the families who said": the head of the chain, but not across a verb. */
function nearestAntecedent(cx: Clauses, j: number): number {
  let at = j
  while (kindOf(cx, at - 1) === 'prep' && kindOf(cx, at - 2) === 'np' && j - at < 6) at -= 2
  return at
}

/** "Hugh Hill, a doctor, said": the first noun phrase of the leftmost part that is no appositive. */
function acrossCommas(cx: Clauses, comma: number): number {
  let right = comma
  let best = -1
  for (let parts = 0; parts < 7; parts++) {
    const left = partStart(cx, right)
    if (left < 0) return -1
    const first = kindOf(cx, left)
    if (containsQuote(cx, left, right)) return -1
    let start = first === 'conj' ? left + 1 : left
    while (kindOf(cx, start) === 'adv' || textOf(cx, start) === 'as') start++
    const own = finiteWithSubject(cx, start, right)
    if (own) return best
    if (kindOf(cx, start) === 'np' && !isTimeOrNumber(cx, start)) best = appositiveName(cx, start, best)
    if (first === 'conj' || left === 0 || kindOf(cx, left - 1) === 'quote') return parts === 0 ? -1 : best
    if (!isComma(textOf(cx, left - 1)) && textOf(cx, left - 1) !== '(') return parts === 0 ? -1 : best
    right = left - 1
  }
  return best
}

/** "Another critic, Dana Ruiz, said": the name wins over the description before it. */
function appositiveName(cx: Clauses, start: number, best: number): number {
  if (best < 0) return start
  const description = cx.line.chunks[start] as Chunk
  const name = cx.line.chunks[best] as Chunk
  const last = cx.doc.tokens[description.last - 1] as Token
  const first = cx.doc.tokens[name.first] as Token
  const tail = cx.doc.tokens[name.last - 1] as Token
  const described =
    last.pos === 'noun' && first.pos !== 'det' && tail.pos === 'proper' && first.pos === 'proper'
  return described ? best : start
}

/** "The minister phones at night, instructs …": the subject of the clause before the comma. */
function sameClauseSubject(cx: Clauses, comma: number, depth: number): number {
  const from = partStart(cx, comma)
  for (let i = comma - 1; i >= Math.max(0, from); i--) {
    if (kindOf(cx, i) !== 'vg') continue
    const shape = verbShape(cx, i)
    if (!shape.infinitive && !shape.participle) return subjectOf(cx, i, depth + 1)
  }
  return -1
}

/** Start of the part that ends before `right`. */
function partStart(cx: Clauses, right: number): number {
  for (let i = right - 1; i >= 0 && right - i < MAX_STEPS; i--) {
    const kind = kindOf(cx, i)
    if (kind === 'quote') return i + 1
    if (kind !== 'punct') continue
    const text = textOf(cx, i)
    if (text === ')' || text === ']') {
      i = openingBracket(cx, i)
      continue
    }
    if (isComma(text) || text === ';' || text === ':' || text === '(') return i + 1
  }
  return right < MAX_STEPS ? 0 : -1
}

function containsQuote(cx: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kindOf(cx, i) === 'quote') return true
  return false
}

/** Does the part hold a clause of its own ("it rained"), not merely a relative or participle one? */
function finiteWithSubject(cx: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (kindOf(cx, i) === 'rel' || kindOf(cx, i) === 'sub') return false
    if (kindOf(cx, i) !== 'vg') continue
    const shape = verbShape(cx, i)
    if (!shape.participle && !shape.infinitive && i > from && !isReducedParticiple(cx, i)) return true
  }
  return false
}

function isReducedParticiple(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  return chunk.first === chunk.head && kindOf(cx, i - 1) !== 'np' && tokenOf(cx, chunk).lower.endsWith('ed')
}

/** The noun phrase after an inverted verb ("said Ms. Ruiz", "said in Rome the minister" is not read), or -1. */
export function invertedSubject(cx: Clauses, v: number): number {
  let j = v + 1
  while (kindOf(cx, j) === 'adv' && j < v + 3) j++
  return kindOf(cx, j) === 'np' ? j : -1
}
