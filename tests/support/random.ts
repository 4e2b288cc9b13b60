// Chance that repeats itself: the same choices for the same seed.

export interface Random {
  /** From 0 to 1. */
  next(): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** The list in a new order. */
  shuffled<T>(list: readonly T[]): readonly T[]
}

/** mulberry32 */
export function seeded(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    shuffled: (list) => {
      const left = [...list]
      return list.map(() => left.splice(Math.floor(next() * left.length), 1)[0]!)
    },
  }
}
