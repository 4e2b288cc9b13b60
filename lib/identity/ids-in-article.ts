// The ids of one article's entities across articles, from what was decided about their forms.
import { derivedId } from '../model/id'
import { byCodeUnit } from '../model/order'
import type { Identity } from './decide'
import type { NameForm } from './form'
import { parsePersonName } from './person-name'

/** Id that the article gives → id across articles. Entities that are not in it keep theirs. */
export type Identities = ReadonlyMap<string, string>

/**
 * `forms` by the ids the article gives, `identities` by form key. A form that could be several is somebody else in every
 * article; so is a surname alone or an initial of somebody whom the article itself keeps apart from the whole name.
 */
export function idsInArticle(
  articleId: string,
  forms: ReadonlyMap<string, NameForm>,
  identities: ReadonlyMap<string, Identity>,
): Identities {
  const own = (form: NameForm) => derivedId(form.id, articleId)
  const groups = new Map<string, [string, NameForm][]>()
  for (const [given, form] of forms) {
    const id = identities.get(form.key) ?? own(form)
    groups.set(id, [...(groups.get(id) ?? []), [given, form]])
  }
  const out = new Map<string, string>()
  for (const [id, members] of groups) {
    const [first] = [...members].sort(
      ([, a], [, b]) => Number(isPart(a)) - Number(isPart(b)) || byCodeUnit(a.key, b.key),
    )
    for (const member of members) {
      const [given, form] = member
      out.set(given, member !== first && isPart(form) ? own(form) : id)
    }
  }
  return out
}

/** "Okafor", "R. Okafor", "Alex Okafor": not the whole name of a person. */
function isPart({ kind, name }: NameForm): boolean {
  if (kind !== 'person') return false
  const parsed = parsePersonName(name)
  return parsed === null || parsed.given.length < 2 || parsed.fullGiven.length > 1
}
