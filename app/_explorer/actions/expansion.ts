// One expansion: what is asked of which node. Its key, what it is called, and the fewer elements that tell the same.
import type { Batch } from '../../../lib/graph/collapse'
import type { Direction, NodeKind, Relation } from '../../../lib/model/graph'
import { NEIGHBOUR_ORDERS, type NeighbourOrder } from '../../../lib/model/questions'
import { behind } from '../words'

export interface Expansion {
  readonly anchor: string
  readonly relation: Relation
  readonly direction: Direction
  readonly kind: NodeKind
  readonly order: NeighbourOrder
}

/** What people ask for first. */
export const LEADING: readonly Relation[] = [
  'SAID',
  'SAID_ABOUT',
  'ABOUT',
  'ADDRESSED_TO',
  'AFFILIATED_WITH',
  'TOOK_PART_IN',
  'IN',
  'MENTIONED_IN',
]

export function batchKey(e: Expansion): string {
  return [e.anchor, e.relation, e.direction, e.kind, e.order].join('|')
}

/** The expansion that a batch is of. */
export function expansionOf(batch: Batch): Expansion {
  const [anchor = '', relation, direction, kind, order] = batch.key.split('|')
  return { anchor, relation, direction, kind, order } as Expansion
}

/** The batches of this expansion in whatever order it was asked for. */
export function isSameExpansion(batch: Batch, e: Expansion): boolean {
  const key = batchKey(e)
  return batch.key.startsWith(key.slice(0, key.lastIndexOf('|') + 1))
}

/** The expansion that a batch continues: it keeps the order it began with. */
export function continued(batch: Batch | undefined, e: Expansion): Expansion {
  const order = NEIGHBOUR_ORDERS.find((each) => batch?.key.endsWith(`|${each}`))
  return order === undefined ? e : { ...e, order }
}

export function nameOf(e: Expansion, anchor: string): string {
  return `${anchor}: ${behind(e.relation, e.direction).toLowerCase()}`
}

/** Single quotes told as counted links between people; null where there are none. */
export function aggregateOf(e: Expansion): Expansion | null {
  const direction =
    e.relation === 'SAID' ? 'out' : e.relation === 'ABOUT' && e.direction === 'in' ? 'in' : null
  return direction === null ? null : { ...e, relation: 'SAID_ABOUT', direction, kind: 'person' }
}
