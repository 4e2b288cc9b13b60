// What the name tagger's features are read from: candidate runs, the style of each line, and the words' classes.
import type { Document, Token } from '../document'
import { PARTICLES } from '../rules/titles'
import { matchLists } from './gazetteer'
import { type Chunks, findChunks } from './name-chunks'
import { gatherEvidence, type Seen } from './name-evidence'
import { type Commonness, classify, FLAG, type WordClass } from './word-class'

/** Runs of candidate tokens, `[first, last)`, and everything the features need. */
export interface NameContext {
  readonly tokens: readonly Token[]
  readonly words: readonly WordClass[]
  readonly lists: Uint8Array
  readonly runs: readonly (readonly [number, number])[]
  /** What the document shows of each distinct word, by `token.lower`. */
  readonly seen: ReadonlyMap<string, Seen>
  readonly chunks: Chunks
  /** 1 where the line is written in capitals, 2 in Title Case. */
  readonly shouting: Uint8Array
}

const CONNECTORS = new Set("of the and & for on in to 's ' - – / at against with".split(' '))

export function nameContext(document: Document, commonness: Commonness): NameContext {
  const { tokens } = document
  const types = new Map<string, WordClass>()
  const words = tokens.map((token) => {
    let word = types.get(token.text)
    if (word === undefined) {
      word = classify(token.text, token.lower, commonness)
      types.set(token.text, word)
    }
    return word
  })
  const shouting = findShouting(document, words)
  const lists = matchLists(tokens)
  const runs = findRuns(document, words)
  return {
    tokens,
    words,
    lists,
    runs,
    chunks: findChunks(tokens, words, runs, shouting),
    seen: gatherEvidence(tokens, words, shouting),
    shouting,
  }
}

/** 1: a sentence in capitals; 2: a title whose every longer word has a capital. */
function findShouting(document: Document, words: readonly WordClass[]): Uint8Array {
  const out = new Uint8Array(document.tokens.length)
  for (const { first, last } of document.sentences) {
    const style = lineStyle(document.tokens, words, first, last)
    if (style > 0) out.fill(style, first, last)
  }
  return out
}

function lineStyle(
  tokens: readonly Token[],
  words: readonly WordClass[],
  first: number,
  last: number,
): number {
  let upper = 0
  let title = 0
  let common = 0
  let lower = 0
  for (let i = first; i < last; i++) {
    const { text, pos } = tokens[i]!
    const word = words[i]!
    if (text.length < 2 || pos === 'punct' || pos === 'num') continue
    if (!word.capital) {
      if (text.length > 3 && !(word.flags & FLAG.closed)) lower++
      continue
    }
    if (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) upper++
    else title++
    if (i > first && word.common > 1) common++
  }
  if (upper >= 3 && upper > 4 * (lower + title)) return 1
  return title >= 3 && common >= 2 && lower * 5 <= title ? 2 : 0
}

/** Longer runs are cut, so that a page of capitals stays cheap. */
const LONGEST_RUN = 60

function findRuns(document: Document, words: readonly WordClass[]): [number, number][] {
  const runs: [number, number][] = []
  for (const sentence of document.sentences) {
    let from = -1
    let last = -1
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCandidate(document.tokens, words, i)) continue
      if (from >= 0 && (i - from >= LONGEST_RUN || !joined(document.tokens, last, i))) {
        runs.push([from, last + 1])
        from = i
      } else if (from < 0) from = i
      last = i
    }
    if (from >= 0) runs.push([from, last + 1])
  }
  return runs
}

function isCandidate(tokens: readonly Token[], words: readonly WordClass[], i: number): boolean {
  if (words[i]!.capital && tokens[i]!.pos !== 'punct') return true
  if (tokens[i]!.pos === 'num') return words[i - 1]?.capital === true || words[i + 1]?.capital === true
  return isParticle(tokens, words, i)
}

/** "al", "van den" before a capital. */
function isParticle(tokens: readonly Token[], words: readonly WordClass[], i: number): boolean {
  const { lower } = tokens[i]!
  if (!PARTICLES.has(lower) || lower.length < 2) return false
  if (words[i + 1]?.capital === true) return true
  return PARTICLES.has(tokens[i + 1]?.lower ?? '') && words[i + 2]?.capital === true
}

/** True when at most three connecting words stand between two candidates. */
function joined(tokens: readonly Token[], last: number, next: number): boolean {
  if (next - last > 4) return false
  for (let k = last + 1; k < next; k++) {
    const { lower } = tokens[k]!
    if (!CONNECTORS.has(lower) && !PARTICLES.has(lower)) return false
  }
  return true
}
