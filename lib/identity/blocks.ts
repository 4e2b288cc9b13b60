// Where a name is decided: blocks as small as can be, so that one more name has only the few like its own read again.
import { nameKey } from '../model/name-key'
import type { NameForm } from './form'
import { organizationKey, organizationLetters, shortForm } from './organization-name'
import { isInitial, type PersonName, parsePersonName } from './person-name'
import { firstNameKey, skeleton, spellingKeys } from './spelling'

/**
 * The lists a form is kept in. The first is the block that decides it:
 * - `p holt|jn`: whole names whose first name and surname may be spellings of these;
 * - `s hult`: surnames alone, initials and first names that may be several, by the spelling of the surname;
 * - `o kolvar dam authority`, `o kda`: organizations of one name, and a short form.
 *
 * The others are shown to a block that decides something else by them: `+p brandt|lt` (Lotte Brandt-Moor, to Lotte Brandt),
 * `+o kda` (an organization that an article calls so), `i kda` (one whose words begin so).
 */
export function blocksOf(form: NameForm): readonly string[] {
  return form.kind === 'person' ? personBlocks(form.name) : organizationBlocks(form)
}

export function homeOf(form: NameForm): string {
  return blocksOf(form)[0]!
}

/** The block that decides by a list. */
export function deciding(list: string): string {
  if (list.startsWith('+')) return list.slice(1)
  return list.startsWith('i ') ? `o ${list.slice(2)}` : list
}

/** Lists of others that a block looks at; it looks at so many of each, the first by key. */
export function listsShownTo(block: string): readonly string[] {
  return block.startsWith('o ') ? [`+${block}`, `i ${block.slice(2)}`] : [`+${block}`]
}
export const MOST_SHOWN = 200

/** Blocks in which somebody may be meant by less than these whole names. */
export function blocksForParts(names: readonly string[]): readonly string[] {
  const surnames = names.flatMap((name) => parsePersonName(name)?.surname ?? [])
  return [...new Set(surnames.flatMap(surnameKeys).map((key) => `s ${key}`))]
}

/** Is it a surname alone, an initial, or a first name that may be several? */
export function isPartOfName(name: PersonName): boolean {
  return name.given === '' || isInitial(name) || name.fullGiven.length > 1
}

function personBlocks(written: string): readonly string[] {
  const name = parsePersonName(written)
  if (name === null) return [`s ${nameKey(written)}`]
  // "Brandt-Moor" is kept with the Moors and shown to the Brandts
  const words = name.surname.split(' ')
  const [last, first] = [words.at(-1)!, words[0]!]
  if (!isPartOfName(name)) {
    const given = firstNameKey(name.fullGiven[0]!)
    const [home, shown] = [last, first].map((word) => `p ${skeleton(word)}|${given}`) as [string, string]
    return home === shown ? [home] : [home, `+${shown}`]
  }
  const home = `s ${surnameKeys(name.surname)[0]}`
  return name.given === '' || last === first ? [home] : [home, `+s ${surnameKeys(first)[0]}`]
}

function surnameKeys(surname: string): readonly string[] {
  return spellingKeys(surname).map((key) => (key === '' ? surname : key))
}

function organizationBlocks({ name, told }: NameForm): readonly string[] {
  const short = shortForm(name)
  const letters = short === null ? organizationLetters(name) : ''
  const initials = letters.length > 1 ? [`i ${letters}`] : []
  return [`o ${short ?? organizationKey(name)}`, ...told.map((each) => `+o ${each}`), ...initials]
}
