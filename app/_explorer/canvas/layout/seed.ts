// Where new nodes start: fanned out around the node they hang on, on the side away from everything else.
import type { GraphEdge, GraphNode } from '../../../../lib/model/graph'
import type { Point } from '../../state/view'

const GOLDEN_ANGLE = 2.399963

/** Positions for nodes that have none. Nodes next to nothing that is placed go around the middle. */
export function seedPositions(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  positions: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const middle = centroid([...positions.values()])
  const anchors = new Map<string, Point>()
  for (const edge of edges) {
    anchor(anchors, edge.target, positions.get(edge.source))
    anchor(anchors, edge.source, positions.get(edge.target))
  }
  const seeds = new Map<string, Point>()
  let index = 0
  for (const node of nodes) {
    if (positions.has(node.id)) continue
    const from = anchors.get(node.id)
    seeds.set(node.id, from === undefined ? onSpiral(middle, index, 60) : fan(from, middle, index))
    index++
  }
  return seeds
}

function anchor(anchors: Map<string, Point>, id: string, point: Point | undefined): void {
  if (point !== undefined && !anchors.has(id)) anchors.set(id, point)
}

/** Around a point outside the anchor, seen from the middle of the canvas. */
function fan(from: Point, middle: Point, index: number): Point {
  const dx = from.x - middle.x
  const dy = from.y - middle.y
  const length = Math.hypot(dx, dy) || 1
  return onSpiral({ x: from.x + (dx / length) * 140, y: from.y + (dy / length) * 140 }, index, 34)
}

function onSpiral(around: Point, index: number, step: number): Point {
  const radius = step * Math.sqrt(index)
  const angle = index * GOLDEN_ANGLE
  return { x: around.x + radius * Math.cos(angle), y: around.y + radius * Math.sin(angle) }
}

function centroid(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 }
  const sum = points.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
