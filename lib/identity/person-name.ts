// A person's name in its parts, from the name alone: "Hester van der Laan", "J. R. Castellane", "Laan, Hester", "al-Sanari".
import { nameKey } from '../model/name-key'
import { fullGivenNames } from './rules/given-names'

/** All parts folded (see `nameKey`). */
export interface PersonName {
  /** First name as written: "bill", "mei lin", "j"; '' when there is only a surname (or whatever one word is). */
  readonly given: string
  /** The full names the first name may stand for; one in most cases. */
  readonly fullGiven: readonly string[]
  /** Further names, initials, and "jr" and the like. */
  readonly middles: readonly string[]
  /** With its particles, without an Arabic article: "van der laan", "sanari". */
  readonly surname: string
}

const PARTICLES = new Set(
  'de da do dos das del della di du la le van von der den ter ten zu zur af av bin ibn ben bint abu al el ul'.split(
    ' ',
  ),
)
/** What a name may begin with and still be a surname alone: "de Wit", "al-Sanari"; not "Ben Holt". */
const LEADING = new Set([...PARTICLES].filter((word) => word !== 'ben' && word !== 'abu'))
const ARTICLES = new Set('al el ul an ar as ash at az ad'.split(' '))
const SUFFIXES = new Set('jr sr junior senior ii iii iv'.split(' '))

/** Null when the name has no letter or digit. */
export function parsePersonName(name: string): PersonName | null {
  const tokens = tokensOf(name)
  const suffix = tokens.length > 2 && SUFFIXES.has(tokens.at(-1)!) ? tokens.splice(-1) : []
  if (tokens.length === 0) return null
  const from = surnameStart(tokens)
  const surname = withoutArticle(tokens.slice(from))
  const given = from === 0 ? '' : tokens[0]!
  const middles = [...tokens.slice(1, from), ...suffix.map(shortSuffix)]
  return { given, fullGiven: given === '' ? [] : fullGivenNames(given), middles, surname }
}

/** Words between spaces, each folded; "J.R." is two, "Mei-Lin" one: "mei lin". A surname before a comma goes to the end. */
function tokensOf(name: string): string[] {
  const [last = '', first = '', ...more] = name.split(',')
  const turned =
    first.trim() !== '' && more.length === 0 && !SUFFIXES.has(nameKey(first)) ? `${first} ${last}` : name
  return turned
    .replace(/[ʿʾʻʼ‘`]/g, '')
    .split(/\s+/)
    .flatMap((token) => {
      const key = nameKey(token)
      return /^\p{L}( \p{L})+$/u.test(key) ? key.split(' ') : [key]
    })
    .filter((token) => token !== '')
}

function surnameStart(tokens: readonly string[]): number {
  let from = tokens.length - 1
  while (from > 1 && PARTICLES.has(tokens[from - 1]!)) from -= 1
  return from === 1 && LEADING.has(tokens[0]!) ? 0 : from
}

/** "al sanari" → "sanari", whether the article was written with a hyphen or by itself. */
function withoutArticle(tokens: readonly string[]): string {
  const words = tokens.join(' ').split(' ')
  while (words.length > 1 && ARTICLES.has(words[0]!)) words.shift()
  return words.join(' ')
}

function shortSuffix(suffix: string): string {
  if (suffix === 'junior') return 'jr'
  return suffix === 'senior' ? 'sr' : suffix
}

/** "J. Castellane": only the first letter of the first name. */
export function isInitial(name: PersonName): boolean {
  return [...name.given].length === 1
}

/**
 * Can both be one person's further names? "J." and "Jane", nothing and "Jane"; not "Jane" and "Mary", and "jr" only with
 * itself or nothing.
 */
export function middlesFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const word of short) {
    while (at < long.length && !sameOrInitial(word, long[at]!)) at += 1
    if (at === long.length) return false
    at += 1
  }
  return true
}

function sameOrInitial(a: string, b: string): boolean {
  if (a === b) return true
  return (a.length === 1 || b.length === 1) && a[0] === b[0] && !SUFFIXES.has(a) && !SUFFIXES.has(b)
}
