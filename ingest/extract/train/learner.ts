// AdaGrad for sparse named features, a seeded shuffle and rounding: what the training scripts share.

export function learner(rate: number, decay: number, priors: Readonly<Record<string, number>> = {}) {
  const weights: Record<string, number> = { ...priors }
  const squares: Record<string, number> = {}
  const step = (features: readonly string[], error: number) => {
    if (Math.abs(error) < 1e-4) return
    for (const f of features) {
      const w = weights[f] ?? 0
      const g = error - decay * w
      const s = (squares[f] ?? 1e-3) + g * g
      squares[f] = s
      weights[f] = w + (rate * g) / Math.sqrt(s)
    }
  }
  const sums: Record<string, number> = {}
  let snapshots = 0
  /** Averaged weights wander less than the last ones. */
  const snapshot = () => {
    snapshots++
    for (const f in weights) sums[f] = (sums[f] ?? 0) + weights[f]!
  }
  const average = () => Object.fromEntries(Object.entries(sums).map(([f, w]) => [f, w / snapshots]))
  return { weights, step, snapshot, average }
}

/** A copy in an order that depends only on the seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  let state = (seed * 2654435761 + 12345) >>> 0
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j] as T, out[i] as T]
  }
  return out
}

/** Three decimals, weights smaller than `least` dropped, sorted by name: a small file that diffs well. */
export function round(weights: Readonly<Record<string, number>>, least = 0.02): Record<string, number> {
  const entries = Object.entries(weights).map(([f, w]) => [f, Math.round(w * 1000) / 1000] as const)
  return Object.fromEntries(
    entries.filter(([, w]) => Math.abs(w) >= least).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
