// A linear model over named features: a score is the sum of the weights of the features that hold.
// Weights are committed files made by ingest/extract/train; features name structure, never a person or a place.

export type Weights = Readonly<Record<string, number>>

export function dot(weights: Weights, features: readonly string[]): number {
  let sum = 0
  for (const f of features) sum += weights[f] ?? 0
  return sum
}

/** Probabilities of the alternatives (softmax of their scores). */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((p) => p / sum)
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** The features that weigh most in a score, for `--explain`: "cue right after the quote +3.1". */
export function heaviest(weights: Weights, features: readonly string[], count: number): string[] {
  return features
    .map((f) => [f, weights[f] ?? 0] as const)
    .filter(([, w]) => w !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, count)
    .map(([f, w]) => `${f} ${w > 0 ? '+' : '−'}${Math.abs(w).toFixed(2)}`)
}
