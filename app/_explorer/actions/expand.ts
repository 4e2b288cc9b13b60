// Expanding a node: what lies behind one of its relations comes onto the canvas, a stated number at a time.
import { type Batch, collapseOf } from '../../../lib/graph/collapse'
import { factFilter } from '../../../lib/graph/filter'
import type { Direction, GraphEdge, NodeKind, Relation } from '../../../lib/model/graph'
import { RELATIONS } from '../../../lib/model/graph'
import { isFiltered, type NeighbourOrder } from '../../../lib/model/questions'
import { api } from '../api/client'
import { notify } from '../state/messages'
import { addBatch, collapse, setPerspective } from '../state/operations'
import { setSession, step, view } from '../state/session'
import { drawsKind, drawsRelation, type Perspective } from '../state/view'
import { visibleOf } from '../state/visible'
import { behind, counted, KIND_WORDS, number } from '../words'
import { attempt } from './attempt'

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

/** How many come unless a person says otherwise. */
export const AT_ONCE = 25

/** Past this many elements on the canvas a person is asked first. */
const CROWDED = 1000

export function batchKey(e: Expansion): string {
  return [e.anchor, e.relation, e.direction, e.kind, e.order].join('|')
}

function batchOf(e: Expansion): Batch | undefined {
  return view().batches.find((b) => b.key === batchKey(e))
}

/**
 * Adds the next `limit` neighbours, after those the same expansion has brought already. Asks first when the canvas
 * would hold more than a thousand elements. `expected` is how many there are at most.
 */
export function expand(e: Expansion, limit: number, expected: number): void {
  const size = visibleOf(view()).nodes.length
  const coming = Math.min(limit, expected)
  if (size + coming <= CROWDED) {
    void fetchNext(e, limit)
    return
  }
  const text = `The canvas would hold ${number(size + coming)} elements and get slow and hard to read. A smaller number or a filter may show more.`
  setSession({ guard: { text, proceed: () => void fetchNext(e, limit) } })
}

/** Takes away exactly what an expansion added. */
export function collapseBatch(batch: Batch): void {
  const { batches, roots, pinned } = view()
  const { goes, stays } = collapseOf(batch, batches, roots, pinned)
  step(`Collapsed ${batch.label}: ${number(goes.size)} removed`, collapse(batch.key))
  if (stays > 0) {
    notify(`${number(stays)} of ${batch.label} stay: they were here before, or are expanded or pinned.`)
  }
}

/** Brings in the first of what lies behind a node in the present view and is not here yet: what a double click does. */
export async function expandLeading(id: string): Promise<void> {
  const { perspective, scene } = view()
  const node = scene.nodes.get(id)
  if (node === undefined || node.kind === 'quote' || node.kind === 'article') return
  const record = await attempt(`Counting ${node.label}`, () => api.entity(id))
  if (record === null) return
  const expansions = record.counts
    .filter((c) => drawsRelation(perspective, c.relation) && drawsKind(perspective, c.kind))
    .sort((a, b) => LEADING.indexOf(a.relation) - LEADING.indexOf(b.relation) || b.count - a.count)
    .map((c) => ({ anchor: id, ...c, order: 'most-connected' as const, expected: c.count }))
  const next = expansions.find((e) => batchOf(e) === undefined)
  if (next === undefined) notify(`Everything behind ${node.label} is expanded in this view.`)
  else expand(next, AT_ONCE, next.expected)
}

async function fetchNext(e: Expansion, limit: number): Promise<void> {
  const { filter } = view()
  const old = batchOf(e)
  const node = view().scene.nodes.get(e.anchor)
  const name = node?.label ?? 'node'
  await attempt(`Expanding ${name}`, async () => {
    const page = await api.neighbours(e.anchor, {
      relation: e.relation,
      direction: e.direction,
      kind: e.kind,
      order: e.order,
      limit,
      cursor: old?.nextCursor ?? undefined,
      ...factFilter(filter),
    })
    const nodes = page.items.map((i) => i.node)
    const edges = await edgesTo(
      nodes.map((n) => n.id),
      page.items.flatMap((i) => i.edges),
    )
    const batch: Batch = {
      key: batchKey(e),
      anchor: e.anchor,
      label: `${name}: ${behind(e.relation, e.direction).toLowerCase()}`,
      ids: nodes.map((n) => n.id),
      total: page.total ?? nodes.length,
      nextCursor: page.nextCursor,
    }
    const perspective = perspectiveFor(e)
    step(`Expanded ${name}: ${counted(nodes.length, e.kind)}`, (v) =>
      setPerspective(perspective)(addBatch(batch, { nodes, edges })(v)),
    )
    if (nodes.length === 0) notify(emptyAnswer(e))
  })
}

/** The answer's own edges and those between the new nodes and what is on the canvas already. */
async function edgesTo(ids: readonly string[], own: readonly GraphEdge[]): Promise<readonly GraphEdge[]> {
  const all = [...new Set([...ids, ...view().scene.nodes.keys()])]
  return [...own, ...(await api.edges(all, RELATIONS))]
}

/** The present perspective if it draws the answer; otherwise the one that does. */
function perspectiveFor(e: Expansion): Perspective {
  const now = view().perspective
  if (drawsRelation(now, e.relation) && drawsKind(now, e.kind)) return now
  return now === 'actors' ? 'statements' : 'actors'
}

function emptyAnswer(e: Expansion): string {
  return isFiltered(factFilter(view().filter))
    ? `No ${KIND_WORDS[e.kind].many} there within the filter. Take a filter away and expand again.`
    : 'Everything behind this link is on the canvas already.'
}
