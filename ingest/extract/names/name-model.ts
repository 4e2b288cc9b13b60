// The learned name tagger: a linear-chain conditional random field over B/I/O tags, decoded by forward–backward
// (marginals) and Viterbi. Lafferty, McCallum and Pereira 2001. Weights: see docs/model-card.md.
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** O, then B and I of person, organization, place, other. */
export const LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const
export const LABEL_COUNT = LABELS.length

/** As stored: keys and quantised weights, packed by `packBytes`, little-endian. */
export interface StoredModel {
  /** Uint32 feature hashes in ascending order, each less the one before. */
  readonly keys: string
  /** Int8 weights, `LABEL_COUNT` for each key. */
  readonly weights: string
  /** Weight of one quantisation step. */
  readonly step: number
  /** Transition weights, row = from; the last row is the start. */
  readonly transitions: readonly number[]
}

export interface NameModel {
  /** Adds the weights of the features `[from, to)` to `scores` at `at`. */
  score(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void
  readonly transitions: readonly number[]
  /** `transitions` as factors. */
  readonly step: Float64Array
}

export function loadModel(stored: StoredModel): NameModel {
  const keys = new Int32Array(unpackBytes(stored.keys).buffer)
  for (let i = 1; i < keys.length; i++) keys[i]! += keys[i - 1]!
  const weights = new Int8Array(unpackBytes(stored.weights).buffer)
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1
  const table = new Int32Array(mask + 1)
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = i + 1
  }
  return {
    transitions: stored.transitions,
    step: factors(stored.transitions),
    score(features, from, to, scores, at) {
      for (let f = from; f < to; f++) {
        const key = features[f]!
        let slot = key & mask
        while (table[slot] !== 0 && keys[table[slot]! - 1] !== key) slot = (slot + 1) & mask
        if (table[slot] === 0) continue
        const base = (table[slot]! - 1) * LABEL_COUNT
        for (let y = 0; y < LABEL_COUNT; y++) scores[at + y]! += weights[base + y]! * stored.step
      }
    },
  }
}

/** Brotli at its strongest (Node's default), in base64. */
export function packBytes(bytes: Uint8Array): string {
  return brotliCompressSync(bytes).toString('base64')
}

/** The bytes in a buffer of their own, so that they can be read as numbers of any size. */
function unpackBytes(packed: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliDecompressSync(Buffer.from(packed, 'base64')))
}

/** I-x may only follow B-x or I-x. */
export function allowed(from: number, to: number): boolean {
  if (to === 0 || to % 2 === 1) return true
  return from === to || from === to - 1
}

/** Best label sequence for `length` tokens with emission `scores` (`LABEL_COUNT` per token). */
export function viterbi(scores: Float64Array, length: number, transitions: readonly number[]): Uint8Array {
  const L = LABEL_COUNT
  const best = new Float64Array(length * L)
  const back = new Uint8Array(length * L)
  for (let i = 0; i < length; i++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY
      const last = i === 0 ? 1 : L
      for (let x = 0; x < last; x++) {
        if (!allowed(x, y)) continue
        const row = i === 0 ? L : x
        const score = (i === 0 ? 0 : best[(i - 1) * L + x]!) + transitions[row * L + y]!
        if (score > top) {
          top = score
          back[i * L + y] = x
        }
      }
      best[i * L + y] = top + scores[i * L + y]!
    }
  }
  const out = new Uint8Array(length)
  let y = 0
  for (let k = 1; k < L; k++) if (best[(length - 1) * L + k]! > best[(length - 1) * L + y]!) y = k
  for (let i = length - 1; i >= 0; i--) {
    out[i] = y
    y = back[i * L + y]!
  }
  return out
}

/** Transition weights as factors, 0 where a label may not follow; row = from, the last row is the start. */
export function factors(
  transitions: readonly number[] | Float64Array,
  out = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT),
): Float64Array {
  for (let x = 0; x <= LABEL_COUNT; x++)
    for (let y = 0; y < LABEL_COUNT; y++)
      out[x * LABEL_COUNT + y] = allowed(x === LABEL_COUNT ? 0 : x, y)
        ? Math.exp(transitions[x * LABEL_COUNT + y]!)
        : 0
  return out
}

/**
 * Probability of each label at each token, into `out`; returns the log of the partition function. Scaled
 * forward–backward (Rabiner 1989). `pairs` gets the expected number of each transition added, rows as in `step`.
 */
export function marginals(
  scores: Float64Array,
  length: number,
  step: Float64Array,
  out: Float64Array,
  pairs?: Float64Array,
): number {
  const L = LABEL_COUNT
  const emission = new Float64Array(length * L)
  const alpha = new Float64Array(length * L)
  const scale = new Float64Array(length)
  let total = 0
  for (let i = 0; i < length; i++) {
    const at = i * L
    let top = scores[at]!
    for (let y = 1; y < L; y++) if (scores[at + y]! > top) top = scores[at + y]!
    let sum = 0
    for (let y = 0; y < L; y++) {
      emission[at + y] = Math.exp(scores[at + y]! - top)
      let before = 0
      if (i === 0) before = step[L * L + y]!
      else for (let x = 0; x < L; x++) before += alpha[at - L + x]! * step[x * L + y]!
      const value = before * emission[at + y]!
      alpha[at + y] = value
      sum += value
    }
    for (let y = 0; y < L; y++) alpha[at + y]! /= sum
    scale[i] = sum
    total += top + Math.log(sum)
  }
  backward(alpha, emission, scale, length, step, out, pairs)
  return total
}

/** The backward half: turns `alpha` into marginals in `out`. */
function backward(
  alpha: Float64Array,
  emission: Float64Array,
  scale: Float64Array,
  length: number,
  step: Float64Array,
  out: Float64Array,
  pairs: Float64Array | undefined,
): void {
  const L = LABEL_COUNT
  const beta = new Float64Array(L).fill(1)
  const ahead = new Float64Array(L)
  for (let i = length - 1; i >= 0; i--) {
    const at = i * L
    for (let y = 0; y < L; y++) {
      out[at + y] = alpha[at + y]! * beta[y]!
      ahead[y] = (emission[at + y]! * beta[y]!) / scale[i]!
    }
    if (i === 0) break
    for (let x = 0; x < L; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) {
        const flow = step[x * L + y]! * ahead[y]!
        sum += flow
        if (pairs !== undefined) pairs[x * L + y]! += alpha[at - L + x]! * flow
      }
      beta[x] = sum
    }
  }
  if (pairs !== undefined) for (let y = 0; y < L; y++) pairs[L * L + y]! += out[y]!
}
