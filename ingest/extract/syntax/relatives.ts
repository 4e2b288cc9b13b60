// Whom "who", "which" and "that" mean: "Howard Bell, a senior analyst at Tarn, who notes" → Howard Bell.

import { DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS, PLURAL_HEADS, QUANTIFIERS } from '../rules/clause-words'
import {
  type Clauses,
  canSpeak,
  isComma,
  isTitleQuote,
  kindOf,
  lastOf,
  openingBracket,
  textOf,
} from './chunk-view'
import type { Chunk } from './chunks'

/** Chunk of the noun phrase that the relative at `rel` goes back to, or -1. */
export function antecedent(cx: Clauses, rel: number): number {
  let j = rel - 1
  if (kindOf(cx, j) === 'conj') j--
  if (kindOf(cx, j) === 'prep') j--
  while (kindOf(cx, j) === 'adv' || kindOf(cx, j) === 'time') j--
  if (kindOf(cx, j) === 'punct' && isComma(textOf(cx, j))) j--
  if (kindOf(cx, j) === 'punct' && textOf(cx, j) === ')') j = openingBracket(cx, j) - 1
  if (isTitleQuote(cx, j)) j = kindOf(cx, j - 1) === 'prep' ? j - 2 : j - 1
  if (kindOf(cx, j) !== 'np') return -1
  const word = textOf(cx, rel)
  const at = chosen(cx, chainTo(cx, j), word)
  return word === 'that' || word === 'which' || QUANTIFIERS.has(textOf(cx, at)) ? at : described(cx, at)
}

/** "a lawyer for the families in Dell": noun phrases from the nearest to the head of the chain. */
function chainTo(cx: Clauses, j: number): number[] {
  const out = [j]
  let at = j
  while (kindOf(cx, at - 1) === 'prep' && kindOf(cx, at - 2) === 'np' && out.length < 4) {
    at -= 2
    out.push(at)
  }
  return out
}

/** "no mention of Ruiz, who": a person. "a lawyer for the families who": the head, as it is one. */
function chosen(cx: Clauses, chain: readonly number[], word: string): number {
  const nearest = chain[0] as number
  const head = chain.at(-1) as number
  const name = (cx.line.chunks[nearest] as Chunk).name
  if (word === 'which') {
    if (name?.kind === 'organization') return nearest
    return chain.findLast((i) => isThing(cx, i)) ?? nearest
  }
  if (word === 'that') return chain.findLast((i) => isThing(cx, i) || isPerson(cx, i)) ?? head
  if (isPerson(cx, head)) return head
  if (name?.kind === 'person') return nearest
  return chain.find((i) => isPerson(cx, i)) ?? chain.find((i) => canSpeak(cx, i)) ?? head
}

function isPerson(cx: Clauses, i: number): boolean {
  const { name } = cx.line.chunks[i] as Chunk
  if (name !== null) return name.kind === 'person'
  const { lower } = lastOf(cx, i)
  return PERSON_NOUNS.has(lower) || PLURAL_HEADS.has(lower)
}

function isThing(cx: Clauses, i: number): boolean {
  const { name } = cx.line.chunks[i] as Chunk
  if (name !== null) return name.kind === 'organization'
  const { lower } = lastOf(cx, i)
  return DOCUMENT_NOUNS.has(lower) || GROUP_NOUNS.has(lower)
}

/** "Howard Bell, a senior analyst, who": the name that a description goes with. */
function described(cx: Clauses, at: number): number {
  const chunk = cx.line.chunks[at] as Chunk
  if (chunk.name !== null || textOf(cx, at - 1) !== ',') return at
  let j = at - 2
  while (kindOf(cx, j) === 'np' && kindOf(cx, j - 1) === 'prep' && kindOf(cx, j - 2) === 'np' && at - j < 7)
    j -= 2
  const name = cx.line.chunks[j]?.name
  return kindOf(cx, j) === 'np' && name?.kind === 'person' ? j : at
}
