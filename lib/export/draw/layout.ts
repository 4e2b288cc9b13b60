// Places for nodes that have none: ForceAtlas2 (Jacomy et al. 2014) from a spiral, always the same for the same graph.
import { DirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { separate } from '../../graph/separate'
import type { GraphEdge } from '../../model/graph'
import type { ExportNode } from '../export-graph'
import { nodeLabel } from './look'
import { usualLook } from './scene'

const ITERATIONS = 400
/** How many times the room of its nodes the picture takes up. */
const LOOSENESS = 2.6

/** The rows, each with a place; the picture about `shape` times as wide as tall. Links of nodes that are not among them are left out of account. */
export function layOut(
  rows: readonly ExportNode[],
  edges: readonly GraphEdge[],
  shape: number,
): readonly ExportNode[] {
  if (rows.length === 0) return []
  const spread = forces(rows, edges)
  const roomy = rows.map(({ node }) => {
    const { width, height } = usualLook(node)
    const room = {
      width: Math.max(width, Math.min(120, nodeLabel(node).length * 6.5)) + 14,
      height: height + 34,
    }
    return { id: node.id, ...room, ...(spread.get(node.id) ?? { x: 0, y: 0 }), fixed: false }
  })
  const area = roomy.reduce((sum, n) => sum + n.width * n.height, 0) * LOOSENESS
  const [x, y] = [mean(roomy.map((n) => n.x)), mean(roomy.map((n) => n.y))]
  const distance = Math.sqrt(mean(roomy.map((n) => (n.x - x) ** 2 + (n.y - y) ** 2))) || 1
  const wide = Math.sqrt(shape)
  const scale = Math.sqrt(area / Math.PI / 2) / distance
  const places = separate(
    roomy.map((n) => ({ ...n, x: (n.x - x) * scale * wide, y: ((n.y - y) * scale) / wide })),
  )
  const byId = new Map(places.map(([id, px, py]) => [id, { x: px, y: py }]))
  return rows.map(({ node }) => ({
    node,
    view: { ...(byId.get(node.id) ?? { x: 0, y: 0 }), pinned: false, hidden: false },
  }))
}

function forces(
  rows: readonly ExportNode[],
  edges: readonly GraphEdge[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const graph = new DirectedGraph()
  rows.forEach(({ node }, i) => {
    // Equal positions have no direction to push into
    const angle = i * 2.399963
    graph.addNode(node.id, { x: Math.sqrt(i) * Math.cos(angle), y: Math.sqrt(i) * Math.sin(angle) })
  })
  for (const { source, target, count } of edges) {
    if (graph.hasNode(source) && graph.hasNode(target))
      graph.mergeEdge(source, target, { weight: 1 + Math.log2(count) })
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1.6,
    scalingRatio: 8,
    barnesHutOptimize: false,
  }
  const positions = forceAtlas2(graph, { iterations: ITERATIONS, settings, getEdgeWeight: 'weight' })
  return new Map(Object.entries(positions).map(([id, { x = 0, y = 0 }]) => [id, { x, y }]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length)
}
