// A series against itself: its later half and its earlier one.

interface Halves {
  readonly earlier: number
  readonly later: number
}

/** Null when there is nothing to compare. Of an odd number of periods the first is left out. */
export function halvesOf(counts: readonly number[]): Halves | null {
  const half = Math.floor(counts.length / 2)
  if (half === 0) return null
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0)
  const later = counts.slice(counts.length - half)
  return { earlier: sum(counts.slice(counts.length - 2 * half, counts.length - half)), later: sum(later) }
}
