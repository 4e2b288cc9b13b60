// Several links between the same two elements, drawn as one where there is no room for curves.
import type { GraphEdge } from '../../../lib/model/graph'

export interface Bundle {
  /** The link that stands for all: the one with the highest count, ties by id. */
  readonly lead: string
  /** What all of them count together. */
  readonly total: number
}

/** By edge id, for every edge of a pair that more than one link joins, in either direction. */
export function bundlesOf(edges: readonly GraphEdge[]): ReadonlyMap<string, Bundle> {
  const pairs = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [edge])
    else pair.push(edge)
  }
  const several = [...pairs.values()].filter((pair) => pair.length > 1)
  return new Map(several.flatMap((pair) => pair.map((edge) => [edge.id, bundle(pair)] as const)))
}

function bundle(pair: readonly GraphEdge[]): Bundle {
  const [lead] = [...pair].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return { lead: lead?.id ?? '', total: pair.reduce((sum, e) => sum + e.count, 0) }
}
