// The decision about one block of names: the id of every form, or that it is somebody else in every article.
import { blocksOf, type NameForm } from './form'
import { decideOrganizations } from './organizations'
import { decidePeople } from './people'

/** The id of a form's entity across articles; null: in every article its own (see `idsInArticle`). */
export type Identity = string | null

/** A form, and what was decided about it in its home block where that is another one. */
export interface Known {
  readonly form: NameForm
  readonly identity: Identity
}

/** Forms of the block → identities, for those that are at home in it. Pure; the order does not matter. */
export function decide(block: string, known: readonly Known[]): ReadonlyMap<string, Identity> {
  const home = known.filter(({ form }) => blocksOf(form)[0] === block).map(({ form }) => form)
  return block.startsWith('p ') ? people(home) : organizations(home, guestsOf(block, known))
}

function people(forms: readonly NameForm[]): ReadonlyMap<string, Identity> {
  const { persons, alone } = decidePeople(forms)
  const out = new Map<string, Identity>([...alone.keys()].map(({ key }) => [key, null]))
  for (const { id, forms: members } of persons) for (const { key } of members) out.set(key, id)
  return out
}

function guestsOf(block: string, known: readonly Known[]): ReadonlyMap<NameForm, string> {
  const guests = known.filter(({ form }) => blocksOf(form)[0] !== block)
  return new Map(guests.flatMap(({ form, identity }) => (identity === null ? [] : [[form, identity]])))
}

function organizations(
  forms: readonly NameForm[],
  guests: ReadonlyMap<NameForm, string>,
): ReadonlyMap<string, Identity> {
  const { bodies, aloneForms } = decideOrganizations(forms, guests)
  const out = new Map<string, Identity>(aloneForms.map(({ key }) => [key, null]))
  for (const { id, forms: members } of bodies) for (const { key } of members) out.set(key, id)
  return out
}

/** The forms with what is decided now; guests as they were. */
export function decideAll(block: string, known: readonly Known[]): readonly Known[] {
  const decided = decide(block, known)
  return known.map((each) => {
    const next = decided.get(each.form.key)
    return next === undefined ? each : { form: each.form, identity: next }
  })
}

/** Which identities are others than before; `now` is of the same forms in the same order. */
export function changesOf(
  before: readonly Known[],
  now: readonly Known[],
): readonly { readonly key: string; readonly identity: Identity }[] {
  return now
    .filter(({ identity }, index) => identity !== before[index]?.identity)
    .map(({ form, identity }) => ({ key: form.key, identity }))
}
