// What the first pass thinks of each word, summed over the document: the second pass reads it as features, so that
// "Ellery" in a list is tagged by the sentence that says who Ellery is.
import type { NameContext } from './name-context'
import { LABEL_COUNT, marginals, type NameModel } from './name-model'
import { hashText, mix } from './word-class'

/** Mean label probabilities of each capitalised word, and how often it was seen. */
export interface Vote {
  readonly sums: Float64Array
  count: number
}

/** Adds one run's marginals to the votes. */
export function addVotes(
  votes: Map<string, Vote>,
  context: NameContext,
  first: number,
  last: number,
  probabilities: Float64Array,
): void {
  for (let i = first; i < last; i++) {
    if (!context.words[i]!.capital) continue
    const key = context.tokens[i]!.lower
    let vote = votes.get(key)
    if (vote === undefined) {
      vote = { sums: new Float64Array(LABEL_COUNT), count: 0 }
      votes.set(key, vote)
    }
    const base = (i - first) * LABEL_COUNT
    for (let y = 0; y < LABEL_COUNT; y++) vote.sums[y]! += probabilities[base + y]!
    vote.count++
  }
}

export function runMarginals(model: NameModel, scores: Float64Array, length: number): Float64Array {
  const out = new Float64Array(length * LABEL_COUNT)
  marginals(scores, length, model.step, out)
  return out
}

const SALT = Array.from({ length: 48 }, (_, i) => hashText(`vote ${i}`))

/** Features of a token from its own, its neighbours' and the other occurrences' votes. At most 80. */
export function voteFeatures(
  votes: ReadonlyMap<string, Vote>,
  context: NameContext,
  own: Float64Array,
  first: number,
  last: number,
  i: number,
  out: Int32Array,
  at: number,
): number {
  let n = at
  const base = (i - first) * LABEL_COUNT
  for (let y = 0; y < LABEL_COUNT; y++) out[n++] = mix(SALT[0]!, y * 16 + bucket(own[base + y]!))
  const vote = context.words[i]!.capital ? votes.get(context.tokens[i]!.lower) : undefined
  const rest = vote === undefined ? 0 : vote.count - 1
  if (vote === undefined || rest < 1) out[n++] = mix(SALT[1]!, 99)
  else {
    const size = rest > 3 ? 2 : rest > 1 ? 1 : 0
    let top = 0
    for (let y = 0; y < LABEL_COUNT; y++) {
      const p = (vote.sums[y]! - own[base + y]!) / rest
      out[n++] = mix(SALT[2]!, y * 16 + bucket(p))
      out[n++] = mix(SALT[3]!, (y * 16 + bucket(p)) * 4 + size)
      if (p > (vote.sums[top]! - own[base + top]!) / rest) top = y
    }
    out[n++] = mix(SALT[4]!, mix(top, context.words[i]!.shape))
    let mine = 0
    for (let y = 0; y < LABEL_COUNT; y++) if (own[base + y]! > own[base + mine]!) mine = y
    out[n++] = mix(SALT[5]!, top * 16 + mine)
  }
  n = neighbour(votes, context, i + 1 < last ? i + 1 : -1, 6, out, n)
  return neighbour(votes, context, i - 1 >= first ? i - 1 : -1, 8, out, n)
}

function neighbour(
  votes: ReadonlyMap<string, Vote>,
  context: NameContext,
  i: number,
  salt: number,
  out: Int32Array,
  at: number,
): number {
  const vote = i >= 0 && context.words[i]!.capital ? votes.get(context.tokens[i]!.lower) : undefined
  if (vote === undefined || vote.count < 2) return at
  let n = at
  for (let y = 0; y < LABEL_COUNT; y++) {
    const p = vote.sums[y]! / vote.count
    if (p >= 0.2) out[n++] = mix(SALT[salt]!, y * 16 + bucket(p))
  }
  return n
}

function bucket(p: number): number {
  return p < 0.02 ? 0 : p < 0.1 ? 1 : p < 0.3 ? 2 : p < 0.5 ? 3 : p < 0.7 ? 4 : p < 0.9 ? 5 : p < 0.98 ? 6 : 7
}
