// One rule for every filter: a node is kept when its kind, its date and its relations pass; an edge when its
// relation passes and both ends are kept. What has no date is kept or dropped by choice, and counted either way.
import type { GraphEdge, GraphNode, NodeKind, Relation } from '../model/graph'
import type { FactFilter } from '../model/questions'
import type { Stance } from '../model/quote'
import type { Scene } from './scene'

export interface Filter {
  /** Kinds that are not shown. */
  readonly kinds: ReadonlySet<NodeKind>
  /** Relations that are not shown. */
  readonly relations: ReadonlySet<Relation>
  /** Stances of quotes that are not shown. */
  readonly stances: ReadonlySet<Stance>
  /** ISO days, inclusive; null leaves that end open. */
  readonly after: string | null
  readonly before: string | null
  /** With a date range: show what has no date? */
  readonly undated: boolean
  /** Leave out unnamed sources such as "a senior official". */
  readonly namedOnly: boolean
  /** Only what this publisher printed; null: all. */
  readonly source: string | null
}

export const NO_FILTER: Filter = {
  kinds: new Set(),
  relations: new Set(),
  stances: new Set(),
  after: null,
  before: null,
  undated: true,
  namedOnly: false,
  source: null,
}

export interface Filtered {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Nodes and edges of the scene that the filter took away. */
  readonly droppedNodes: number
  readonly droppedEdges: number
  /** Nodes among the quotes, articles and events that have no date, while a date range is set. */
  readonly undatedNodes: number
}

/** Publishers of articles by article id. A quote whose article is not in it passes a filter by publisher. */
export type Sources = ReadonlyMap<string, string | null>

/** What passes the filter and is not hidden by hand. */
export function filterScene(
  scene: Scene,
  filter: Filter,
  hidden: ReadonlySet<string>,
  sources: Sources = new Map(),
): Filtered {
  const nodes: GraphNode[] = []
  let undatedNodes = 0
  for (const node of scene.nodes.values()) {
    if (isRanged(filter) && isDatable(node) && dateOf(node) === null) undatedNodes++
    if (!hidden.has(node.id) && passes(node, filter) && isFrom(node, filter.source, sources)) nodes.push(node)
  }
  const kept = new Set(nodes.map((n) => n.id))
  const edges = [...scene.edges.values()].filter(
    (e) => !filter.relations.has(e.relation) && kept.has(e.source) && kept.has(e.target),
  )
  return {
    nodes,
    edges,
    droppedNodes: scene.nodes.size - nodes.length,
    droppedEdges: scene.edges.size - edges.length,
    undatedNodes,
  }
}

/** The part of the filter that a store can be asked to respect, so that its counts agree with the canvas. */
export function factFilter({ after, before, source }: Filter): FactFilter {
  return { after: after ?? undefined, before: before ?? undefined, source: source ?? undefined }
}

/** How many of the filter's rules are in force. */
export function activeRules(filter: Filter): number {
  return (
    filter.kinds.size +
    filter.relations.size +
    filter.stances.size +
    (filter.after === null ? 0 : 1) +
    (filter.before === null ? 0 : 1) +
    (filter.namedOnly ? 1 : 0) +
    (filter.source === null ? 0 : 1)
  )
}

function passes(node: GraphNode, filter: Filter): boolean {
  if (filter.kinds.has(node.kind)) return false
  if (node.kind === 'quote' && node.stance !== null && filter.stances.has(node.stance)) return false
  if (filter.namedOnly && 'unnamed' in node && node.unnamed) return false
  if (!isRanged(filter) || !isDatable(node)) return true
  return inRange(dateOf(node), filter)
}

/** Only quotes and articles are printed by somebody; people, organizations, events and places always pass. */
function isFrom(node: GraphNode, source: string | null, sources: Sources): boolean {
  if (source === null) return true
  if (node.kind === 'article') return node.source === source
  return node.kind !== 'quote' || !sources.has(node.articleId) || sources.get(node.articleId) === source
}

/** People, organizations and places have no date of their own, so a date range says nothing about them. */
function isDatable(node: GraphNode): boolean {
  return node.kind === 'quote' || node.kind === 'article' || node.kind === 'event'
}

function dateOf(node: GraphNode): string | null {
  if (!('date' in node) || node.date === null || node.date.startsWith('--')) return null
  return node.date
}

function isRanged(filter: Filter): boolean {
  return filter.after !== null || filter.before !== null
}

/** A partial date passes when any day of its month or year lies in the range: "2024-07" is in 2024-07-10 to …-12. */
function inRange(date: string | null, filter: Filter): boolean {
  if (date === null) return filter.undated
  const day = date.slice(0, 10)
  if (filter.after !== null && day < filter.after.slice(0, day.length)) return false
  return filter.before === null || day <= filter.before.slice(0, day.length)
}
