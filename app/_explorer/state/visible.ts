// What the canvas draws: the scene folded to the perspective, then filtered. The list, the counts and the exports
// all use this one answer, so they can never disagree with the picture.
import { type Filtered, filterScene } from '../../../lib/graph/filter'
import type { Scene } from '../../../lib/graph/scene'
import type { GraphEdge } from '../../../lib/model/graph'
import { drawsKind, drawsRelation, type View } from './view'

const cache = new WeakMap<View, Filtered>()

/** The visible part of a view. The same view always gets the same object. */
export function visibleOf(view: View): Filtered {
  const known = cache.get(view)
  if (known !== undefined) return known
  const { nodes, edges: drawable } = drawnScene(view)
  const edges = new Map(
    [...drawable].flatMap(([id, e]) => (withinFilter(view, e) ? [[id, recounted(view, e)] as const] : [])),
  )
  const all = filterScene({ nodes, edges }, view.filter, view.hidden)
  const visible = { ...all, droppedEdges: all.droppedEdges + drawable.size - edges.size }
  cache.set(view, visible)
  return visible
}

const shown = new WeakMap<View, View>()

/** The view with nothing hidden by hand. The same view always gets the same object. */
export function unhidden(view: View): View {
  if (view.hidden.size === 0) return view
  const known = shown.get(view) ?? { ...view, hidden: new Set<string>() }
  shown.set(view, known)
  return known
}

/** The part of the scene that the perspective draws, before anything is filtered. */
export function drawnScene({ scene, perspective }: View): Scene {
  return {
    nodes: new Map([...scene.nodes].filter(([, n]) => drawsKind(perspective, n.kind))),
    edges: new Map([...scene.edges].filter(([, e]) => drawsRelation(perspective, e.relation))),
  }
}

/** A counted link passes a filter when at least one of its quotes does. */
function withinFilter(view: View, edge: GraphEdge): boolean {
  return edge.relation !== 'SAID_ABOUT' || view.dated === null || view.dated.has(edge.id)
}

function recounted(view: View, edge: GraphEdge): GraphEdge {
  const count = view.dated?.get(edge.id)
  return count === undefined || count === edge.count ? edge : { ...edge, count }
}
