// Full names of a block that are one name: spelled alike and with further names that fit.
import { byCodeUnit } from '../model/order'
import { cliques } from './cliques'
import { middlesFit } from './person-name'
import { buckets, namesFit, type Unit } from './person-unit'

/** Units with one first name and surname, however spelled, in sets whose further names all fit each other. */
export function sameNames(units: readonly Unit[]): readonly (readonly Unit[])[] {
  return spelledOne(units).flatMap(byMiddles)
}

/** First names and surnames only: "Karim al-Sanari", "Kareem M. Sannari". */
function spelledOne(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const names = new Map<string, Unit[]>()
  for (const unit of units) {
    const key = `${unit.name.surname}|${unit.name.fullGiven.join('/')}`
    names.set(key, [...(names.get(key) ?? []), unit])
  }
  const first = (key: string) => names.get(key)![0]!.name
  const shared = new Map([...names.keys()].map((key) => [key, new Set(buckets(first(key)))]))
  const fits = (a: string, b: string) =>
    [...shared.get(a)!].some((bucket) => shared.get(b)!.has(bucket)) && namesFit(first(a), first(b))
  return cliques([...names.keys()], fits).sets.map((set) => set.flatMap((key) => names.get(key)!))
}

/** "John A. Holt" and "John B. Holt" are two; then "John Holt" may be either, and stays a name of its own. */
function byMiddles(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const lists = new Map(units.map(({ name: { middles } }) => [middles.join(' '), middles]))
  if (lists.size < 2) return [units]
  const keys = [...lists.keys()].sort(byCodeUnit)
  const { sets } = cliques(keys, (a, b) => middlesFit(lists.get(a)!, lists.get(b)!))
  return sets.map((set) => units.filter(({ name }) => set.includes(name.middles.join(' '))))
}
