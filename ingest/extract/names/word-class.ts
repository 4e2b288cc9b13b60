// What a word is by itself: its shape, the lists it stands in, its endings. Computed once per distinct word of a text.
import { CLOSED_CLASS } from '../rules/closed-class'
import { MONTHS, WEEKDAYS } from '../rules/dates'
import { EVENT_NOUNS } from '../rules/events'
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../rules/first-names'
import { KNOWN_BODIES } from '../rules/known-bodies'
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_OPENERS } from '../rules/organization-forms'
import { AGENCIES, COMMON_ACRONYMS, OUTLETS } from '../rules/organizations'
import { CAPITALS, CITIES, COUNTRIES, DEMONYMS, PLACE_HEADS, PLACE_OPENERS, REGIONS } from '../rules/places'
import { SURNAMES } from '../rules/surnames'
import { FEMALE_TITLES, MALE_TITLES, PARTICLES, STRONG_TITLES, SUFFIXES, TITLES } from '../rules/titles'
import { TOWNS } from '../rules/towns'

/** Lists a word may stand in; the place in this array is the bit in `WordClass.flags`. */
const LISTS: readonly { has(word: string): boolean }[] = [
  MALE_NAMES,
  FEMALE_NAMES,
  OTHER_NAMES,
  COUNTRIES,
  CAPITALS,
  CITIES,
  REGIONS,
  DEMONYMS,
  TITLES,
  STRONG_TITLES,
  MALE_TITLES,
  FEMALE_TITLES,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  COMPANY_SUFFIXES,
  PLACE_HEADS,
  PLACE_OPENERS,
  MONTHS,
  WEEKDAYS,
  PARTICLES,
  AGENCIES,
  OUTLETS,
  SUFFIXES,
  CLOSED_CLASS,
  EVENT_NOUNS,
  COMMON_ACRONYMS,
  SURNAMES,
  TOWNS,
  KNOWN_BODIES,
]

export const FLAG = {
  male: 1 << 0,
  female: 1 << 1,
  firstName: 0b111,
  country: 1 << 3,
  city: (1 << 4) | (1 << 5),
  region: 1 << 6,
  demonym: 1 << 7,
  title: 1 << 8,
  strongTitle: 1 << 9,
  organizationHead: 1 << 12,
  companySuffix: 1 << 14,
  placeHead: 1 << 15,
  month: 1 << 17,
  weekday: 1 << 18,
  particle: 1 << 19,
  closed: 1 << 23,
  eventNoun: 1 << 24,
} as const

export interface WordClass {
  readonly flags: number
  readonly shape: number
  /** Hash of the word where it may be known by itself: lower case, marks, common words; otherwise of its shape. */
  readonly context: number
  /** Hashes of the endings and beginnings. */
  readonly affixes: readonly number[]
  /** Has a capital letter somewhere. */
  readonly capital: boolean
  /** How common the word is in lower case, 0 (never seen) to 3. */
  readonly common: number
}

/** How common a lower-case word is, 0 (never seen) to 3. */
export type Commonness = (word: string) => number

/** 32-bit hash of a string (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Mixes a value into a hash. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x85ebca77)
}

export function classify(text: string, lower: string, commonness: Commonness): WordClass {
  const bare = lower.replaceAll('.', '')
  let flags = 0
  for (let i = 0; i < LISTS.length; i++) if (LISTS[i]!.has(bare) || LISTS[i]!.has(lower)) flags |= 1 << i
  const shape = hashText(shapeOf(text))
  const capital = /\p{Lu}/u.test(text)
  const common = commonness(bare)
  const known = !capital || common > 0 || (flags & KNOWN_LISTS) !== 0
  return {
    flags,
    shape,
    capital,
    common,
    context: known ? mix(hashText(lower), capital ? 1 : 0) : mix(shape, flags),
    affixes: affixesOf(bare),
  }
}

/** Lists of generic words: their members may be features by themselves. */
const KNOWN_LISTS =
  (1 << 8) |
  (1 << 9) |
  (1 << 12) |
  (1 << 13) |
  (1 << 14) |
  (1 << 15) |
  (1 << 17) |
  (1 << 18) |
  (1 << 19) |
  (1 << 23) |
  (1 << 24)

/** "al-Sanari" → "x-Xx", "U.S." → "X.X.", "2024" → "d". */
function shapeOf(text: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const char of text) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
    run = kind === last ? run + 1 : 1
    if (run <= (kind === 'X' ? 2 : 1)) shape += kind
    last = kind
    if (shape.length >= 8) break
  }
  return shape
}

function affixesOf(word: string): number[] {
  const out: number[] = []
  for (let n = 1; n <= 4 && n < word.length; n++)
    if (n < 4 || word.length > 5) out.push(hashText(`<${n}${word.slice(-n)}`))
  for (let n = 2; n <= 3 && n < word.length - 1; n++) out.push(hashText(`>${n}${word.slice(0, n)}`))
  return out
}
