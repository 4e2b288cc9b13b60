// Spellings of one name out of another script: Yahya and Yehya, al-Sanari and Sannary. General rules, no names.

/** Consonants that are written several ways. Applied in this order to lower-case letters. */
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tch|tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ck|c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  // Yahyah, Fatimeh: a last h is not heard
  [/(?<=[aeiou])h$/, ''],
]

const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/ee|iy|yi|ij$|yj$/g, 'i'],
  [/oo|ou|o/g, 'u'],
  [/y/g, 'i'],
]

/**
 * An e by itself is between a and i: "Ahmed" is also Ahmad, "Khaled" also Khalid. Not after another vowel, and not a last
 * one: Marie is not Maria.
 */
const BETWEEN = ['a', 'i'] as const

function folded(word: string): string {
  let out = word
  for (const [pattern, by] of [...CONSONANTS, ...VOWELS]) out = out.replace(pattern, by)
  return out.replace(/(.)\1+/gu, '$1')
}

/** The keys of a word (lower case, no accents): two words that share one may be spellings of one name. */
export function spellingKeys(word: string): readonly string[] {
  // A last -eh is an -ah
  const letters = word.replace(/[^\p{L}]/gu, '').replace(/eh$/, 'ah')
  return [...new Set(BETWEEN.map((vowel) => folded(letters.replace(/(?<![aeiou])e(?!e|$)/g, vowel))))]
}

/** May the two (lower case, no accents) be spellings of one name? */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true
  const keys = spellingKeys(a)
  return spellingKeys(b).some((key) => keys.includes(key))
}

/** What all spellings of a word have in common: its consonants; the word itself where it has none. */
export function skeleton(word: string): string {
  const base = folded(word.replace(/[^\p{L}]/gu, ''))
  const consonants = base.replace(/[aeiou]/g, '').replace(/(.)\1+/gu, '$1')
  return consonants === '' ? base : consonants
}

/** What all first names share that `spelledAlike` takes for one; '' where there are vowels only. */
export function firstNameKey(name: string): string {
  // Andrej is also Andri and Andraj
  const base = folded(name.replace(/[^\p{L}]/gu, '').replace(/(?<=[aeiouy])j$/, ''))
  return base.replace(/[aeiou]/g, '').replace(/(.)\1+/gu, '$1')
}

/** Long enough that a likeness means something: "Zheng" and "Zhang" are two names, "Saneri" and "Sanari" one. */
export function isTelling(word: string): boolean {
  return word.length >= 4 && (word.match(/[aeiouy]+/g)?.length ?? 0) >= 2
}
