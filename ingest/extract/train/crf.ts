// Fits a linear-chain conditional random field: AdaGrad on the conditional log-likelihood with L2 and feature dropout,
// mean of the last epochs' weights. Duchi, Hazan and Singer 2011; fixed seeds.
import { LABEL_COUNT, marginals } from '../names/name-model'

/** A document cut into runs; `labels` are of all its tokens. */
export interface Labelled {
  readonly labels: Uint8Array
  readonly runs: readonly Run[]
}

/** Tokens `[first, last)` of a document and their feature hashes, token after token. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly features: Int32Array
  /** Features of token `first + i` are `features.slice(offsets[i], offsets[i + 1])`. */
  readonly offsets: Int32Array
}

/** Share of features left out at each visit, so that none is relied on alone. */
const DROPOUT = Number(process.env.DROPOUT ?? 0.1)
/** Last epochs whose weights are averaged. */
const AVERAGED = 4

export interface Weights {
  readonly index: Map<number, number>
  readonly values: Float32Array
  readonly transitions: Float64Array
}

export function train(
  examples: readonly Labelled[],
  epochs: number,
  minimum: number,
  seed: number,
  l2: number,
): Weights {
  const counts = new Map<number, number>()
  for (const { runs } of examples)
    for (const run of runs) for (const f of run.features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [key, count] of counts) if (count >= minimum) index.set(key, index.size)
  const L = LABEL_COUNT
  const values = new Float32Array(index.size * L)
  const scale = 1 / (1 - DROPOUT)
  const sums = new Float32Array(values.length)
  const transitionSums = new Float64Array((L + 1) * L)
  const squares = new Float32Array(index.size * L).fill(1e-4)
  const transitions = new Float64Array((L + 1) * L)
  const transitionSquares = new Float64Array((L + 1) * L).fill(1e-4)
  const order = examples.flatMap((e) =>
    e.runs.map((run) => ({ run, labels: e.labels, ids: run.features.map((f) => index.get(f) ?? -1) })),
  )
  const random = generator(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = epoch < epochs * 0.6 ? 0.08 : 0.03
    shuffle(order, random)
    let loss = 0
    for (const { run, labels, ids: all } of order) {
      const ids = DROPOUT > 0 ? all.map((id) => (random() < DROPOUT ? -1 : id)) : all
      const length = run.last - run.first
      const scores = new Float64Array(length * L)
      for (let i = 0; i < length; i++)
        for (let f = run.offsets[i]!; f < run.offsets[i + 1]!; f++) {
          const id = ids[f]!
          if (id >= 0) for (let y = 0; y < L; y++) scores[i * L + y]! += values[id * L + y]! * scale
        }
      const probabilities = new Float64Array(length * L)
      const pairs: [number, number][] = []
      const total = marginals(scores, length, transitions, probabilities, (_i, from, to, p) =>
        pairs.push([from * L + to, p]),
      )
      const gradient = new Map<number, number>()
      for (const [cell, p] of pairs) gradient.set(cell, (gradient.get(cell) ?? 0) + p)
      let gold = 0
      for (let i = 0; i < length; i++) {
        const y = labels[run.first + i]!
        const cell = (i === 0 ? L : labels[run.first + i - 1]!) * L + y
        gradient.set(cell, (gradient.get(cell) ?? 0) - 1)
        gold += scores[i * L + y]! + transitions[cell]!
        probabilities[i * L + y]! -= 1
      }
      loss += total - gold
      for (const [cell, g] of gradient) {
        transitionSquares[cell]! += g * g
        transitions[cell]! -= (rate * g) / Math.sqrt(transitionSquares[cell]!)
      }
      for (let i = 0; i < length; i++)
        for (let f = run.offsets[i]!; f < run.offsets[i + 1]!; f++) {
          const id = ids[f]!
          if (id < 0) continue
          for (let y = 0; y < L; y++) {
            const at = id * L + y
            const p = probabilities[i * L + y]!
            if (p < 1e-4 && p > -1e-4) continue
            const g = p + l2 * values[at]!
            squares[at]! += g * g
            values[at]! -= (rate * g) / Math.sqrt(squares[at]!)
          }
        }
    }
    if (epoch >= epochs - AVERAGED) average(sums, values, transitionSums, transitions)
    console.error(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}, ${index.size} features`)
  }
  return {
    index,
    values: sums.map((sum) => sum / AVERAGED),
    transitions: transitionSums.map((sum) => sum / AVERAGED),
  }
}

/** Adds the weights at the end of an epoch to the sums; the mean of the last epochs generalises better than the last. */
function average(
  sums: Float32Array,
  values: Float32Array,
  transitionSums: Float64Array,
  transitions: Float64Array,
): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += values[i]!
  for (let i = 0; i < transitionSums.length; i++) transitionSums[i]! += transitions[i]!
}

export function scoreRun(weights: Weights, run: Run): Float64Array {
  const L = LABEL_COUNT
  const scores = new Float64Array((run.last - run.first) * L)
  for (let i = 0; i < run.last - run.first; i++)
    for (let f = run.offsets[i]!; f < run.offsets[i + 1]!; f++) {
      const id = weights.index.get(run.features[f]!)
      if (id !== undefined) for (let y = 0; y < L; y++) scores[i * L + y]! += weights.values[id * L + y]!
    }
  return scores
}

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const swap = items[i]!
    items[i] = items[k]!
    items[k] = swap
  }
}
