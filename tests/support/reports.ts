// Reports of any length whose words are their own, for tests of what two texts share.
import fc from 'fast-check'

/** "pier0 pier1 pier2 …": no two runs of words are alike. */
export function reportOf(name: string, words: number): string {
  return Array.from({ length: words }, (_, at) => `${name}${at}`).join(' ')
}

/** Texts that share stretches with each other: a few stretches of one report, in any order. */
export function wordsFrom(stretch: number): fc.Arbitrary<string> {
  const parts = ['pier', 'mill', 'dam', 'lock'].map((name) => reportOf(name, stretch))
  return fc.subarray(parts, { minLength: 1 }).map((chosen) => chosen.join(' '))
}
