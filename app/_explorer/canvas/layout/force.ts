// Force layouts: fcose (Dogrusoz & Balci 2022) where it is quick and best, ForceAtlas2 (Jacomy et al. 2014) above.
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { DirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { separate } from '../../../../lib/graph/separate'
import { packParts } from './pack'
import type { LayoutNode, LayoutProblem, Placement } from './problem'
import { withStars } from './stars'

/** fcose takes seconds from here on. */
const FCOSE_UNTIL = 200
/** Up to here it is quick enough to be run more than once. */
const RERUN_UNTIL = 60
const RUNS = 5

cytoscape.use(fcose)

export function force(problem: LayoutProblem): Placement[] {
  return withStars(problem, (p) => (p.nodes.length <= FCOSE_UNTIL ? withFcose(p) : withForceAtlas2(p)))
}

function withFcose(problem: LayoutProblem): Placement[] {
  const { nodes, edges, frame } = problem
  if (nodes.some((n) => n.fixed)) return separate(restore(fcoseOf(problem), nodes))
  // Each run starts at random and may as well lie on its side: of a few, the one that can be shown largest
  const runs = Array.from({ length: nodes.length <= RERUN_UNTIL ? RUNS : 1 }, () => fcoseOf(problem))
  const tries = runs.flatMap((run) => [run, run.map((n) => ({ ...n, x: n.y, y: n.x }))])
  const packed = tries.map((moved) => packParts(apart(moved), edges, frame))
  return centred(separate(best(packed, (some) => extent(some, frame))))
}

/** Without overlaps, as nodes. */
function apart(nodes: readonly LayoutNode[]): LayoutNode[] {
  const places = new Map(separate(nodes).map(([id, x, y]) => [id, { x, y }]))
  return nodes.map((n) => ({ ...n, ...places.get(n.id) }))
}

/** How much of the frame's wider or taller side is taken: what decides how large it can be shown. */
function extent(nodes: readonly LayoutNode[], frame: LayoutProblem['frame']): number {
  const span = (low: number[], high: number[]) => Math.max(...high) - Math.min(...low)
  const wide = span(
    nodes.map((n) => n.x - n.width / 2),
    nodes.map((n) => n.x + n.width / 2),
  )
  const tall = span(
    nodes.map((n) => n.y - n.height / 2),
    nodes.map((n) => n.y + n.height / 2),
  )
  return Math.max(wide / frame.width, tall / frame.height)
}

function best(
  tries: readonly (readonly LayoutNode[])[],
  cost: (some: readonly LayoutNode[]) => number,
): readonly LayoutNode[] {
  const ranked = tries.map((some) => ({ some, cost: cost(some) })).sort((a, b) => a.cost - b.cost)
  return ranked[0]?.some ?? []
}

function fcoseOf({ nodes, edges }: LayoutProblem): LayoutNode[] {
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
    nodeSeparation: 60,
    idealEdgeLength: 64,
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
  return moved
}

/** Around the origin. */
function centred(placed: readonly Placement[]): Placement[] {
  const [x, y] = [mean(placed.map((p) => p[1])), mean(placed.map((p) => p[2]))]
  return placed.map(([id, px, py]) => [id, Math.round(px - x), Math.round(py - y)])
}

/** A fixed node is where it was, whatever the algorithm made of it. */
function restore(moved: readonly LayoutNode[], nodes: readonly LayoutNode[]): LayoutNode[] {
  return moved.map((m, i) => {
    const old = nodes[i]
    return m.fixed && old !== undefined ? { ...m, x: old.x, y: old.y } : m
  })
}

/** Few newcomers beside many that stay need no forces: they start beside their neighbours and are only separated. */
function withForceAtlas2(problem: LayoutProblem): Placement[] {
  const { nodes, edges, frame } = problem
  const fixed = nodes.filter((n) => n.fixed)
  if (fixed.length > nodes.length / 2) return separate(nodes)
  const spread = toDensity(forcesOf(problem))
  if (fixed.length === 0) return centred(separate(packParts(spread, edges, frame)))
  const [dx, dy] = offset(fixed, spread)
  return separate(
    restore(
      spread.map((n) => ({ ...n, x: n.x + dx, y: n.y + dy })),
      nodes,
    ),
  )
}

function forcesOf({ nodes, edges }: LayoutProblem): LayoutNode[] {
  const graph = new DirectedGraph()
  nodes.forEach((n, i) => {
    // Equal positions have no direction to push into: start on a spiral
    const angle = i * 2.399963
    graph.addNode(n.id, { x: Math.sqrt(i) * Math.cos(angle), y: Math.sqrt(i) * Math.sin(angle) })
  })
  for (const e of edges) {
    if (e.source !== e.target) graph.mergeEdge(e.source, e.target, { weight: 1 + Math.log2(e.count) })
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, scalingRatio: 8 }
  const iterations = nodes.length < 1000 ? 300 : nodes.length < 4000 ? 160 : 80
  const positions = forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' })
  return nodes.map((n) => ({ ...n, ...positions[n.id] }))
}

/** How many times the room of its nodes a layout takes up. */
const LOOSENESS = 2.4

/** Scales the forces' own units so that the nodes have room and the picture is no larger than it has to be. */
function toDensity(nodes: readonly LayoutNode[]): LayoutNode[] {
  const area = nodes.reduce((sum, n) => sum + n.width * n.height, 0) * LOOSENESS
  const [x, y] = [mean(nodes.map((n) => n.x)), mean(nodes.map((n) => n.y))]
  const rms = Math.sqrt(mean(nodes.map((n) => (n.x - x) ** 2 + (n.y - y) ** 2))) || 1
  const scale = Math.sqrt(area / Math.PI / 2) / rms // a disc of radius r has a root mean square distance of r/√2
  return nodes.map((n) => ({ ...n, x: (n.x - x) * scale, y: (n.y - y) * scale }))
}

/** From where the layout put the fixed nodes to where they are. */
function offset(fixed: readonly LayoutNode[], moved: readonly LayoutNode[]): readonly [number, number] {
  const same = new Map(moved.map((n) => [n.id, n]))
  return [
    mean(fixed.map((n) => n.x - (same.get(n.id)?.x ?? n.x))),
    mean(fixed.map((n) => n.y - (same.get(n.id)?.y ?? n.y))),
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length)
}
