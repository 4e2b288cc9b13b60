// The steps a person can take, each a pure function `payload → view → view`.
import { type Batch, collapseOf } from '../../../lib/graph/collapse'
import { type Filter, factFilter } from '../../../lib/graph/filter'
import { addGraph, removeNodes } from '../../../lib/graph/scene'
import type { Graph } from '../../../lib/model/graph'
import { isFiltered } from '../../../lib/model/questions'
import type { Appearance } from './appearance'
import { type Perspective, type Point, positionsOf, type View } from './view'

export type Operation = (view: View) => View

/** Puts a graph on the canvas in its own right; nodes already there stay where they are. */
export function addRoots(graph: Graph): Operation {
  return (view) => ({
    ...view,
    scene: addGraph(view.scene, graph),
    roots: new Set([...view.roots, ...graph.nodes.map((n) => n.id)]),
    hidden: without(
      view.hidden,
      graph.nodes.map((n) => n.id),
    ),
  })
}

/** Lays the answer to an expansion over the canvas. A batch with a known key is continued, not repeated. */
export function addBatch(batch: Batch, graph: Graph): Operation {
  return (view) => {
    const old = view.batches.find((b) => b.key === batch.key)
    const ids = [...new Set([...(old?.ids ?? []), ...batch.ids])]
    return {
      ...view,
      scene: addGraph(view.scene, graph),
      batches: [...view.batches.filter((b) => b.key !== batch.key), { ...batch, ids }],
      hidden: without(view.hidden, batch.ids),
    }
  }
}

/** Takes away exactly what the expansion added, and forgets the expansion. */
export function collapse(key: string): Operation {
  return (view) => {
    const batch = view.batches.find((b) => b.key === key)
    if (batch === undefined) return view
    const { goes } = collapseOf(batch, view.batches, view.roots, view.pinned)
    return remove(goes)({ ...view, batches: view.batches.filter((b) => b.key !== key) })
  }
}

/** Takes nodes off the canvas for good (until undone), with the expansions that start from them. */
export function remove(ids: ReadonlySet<string>): Operation {
  return (view) => ({
    ...view,
    scene: removeNodes(view.scene, ids),
    batches: view.batches.filter((b) => !ids.has(b.anchor)),
    roots: without(view.roots, ids),
    hidden: without(view.hidden, ids),
    pinned: without(view.pinned, ids),
    places: {
      actors: withoutKeys(view.places.actors, ids),
      statements: withoutKeys(view.places.statements, ids),
    },
  })
}

/** Hidden nodes stay on the canvas's books and can be shown again. */
export function hide(ids: Iterable<string>): Operation {
  return (view) => ({ ...view, hidden: new Set([...view.hidden, ...ids]) })
}

export function show(ids: Iterable<string>): Operation {
  return (view) => ({ ...view, hidden: without(view.hidden, ids) })
}

/** The scene as the collection has it now: what is gone goes, the rest keeps its place and gets its new counts. */
export function renew(graph: Graph): Operation {
  return (view) => {
    const kept = new Set(graph.nodes.map((n) => n.id))
    const gone = new Set([...view.scene.nodes.keys()].filter((id) => !kept.has(id)))
    const rest = remove(gone)(view)
    const linked = new Set(graph.edges.map((e) => e.id))
    const edges = new Map([...rest.scene.edges].filter(([id]) => linked.has(id)))
    return { ...rest, scene: addGraph({ nodes: rest.scene.nodes, edges }, graph) }
  }
}

/**
 * One node becomes another: it takes its place, pin and expansions where the other is not on the canvas; where it is,
 * the other keeps its own place. Follow it by `renew`: the new node itself comes from the collection.
 */
export function become(from: string, into: string): Operation {
  return (view) => {
    const node = view.scene.nodes.get(from)
    if (node === undefined || from === into) return view
    const nodes = new Map([...view.scene.nodes].filter(([id]) => id !== from))
    if (!nodes.has(into)) nodes.set(into, { ...node, id: into })
    const edges = new Map([...view.scene.edges].filter(([, e]) => e.source !== from && e.target !== from))
    const named = (ids: Iterable<string>) => new Set([...ids].map((id) => (id === from ? into : id)))
    return {
      ...view,
      scene: { nodes, edges },
      batches: mergeBatches(view.batches, from, into),
      roots: named(view.roots),
      hidden: without(view.hidden, [from]),
      pinned: named(view.pinned),
      places: {
        actors: movedTo(view.places.actors, from, into),
        statements: movedTo(view.places.statements, from, into),
      },
    }
  }
}

/** Expansions of the one are the other's; of two that asked the same the other's own stays, with both their nodes. */
function mergeBatches(batches: readonly Batch[], from: string, into: string): readonly Batch[] {
  const merged = new Map<string, Batch>()
  for (const batch of batches) {
    const anchor = batch.anchor === from ? into : batch.anchor
    const key = anchor === batch.anchor ? batch.key : `${into}${batch.key.slice(from.length)}`
    const old = merged.get(key)
    const ids = [...(old?.ids ?? []), ...batch.ids.map((id) => (id === from ? into : id))]
    merged.set(key, { ...(old ?? batch), key, anchor, ids: [...new Set(ids)] })
  }
  return [...merged.values()]
}

function movedTo(places: ReadonlyMap<string, Point>, from: string, into: string): ReadonlyMap<string, Point> {
  const [left, own] = [places.get(from), places.get(into)]
  const rest = withoutKeys(places, new Set([from]))
  return left === undefined || own !== undefined ? rest : new Map([...rest, [into, left]])
}

/** Pinned nodes are never moved by a layout and never taken away by a collapse. */
export function pin(ids: Iterable<string>): Operation {
  return (view) => ({ ...view, pinned: new Set([...view.pinned, ...ids]) })
}

export function unpin(ids: Iterable<string>): Operation {
  return (view) => ({ ...view, pinned: without(view.pinned, ids) })
}

/** Writes positions of the present perspective; ids that are not on the canvas are ignored. */
export function place(positions: ReadonlyMap<string, Point>): Operation {
  return (view) => {
    const known = [...positions].filter(([id]) => view.scene.nodes.has(id))
    const places = { ...view.places, [view.perspective]: new Map([...positionsOf(view), ...known]) }
    return { ...view, places }
  }
}

/** As `place`, for nodes that have no position yet. */
export function placeMissing(positions: ReadonlyMap<string, Point>): Operation {
  return (view) => place(new Map([...positions].filter(([id]) => !positionsOf(view).has(id))))(view)
}

/** Links keep the counts they have until the new filter's are known, so that nothing flickers. */
export function setFilter(filter: Filter): Operation {
  return (view) => ({ ...view, filter, dated: isFiltered(factFilter(filter)) ? view.dated : null })
}

/** Counts of the links within the filter; null takes them away. */
export function setDated(dated: ReadonlyMap<string, number> | null): Operation {
  return (view) => (view.dated === dated ? view : { ...view, dated })
}

export function setPerspective(perspective: Perspective): Operation {
  return (view) => ({ ...view, perspective })
}

/** What size and colour stand for; what is not named stays. */
export function setAppearance(change: Partial<Appearance>): Operation {
  return (view) => ({ ...view, appearance: { ...view.appearance, ...change } })
}

function without(set: ReadonlySet<string>, ids: Iterable<string>): ReadonlySet<string> {
  const rest = new Set(set)
  for (const id of ids) rest.delete(id)
  return rest
}

function withoutKeys(map: ReadonlyMap<string, Point>, ids: ReadonlySet<string>): ReadonlyMap<string, Point> {
  return new Map([...map].filter(([id]) => !ids.has(id)))
}
