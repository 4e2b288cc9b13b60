// The graph as people see it: nodes and edges of either view, and pages of them.
import { ENTITY_KINDS, type EntityKind, type PartialDate } from './entity'
import type { QuoteKind, Stance, Voice } from './quote'

export const RELATIONS = [
  'SAID',
  'IN',
  'ABOUT',
  'ADDRESSED_TO',
  'MENTIONED_IN',
  'TOOK_PART_IN',
  'AFFILIATED_WITH',
  'SAID_ABOUT',
] as const

/**
 * Edge types. Stored: SAID entity→quote, IN quote→article, ABOUT quote→entity, ADDRESSED_TO quote→entity,
 * MENTIONED_IN entity→article, TOOK_PART_IN entity→event, AFFILIATED_WITH person→organization.
 * Aggregate of the actors' view: SAID_ABOUT speaker→entity, `count` quotes of the one are about the other.
 */
export type Relation = (typeof RELATIONS)[number]

export const DIRECTIONS = ['out', 'in'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** In the order in which lists name them. */
export const NODE_KINDS = [...ENTITY_KINDS, 'quote', 'article'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

interface NodeBase {
  readonly id: string
  /** What to write on the node: a name, a title, or the first words of a quote. */
  readonly label: string
}

export interface EntityNode extends NodeBase {
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly unnamed: boolean
  readonly metonym: boolean
  /** Start date of an event. */
  readonly date: PartialDate | null
  /** Quotes this entity is the speaker of (a mixed quote's marked stretches are not counted again). */
  readonly quoteCount: number
  /** Articles it is mentioned in. */
  readonly articleCount: number
}

export interface QuoteNode extends NodeBase {
  readonly kind: 'quote'
  readonly quoteKind: QuoteKind
  readonly text: string
  readonly stance: Stance | null
  readonly speakerId: string | null
  readonly voice: Voice
  readonly articleId: string
  /** Publisher of the article. */
  readonly source: string | null
  /** Said date, or else the article's date; ISO day or partial. */
  readonly date: PartialDate | null
  /** When it was said, where the text tells with a year. */
  readonly said: PartialDate | null
  /** The article's day. */
  readonly published: PartialDate | null
}

export interface ArticleNode extends NodeBase {
  readonly kind: 'article'
  readonly source: string | null
  readonly date: string | null
  readonly quoteCount: number
}

export type GraphNode = EntityNode | QuoteNode | ArticleNode

export interface GraphEdge {
  /** `${relation}:${source}>${target}`; one edge per relation and ordered pair. */
  readonly id: string
  readonly relation: Relation
  readonly source: string
  readonly target: string
  /** Facts behind the edge: quotes for SAID_ABOUT, mentions for MENTIONED_IN, otherwise evidence sentences. */
  readonly count: number
  /** AFFILIATED_WITH only: the roles, sorted and distinct. */
  readonly roles: readonly string[]
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** How many neighbours lie behind one relation, direction and kind of the node at the other end. */
export interface RelationCount {
  readonly relation: Relation
  readonly direction: Direction
  readonly kind: NodeKind
  readonly count: number
}

/** One page of a list. `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly total?: number
}

export function edgeId(relation: Relation, source: string, target: string): string {
  return `${relation}:${source}>${target}`
}
