// What the canvas draws: the scene folded to the perspective, then filtered. The list, the counts and the exports
// all use this one answer, so they can never disagree with the picture.
import { type Filtered, filterScene } from '../../../lib/graph/filter'
import type { GraphEdge } from '../../../lib/model/graph'
import { drawsKind, drawsRelation, type View } from './view'

const cache = new WeakMap<View, Filtered>()

/** The visible part of a view. The same view always gets the same object. */
export function visibleOf(view: View): Filtered {
  const known = cache.get(view)
  if (known !== undefined) return known
  const nodes = new Map([...view.scene.nodes].filter(([, n]) => drawsKind(view.perspective, n.kind)))
  const drawable = [...view.scene.edges].filter(([, e]) => drawsRelation(view.perspective, e.relation))
  const edges = new Map(
    drawable.flatMap(([id, e]) => (withinDates(view, e) ? [[id, recounted(view, e)] as const] : [])),
  )
  const all = filterScene({ nodes, edges }, view.filter, view.hidden, view.sources)
  const visible = { ...all, droppedEdges: all.droppedEdges + drawable.length - edges.size }
  cache.set(view, visible)
  return visible
}

/** A counted link passes a date range when at least one of its quotes does. */
function withinDates(view: View, edge: GraphEdge): boolean {
  return edge.relation !== 'SAID_ABOUT' || view.dated === null || view.dated.has(edge.id)
}

function recounted(view: View, edge: GraphEdge): GraphEdge {
  const count = view.dated?.get(edge.id)
  return count === undefined || count === edge.count ? edge : { ...edge, count }
}
