// Expanding nodes: what lies behind one of their relations comes onto the canvas, a stated number at a time.
import { MAX_LIMIT } from '../../../lib/api/limits'
import { type Batch, collapseOf } from '../../../lib/graph/collapse'
import { factFilter } from '../../../lib/graph/filter'
import type { GraphEdge } from '../../../lib/model/graph'
import { RELATIONS } from '../../../lib/model/graph'
import { isFiltered } from '../../../lib/model/questions'
import type { Neighbour } from '../../../lib/model/records'
import { api } from '../api/client'
import { notify } from '../state/messages'
import { addBatch, collapse, setPerspective } from '../state/operations'
import { nodeOf, step, view } from '../state/session'
import { drawsKind, drawsRelation, type Perspective } from '../state/view'
import { visibleOf } from '../state/visible'
import { counted, KIND_WORDS, number, plural } from '../words'
import { attempt } from './attempt'
import { guardDrawing, MOST_DRAWN } from './draw-guard'
import {
  aggregateOf,
  batchKey,
  continued,
  type Expansion,
  isSameExpansion,
  LEADING,
  nameOf,
} from './expansion'

/** How many come unless a person says otherwise. */
export const AT_ONCE = 25

function batchOf(e: Expansion): Batch | undefined {
  return view().batches.find((batch) => isSameExpansion(batch, e))
}

/**
 * Adds up to `limit` neighbours of each anchor, after those the same expansion has brought already, as one step. Asks
 * first when the canvas would get crowded. `expected` is how many there are at most, of all anchors together.
 */
export function expand(expansions: readonly Expansion[], limit: number, expected: number): void {
  const first = expansions[0]
  if (first === undefined) return
  const instead = expansions.flatMap((e) => aggregateOf(e) ?? [])
  const bring = (most: number) => void fetchNext(expansions, most)
  guardDrawing({
    coming: Math.min(limit * expansions.length, expected),
    limit,
    bring: (most) => bring(most === limit ? limit : Math.ceil(most / expansions.length)),
    aggregate:
      instead.length === 0
        ? null
        : { label: 'Count them as links', run: () => void fetchNext(instead, AT_ONCE) },
  })
}

/** Takes away exactly what the expansions added, as one step. */
export function collapseBatches(batches: readonly Batch[]): void {
  const [first] = batches
  if (first === undefined) return
  const before = view()
  const after = batches.reduce((now, batch) => collapse(batch.key)(now), before)
  const gone = before.scene.nodes.size - after.scene.nodes.size
  const label = batches.length === 1 ? first.label : plural(batches.length, 'expansion')
  step(`Collapsed ${label}: ${number(gone)} removed`, () => after)
  const stays = batches.reduce(
    (sum, batch) => sum + collapseOf(batch, before.batches, before.roots, before.pinned).stays,
    0,
  )
  if (stays > 0) {
    notify(`${number(stays)} of ${label} stay: they were here before, or are expanded or pinned.`)
  }
}

/** Brings in the first of what lies behind a node in the present view and is not here yet: what a double click does. */
export async function expandLeading(id: string): Promise<void> {
  const { perspective, scene, filter } = view()
  const node = scene.nodes.get(id)
  if (node === undefined || node.kind === 'quote' || node.kind === 'article') return
  const counts = await attempt(`Counting ${node.label}`, () => api.counts(id, factFilter(filter)))
  if (counts === null) return
  const expansions = counts
    .filter((c) => drawsRelation(perspective, c.relation) && drawsKind(perspective, c.kind))
    .sort((a, b) => LEADING.indexOf(a.relation) - LEADING.indexOf(b.relation) || b.count - a.count)
    .map((c) => ({ anchor: id, ...c, order: 'most-connected' as const, expected: c.count }))
  const next = expansions.find((e) => batchOf(e) === undefined)
  if (next === undefined) notify(`Everything behind ${node.label} is expanded in this view.`)
  else expand([next], AT_ONCE, next.expected)
}

/** Expansions whose answer is on its way: a key pressed twice asks once. */
const onTheWay = new Set<string>()

async function fetchNext(expansions: readonly Expansion[], limit: number): Promise<void> {
  const open = expansions
    .map((e) => continued(batchOf(e), e))
    .filter((e) => batchOf(e)?.nextCursor !== null && !onTheWay.has(batchKey(e)))
  const [first] = open
  if (first === undefined) return
  const before = open.map(batchOf)
  const name = open.length === 1 ? labelOf(first.anchor) : plural(open.length, 'element')
  for (const e of open) onTheWay.add(batchKey(e))
  await attempt(`Expanding ${name}`, async () => {
    const answers = await Promise.all(open.map((e) => pagesOf(e, limit)))
    const found = answers.flatMap(({ items }) => items)
    const nodes = [...new Map(found.map(({ node }) => [node.id, node])).values()]
    const own = found.flatMap((item) => item.edges)
    const edges = await edgesTo(
      nodes.map((n) => n.id),
      own,
    )
    // Collapsed, undone or removed meanwhile: the person has gone on
    if (open.some((e, at) => batchOf(e) !== before[at] || nodeOf(e.anchor) === undefined)) return
    const perspective = perspectiveFor(first)
    step(`Expanded ${name}: ${counted(nodes.length, first.kind)}`, (now) =>
      setPerspective(perspective)(
        answers.reduce((v, { batch }) => addBatch(batch, { nodes, edges })(v), now),
      ),
    )
    if (nodes.length === 0) notify(emptyAnswer(first))
    else tellKeptBack(nodes.map((n) => n.id))
  })
  for (const e of open) onTheWay.delete(batchKey(e))
}

interface Fetched {
  readonly items: readonly Neighbour[]
  readonly batch: Batch
}

/** The next neighbours of one expansion, in as many pages as it takes. */
async function pagesOf(e: Expansion, limit: number): Promise<Fetched> {
  const { anchor, relation, direction, kind, order } = e
  const wanted = Math.min(limit, MOST_DRAWN)
  const items: Neighbour[] = []
  let cursor = batchOf(e)?.nextCursor ?? undefined
  let total: number | undefined
  do {
    const size = Math.min(MAX_LIMIT, wanted - items.length)
    const within = factFilter(view().filter)
    const page = await api.neighbours(anchor, {
      relation,
      direction,
      kind,
      order,
      limit: size,
      cursor,
      ...within,
    })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
    total = page.total
  } while (cursor !== undefined && items.length < wanted)
  const ids = items.map(({ node }) => node.id)
  const label = nameOf(e, labelOf(anchor))
  const batch = {
    key: batchKey(e),
    anchor,
    label,
    ids,
    total: total ?? ids.length,
    nextCursor: cursor ?? null,
  }
  return { items, batch }
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

/** The filter has rules no list of neighbours can be asked for: what they leave out is said, not lost. */
function tellKeptBack(ids: readonly string[]): void {
  const shown = new Set(visibleOf(view()).nodes.map((node) => node.id))
  const kept = ids.filter((id) => !shown.has(id)).length
  if (kept > 0)
    notify(
      `${number(kept)} of the ${number(ids.length)} that came are not shown: the filter leaves them out.`,
    )
}

function labelOf(id: string): string {
  return nodeOf(id)?.label ?? 'node'
}

function emptyAnswer(e: Expansion): string {
  return isFiltered(factFilter(view().filter))
    ? `No ${KIND_WORDS[e.kind].many} there within the filter. Take a filter away and expand again.`
    : 'Everything behind this link is on the canvas already.'
}
