// Who is one person among the names of a block. A function of the set of forms: neither how many articles use a form
// nor in which order they came matters.
import { cliques } from './cliques'
import type { NameForm } from './form'
import { namesakes, type Person } from './namesakes'
import { isOpen, isSingle, mayBeOne, rolesClash, type Unit, unitsOf } from './person-unit'
import { isWesternGiven } from './rules/given-names'
import { sameNames } from './same-name'

export interface People {
  readonly persons: readonly Person[]
  /** Could be several people: somebody else in every article. Each with those it may be. */
  readonly alone: ReadonlyMap<NameForm, readonly Person[]>
}

/** The people of a block of whole names. */
export function wholeNames(forms: readonly NameForm[]): readonly Person[] {
  return sameNames(unitsOf(forms)).flatMap(namesakes)
}

/**
 * `forms`: less than whole names, of one block; `bearers`: who has whole names of that surname. First names that may be
 * several ("R. Okafor", "Alex Okafor") go to the only one they fit; then surnames alone, likewise.
 */
export function partNames(forms: readonly NameForm[], bearers: readonly Person[]): People {
  const units = unitsOf(forms)
  const known = { persons: bearers, alone: new Map() }
  const open = place(known, units.filter(isOpen), fitsName, openNames)
  return place(open, units.filter(isSingle), bearsSurname, surnames)
}

/** Puts units to the only person they can be; `among` tells who those are that nobody known can be. */
function place(
  known: People,
  units: readonly Unit[],
  canBe: (person: Person, unit: Unit) => boolean,
  among: (units: readonly Unit[]) => People,
): People {
  const added = new Map<Person, NameForm[]>()
  const alone = new Map(known.alone)
  const rest: Unit[] = []
  const doubted = new Set([...alone.values()].flat())
  for (const unit of units) {
    const able = known.persons.filter((person) => canBe(person, unit))
    const doubtful = able.some((person) => doubted.has(person))
    if (able.length === 0) rest.push(unit)
    for (const form of able.length === 0 ? [] : unit.forms) {
      const person = isFirstName(unit, form) ? null : onlyOne(form, able, doubtful)
      if (person === null) {
        alone.set(form, able)
        for (const each of able) doubted.add(each)
      } else added.set(person, [...(added.get(person) ?? []), form])
    }
  }
  const others = among(rest)
  const next = new Map(known.persons.map((person) => [person, withForms(person, added.get(person) ?? [])]))
  return {
    persons: [...next.values(), ...others.persons],
    alone: new Map([
      ...[...alone].map(([form, able]) => [form, able.map((person) => next.get(person) ?? person)] as const),
      ...others.alone,
    ]),
  }
}

function withForms(person: Person, forms: readonly NameForm[]): Person {
  if (forms.length === 0) return person
  const classes = [...new Set([...person.classes, ...forms.flatMap((form) => form.classes)])].sort()
  return { ...person, forms: [...person.forms, ...forms], classes }
}

function fitsName({ units }: Person, { name }: Unit): boolean {
  return units.some((unit) => mayBeOne(unit.name, name))
}

function bearsSurname({ units }: Person, { name }: Unit): boolean {
  return units.some((unit) => unit.name.surname === name.surname)
}

/** The only one whose work fits; of several the only one in the same line of work. */
function onlyOne(form: NameForm, able: readonly Person[], doubtful: boolean): Person | null {
  const fitting = able.filter(({ classes }) => !rolesClash(classes, form.classes))
  if (fitting.length === 1 && !doubtful) return fitting[0]!
  const sharing = fitting.filter(({ classes }) => classes.some((each) => form.classes.includes(each)))
  return sharing.length === 1 ? sharing[0]! : null
}

/** "R. Okafor" and "R. T. Okafor", where no Okafor is known by a whole first name. */
function openNames(units: readonly Unit[]): People {
  const { sets } = cliques(units, (a, b) => mayBeOne(a.name, b.name))
  return { persons: sets.flatMap(namesakes), alone: new Map() }
}

/** Surnames that nobody bears are names like others; first names are somebody else's in every article. */
function surnames(units: readonly Unit[]): People {
  const alone = units.flatMap((unit) => unit.forms.filter((form) => isFirstName(unit, form)))
  const named = units
    .map((unit) => ({ ...unit, forms: unit.forms.filter((form) => !isFirstName(unit, form)) }))
    .filter(({ forms }) => forms.length > 0)
  return {
    persons: named.flatMap((unit) => namesakes([unit])),
    alone: new Map(alone.map((form) => [form, []])),
  }
}

/** "Grace" is a first name as likely as a surname, unless it comes with an office: "King Charles". */
function isFirstName(unit: Unit, { classes }: NameForm): boolean {
  return isSingle(unit) && classes.length === 0 && isWesternGiven(unit.name.surname)
}
