// How much stands between a cue and the words it may carry.

import type { Chunk } from '../syntax/chunks'
import type { Reading } from '../syntax/reading'

export interface Gap {
  readonly chunks: number
  readonly verbs: number
  readonly quotes: number
  readonly clauses: number
}

const LONGEST_GAP = 60

/** Counts what stands in the chunks `from` (inclusive) to `to` (exclusive) of a line; bounded. */
export function gapBetween(r: Reading, line: number, from: number, to: number): Gap {
  let chunks = 0
  let verbs = 0
  let quotes = 0
  let clauses = 0
  const all = r.lines[line]!.chunks
  for (let i = Math.max(0, from); i < to && i < from + LONGEST_GAP; i++) {
    const chunk = all[i]!
    if (chunk.kind === 'punct' || chunk.kind === 'adv' || chunk.kind === 'time' || isAs(r, chunk)) {
      if (r.doc.tokens[chunk.first]!.text === ';') clauses++
      continue
    }
    chunks++
    if (chunk.kind === 'vg') verbs++
    if (chunk.kind === 'quote') quotes++
    if (chunk.kind === 'conj' || chunk.kind === 'sub' || chunk.kind === 'rel') clauses++
  }
  return { chunks, verbs, quotes, clauses }
}

function isAs(r: Reading, chunk: Chunk): boolean {
  return chunk.kind === 'sub' && r.doc.tokens[chunk.first]!.lower === 'as'
}

/** Few are told apart, many are not. */
export function bucket(n: number): string {
  return n < 3 ? String(n) : n < 6 ? '3-5' : n < 11 ? '6-10' : '11+'
}
