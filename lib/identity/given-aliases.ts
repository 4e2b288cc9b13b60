// What people told beforehand: "Iron Tom" is Tomas Verhaegen. Looked up by the id an article gives the short name.
import { ENTITY_KINDS, type EntityKind } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { entityId } from '../model/id'
import { byCodeUnit } from '../model/order'

/** One line of an alias file. `kind` null: whatever an article takes it for. */
export interface GivenAlias {
  readonly name: string
  readonly alias: string
  readonly kind: EntityKind | null
}

/** An alias as it is looked up: `id` is the one an article gives an entity of that kind and name. */
export interface AliasEntry {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly alias: string
}

/** By id; of two lines about one alias the later counts. */
export function aliasEntries(aliases: readonly GivenAlias[]): readonly AliasEntry[] {
  const entries = aliases.flatMap(({ name, alias, kind }) =>
    (kind === null ? ENTITY_KINDS : [kind]).map((each) => ({
      id: entityId(each, alias),
      kind: each,
      name,
      alias,
    })),
  )
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The facts as if the article had used the names that the aliases stand for; by the ids the article gives. */
export function underGivenNames(
  { entities }: Pick<ArticleFacts, 'entities'>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, ArticleFacts['entities'][number]> {
  return new Map(
    entities.map((entity) => {
      const name = entity.unnamed ? undefined : names.get(entity.id)
      return [entity.id, name === undefined ? entity : { ...entity, id: entityId(entity.kind, name), name }]
    }),
  )
}
