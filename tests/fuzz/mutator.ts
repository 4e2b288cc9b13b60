// What a mutator is: it makes a broken document of a good one, by chance that can be had again.
import type { Chance } from './chance'

export interface Fixture {
  readonly name: string
  readonly bytes: Buffer
}

export interface Mutator {
  readonly name: string
  /** Endings of the names of files it is for; left out: all. */
  readonly only?: RegExp
  /** `others`: all fixtures, to splice with. */
  readonly apply: (bytes: Buffer, chance: Chance, others: readonly Fixture[]) => Buffer
}

/** Two places in the bytes, in their order. */
export function stretch(bytes: Buffer, chance: Chance, longest = bytes.length): [start: number, end: number] {
  const start = chance.below(bytes.length + 1)
  return [start, Math.min(bytes.length, start + chance.size(Math.max(2, longest)))]
}

/** Bytes with `put` in place of what is from `start` to `end`. */
export function replaced(bytes: Buffer, start: number, end: number, put: Buffer | string): Buffer {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(put), bytes.subarray(end)])
}

/** A mutator of what the bytes say as UTF-8; halves of characters become U+FFFD. */
export function onText(change: (text: string, chance: Chance) => string): Mutator['apply'] {
  return (bytes, chance) => Buffer.from(change(bytes.toString('utf8'), chance))
}
