// The head of a noun phrase with its complements, lists and titles: "the head of the office in Rellham" → the head,
// "Holt, Ruiz and Dahl" → Holt, "a letter seen by Tarn News" → the letter. Every walk is bounded.

import type { Token } from '../document'
import { TITLE_ABBREVIATIONS } from '../rules/abbreviations'
import { PERSON_NOUNS } from '../rules/clause-words'
import { type Clauses, governed, kindOf, lastOf, MAX_STEPS, textOf, tokenOf, verbShape } from './chunk-view'
import type { Chunk } from './chunks'
import { beforeMembers } from './collectives'
import { antecedent } from './relatives'

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
    if (left === 'conj' && textOf(cx, j - 1) === 'and' && beforeMembers(cx, j - 2) < j - 2) {
      j = beforeMembers(cx, j - 2)
      continue
    }
    if (left === 'conj' && textOf(cx, j - 1) === 'and' && isListOfPeople(cx, j - 5, j - 3)) {
      j -= 3
      continue
    }
    if (left === 'punct' && (isListOfPeople(cx, j - 2, j) || isListOfMany(cx, j - 2, j))) {
      j -= 2
      continue
    }
    if (left === 'punct' && isTownInState(cx, j)) {
      j -= 4
      continue
    }
    if (left === 'prep' && before === 'vg') return reduced(cx, j - 2, at, depth)
    if (left === 'vg') return reduced(cx, j - 1, at, depth)
    return left === 'prep' ? at : j
  }
  return at
}

/** "Holt, Ruiz and Dahl said", "Holt, Ruiz and two others said": a comma between two people, in a list that "and" ended. */
function isListOfPeople(cx: Clauses, one: number, two: number): boolean {
  const mark = textOf(cx, two + 1)
  const last = mark === ',' && textOf(cx, two + 2) === 'and' ? two + 3 : two + 2
  if (textOf(cx, two - 1) !== ',' || (mark !== 'and' && mark !== ',')) return false
  const person = (i: number) => cx.line.chunks[i]?.name?.kind === 'person'
  return kindOf(cx, one) === 'np' && person(one) && person(two) && (person(last) || isOthers(cx, last))
}

/** "Holt, Ruiz and | three other senators": they go with those who are named before. */
function isOthers(cx: Clauses, at: number): boolean {
  const chunk = cx.line.chunks[at]
  if (chunk?.kind !== 'np' || chunk.name !== null) return false
  return cx.doc.tokens.slice(chunk.first, chunk.last).some(({ lower }) => /^others?$/u.test(lower))
}

/** "a group of painters, writers and divers said": a comma between two nouns in the plural, in a list that "and" ended. */
function isListOfMany(cx: Clauses, one: number, two: number): boolean {
  if (textOf(cx, two - 1) !== ',' || !/^(?:and|,)$/u.test(textOf(cx, two + 1))) return false
  const many = (i: number) => {
    const chunk = cx.line.chunks[i]
    const last = chunk === undefined ? undefined : (cx.doc.tokens[chunk.last - 1] as Token)
    return chunk?.kind === 'np' && chunk.name === null && last?.pos === 'noun' && /[^s]s$/u.test(last.lower)
  }
  return many(one) && many(two) && cx.doc.tokens[cx.line.chunks[two]!.first]?.pos !== 'det'
}

/** "Dana Ruiz of Dell, Ohio says": the state behind the town that a preposition governs. */
function isTownInState(cx: Clauses, state: number): boolean {
  if (textOf(cx, state - 1) !== ',' || kindOf(cx, state - 2) !== 'np') return false
  if ((cx.line.chunks[state] as Chunk).name?.kind !== 'place' || lastOf(cx, state - 2).pos !== 'proper')
    return false
  return kindOf(cx, state - 3) === 'prep' && kindOf(cx, state - 4) === 'np'
}

/** "former Gov. and party chairman Ed Rind said": two titles of one person. */
export function isTitleOf(cx: Clauses, title: number, at: number): boolean {
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
  const passive = bare && (head.endsWith('ed') || textOf(cx, vg + 1) === 'by')
  if (before === 'np' && (shape.participle || passive)) return leftHead(cx, vg - 1, depth + 1)
  return otherwise
}
