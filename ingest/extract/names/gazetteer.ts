// Names of several words in the lists: "united arab emirates", "house of commons". Longest match from the left.
import type { Token } from '../document'
import { KNOWN_BODIES } from '../rules/known-bodies'
import { AGENCIES, OUTLETS } from '../rules/organizations'
import { CAPITALS, CITIES, COUNTRIES, DEMONYMS, REGIONS } from '../rules/places'
import { TOWNS } from '../rules/towns'

/** By first word: names with their list, 1 country, 2 city, 3 region, 4 agency or body, 5 outlet, 6 people, 7 town. */
const TABLE: ReadonlyMap<string, readonly (readonly [string, number])[]> = build()

function build(): Map<string, [string, number][]> {
  const table = new Map<string, [string, number][]>()
  const lists = [
    COUNTRIES,
    new Set([...CITIES, ...CAPITALS.keys()]),
    REGIONS,
    new Set([...AGENCIES, ...KNOWN_BODIES]),
    OUTLETS,
    DEMONYMS,
    TOWNS,
  ] as const
  lists.forEach((list, i) => {
    for (const name of list) {
      const head = name.split(' ')[0]!
      if (head === name) continue
      table.set(head, [...(table.get(head) ?? []), [name, i + 1]])
    }
  })
  for (const rows of table.values()) rows.sort((a, b) => b[0].length - a[0].length)
  return table
}

/** The list (0: none) of each token that is part of a listed name of several words; plus 8 on its first token. */
export function matchLists(tokens: readonly Token[]): Uint8Array {
  const out = new Uint8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const rows = TABLE.get(tokens[i]!.lower)
    if (rows === undefined || !/^\p{Lu}/u.test(tokens[i]!.text)) continue
    const hit = rows.find(([name]) => follows(tokens, i, name))
    if (hit === undefined) continue
    const length = hit[0].split(' ').length
    for (let k = 0; k < length; k++) out[i + k] = hit[1] + (k === 0 ? 8 : 0)
    i += length - 1
  }
  return out
}

function follows(tokens: readonly Token[], i: number, name: string): boolean {
  const words = name.split(' ')
  return words.every((word, k) => tokens[i + k]?.lower === word)
}

/** True for a country, city, region, people, agency or outlet of the lists, lower case. */
export function isListed(name: string): boolean {
  return [COUNTRIES, CITIES, CAPITALS, REGIONS, DEMONYMS, AGENCIES, OUTLETS].some((list) => list.has(name))
}

/** True for an agency, body or outlet of the lists, lower case. */
export function isBody(name: string): boolean {
  return AGENCIES.has(name) || OUTLETS.has(name)
}

/** True for a place of the lists, lower case. */
export function isPlaceName(name: string): boolean {
  return [COUNTRIES, CITIES, CAPITALS, REGIONS, TOWNS].some((list) => list.has(name))
}

/** True for a body of any of the lists, lower case. */
export function isKnownBody(name: string): boolean {
  return isBody(name) || KNOWN_BODIES.has(name)
}
