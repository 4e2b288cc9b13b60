// Which names are one organization: the same but for "the", "Ltd" and spelling, or a short form that the collection tells.
import { nameKey } from '../model/name-key'
import { byCodeUnit } from '../model/order'
import type { NameForm } from './form'
import { organizationKey, shortForm } from './organization-name'

/** Forms that are one organization; `id` is the organization's. */
export interface Body {
  readonly id: string
  readonly key: string
  /** Letters, when it is only known by a short form. */
  readonly letters: string | null
  readonly forms: readonly NameForm[]
}

export interface Bodies {
  readonly bodies: readonly Body[]
  /** Short forms of several: an organization of its own in every article. */
  readonly aloneForms: readonly NameForm[]
}

/**
 * `forms`: those of a block whose home it is. `guests`: forms of other blocks whose articles tell one of this block's
 * short forms, with the ids they have there.
 */
export function decideOrganizations(
  forms: readonly NameForm[],
  guests: ReadonlyMap<NameForm, string>,
): Bodies {
  const bodies = grouped(forms)
  const full = bodies.filter(({ letters }) => letters === null)
  const aloneForms: NameForm[] = []
  const out = new Map(full.map((body) => [body.id, body]))
  for (const body of bodies) {
    if (body.letters === null) continue
    const tellers = tellersOf(body.letters, full, guests)
    const [only] = tellers
    if (only === undefined) out.set(body.id, body)
    else if (tellers.size > 1) aloneForms.push(...body.forms)
    else out.set(only, joinedTo(out.get(only), only, body))
  }
  return { bodies: [...out.values()], aloneForms }
}

function joinedTo(known: Body | undefined, id: string, { key, letters, forms }: Body): Body {
  return known === undefined ? { id, key, letters, forms } : { ...known, forms: [...known.forms, ...forms] }
}

/** Ids of those an article calls by these letters. */
function tellersOf(
  letters: string,
  full: readonly Body[],
  guests: ReadonlyMap<NameForm, string>,
): ReadonlySet<string> {
  const home = full.filter(({ forms }) => forms.some(({ told }) => told.includes(letters)))
  const others = [...guests].filter(([form]) => form.told.includes(letters)).map(([, id]) => id)
  return new Set([...home.map(({ id }) => id), ...others])
}

function grouped(forms: readonly NameForm[]): readonly Body[] {
  const groups = new Map<string, NameForm[]>()
  for (const form of [...forms].sort((a, b) => byCodeUnit(a.key, b.key))) {
    const letters = shortForm(form.name)
    const key = letters ?? organizationKey(form.name)
    groups.set(key, [...(groups.get(key) ?? []), form])
  }
  return [...groups].map(([key, members]) => ({
    id: plainest(members).id,
    key,
    letters: members.some(({ name }) => shortForm(name) === null) ? null : key,
    forms: members,
  }))
}

function plainest(forms: readonly NameForm[]): NameForm {
  const [best] = [...forms].sort((a, b) => {
    const [m, n] = [nameKey(a.name), nameKey(b.name)]
    return m.length - n.length || byCodeUnit(m, n) || byCodeUnit(a.id, b.id)
  })
  return best!
}
