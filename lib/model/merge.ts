// The graph's entity from its articles' contributions: a pure function of the set, whatever the order.
import type { ArticleEntity, Entity } from './entity'
import { byCodeUnit } from './order'

/** What one article contributes to an entity. */
export type Contribution = Pick<
  ArticleEntity,
  'id' | 'kind' | 'name' | 'aliases' | 'unnamed' | 'roles' | 'date' | 'metonym'
>

type Counts = Readonly<Record<string, number>>

/**
 * How many articles say what about an entity. Contributions can be added and taken away one by one, so that a
 * store need not read ten thousand articles again to add one more. `dates` are keyed `start|end`.
 */
export interface Tally {
  readonly articles: number
  readonly unnamed: number
  readonly metonym: number
  readonly names: Counts
  readonly aliases: Counts
  readonly roles: Counts
  readonly dates: Counts
}

export const EMPTY_TALLY: Tally = {
  articles: 0,
  unnamed: 0,
  metonym: 0,
  names: {},
  aliases: {},
  roles: {},
  dates: {},
}

/**
 * Merges the contributions of all articles to one entity. The name is the most frequent one (ties: longest, then
 * code-unit order), where there are any of those that are more than a surname or a short form; aliases and roles are the sorted unions; the date is the most precise, then the earliest.
 * `contributions` must not be empty and share id and kind.
 */
export function mergeEntities(contributions: readonly Contribution[]): Entity {
  const first = contributions[0]
  if (first === undefined) throw new RangeError('mergeEntities needs at least one contribution')
  const tally = contributions.reduce((sum, each) => adjust(sum, each, 1), EMPTY_TALLY)
  return mergedEntity(first.id, first.kind, tally)
}

/** The tally with one contribution more (`sign` 1) or less (-1). */
export function adjust(tally: Tally, contribution: Contribution, sign: 1 | -1): Tally {
  const { date } = contribution
  return {
    articles: tally.articles + sign,
    unnamed: tally.unnamed + (contribution.unnamed ? sign : 0),
    metonym: tally.metonym + (contribution.metonym ? sign : 0),
    names: count(tally.names, [contribution.name], sign),
    aliases: count(tally.aliases, contribution.aliases, sign),
    roles: count(tally.roles, contribution.roles, sign),
    dates: count(tally.dates, date === null ? [] : [`${date.start}|${date.end}`], sign),
  }
}

/** The entity a tally of at least one article amounts to; see `mergeEntities`. */
export function mergedEntity(id: Entity['id'], kind: Entity['kind'], tally: Tally): Entity {
  const name = commonest(fullNames(kind, tally.names))
  const forms = new Set([...Object.keys(tally.names), ...Object.keys(tally.aliases)])
  forms.delete(name)
  return {
    id,
    kind,
    name,
    aliases: [...forms].sort(byCodeUnit),
    unnamed: tally.unnamed === tally.articles,
    roles: Object.keys(tally.roles).sort(byCodeUnit),
    date: bestDate(Object.keys(tally.dates)),
    metonym: tally.metonym === tally.articles,
  }
}

/** Do two tallies of one entity amount to the same entity? Cheaper than making both. */
export function sameEntity(kind: Entity['kind'], a: Tally, b: Tally): boolean {
  const lists = ['names', 'aliases', 'roles', 'dates'] as const
  return (
    lists.every((list) => sameNames(a[list], b[list])) &&
    (a.unnamed === a.articles) === (b.unnamed === b.articles) &&
    (a.metonym === a.articles) === (b.metonym === b.articles) &&
    commonest(fullNames(kind, a.names)) === commonest(fullNames(kind, b.names))
  )
}

function sameNames(a: Counts, b: Counts): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name))
}

function count(counts: Counts, values: readonly string[], sign: 1 | -1): Counts {
  if (values.length === 0) return counts
  const next = new Map(Object.entries(counts))
  for (const value of values) {
    const sum = (next.get(value) ?? 0) + sign
    if (sum > 0) next.set(value, sum)
    else next.delete(value)
  }
  return Object.fromEntries(next)
}

/** Without surnames alone (of people) and short forms such as "KDA" (of organizations), unless there is nothing else. */
function fullNames(kind: Entity['kind'], names: Counts): Counts {
  const isPart = (name: string) =>
    kind === 'person' ? !name.includes(' ') : kind === 'organization' && /^[\p{Lu}\p{N}.&]{2,8}$/u.test(name)
  const full = Object.entries(names).filter(([name]) => !isPart(name))
  return full.length === 0 ? names : Object.fromEntries(full)
}

function commonest(names: Counts): string {
  const ranked = Object.entries(names).sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || byCodeUnit(a, b),
  )
  return ranked[0]?.[0] ?? ''
}

function bestDate(keys: readonly string[]): Entity['date'] {
  const dates = keys.map((key) => {
    const [start = '', end = ''] = key.split('|')
    return { start, end }
  })
  dates.sort(
    (a, b) => b.start.length - a.start.length || byCodeUnit(a.start, b.start) || byCodeUnit(a.end, b.end),
  )
  return dates[0] ?? null
}
