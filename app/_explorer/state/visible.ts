// What the canvas draws: the scene folded to the perspective, then filtered. The list, the counts and the exports
// all use this one answer, so they can never disagree with the picture.
import { type Filtered, filterScene } from '../../../lib/graph/filter'
import { drawsKind, drawsRelation, type View } from './view'

const cache = new WeakMap<View, Filtered>()

/** The visible part of a view. The same view always gets the same object. */
export function visibleOf(view: View): Filtered {
  const known = cache.get(view)
  if (known !== undefined) return known
  const nodes = new Map([...view.scene.nodes].filter(([, n]) => drawsKind(view.perspective, n.kind)))
  const edges = new Map([...view.scene.edges].filter(([, e]) => drawsRelation(view.perspective, e.relation)))
  const visible = filterScene({ nodes, edges }, view.filter, view.hidden)
  cache.set(view, visible)
  return visible
}
