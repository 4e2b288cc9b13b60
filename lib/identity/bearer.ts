// What is kept of a person for the blocks of shorter names: "Holt" alone is decided by who bears the name, not by all forms.
import type { Person } from './namesakes'
import { parsePersonName } from './person-name'
import type { RoleClass } from './role-class'

export interface Bearer {
  readonly id: string
  /** One of each spelling. */
  readonly names: readonly string[]
  readonly classes: readonly RoleClass[]
}

/** A surname that more people bear than this tells nobody, with an initial or a role neither: so their number does not matter. */
export const MOST_BEARERS = 100

export function bearerOf({ id, units, classes }: Person): Bearer {
  return { id, names: units.map(({ forms }) => forms[0]!.name), classes }
}

export function personFrom({ id, names, classes }: Bearer): Person {
  const units = names.flatMap((key) => {
    const name = parsePersonName(key)
    return name === null ? [] : [{ key, name, forms: [] }]
  })
  return { id, units, forms: [], classes }
}
