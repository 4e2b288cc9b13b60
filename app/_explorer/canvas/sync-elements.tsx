// Keeps Cytoscape's elements equal to the visible part of the view, touching only what differs.
import type { Core, NodeSingular } from 'cytoscape'
import { useEffect, useMemo } from 'react'
import type { Filtered } from '../../../lib/graph/filter'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import { useMeasures } from '../state/measures'
import { session, useSession } from '../state/session'
import { type Point, positionsOf, type View } from '../state/view'
import { visibleOf } from '../state/visible'
import { type Bundle, bundlesOf } from './bundles'
import { change, forgetPicture, tuneTo } from './detail'
import { classesOf, edgeElement, type Look, lookOf, nodeElement } from './elements'
import { seedPositions } from './layout/seed'

/** From this many edges on they are drawn straight, one for each pair, and without figures. */
const DENSE = 1500

/** Emitted by the core when its elements are those of the view. */
export const SYNCED = 'synced'
/** Which view that is. Not in the core's own scratch: whatever is put there makes Cytoscape style everything anew. */
const drawn = new WeakMap<Core, View>()

/** Holds of an element what it was drawn from, so that what is the same is not touched. */
const SOURCE = 'hearsay-source'

export function CanvasElements({ cy }: { readonly cy: Core }) {
  const view = useSession((s) => s.history.present)
  const measures = useMeasures()
  const look = useMemo(() => lookOf(view.appearance, measures), [view.appearance, measures])
  useEffect(() => {
    const stop = new AbortController()
    void syncElements(cy, view, look, stop.signal)
    return () => stop.abort()
  }, [cy, view, look])
  return null
}

/** So many elements without a place are not drawn before a layout has given them one. */
const PATIENT = 300

/** What is visible; a crowd that waits for its layout is left out. */
function drawnOf(view: View): Pick<Filtered, 'nodes' | 'edges'> {
  const visible = visibleOf(view)
  const places = positionsOf(view)
  const nodes = visible.nodes.filter((n) => places.has(n.id))
  if (visible.nodes.length - nodes.length <= PATIENT) return visible
  return { nodes, edges: visible.edges.filter((e) => places.has(e.source) && places.has(e.target)) }
}

async function syncElements(cy: Core, view: View, look: Look, stop: AbortSignal): Promise<void> {
  const { nodes, edges } = drawnOf(view)
  const seeds = seedPositions(nodes, edges, positionsOf(view))
  const bundles = edges.length > DENSE ? bundlesOf(edges) : null
  const kept = new Set([...nodes.map((n) => n.id), ...edges.map((e) => e.id)])
  const tuned = tuneTo(cy, nodes.length + edges.length)
  if (tuned !== null) {
    await tuned
    if (stop.aborted || cy.destroyed()) return
  }
  const work: readonly (() => void)[] = [
    ...cy
      .elements()
      .filter((e) => !kept.has(e.id()))
      .map((e) => () => {
        e.remove()
      }),
    ...nodes.filter((n) => differs(cy, n, look)).map((n) => () => drawNode(cy, n, look, view, seeds)),
    ...nodes.filter((n) => isUnsettled(cy, n, view)).map((n) => () => settle(cy, n, view)),
    ...edges.filter((e) => edgeDiffers(cy, e, bundles)).map((e) => () => drawEdge(cy, e, bundles)),
  ]
  if (!(await change(cy, work, () => cy.elements(), stop))) return
  forgetPicture(cy)
  drawn.set(cy, view)
  cy.emit(SYNCED)
}

/** Resolves once the elements are those of the present view. */
export async function synced(cy: Core): Promise<void> {
  while (!cy.destroyed() && drawn.get(cy) !== session().history.present) await cy.promiseOn(SYNCED)
}

function differs(cy: Core, node: GraphNode, look: Look): boolean {
  const old = sourceOf(cy, node.id)
  return old?.node !== node || old?.look !== look
}

function sourceOf(cy: Core, id: string): Readonly<Record<string, unknown>> | undefined {
  const drawn = cy.getElementById(id)
  return drawn.empty() ? undefined : drawn.scratch(SOURCE)
}

function drawNode(
  cy: Core,
  node: GraphNode,
  look: Look,
  view: View,
  seeds: ReadonlyMap<string, Point>,
): void {
  const definition = nodeElement(node, look)
  const old = cy.getElementById(node.id)
  if (old.nonempty()) old.data(definition.data)
  else {
    const position = positionsOf(view).get(node.id) ?? seeds.get(node.id) ?? { x: 0, y: 0 }
    const classes = [...classesOf(node), ...(view.pinned.has(node.id) ? ['pinned'] : [])]
    cy.add({ ...definition, position: { ...position }, classes })
  }
  cy.getElementById(node.id).scratch(SOURCE, { node, look })
}

function isUnsettled(cy: Core, node: GraphNode, view: View): boolean {
  const drawn = cy.getElementById(node.id)
  if (drawn.empty()) return false
  return (
    drawn.hasClass('pinned') !== view.pinned.has(node.id) ||
    isElsewhere(drawn, positionsOf(view).get(node.id))
  )
}

/** Pinned or not, and where the view has it, unless a hand holds it. */
function settle(cy: Core, node: GraphNode, view: View): void {
  const drawn = cy.getElementById(node.id)
  const position = positionsOf(view).get(node.id)
  drawn.toggleClass('pinned', view.pinned.has(node.id))
  if (position !== undefined && isElsewhere(drawn, position)) drawn.stop().position({ ...position })
}

function isElsewhere(drawn: NodeSingular, position: Point | undefined): boolean {
  const at = drawn.position()
  return position !== undefined && !drawn.grabbed() && (at.x !== position.x || at.y !== position.y)
}

type Bundles = ReadonlyMap<string, Bundle> | null

function edgeDiffers(cy: Core, edge: GraphEdge, bundles: Bundles): boolean {
  const old = sourceOf(cy, edge.id)
  const bundle = bundles?.get(edge.id)
  return (
    old?.edge !== edge ||
    old?.dense !== (bundles !== null) ||
    old?.lead !== bundle?.lead ||
    old?.total !== bundle?.total
  )
}

/** Where edges are dense, one edge of a pair stands for all of them and carries their total. */
function drawEdge(cy: Core, edge: GraphEdge, bundles: Bundles): void {
  const bundle = bundles?.get(edge.id)
  const definition = edgeElement(bundle?.lead === edge.id ? { ...edge, count: bundle.total } : edge)
  const classes = {
    dense: bundles !== null,
    bundled: bundle !== undefined && bundle.lead !== edge.id,
  }
  const old = cy.getElementById(edge.id)
  if (old.nonempty()) old.data(definition.data)
  else
    cy.add({ ...definition, classes: Object.keys(classes).filter((c) => classes[c as keyof typeof classes]) })
  const drawn = cy.getElementById(edge.id)
  for (const [name, on] of Object.entries(classes))
    if (drawn.hasClass(name) !== on) drawn.toggleClass(name, on)
  drawn.scratch(SOURCE, { edge, dense: bundles !== null, lead: bundle?.lead, total: bundle?.total })
}
