// What lies on the canvas, indexed by id. Every operation returns a new scene and leaves the old one alone.
import type { Graph, GraphEdge, GraphNode } from '../model/graph'
import { orderedJson } from '../model/order'

export interface Scene {
  readonly nodes: ReadonlyMap<string, GraphNode>
  /** Only edges whose both ends are in `nodes`. */
  readonly edges: ReadonlyMap<string, GraphEdge>
}

export const EMPTY_SCENE: Scene = { nodes: new Map(), edges: new Map() }

/**
 * The scene with a graph laid over it: newer nodes and edges win, edges without both ends are left out. What says the
 * same as before stays the same object, so that nobody draws it again.
 */
export function addGraph(scene: Scene, graph: Graph): Scene {
  const nodes = new Map(scene.nodes)
  for (const node of graph.nodes) nodes.set(node.id, newer(nodes.get(node.id), node))
  const edges = new Map(scene.edges)
  for (const edge of graph.edges)
    if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, newer(edges.get(edge.id), edge))
  return { nodes, edges }
}

function newer<T extends GraphNode | GraphEdge>(old: T | undefined, now: T): T {
  return old !== undefined && orderedJson(old) === orderedJson(now) ? old : now
}

/** The scene without the nodes and every edge that touches one. */
export function removeNodes(scene: Scene, ids: ReadonlySet<string>): Scene {
  if (ids.size === 0) return scene
  const nodes = new Map([...scene.nodes].filter(([id]) => !ids.has(id)))
  const edges = new Map([...scene.edges].filter(([, e]) => !ids.has(e.source) && !ids.has(e.target)))
  return { nodes, edges }
}
