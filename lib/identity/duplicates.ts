// What may be one but was not joined: suggestions for people, from the decision about one block.
import type { DuplicateReason } from '../model/duplicates'
import { byCodeUnit } from '../model/order'
import type { Known } from './decide'
import type { NameForm } from './form'
import type { Person } from './namesakes'
import { organizationLetters } from './organization-name'
import type { Body } from './organizations'
import { isInitial, middlesFit, type PersonName, parsePersonName } from './person-name'
import { rolesClash } from './person-unit'
import { spelledAlike } from './spelling'

/** `one` is an entity, or a form that is somebody else in every article; `other` an entity. */
export interface Suggestion {
  readonly one: { readonly id: string } | { readonly form: NameForm }
  readonly other: string
  readonly reason: DuplicateReason
  readonly score: number
}

/** How likely, by reason: an estimate by hand that only makes the order. */
const SCORES: Readonly<Record<DuplicateReason, number>> = {
  spelling: 0.8,
  'short-name': 0.7,
  acronym: 0.65,
  'middle-name': 0.6,
  'double-surname': 0.55,
  initial: 0.5,
  'other-role': 0.4,
  surname: 0.3,
}

/** Of one block, the strongest; of a form that could be several, so many of these. */
const MOST = 200
const MOST_OF_FORM = 3

/** The pairs of people with whole names; `shown`: longer surnames that begin like theirs. */
export function amongPersons(persons: readonly Person[], shown: readonly Known[]): readonly Suggestion[] {
  return ranked([...pairsOf(persons), ...doubleSurnames(persons, shown)])
}

/** `persons`: those known by part of a name only; `alone`: forms that may be several people. */
export function amongParts(
  persons: readonly Person[],
  alone: ReadonlyMap<NameForm, readonly Person[]>,
  shown: readonly Known[],
): readonly Suggestion[] {
  const unclear = [...alone].flatMap(([form, able]) =>
    [...able]
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .slice(0, MOST_OF_FORM)
      .map((person) => ({ one: { form }, ...because(reasonOf(form), person.id) })),
  )
  return ranked([...unclear, ...pairsOf(persons), ...doubleSurnames(persons, shown)])
}

/** "KDA" where no article says that it is the Kolvar Dam Authority. */
export function amongBodies(bodies: readonly Body[], shown: readonly Known[]): readonly Suggestion[] {
  return ranked(
    bodies.flatMap((short) => {
      const alike = shown.filter(
        ({ form, identity }) => identity !== short.id && organizationLetters(form.name) === short.letters,
      )
      const ids = [...new Set(alike.flatMap(({ identity }) => identity ?? []))]
      return ids.slice(0, MOST_OF_FORM).map((id) => ({ one: { id: short.id }, ...because('acronym', id) }))
    }),
  )
}

function ranked(found: readonly Suggestion[]): readonly Suggestion[] {
  const sorted = [...found].sort((a, b) => b.score - a.score || byCodeUnit(keyOf(a), keyOf(b)))
  const first = new Map<string, Suggestion>()
  for (const each of sorted) if (!first.has(keyOf(each))) first.set(keyOf(each), each)
  return [...first.values()].slice(0, MOST)
}

function keyOf({ one, other }: Suggestion): string {
  const first = 'id' in one ? one.id : one.form.key
  return 'id' in one && first > other ? `${other} ${first}` : `${first} ${other}`
}

function pairsOf(persons: readonly Person[]): readonly Suggestion[] {
  return persons.flatMap((a, index) =>
    persons.slice(index + 1).flatMap((b) => {
      const reason = reasonBetween(a, b)
      return reason === null ? [] : [{ one: { id: a.id }, ...because(reason, b.id) }]
    }),
  )
}

function because(reason: DuplicateReason, other: string) {
  return { other, reason, score: SCORES[reason] }
}

function reasonOf({ name }: NameForm): DuplicateReason {
  const parsed = parsePersonName(name)
  if (parsed === null || parsed.given === '') return 'surname'
  return isInitial(parsed) ? 'initial' : 'short-name'
}

function reasonBetween(a: Person, b: Person): DuplicateReason | null {
  if (a.id === b.id) return null
  if (a.units === b.units) return 'other-role'
  if (rolesClash(a.classes, b.classes)) return null
  const names = a.units.flatMap((one) => b.units.map((other) => [one.name, other.name] as const))
  if (names.some(([one, other]) => sameButMiddles(one, other))) return 'middle-name'
  return names.some(([one, other]) => looksAlike(one, other)) ? 'spelling' : null
}

function sameButMiddles(a: PersonName, b: PersonName): boolean {
  return a.given !== '' && a.given === b.given && a.surname === b.surname && middlesFit(a.middles, b.middles)
}

function looksAlike(a: PersonName, b: PersonName): boolean {
  if (a.given === '' || b.given === '' || isInitial(a) || isInitial(b)) return false
  return (
    spelledAlike(a.given, b.given) && spelledAlike(a.surname, b.surname) && middlesFit(a.middles, b.middles)
  )
}

/** "Lotte Brandt" and, from another block, "Lotte Brandt-Moor". */
function doubleSurnames(persons: readonly Person[], shown: readonly Known[]): readonly Suggestion[] {
  return shown.flatMap(({ form, identity }) => {
    const name = parsePersonName(form.name)
    if (name === null || identity === null) return []
    const [first] = name.surname.split(' ')
    const same = persons.filter(({ units }) =>
      units.some(
        (unit) => unit.name.surname === first && unit.name.given !== '' && unit.name.given === name.given,
      ),
    )
    return same.map((person) => ({ one: { id: person.id }, ...because('double-surname', identity) }))
  })
}
