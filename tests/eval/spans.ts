// Comparing spans: by overlap, one to one.

export interface Range {
  readonly start: number
  readonly end: number
}

/** Characters both cover; negative when they lie apart. */
export function intersection(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Intersection over union of two spans that touch, 0–1. */
export function iou(a: Range, b: Range): number {
  const shared = intersection(a, b)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Pairs gold `i` with predicted `j`, best overlap first, each used once, none under `threshold`. */
export function pairs(
  gold: readonly Range[],
  predicted: readonly Range[],
  threshold: number,
): { readonly i: number; readonly j: number }[] {
  const candidates = gold.flatMap((g, i) =>
    predicted.map((p, j) => ({ i, j, value: iou(g, p) })).filter(({ value }) => value >= threshold),
  )
  candidates.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j)
  const usedGold = new Set<number>()
  const usedPredicted = new Set<number>()
  return candidates.filter(({ i, j }) => {
    if (usedGold.has(i) || usedPredicted.has(j)) return false
    usedGold.add(i)
    usedPredicted.add(j)
    return true
  })
}
