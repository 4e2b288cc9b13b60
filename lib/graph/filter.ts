// One rule for every filter. A node has a value in some of the groups (a quote in its stance, an article in its
// publisher …); it passes a group in which it has none, or whose value is not left out. An edge passes when its relation
// does and both ends are kept. What has no date is kept or dropped by choice, and counted either way.
import {
  type GraphEdge,
  type GraphNode,
  NODE_KINDS,
  type NodeKind,
  RELATIONS,
  type Relation,
} from '../model/graph'
import type { DateChoice, FactFilter } from '../model/questions'
import {
  QUOTE_KINDS,
  type QuoteKind,
  STANCE_CHOICES,
  type StanceChoice,
  VOICES,
  type Voice,
} from '../model/quote'
import type { Scene } from './scene'

export interface Filter {
  /** Kinds of nodes that are not shown. */
  readonly kinds: ReadonlySet<NodeKind>
  /** Relations that are not shown. */
  readonly relations: ReadonlySet<Relation>
  /** Stances of quotes that are not shown. */
  readonly stances: ReadonlySet<StanceChoice>
  /** Kinds of quotes that are not shown. */
  readonly quoteKinds: ReadonlySet<QuoteKind>
  /** Speakers whose quotes are not shown; unnamed sources go with theirs. */
  readonly voices: ReadonlySet<Voice>
  /** Only what these publishers printed ('': what names none); empty: all. */
  readonly sources: ReadonlySet<string>
  /** ISO days, inclusive; null leaves that end open. */
  readonly after: string | null
  readonly before: string | null
  /** Which date of a quote the range is about. */
  readonly dates: DateChoice
  /** With a date range: show what has no date? */
  readonly undated: boolean
}

export const NO_FILTER: Filter = {
  kinds: new Set(),
  relations: new Set(),
  stances: new Set(),
  quoteKinds: new Set(),
  voices: new Set(),
  sources: new Set(),
  after: null,
  before: null,
  dates: 'either',
  undated: false,
}

/** The choices of every group whose filter lists what is left out. */
export const CHOICES = {
  kinds: NODE_KINDS,
  relations: RELATIONS,
  stances: STANCE_CHOICES,
  quoteKinds: QUOTE_KINDS,
  voices: VOICES,
} as const
export type ChoiceGroup = keyof typeof CHOICES

/** The groups in which a node can have a value. */
export const NODE_GROUPS = ['kinds', 'stances', 'quoteKinds', 'voices', 'sources'] as const
export type NodeGroup = (typeof NODE_GROUPS)[number]

export interface Filtered {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Nodes and edges of the scene that the filter took away. */
  readonly droppedNodes: number
  readonly droppedEdges: number
  /** Nodes among the quotes, articles and events that have no date, while a date range is set. */
  readonly undatedNodes: number
}

/** What passes the filter and is not hidden by hand. */
export function filterScene(scene: Scene, filter: Filter, hidden: ReadonlySet<string>): Filtered {
  const nodes: GraphNode[] = []
  const kept = new Set<string>()
  const ranged = isRanged(filter)
  const groups = NODE_GROUPS.filter((group) => filter[group].size > 0)
  let undatedNodes = 0
  for (const node of scene.nodes.values()) {
    if (ranged && isDatable(node) && dateOf(node, filter.dates) === null) undatedNodes++
    if (hidden.has(node.id) || !groups.every((group) => passesGroup(node, group, filter))) continue
    if (ranged && !passesDates(node, filter)) continue
    nodes.push(node)
    kept.add(node.id)
  }
  const edges: GraphEdge[] = []
  for (const edge of scene.edges.values())
    if (!filter.relations.has(edge.relation) && kept.has(edge.source) && kept.has(edge.target))
      edges.push(edge)
  return {
    nodes,
    edges,
    droppedNodes: scene.nodes.size - nodes.length,
    droppedEdges: scene.edges.size - edges.length,
    undatedNodes,
  }
}

/** A node's value in a group; null where the group says nothing about it. */
export function valueIn(node: GraphNode, group: NodeGroup): string | null {
  if (group === 'kinds') return node.kind
  if (node.kind === 'article') return group === 'sources' ? (node.source ?? '') : null
  if (node.kind !== 'quote') return group === 'voices' && node.unnamed ? 'unnamed' : null
  if (group === 'stances') return node.stance ?? 'none'
  if (group === 'quoteKinds') return node.quoteKind
  return group === 'voices' ? node.voice : (node.source ?? '')
}

export function passesGroup(node: GraphNode, group: NodeGroup, filter: Filter): boolean {
  const value = valueIn(node, group)
  if (value === null) return true
  if (group === 'sources') return filter.sources.size === 0 || filter.sources.has(value)
  return !(filter[group] as ReadonlySet<string>).has(value)
}

/** People, organizations and places have no date of their own, so a date range says nothing about them. */
export function passesDates(node: GraphNode, filter: Filter): boolean {
  return !isRanged(filter) || !isDatable(node) || inRange(dateOf(node, filter.dates), filter)
}

/** The part of the filter that a store can be asked to respect, so that its counts agree with the canvas. */
export function factFilter(filter: Filter): FactFilter {
  const { after, before, dates, undated, sources } = filter
  const range = {
    after: after ?? undefined,
    before: before ?? undefined,
    dates: dates === 'either' ? undefined : dates,
    undated: undated ? ('kept' as const) : undefined,
  }
  return {
    ...(isRanged(filter) ? range : {}),
    source: sources.size === 0 ? undefined : [...sources].sort(),
    stance: rest(STANCE_CHOICES, filter.stances),
    quoteKind: rest(QUOTE_KINDS, filter.quoteKinds),
    voice: rest(VOICES, filter.voices),
  }
}

/** The choices that are left; undefined when all are. A filter that leaves none asks for what no fact is. */
function rest<T extends string>(all: readonly T[], off: ReadonlySet<T>): readonly T[] | undefined {
  return off.size === 0 ? undefined : all.filter((choice) => !off.has(choice))
}

/** Does the filter leave anything out? */
export function isActive(filter: Filter): boolean {
  return isRanged(filter) || filter.relations.size > 0 || NODE_GROUPS.some((group) => filter[group].size > 0)
}

export function isRanged(filter: Filter): boolean {
  return filter.after !== null || filter.before !== null
}

/** The filter without its date range. */
export function anyTime(filter: Filter): Filter {
  return { ...filter, after: null, before: null }
}

function isDatable(node: GraphNode): boolean {
  return node.kind === 'quote' || node.kind === 'article' || node.kind === 'event'
}

/** A quote's date by choice; an article's and an event's own. Without a year it says nothing on a calendar. */
function dateOf(node: GraphNode, dates: DateChoice): string | null {
  const date = node.kind === 'quote' && dates !== 'either' ? node[dates] : node.date
  return date === null || date.startsWith('--') ? null : date
}

/** A partial date passes when any day of its month or year lies in the range: "2024-07" is in 2024-07-10 to …-12. */
function inRange(date: string | null, filter: Filter): boolean {
  if (date === null) return filter.undated
  const day = date.slice(0, 10)
  if (filter.after !== null && day < filter.after.slice(0, day.length)) return false
  return filter.before === null || day.slice(0, filter.before.length) <= filter.before.slice(0, day.length)
}
