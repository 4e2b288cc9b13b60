// What reading the graph answers: search hits, neighbours, quotes with their names and context, evidence, counts.
import type { Article, Zone } from './article'
import type { Entity, EntityKind, MentionForm } from './entity'
import type { EntityNode, GraphEdge, GraphNode, RelationCount } from './graph'
import type { Quote } from './quote'

export interface SearchHit {
  readonly node: GraphNode
  /** What matched: the alias, or the quote's words. Null for a plain name match. */
  readonly matched: string | null
}

export interface Neighbour {
  readonly node: GraphNode
  readonly edges: readonly GraphEdge[]
}

export interface QuoteRecord extends Quote {
  readonly articleId: string
  readonly articleTitle: string | null
  readonly articleSource: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
  readonly speakerName: string | null
  readonly speakerKind: EntityKind | null
  readonly aboutNames: readonly string[]
  readonly addresseeName: string | null
  /** The paragraph around the quote, from the article's stored text, and where it starts in it. */
  readonly context: { readonly start: number; readonly text: string }
}

export interface EntityRecord extends Entity {
  readonly node: EntityNode
  /** Sorted by relation, direction, kind; zero counts left out. */
  readonly counts: readonly RelationCount[]
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

export interface ArticleMention {
  readonly entityId: string
  readonly kind: EntityKind
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: MentionForm
}

export interface ArticleRecord extends Article {
  readonly zones: readonly Zone[]
  /** By start, then end descending. */
  readonly quotes: readonly QuoteRecord[]
  /** By start, then end descending. */
  readonly mentions: readonly ArticleMention[]
  /** The entities mentioned, by id. */
  readonly entities: readonly EntityNode[]
}

/** The sentence behind an edge that is not a quote: AFFILIATED_WITH, TOOK_PART_IN, MENTIONED_IN. */
export interface Evidence {
  readonly articleId: string
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
  readonly source: string | null
  readonly start: number
  readonly end: number
  readonly text: string
  readonly context: { readonly start: number; readonly text: string }
}

export interface StoreCounts {
  readonly articles: number
  readonly quotes: number
  readonly attributedQuotes: number
  readonly entities: Readonly<Record<EntityKind, number>>
}

/** A publisher and how many of its articles are stored. */
export interface SourceCount {
  readonly source: string
  readonly articles: number
}
