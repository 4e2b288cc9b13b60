// Which person names are the same person: "Ana Maria Ruiz", "A. Ruiz", "Ana Ruiz" and, after them, "Ruiz" and "Ana".
// Two full names of one surname stay two people; a bare surname goes to the one named last.
import { FEMALE_NAMES, MALE_NAMES } from '../rules/first-names'
import { PARTICLES } from '../rules/titles'

/** A person name as keys of its words, and where it stands. */
export interface PersonName {
  readonly words: readonly string[]
  /** Index in the list of all spans, for the order in the text. */
  readonly at: number
  /** What the title before the name tells: "Ms. Ruiz". */
  readonly gender: 'male' | 'female' | null
}

/** The key of the person each name belongs to, in the order of `names`. */
export function groupPeople(names: readonly PersonName[]): string[] {
  const canonical = canonicalNames(names)
  const latest = new Map<string, Map<string, number>>()
  const everywhere = indexParts(names, canonical)
  return names.map((name) => {
    const own = name.words.join(' ')
    if (name.words.length > 1 && !isSurnameWithParticle(name.words, everywhere)) {
      const key = canonical.get(own) ?? own
      for (const part of parts(name.words)) note(latest, part, key, name.at)
      return key
    }
    return pick(own, name, latest, everywhere) ?? own
  })
}

/** "al-Sanari" is one word, "bin Tarif" two: a particle and a surname that belongs to a longer name. */
function isSurnameWithParticle(words: readonly string[], everywhere: Parts): boolean {
  return PARTICLES.has(words[0]!) && everywhere.surnames.has(words.join(' '))
}

interface Parts {
  readonly surnames: ReadonlyMap<string, ReadonlySet<string>>
  readonly firstNames: ReadonlyMap<string, ReadonlySet<string>>
}

function note(latest: Map<string, Map<string, number>>, part: string, key: string, at: number): void {
  const people = latest.get(part) ?? new Map<string, number>()
  people.set(key, at)
  latest.set(part, people)
}

/** The person a bare surname or first name stands for; null when nobody of that name is in the text. */
function pick(
  own: string,
  name: PersonName,
  latest: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { surnames, firstNames }: Parts,
): string | null {
  const bySurname = [...(surnames.get(own) ?? [])].filter((key) => fits(key, name.gender))
  const before = latest.get(own)
  if (bySurname.length > 0) return mostRecent(bySurname, before) ?? bySurname[0]!
  const byFirst = [...(firstNames.get(own) ?? [])].filter((key) => before?.has(key))
  return byFirst.length === 1 ? byFirst[0]! : mostRecent(byFirst, before)
}

function mostRecent(keys: readonly string[], before: ReadonlyMap<string, number> | undefined): string | null {
  const seen = keys.filter((key) => before?.has(key))
  seen.sort((a, b) => before!.get(b)! - before!.get(a)!)
  return seen[0] ?? null
}

function fits(key: string, gender: 'male' | 'female' | null): boolean {
  const first = key.split(' ')[0]!
  if (gender === 'male') return !FEMALE_NAMES.has(first)
  return gender === 'female' ? !MALE_NAMES.has(first) : true
}

/** Parts of a full name by which it is taken up again. */
function parts(words: readonly string[]): string[] {
  const out = [words[0]!]
  for (let i = 1; i < words.length; i++) out.push(words.slice(i).join(' '))
  return out
}

function indexParts(names: readonly PersonName[], canonical: ReadonlyMap<string, string>): Parts {
  const surnames = new Map<string, Set<string>>()
  const firstNames = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, part: string, key: string) =>
    map.set(part, (map.get(part) ?? new Set()).add(key))
  for (const { words } of names) {
    if (words.length < 2) continue
    const key = canonical.get(words.join(' ')) ?? words.join(' ')
    for (let i = 1; i < words.length; i++) add(surnames, words.slice(i).join(' '), key)
    const last = words.at(-1)!
    const bare = last.replace(/^(?:al|el|ul)-/, '')
    if (bare !== last) add(surnames, bare, key)
    add(firstNames, words[0]!, key)
  }
  return { surnames, firstNames }
}

/** Full name → the longest compatible full name of the text, when there is only one. */
function canonicalNames(names: readonly PersonName[]): Map<string, string> {
  const bySurname = new Map<string, string[][]>()
  for (const { words } of names) {
    if (words.length < 2) continue
    const rows = bySurname.get(words.at(-1)!) ?? []
    if (!rows.some((row) => row.join(' ') === words.join(' '))) rows.push([...words])
    bySurname.set(words.at(-1)!, rows)
  }
  const out = new Map<string, string>()
  for (const rows of bySurname.values()) {
    if (rows.length > 40) continue
    for (const row of rows) {
      const longer = rows.filter(
        (other) => other.length >= row.length && other !== row && compatible(row, other),
      )
      longer.sort(
        (a, b) =>
          b.length - a.length ||
          b.join(' ').length - a.join(' ').length ||
          (a.join(' ') < b.join(' ') ? -1 : 1),
      )
      const best = longer[0]
      if (best !== undefined && longer.every((other) => other === best || compatible(other, best)))
        out.set(row.join(' '), best.join(' '))
    }
  }
  return out
}

/** "A. Ruiz" and "Ana Ruiz" fit "Ana Maria Ruiz"; "Ana Ruiz" does not fit "Anton Ruiz". */
function compatible(short: readonly string[], long: readonly string[]): boolean {
  const initial = short[0]!.length === 1
  if (initial ? !long[0]!.startsWith(short[0]!) || long[0]!.length === 1 : short[0] !== long[0]) return false
  if (!initial && short.length === long.length) return sameMiddle(short, long)
  return short
    .slice(1, -1)
    .every((word) =>
      long.slice(1, -1).some((other) => other === word || (word.length === 1 && other.startsWith(word))),
    )
}

function sameMiddle(short: readonly string[], long: readonly string[]): boolean {
  return short.every(
    (word, i) => word === long[i] || (word.length === 1 && long[i]!.startsWith(word) && long[i]!.length > 1),
  )
}
