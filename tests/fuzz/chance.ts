// Chance that can be had again: the same numbers for the same seed, on any machine.

export interface Chance {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number
  pick<T>(items: readonly T[]): T
  /** True in one of `times` cases. */
  oneIn(times: number): boolean
  /** A whole number up to `most` (from 1), small ones being likelier: each power of two is as likely as the next. */
  size(most: number): number
}

/** The generator "mulberry32" (32 bits of state), begun with the FNV-1a hash of `seed`. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
    oneIn: (times) => below(times) === 0,
    size: (most) => Math.max(1, Math.floor(2 ** (next() * Math.log2(most)))),
  }
}
