// What undo and redo move between: everything about the canvas that a person has built up.
import type { Batch } from '../../../lib/graph/collapse'
import { type Filter, NO_FILTER } from '../../../lib/graph/filter'
import { EMPTY_SCENE, type Scene } from '../../../lib/graph/scene'
import type { NodeKind, Relation } from '../../../lib/model/graph'
import { type Appearance, USUAL } from './appearance'

/** `actors`: who speaks about whom, as counted links. `statements`: every quote is a node of its own. */
export type Perspective = 'actors' | 'statements'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface View {
  readonly scene: Scene
  readonly batches: readonly Batch[]
  /** Nodes that are there in their own right: from the first view, a search or a link. */
  readonly roots: ReadonlySet<string>
  readonly hidden: ReadonlySet<string>
  readonly pinned: ReadonlySet<string>
  /** Each perspective has its own places, so that going back and forth moves nothing. See `positionsOf`. */
  readonly places: Readonly<Record<Perspective, ReadonlyMap<string, Point>>>
  readonly filter: Filter
  readonly perspective: Perspective
  readonly appearance: Appearance
  /**
   * Quotes behind each counted link that pass the filter, by edge id; links without any are missing. Null while the
   * filter leaves no quotes out, or its first counts are not known yet.
   */
  readonly dated: ReadonlyMap<string, number> | null
}

export const EMPTY_VIEW: View = {
  scene: EMPTY_SCENE,
  batches: [],
  roots: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  places: { actors: new Map(), statements: new Map() },
  filter: NO_FILTER,
  perspective: 'actors',
  appearance: USUAL,
  dated: null,
}

/** Where things are in the present perspective. Nodes that are missing are still to be laid out. */
export function positionsOf(view: View): ReadonlyMap<string, Point> {
  return view.places[view.perspective]
}

const ACTOR_RELATIONS: ReadonlySet<Relation> = new Set(['SAID_ABOUT', 'AFFILIATED_WITH', 'TOOK_PART_IN'])
const ACTOR_KINDS: ReadonlySet<NodeKind> = new Set(['person', 'organization', 'event', 'place'])

/** Does this perspective draw the relation? Counted links and single quotes never stand side by side. */
export function drawsRelation(perspective: Perspective, relation: Relation): boolean {
  return perspective === 'actors' ? ACTOR_RELATIONS.has(relation) : relation !== 'SAID_ABOUT'
}

export function drawsKind(perspective: Perspective, kind: NodeKind): boolean {
  return perspective === 'statements' || ACTOR_KINDS.has(kind)
}
