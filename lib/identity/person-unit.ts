// Names of one block as units: forms that differ in nothing that matters, and which units may be one person.
import { byCodeUnit } from '../model/order'
import type { NameForm } from './form'
import { isInitial, middlesFit, type PersonName, parsePersonName } from './person-name'
import { goTogether, type RoleClass } from './role-class'
import { isWesternGiven } from './rules/given-names'
import { isTelling, skeleton, spelledAlike } from './spelling'

/** Forms of one full name (short forms of the first name resolved) or of one surname alone. */
export interface Unit {
  readonly key: string
  readonly name: PersonName
  readonly forms: readonly NameForm[]
}

/** Sorted by key, forms by key. Forms without a letter are left out. */
export function unitsOf(forms: readonly NameForm[]): readonly Unit[] {
  const units = new Map<string, { name: PersonName; forms: NameForm[] }>()
  for (const form of [...forms].sort((a, b) => byCodeUnit(a.key, b.key))) {
    const name = parsePersonName(form.name)
    if (name === null) continue
    const key = [name.surname, name.fullGiven.join('/'), name.middles.join(' ')].join('|')
    const unit = units.get(key)
    if (unit === undefined) units.set(key, { name, forms: [form] })
    else unit.forms.push(form)
  }
  return [...units]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, { name, forms: members }]) => ({ key, name, forms: members }))
}

/** "Okafor", "al-Sanari": not known whether it is a surname or a first name. */
export function isSingle({ name }: Unit): boolean {
  return name.given === ''
}

/** "R. Okafor", "Alex Okafor": the first name may be several. */
export function isOpen({ name }: Unit): boolean {
  return isInitial(name) || name.fullGiven.length > 1
}

/** Names that share none of these are not compared. */
export function buckets({ fullGiven }: PersonName): readonly string[] {
  return [...new Set(fullGiven.map((given) => skeleton(given).charAt(0)))]
}

/** First names and surnames that may be one, whatever stands between them. */
export function namesFit(a: PersonName, b: PersonName): boolean {
  return givenFits(a, b) && surnameFits(a, b)
}

/** As `namesFit`, and the further names do not speak against it. */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
  return namesFit(a, b) && middlesFit(a.middles, b.middles)
}

export function rolesClash(a: readonly RoleClass[], b: readonly RoleClass[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => goTogether(one, other)))
}

function givenFits(a: PersonName, b: PersonName): boolean {
  if (isInitial(a) || isInitial(b)) return initialFits(a, b)
  return a.fullGiven.some((one) => b.fullGiven.some((other) => sameGiven(one, other)))
}

function initialFits(a: PersonName, b: PersonName): boolean {
  const [short, long] = isInitial(a) ? [a, b] : [b, a]
  return [long.given, ...long.fullGiven].some((given) => given.startsWith(short.given))
}

/** Two names that are both in use in the West are written as they are written. */
function sameGiven(a: string, b: string): boolean {
  if (a === b) return true
  if (isWesternGiven(a) && isWesternGiven(b)) return false
  return isTelling(a) && isTelling(b) && spelledAlike(a, b)
}

/** Surnames that only are spelled alike ("Anderson", "Andersen") are one where the first name came from another script too. */
function surnameFits(a: PersonName, b: PersonName): boolean {
  if (a.surname === b.surname) return true
  if (a.fullGiven.some(isWesternGiven) || b.fullGiven.some(isWesternGiven)) return false
  return isTelling(a.surname) && isTelling(b.surname) && spelledAlike(a.surname, b.surname)
}
