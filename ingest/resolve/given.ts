// Aliases that people gave, seen in one article alone: what `hearsay extract --aliases` prints.
import { identify } from '../../lib/graph/identify'
import { aliasEntries, type GivenAlias, underGivenNames } from '../../lib/identity/given-aliases'
import type { ArticleFacts } from '../../lib/model/facts'

/** The facts with the names that the aliases stand for. Pure. */
export function withGivenNames(aliases: readonly GivenAlias[]): (facts: ArticleFacts) => ArticleFacts {
  const names = new Map(aliasEntries(aliases).map(({ id, name }) => [id, name]))
  return (facts) => {
    const here = new Map(facts.entities.flatMap(({ id }) => (names.has(id) ? [[id, names.get(id)!]] : [])))
    const ids = new Map([...underGivenNames(facts, here)].map(([own, { id }]) => [own, id]))
    return identify(facts, ids, here)
  }
}
