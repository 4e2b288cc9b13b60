// Pairwise precision and recall of a clustering: of all pairs put together, how many belong together, and the reverse.

export interface PairScore {
  readonly precision: number
  readonly recall: number
}

/** `found` and `truth` label the same items, in the same order. */
export function pairScore(found: readonly string[], truth: readonly (string | number)[]): PairScore {
  const together = pairs(found.map((label, index) => `${label} ${truth[index]}`))
  return { precision: together / pairs(found), recall: together / pairs(truth) }
}

function pairs(labels: readonly (string | number)[]): number {
  const counts = new Map<string | number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  let sum = 0
  for (const count of counts.values()) sum += (count * (count - 1)) / 2
  return sum
}
