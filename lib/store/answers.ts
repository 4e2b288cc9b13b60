// Answers put together alike for both stores, whatever the query that found their parts.
import {
  type Direction,
  edgeId,
  type GraphEdge,
  type Page,
  type Relation,
  type RelationCount,
} from '../model/graph'
import { byCodeUnit } from '../model/order'
import type { Evidence } from '../model/records'
import type { Choice } from './branches'
import { type OrderTerm, type Paging, pageOf } from './cursor'
import { evidenceOf, type StoredRow } from './read-rows'

/** One relation between a node and a neighbour. */
export interface Link {
  readonly relation: Relation
  readonly direction: Direction
  readonly other: string
  readonly count: number
  readonly roles: readonly string[]
}

export function edgeOf(id: string, link: Link): GraphEdge {
  const [source, target] = link.direction === 'out' ? [id, link.other] : [link.other, id]
  return {
    id: edgeId(link.relation, source, target),
    relation: link.relation,
    source,
    target,
    count: link.count,
    roles: [...new Set(link.roles)].sort(byCodeUnit),
  }
}

export function linksByOther(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const group = groups.get(link.other)
    if (group === undefined) groups.set(link.other, [link])
    else group.push(link)
  }
  return groups
}

export function inIdOrder<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => byCodeUnit(a.id, b.id))
}

export function inCountOrder(counts: readonly RelationCount[]): readonly RelationCount[] {
  const key = ({ relation, direction, kind }: RelationCount) => `${relation} ${direction} ${kind}`
  return counts.filter(({ count }) => count > 0).sort((a, b) => byCodeUnit(key(a), key(b)))
}

/** In the order of `ids`, unknown ones left out. */
export function pick<T>(ids: readonly string[], found: ReadonlyMap<string, T>): readonly T[] {
  return ids.map((id) => found.get(id)).filter((item) => item !== undefined)
}

/** A page of an entity's mentions in one article; they have no key but their number. */
export function mentionPage(mentions: readonly StoredRow[], page: Paging): Page<Evidence> {
  const from = Number(page.after?.[0] ?? 0)
  const numbered = mentions.slice(from).map((row, index) => ({ row, number: from + index + 1 }))
  return pageOf(
    numbered,
    page,
    ({ number }) => [number],
    (shown) => shown.map(({ row }) => evidenceOf(row)),
  )
}

/**
 * The order of neighbours over the columns weight, newest, quoteCount, labelKey and other. Every edge of one relation to
 * quotes rests on one fact, so that only the label tells them apart (and an index has them in order).
 */
export function neighbourOrder({ order, branches }: Choice): readonly OrderTerm[] {
  const equalWeight = branches.length === 1 && branches[0]?.to === 'quote'
  const ties = [{ column: 'labelKey' }, { column: 'other' }]
  if (order === 'newest') return [{ column: 'newest', descending: true }, ...ties]
  if (order === 'name' || equalWeight) return ties
  if (order === 'most-quoted') return [{ column: 'quoteCount', descending: true }, ...ties]
  return [{ column: 'weight', descending: order === 'most-connected' }, ...ties]
}
