// An organization's name without what is left out as often as not: "The Brandt Marine Ltd." and "Brandt Marine".
import { nameKey } from '../model/name-key'

const LEGAL = new Set(
  'inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa nv bv ab oy spa pty'.split(
    ' ',
  ),
)
const SMALL = new Set('the a of for and in on at de la du des et y und'.split(' '))

/** British and American spelling of one word. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['programme', 'program'],
])

/** Key under which two names are one organization. "The Smith & Sons Company" → "smith sons". */
export function organizationKey(name: string): string {
  const words = nameKey(name)
    .split(' ')
    .map((word) => SPELLINGS.get(word) ?? word)
  const rest = words.filter((word, index) => word !== 'and' && !(index === 0 && word === 'the'))
  while (rest.length > 2 && LEGAL.has(rest.at(-1)!)) rest.pop()
  return rest.length > 0 ? rest.join(' ') : words.join(' ')
}

/** First letters without small words: "Kolvar Dam Authority" → "kda". */
export function organizationLetters(name: string): string {
  return organizationKey(name)
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('')
}

/** The letters of a short form ("KDA", "K.D.A.") folded; null for anything else. */
export function shortForm(name: string): string | null {
  const letters = name.replace(/[.\s]/g, '')
  return /^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u.test(letters) && !/\s\p{Lu}{2}/u.test(name) ? nameKey(letters) : null
}
