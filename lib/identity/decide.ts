// The decision about one block of names: the id of every form at home in it, or that it is somebody else in every article.
import { type Bearer, bearerOf, MOST_BEARERS, personFrom } from './bearer'
import { amongBodies, amongParts, amongPersons, type Suggestion } from './duplicates'
import type { NameForm } from './form'
import { decideOrganizations } from './organizations'
import { partNames, wholeNames } from './people'

/** The id of a form's entity across articles; null: in every article its own (see `idsInArticle`). */
export type Identity = string | null

/** A form, and what was decided about it. */
export interface Known {
  readonly form: NameForm
  readonly identity: Identity
}

/** Of `blocksOf`: the forms at home in it, those it is shown, and for part of a name who bears it. */
export interface Block {
  readonly id: string
  readonly home: readonly Known[]
  readonly shown: readonly Known[]
  readonly bearers: readonly Bearer[]
}

export interface Decision {
  /** By form key, of all that are at home. */
  readonly identities: ReadonlyMap<string, Identity>
  /** The people of a block of whole names. */
  readonly bearers: readonly Bearer[]
  /** What may be one, strongest first. */
  readonly suggestions: readonly Suggestion[]
}

export const NOTHING_DECIDED: Decision = { identities: new Map(), bearers: [], suggestions: [] }

/** Pure; the order of forms and bearers does not matter. */
export function decide({ id, home, shown, bearers }: Block): Decision {
  const forms = home.map(({ form }) => form)
  if (forms.length === 0) return NOTHING_DECIDED
  if (id.startsWith('p ')) return decideWhole(forms, shown)
  return id.startsWith('s ') ? decideParts(forms, shown, bearers) : decideBodies(forms, shown)
}

function decideWhole(forms: readonly NameForm[], shown: readonly Known[]): Decision {
  const persons = wholeNames(forms)
  return {
    identities: identitiesOf(persons, []),
    bearers: persons.map(bearerOf),
    suggestions: amongPersons(persons, shown),
  }
}

function decideParts(
  forms: readonly NameForm[],
  shown: readonly Known[],
  bearers: readonly Bearer[],
): Decision {
  if (bearers.length > MOST_BEARERS) return { ...NOTHING_DECIDED, identities: identitiesOf([], forms) }
  const { persons, alone } = partNames(forms, bearers.map(personFrom))
  const known = new Set(bearers.map(({ id }) => id))
  return {
    identities: identitiesOf(persons, alone.keys()),
    bearers: [],
    suggestions: amongParts(
      persons.filter(({ id }) => !known.has(id)),
      alone,
      shown,
    ),
  }
}

function decideBodies(forms: readonly NameForm[], shown: readonly Known[]): Decision {
  const tellers = new Map(
    shown.flatMap(({ form, identity }) => (identity === null ? [] : [[form, identity]])),
  )
  const { bodies, aloneForms } = decideOrganizations(forms, tellers)
  return {
    identities: identitiesOf(bodies, aloneForms),
    bearers: [],
    suggestions: amongBodies(bodies, shown),
  }
}

function identitiesOf(
  ones: readonly { readonly id: string; readonly forms: readonly NameForm[] }[],
  alone: Iterable<NameForm>,
): ReadonlyMap<string, Identity> {
  const out = new Map<string, Identity>([...alone].map(({ key }) => [key, null]))
  for (const { id, forms } of ones) for (const { key } of forms) out.set(key, id)
  return out
}
