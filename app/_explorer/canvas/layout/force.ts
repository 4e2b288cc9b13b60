// Force layouts: fcose (Dogrusoz & Balci 2022) where it is quick and best, ForceAtlas2 (Jacomy et al. 2014) above.
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { DirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { packParts } from './pack'
import type { LayoutNode, LayoutProblem, Placement } from './problem'
import { separate } from './separate'

/** fcose takes seconds from here on. */
const FCOSE_UNTIL = 200

cytoscape.use(fcose)

export function force(problem: LayoutProblem): Placement[] {
  return problem.nodes.length <= FCOSE_UNTIL ? withFcose(problem) : withForceAtlas2(problem)
}

function withFcose({ nodes, edges }: LayoutProblem): Placement[] {
  const fixed = nodes.filter((n) => n.fixed)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: {
      nodes: nodes.map((n) => ({
        data: { id: n.id, width: n.width, height: n.height },
        position: { x: n.x, y: n.y },
      })),
      edges: edges.map((e) => ({ data: { source: e.source, target: e.target } })),
    },
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
  })
  const options = {
    name: 'fcose',
    quality: 'default',
    animate: false,
    fit: false,
    randomize: fixed.length === 0,
    packComponents: false,
    nodeSeparation: 75,
    idealEdgeLength: 90,
    nodeRepulsion: 6500,
    edgeElasticity: 0.3,
    gravity: 0.3,
    numIter: 2500,
    tile: false,
    ...(fixed.length === 0
      ? {}
      : { fixedNodeConstraint: fixed.map((n) => ({ nodeId: n.id, position: { x: n.x, y: n.y } })) }),
  }
  cy.layout(options).run()
  const moved = nodes.map((n) => ({ ...n, ...cy.getElementById(n.id).position() }))
  cy.destroy()
  if (fixed.length > 0) return separate(restore(moved, nodes))
  return centred(separate(packParts(moved, edges)))
}

/** Around the origin. */
function centred(placed: readonly Placement[]): Placement[] {
  const middle = (at: 1 | 2) => placed.reduce((sum, p) => sum + p[at], 0) / Math.max(1, placed.length)
  const [x, y] = [middle(1), middle(2)]
  return placed.map(([id, px, py]) => [id, Math.round(px - x), Math.round(py - y)])
}

/** A fixed node is where it was, whatever the algorithm made of it. */
function restore(moved: readonly LayoutNode[], nodes: readonly LayoutNode[]): LayoutNode[] {
  return moved.map((m, i) => {
    const old = nodes[i]
    return m.fixed && old !== undefined ? { ...m, x: old.x, y: old.y } : m
  })
}

function withForceAtlas2({ nodes, edges }: LayoutProblem): Placement[] {
  const scale = 60 // ForceAtlas2 thinks in units of about a node, the canvas in pixels
  const graph = new DirectedGraph()
  nodes.forEach((n, i) => {
    // Equal positions have no direction to push into: spread them on a spiral
    const angle = i * 2.399963
    const jitter = n.fixed ? 0 : Math.sqrt(i)
    graph.addNode(n.id, {
      x: n.x / scale + jitter * Math.cos(angle) * 0.5,
      y: n.y / scale + jitter * Math.sin(angle) * 0.5,
      fixed: n.fixed,
    })
  })
  for (const e of edges) {
    if (e.source !== e.target) graph.mergeEdge(e.source, e.target, { weight: 1 + Math.log2(e.count) })
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.6,
    scalingRatio: 4,
    strongGravityMode: false,
  }
  const iterations = nodes.length < 1000 ? 300 : nodes.length < 4000 ? 160 : 80
  const positions = forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' })
  const moved = nodes.map((n) => {
    const at = positions[n.id]
    return n.fixed || at === undefined ? n : { ...n, x: at.x * scale, y: at.y * scale }
  })
  return nodes.some((n) => n.fixed) ? separate(moved) : centred(separate(packParts(moved, edges)))
}
