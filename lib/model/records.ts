// What reading the graph answers: search hits, neighbours, quotes with their names and context, evidence, counts.
import type { Article, Zone } from './article'
import type { Entity, EntityKind, MentionForm, PartialDate } from './entity'
import type { EntityNode, GraphEdge, GraphNode, NodeKind, Page, RelationCount } from './graph'
import type { DateChoice, TimeUnit } from './questions'
import type { Quote, QuoteKind, StanceChoice, Voice } from './quote'
import type { Span } from './span'

export interface SearchHit {
  readonly node: GraphNode
  /** What matched where it is not the name or title: the alias or role, or a stretch of the quote's words. */
  readonly matched: string | null
  /** Where the words stand in `matched`, or in the node's label when that is null. */
  readonly ranges: readonly Span[]
  /** Found by similar spelling, not as written. */
  readonly fuzzy: boolean
  /** Of an entity: the newest of its statements that has the words (among its last few), else its newest. */
  readonly sentence: Saying | null
  /** Of a quote: who said it, where that is known. */
  readonly speaker: string | null
}

/** A statement in one line. */
export interface Saying {
  readonly quoteId: string
  readonly articleId: string
  readonly quoteKind: QuoteKind
  readonly text: string
  /** Where the words of the question stand in `text`. */
  readonly ranges: readonly Span[]
  readonly date: PartialDate | null
}

export interface KindCount {
  readonly kind: NodeKind
  readonly count: number
}

export interface SearchPage extends Page<SearchHit> {
  /** With the first page: hits of each kind, whatever kind was asked for; kinds without any are left out. */
  readonly counts: readonly KindCount[]
  /** When nothing matches: questions that do find something. */
  readonly suggestions: readonly string[]
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
  /** Those in another language than English, from which no quotes were taken. */
  readonly unextracted: number
  readonly quotes: number
  readonly attributedQuotes: number
  readonly entities: Readonly<Record<EntityKind, number>>
}

/** A publisher and how many of its articles are stored. */
export interface SourceCount {
  readonly source: string
  readonly articles: number
}

export type Counts<K extends string> = Readonly<Partial<Record<K, number>>>

export interface TimelineBin {
  /** First day of the bin, ISO; weeks begin on Monday. */
  readonly start: string
  readonly count: number
  readonly stances: Counts<StanceChoice>
  readonly kinds: Counts<QuoteKind>
}

/** Statements along time, by one of their dates. */
export interface Timeline {
  readonly dates: DateChoice
  readonly bin: TimeUnit
  /** Earliest first; empty ones are left out. */
  readonly bins: readonly TimelineBin[]
  /** Statements in all: those in bins, those known only to a month or year wider than a bin, and those without a date. */
  readonly total: number
  readonly vague: number
  readonly undated: number
}

/** Statements by choice; choices without any are left out. Publisher '': none. */
export interface Facets {
  readonly stance: Counts<StanceChoice>
  readonly quoteKind: Counts<QuoteKind>
  readonly voice: Counts<Voice>
  readonly source: Readonly<Record<string, number>>
}
