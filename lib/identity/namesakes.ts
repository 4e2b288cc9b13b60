// One name, two people: a minister and a goalkeeper. Told apart by what articles say they do.
import { derivedId } from '../model/id'
import { nameKey } from '../model/name-key'
import { byCodeUnit } from '../model/order'
import { cliques } from './cliques'
import type { NameForm } from './form'
import { isOpen, type Unit } from './person-unit'
import { goTogether, ROLE_CLASSES, type RoleClass } from './role-class'

/** Forms that are one person; `id` is the person's. */
export interface Person {
  readonly id: string
  /** All units of the name, also those of namesakes. */
  readonly units: readonly Unit[]
  readonly forms: readonly NameForm[]
  readonly classes: readonly RoleClass[]
}

/**
 * The people behind the units of one name: one, unless articles tell of work that hardly goes together. Then each line of
 * work is a person with an id of its own. Forms without a role go with their own spelling's when that knows one line of
 * work only, then with the company they are in; the others keep the id of the name.
 */
export function namesakes(units: readonly Unit[]): readonly Person[] {
  const forms = units.flatMap((unit) => unit.forms)
  const { id } = leading(units)
  const lines = linesOfWork(forms)
  if (lines.length < 2) return [personOf(id, units, forms)]
  const lineOf = new Map(
    units.flatMap((unit) => unit.forms.map((form) => [form, lineFor(form, unit, lines)])),
  )
  const people = [null, ...lines].map((line) => {
    const members = forms.filter((form) => lineOf.get(form) === line)
    const label = ROLE_CLASSES.find((each) => line?.has(each))
    return personOf(label === undefined ? id : derivedId(id, label), units, members)
  })
  return people.filter((person) => person.forms.length > 0)
}

function personOf(id: string, units: readonly Unit[], forms: readonly NameForm[]): Person {
  return { id, units, forms, classes: [...new Set(forms.flatMap(({ classes }) => classes))].sort() }
}

type Line = ReadonlySet<RoleClass>

function lineFor(form: NameForm, unit: Unit, lines: readonly Line[]): Line | null {
  const among = (classes: readonly RoleClass[]) => {
    const able = lines.filter((line) => classes.some((each) => line.has(each)))
    return able.length === 1 ? able[0]! : null
  }
  if (form.classes.length > 0) return among(form.classes)
  const spelled = among(unit.forms.flatMap(({ classes }) => classes))
  return spelled ?? among(form.company === null ? [] : [form.company])
}

/** What people of one name do, in sets that may be one life each. What one article tells of one person is one life. */
function linesOfWork(forms: readonly NameForm[]): readonly Line[] {
  let told: Line[] = []
  for (const { classes } of forms) {
    if (classes.length === 0) continue
    const touched = told.filter((line) => classes.some((each) => line.has(each)))
    const one = new Set([...touched.flatMap((line) => [...line]), ...classes])
    told = [...told.filter((line) => !touched.includes(line)), one]
  }
  const key = (line: Line) => [...line].sort().join(' ')
  const ordered = told.sort((a, b) => byCodeUnit(key(a), key(b)))
  const fits = (a: Line, b: Line) => [...a].some((one) => [...b].some((other) => goTogether(one, other)))
  return cliques(ordered, fits).sets.map((set) => new Set(set.flatMap((line) => [...line])))
}

/** The form whose id stands for all: the plainest full name. It changes only when a plainer one comes. */
function leading(units: readonly Unit[]): NameForm {
  const ranked = units.flatMap((unit) =>
    unit.forms.map((form) => {
      const folded = nameKey(form.name)
      const isShort = !folded.startsWith(unit.name.fullGiven[0] ?? '')
      return { form, folded, rank: [isOpen(unit), isShort, unit.name.middles.length].map(Number) }
    }),
  )
  ranked.sort(
    (a, b) =>
      a.rank[0]! - b.rank[0]! ||
      a.rank[1]! - b.rank[1]! ||
      a.rank[2]! - b.rank[2]! ||
      byCodeUnit(a.folded, b.folded) ||
      byCodeUnit(a.form.id, b.form.id),
  )
  return ranked[0]!.form
}
