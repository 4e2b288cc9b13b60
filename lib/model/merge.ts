// The graph's entity from its articles' contributions: a pure function of the set, whatever the order.
import type { ArticleEntity, Entity } from './entity'

/** What one article contributes to an entity. */
export type Contribution = Pick<
  ArticleEntity,
  'id' | 'kind' | 'name' | 'aliases' | 'unnamed' | 'roles' | 'date' | 'metonym'
>

/**
 * Merges the contributions of all articles to one entity. The name is the most frequent one (ties: longest, then
 * code-unit order); aliases and roles are the sorted unions; the date is the most precise, then the earliest.
 * `contributions` must not be empty and share id and kind.
 */
export function mergeEntities(contributions: readonly Contribution[]): Entity {
  const first = contributions[0]
  if (first === undefined) throw new RangeError('mergeEntities needs at least one contribution')
  const name = commonest(contributions.map((c) => c.name))
  const aliases = sortedUnion(contributions.map((c) => [c.name, ...c.aliases])).filter((a) => a !== name)
  return {
    id: first.id,
    kind: first.kind,
    name,
    aliases,
    unnamed: contributions.every((c) => c.unnamed),
    roles: sortedUnion(contributions.map((c) => c.roles)),
    date: bestDate(contributions),
    metonym: contributions.every((c) => c.metonym),
  }
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || compare(a, b))
  return ranked[0]?.[0] ?? ''
}

function sortedUnion(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort(compare)
}

function bestDate(contributions: readonly Contribution[]): Entity['date'] {
  const dates = contributions.flatMap((c) => (c.date === null ? [] : [c.date]))
  dates.sort((a, b) => b.start.length - a.start.length || compare(a.start, b.start) || compare(a.end, b.end))
  return dates[0] ?? null
}

/** Code-unit order: the same on every machine, unlike localeCompare. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
