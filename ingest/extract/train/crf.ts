// Fits a linear-chain conditional random field: AdaGrad on the conditional log-likelihood with L2 and feature dropout,
// mean of the last epochs' weights. Duchi, Hazan and Singer 2011; fixed seeds.
import { factors, LABEL_COUNT, marginals } from '../names/name-model'

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
const DROPOUT = 0.1
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
  const index = indexFeatures(examples, minimum)
  const learner = newLearner(index.size)
  const order = examples.flatMap((e) =>
    e.runs.map((run) => ({ run, labels: e.labels, ids: run.features.map((f) => index.get(f) ?? -1) })),
  )
  const random = generator(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = epoch < epochs * 0.6 ? 0.08 : 0.03
    shuffle(order, random)
    let loss = 0
    for (const { run, labels, ids } of order) loss += learn(learner, run, labels, ids, rate, l2, random)
    if (epoch >= epochs - AVERAGED) average(learner)
    console.error(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}, ${index.size} features`)
  }
  return {
    index,
    values: learner.sums.map((sum) => sum / AVERAGED),
    transitions: learner.transitionSums.map((sum) => sum / AVERAGED),
  }
}

function indexFeatures(examples: readonly Labelled[], minimum: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { runs } of examples)
    for (const run of runs) for (const f of run.features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [key, count] of counts) if (count >= minimum) index.set(key, index.size)
  return index
}

/** Weights in the making, `LABEL_COUNT` a feature, with AdaGrad's sums of squares and the sums for the mean. */
interface Learner {
  readonly values: Float32Array
  readonly squares: Float32Array
  readonly sums: Float32Array
  readonly transitions: Float64Array
  readonly transitionSquares: Float64Array
  readonly transitionSums: Float64Array
}

function newLearner(features: number): Learner {
  const size = features * LABEL_COUNT
  const cells = (LABEL_COUNT + 1) * LABEL_COUNT
  return {
    values: new Float32Array(size),
    squares: new Float32Array(size).fill(1e-4),
    sums: new Float32Array(size),
    transitions: new Float64Array(cells),
    transitionSquares: new Float64Array(cells).fill(1e-4),
    transitionSums: new Float64Array(cells),
  }
}

/** One step on one run; returns its loss. */
function learn(
  learner: Learner,
  run: Run,
  labels: Uint8Array,
  all: Int32Array,
  rate: number,
  l2: number,
  random: () => number,
): number {
  const L = LABEL_COUNT
  const { values, transitions, transitionSquares } = learner
  const length = run.last - run.first
  const ids = all.slice()
  for (let f = 0; f < ids.length; f++) if (random() < DROPOUT) ids[f] = -1
  const scores = new Float64Array(length * L)
  for (let i = 0; i < length; i++)
    for (let f = run.offsets[i]!; f < run.offsets[i + 1]!; f++) {
      const at = ids[f]! * L
      if (at >= 0) for (let y = 0; y < L; y++) scores[i * L + y]! += values[at + y]!
    }
  for (let k = 0; k < scores.length; k++) scores[k]! *= 1 / (1 - DROPOUT)
  const errors = new Float64Array(length * L)
  const gradient = new Float64Array((L + 1) * L)
  let loss = marginals(scores, length, factors(transitions), errors, gradient)
  for (let i = 0; i < length; i++) {
    const y = labels[run.first + i]!
    const cell = (i === 0 ? L : labels[run.first + i - 1]!) * L + y
    gradient[cell]! -= 1
    loss -= scores[i * L + y]! + transitions[cell]!
    errors[i * L + y]! -= 1
  }
  for (let cell = 0; cell < gradient.length; cell++) {
    const g = gradient[cell]!
    if (g === 0) continue
    transitionSquares[cell]! += g * g
    transitions[cell]! -= (rate * g) / Math.sqrt(transitionSquares[cell]!)
  }
  for (let i = 0; i < length; i++)
    update(learner, ids, run.offsets[i]!, run.offsets[i + 1]!, errors, i * L, rate, l2)
  return loss
}

/** AdaGrad on the weights of one token's features; labels that are all but settled are left alone. */
function update(
  { values, squares }: Learner,
  ids: Int32Array,
  from: number,
  to: number,
  errors: Float64Array,
  at: number,
  rate: number,
  l2: number,
): void {
  for (let y = 0; y < LABEL_COUNT; y++) {
    const error = errors[at + y]!
    if (error < 1e-4 && error > -1e-4) continue
    for (let f = from; f < to; f++) {
      const id = ids[f]!
      if (id < 0) continue
      const cell = id * LABEL_COUNT + y
      const g = error + l2 * values[cell]!
      const square = squares[cell]! + g * g
      squares[cell] = square
      values[cell]! -= (rate * g) / Math.sqrt(square)
    }
  }
}

/** Adds the weights at the end of an epoch to the sums; the mean of the last epochs generalises better than the last. */
function average({ sums, values, transitionSums, transitions }: Learner): void {
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
