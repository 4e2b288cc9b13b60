// Runs layouts: quietly for nodes that are new, as a step for those a person asked for. What is placed stays placed.
import type { CollectionReturnValue, Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import { quotesOf } from '../../../lib/graph/rank'
import type { GraphNode } from '../../../lib/model/graph'
import { attempt } from '../actions/attempt'
import { useMeasures } from '../state/measures'
import { place, placeMissing } from '../state/operations'
import { follow, type Layout, session, step, useSession, view } from '../state/session'
import { type Point, positionsOf, type View } from '../state/view'
import { visibleOf } from '../state/visible'
import { change } from './detail'
import { lookOf, roomOf } from './elements'
import { frame } from './handle'
import type { LayoutProblem, Placement } from './layout/problem'
import { isLayingOut, runLayout } from './layout/run'
import { seedPositions } from './layout/seed'
import { duration } from './motion'
import { fit, freeFrame } from './sight'
import { synced } from './sync-elements'

const NAMES: Readonly<Record<Layout, string>> = {
  force: 'by force',
  concentric: 'in rings',
  layers: 'in columns',
  timeline: 'on a time axis',
}

export function CanvasLayout({ cy }: { readonly cy: Core }) {
  const present = useSession((s) => s.history.present)
  const arrangement = useSession((s) => s.arrangement)
  const served = useRef(arrangement?.serial ?? 0)

  useEffect(() => {
    if (arrangement !== null && arrangement.serial !== served.current) return
    const unplaced = visibleOf(present).nodes.some((n) => !positionsOf(present).has(n.id))
    if (unplaced) void placeNew(cy, present)
  }, [cy, present, arrangement])

  useEffect(() => {
    if (arrangement === null || arrangement.serial === served.current) return
    served.current = arrangement.serial
    void arrangeAll(cy, arrangement.layout)
  }, [cy, arrangement])

  return null
}

async function placeNew(cy: Core, before: View): Promise<void> {
  const old = positionsOf(before)
  const placed = await attempt('Laying out', () => runLayout(problemOf(cy, before, 'force', old)))
  if (placed === null) {
    if (!isLayingOut()) stayAtSeeds(before)
    return
  }
  const positions = toMap(placed)
  await glide(cy, positions)
  if (view().perspective !== before.perspective) return // the person has gone on to the other view
  follow(place(positions))
  await synced(cy)
  if (old.size === 0 && selected(cy).closedNeighborhood().size() < 2) fit(cy)
  else frame(cy, withAnchors(cy, positions), selected(cy))
}

/** Stopped by hand, not replaced: everything stays where it would have started from. */
function stayAtSeeds(before: View): void {
  const { nodes, edges } = visibleOf(before)
  const seeds = seedPositions(nodes, edges, positionsOf(before))
  if (view().perspective === before.perspective) follow(placeMissing(seeds))
}

async function arrangeAll(cy: Core, layout: Layout): Promise<void> {
  const now = view()
  const fixed = new Map([...positionsOf(now)].filter(([id]) => now.pinned.has(id)))
  const placed = await attempt('Laying out', () => runLayout(problemOf(cy, now, layout, fixed)))
  if (placed === null) return
  const positions = toMap(placed)
  await put(cy, positions)
  step(`Arranged ${NAMES[layout]}`, place(positions))
  await synced(cy)
  fit(cy)
}

/** `fixed` are the nodes that must stay; all others start from where they are or from beside their neighbour. */
function problemOf(cy: Core, now: View, layout: Layout, fixed: ReadonlyMap<string, Point>): LayoutProblem {
  const { nodes, edges } = visibleOf(now)
  const known = new Set(nodes.map((n) => n.id))
  const seeds = seedPositions(nodes, edges, positionsOf(now))
  const look = lookOf(now.appearance, useMeasures.getState())
  const place = (n: GraphNode) => positionsOf(now).get(n.id) ?? seeds.get(n.id) ?? { x: 0, y: 0 }
  return {
    layout,
    frame: freeFrame(cy),
    centre: session().selection.find((id) => known.has(id)) ?? null,
    nodes: nodes.map((n) => ({
      id: n.id,
      kind: n.kind,
      ...roomOf(n, look),
      ...place(n),
      fixed: fixed.has(n.id),
      weight: quotesOf(n),
      date: 'date' in n ? n.date : null,
      speakerId: n.kind === 'quote' ? n.speakerId : null,
    })),
    edges: edges.map(({ source, target, count }) => ({ source, target, count })),
  }
}

/** Moves the nodes to their new places; at once when there are many or motion is not wanted. */
async function glide(cy: Core, positions: ReadonlyMap<string, Point>): Promise<void> {
  const time = positions.size > 300 ? 0 : duration()
  if (time === 0) return put(cy, positions)
  for (const [id, position] of positions) {
    cy.getElementById(id).animate({ position: { ...position } }, { duration: time, easing: 'ease-out' })
  }
  await new Promise((resolve) => setTimeout(resolve, time + 30))
}

/** Without a glide, so that what follows measures the new places; thousands in several turns. */
async function put(cy: Core, positions: ReadonlyMap<string, Point>): Promise<void> {
  const moves = [...positions].map(([id, position]) => () => {
    cy.getElementById(id)
      .stop()
      .position({ ...position })
  })
  await change(cy, moves, () => cy.elements(), new AbortController().signal)
}

function selected(cy: Core): CollectionReturnValue {
  const { selection } = session()
  return selection.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection())
}

/** What is new and the selection it hangs on, or else whatever it hangs on. A first layout: the selection's own. */
function withAnchors(cy: Core, positions: ReadonlyMap<string, Point>): CollectionReturnValue {
  const fresh = cy.nodes().filter((n) => positions.has(n.id()))
  const chosen = selected(cy)
  if (fresh.contains(chosen) && chosen.nonempty()) return chosen.closedNeighborhood()
  const near = fresh.neighborhood().nodes()
  return fresh.union(near.anySame(chosen) ? chosen : near)
}

function toMap(placed: readonly Placement[]): Map<string, Point> {
  return new Map(placed.map(([id, x, y]) => [id, { x, y }]))
}
