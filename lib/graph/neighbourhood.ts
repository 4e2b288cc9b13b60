// Who is next to whom within a scene.
import type { GraphEdge } from '../model/graph'

/** The ids themselves and everything one edge away from one of them. */
export function neighbourhood(edges: Iterable<GraphEdge>, ids: ReadonlySet<string>): Set<string> {
  const near = new Set(ids)
  for (const edge of edges) {
    if (ids.has(edge.source)) near.add(edge.target)
    if (ids.has(edge.target)) near.add(edge.source)
  }
  return near
}

/** Number of edges at each node; nodes without one are not in the map. */
export function degrees(edges: Iterable<GraphEdge>): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const edge of edges) {
    add(edge.source)
    if (edge.target !== edge.source) add(edge.target)
  }
  return counts
}
