// Similar spelling: how many slips of the finger a word is forgiven, and how many lie between two words.

/** Longer words are compared by their first letters: nobody mistypes more. */
const LONGEST = 40

/**
 * Slips forgiven in a folded word: 1 from four letters on, 2 from eight on; none in a shorter one, where most words are
 * one letter away from another, and none in figures.
 */
export function forgiven(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * Slips between two words, up to `most`; `most` + 1 for more. A letter left out, added or changed is one, and so are
 * two neighbouring letters that changed places (optimal string alignment: Damerau 1964, no letter is moved twice).
 */
export function edits(a: string, b: string, most: number): number {
  const [from, to] = [a.slice(0, LONGEST), b.slice(0, LONGEST)]
  if (from === to) return 0
  if (Math.abs(from.length - to.length) > most) return most + 1
  let earlier: number[] = []
  let before = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i++) {
    const now = [i]
    for (let j = 1; j <= to.length; j++) now.push(cell(from, to, i, j, now, before, earlier))
    if (Math.min(...now) > most) return most + 1
    ;[earlier, before] = [before, now]
  }
  return Math.min(before[to.length] ?? most + 1, most + 1)
}

function cell(
  from: string,
  to: string,
  i: number,
  j: number,
  now: readonly number[],
  before: readonly number[],
  earlier: readonly number[],
): number {
  const same = from[i - 1] === to[j - 1]
  const least = Math.min(at(before, j) + 1, at(now, j - 1) + 1, at(before, j - 1) + (same ? 0 : 1))
  const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
  return swapped ? Math.min(least, at(earlier, j - 2) + 1) : least
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

/** Letters at one end, either, that must be right: one slip always leaves them so. */
export function soundEnd(word: string): 1 | 2 {
  return word.length < 6 ? 1 : 2
}

/**
 * Slips between a word of a question and a word of the collection, when they are forgiven; null otherwise. With both its
 * beginning and its end wrong (see `soundEnd`) it is another word.
 */
export function slips(asked: string, found: string, most: number = forgiven(asked)): number | null {
  const ends = soundEnd(asked)
  const sound = found.startsWith(asked.slice(0, ends)) || found.endsWith(asked.slice(-ends))
  if (most === 0 || !sound) return null
  const count = edits(asked, found, most)
  return count > most ? null : count
}
