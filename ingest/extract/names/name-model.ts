// The learned name tagger: a linear-chain conditional random field over B/I/O tags, decoded by forward–backward
// (marginals) and Viterbi. Lafferty, McCallum and Pereira 2001. Weights: see docs/model-card.md.

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

/** As stored: keys and quantised weights in base64, little-endian. */
export interface StoredModel {
  /** Int32 feature hashes. */
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
}

export function loadModel(stored: StoredModel): NameModel {
  const keys = new Int32Array(bytes(stored.keys).buffer)
  const weights = new Int8Array(bytes(stored.weights).buffer)
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1
  const table = new Int32Array(mask + 1)
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = i + 1
  }
  return {
    transitions: stored.transitions,
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

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const out = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i)
  return out
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

/** Probability of each label at each token, into `out`; returns the log of the partition function. */
export function marginals(
  scores: Float64Array,
  length: number,
  transitions: readonly number[] | Float64Array,
  out: Float64Array,
  pair?: (i: number, from: number, to: number, probability: number) => void,
): number {
  const L = LABEL_COUNT
  const alpha = new Float64Array(length * L)
  const beta = new Float64Array(length * L)
  const work = new Float64Array(L)
  for (let i = 0; i < length; i++) {
    for (let y = 0; y < L; y++) {
      let count = 0
      if (i === 0) {
        if (allowed(0, y)) work[count++] = transitions[L * L + y]!
      } else
        for (let x = 0; x < L; x++)
          if (allowed(x, y)) work[count++] = alpha[(i - 1) * L + x]! + transitions[x * L + y]!
      alpha[i * L + y] = count === 0 ? Number.NEGATIVE_INFINITY : logSum(work, count) + scores[i * L + y]!
    }
  }
  for (let i = length - 2; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let count = 0
      for (let y = 0; y < L; y++)
        if (allowed(x, y))
          work[count++] = transitions[x * L + y]! + scores[(i + 1) * L + y]! + beta[(i + 1) * L + y]!
      beta[i * L + x] = logSum(work, count)
    }
  }
  for (let y = 0; y < L; y++) work[y] = alpha[(length - 1) * L + y]!
  const total = logSum(work, L)
  for (let i = 0; i < length * L; i++) out[i] = Math.exp(alpha[i]! + beta[i]! - total)
  if (pair !== undefined) {
    for (let y = 0; y < L; y++) if (allowed(0, y)) pair(0, L, y, out[y]!)
    for (let i = 1; i < length; i++)
      for (let x = 0; x < L; x++)
        for (let y = 0; y < L; y++)
          if (allowed(x, y)) {
            const p = Math.exp(
              alpha[(i - 1) * L + x]! +
                transitions[x * L + y]! +
                scores[i * L + y]! +
                beta[i * L + y]! -
                total,
            )
            if (p > 1e-6) pair(i, x, y, p)
          }
  }
  return total
}

function logSum(values: Float64Array, count: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) if (values[i]! > top) top = values[i]!
  if (top === Number.NEGATIVE_INFINITY) return top
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(values[i]! - top)
  return top + Math.log(sum)
}
