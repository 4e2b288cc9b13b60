// Keeps Cytoscape's elements equal to the visible part of the view, touching only what differs.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import { useSession } from '../state/session'
import { type Point, positionsOf, type View } from '../state/view'
import { visibleOf } from '../state/visible'
import { classesOf, edgeElement, nodeElement } from './elements'
import { seedPositions } from './layout/seed'

/** From this many nodes on edges are left out while the view moves. */
const MANY = 1200
/** From this many edges on they are drawn straight and without figures. */
const DENSE = 1500

export function CanvasElements({ cy }: { readonly cy: Core }) {
  const view = useSession((s) => s.history.present)
  useEffect(() => {
    syncElements(cy, view)
  }, [cy, view])
  return null
}

/** What Cytoscape's canvas renderer lets one change after the start; its types do not say so. */
interface Tunable {
  hideEdgesOnViewport: boolean
  textureOnViewport: boolean
}

function syncElements(cy: Core, view: View): void {
  const { nodes, edges } = visibleOf(view)
  const kept = new Set([...nodes.map((n) => n.id), ...edges.map((e) => e.id)])
  const seeds = seedPositions(nodes, edges, positionsOf(view))
  cy.batch(() => {
    cy.elements()
      .filter((e) => !kept.has(e.id()))
      .remove()
    syncNodes(cy, nodes, view, seeds)
    syncEdges(cy, edges)
    cy.edges().toggleClass('dense', edges.length > DENSE)
  })
  const renderer = (cy as unknown as { renderer(): Tunable }).renderer()
  renderer.hideEdgesOnViewport = nodes.length > MANY
  renderer.textureOnViewport = nodes.length > MANY
}

function syncNodes(
  cy: Core,
  nodes: readonly GraphNode[],
  view: View,
  seeds: ReadonlyMap<string, Point>,
): void {
  for (const node of nodes) {
    const definition = nodeElement(node)
    const position = positionsOf(view).get(node.id) ?? seeds.get(node.id) ?? { x: 0, y: 0 }
    const classes = [...classesOf(node), ...(view.pinned.has(node.id) ? ['pinned'] : [])]
    const old = cy.getElementById(node.id)
    if (old.empty()) {
      cy.add({ ...definition, position: { ...position }, classes })
      continue
    }
    old.data(definition.data)
    old.toggleClass('pinned', view.pinned.has(node.id))
    const at = old.position()
    const settled = positionsOf(view).has(node.id)
    if (settled && !old.grabbed() && (at.x !== position.x || at.y !== position.y))
      old.stop().position({ ...position })
  }
}

function syncEdges(cy: Core, edges: readonly GraphEdge[]): void {
  for (const edge of edges) {
    const old = cy.getElementById(edge.id)
    if (old.empty()) cy.add(edgeElement(edge))
    else old.data(edgeElement(edge).data)
  }
}
