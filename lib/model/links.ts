// What lies between entities: speakers side by side, and the paths from one to another, each hop with its evidence.
import type { EntityNode } from './graph'
import type { PathRelation } from './questions'
import type { Stance } from './quote'
import type { Evidence, QuoteRecord } from './records'
import type { QuotePage } from './reprint'

/** The first of a list that is not paged, and how long it is. */
export interface Leading<T> {
  readonly items: readonly T[]
  readonly total: number
}

/** Statements of one about an entity. */
export interface SubjectCount {
  readonly node: EntityNode
  readonly count: number
}

export interface ComparedSpeaker {
  readonly node: EntityNode
  /** Statements, and the dates of the first and the last dated one: ISO, may be partial. */
  readonly quotes: number
  readonly first: string | null
  readonly last: string | null
  /** Most often first; null: no cue tells. */
  readonly stances: readonly { readonly stance: Stance | null; readonly count: number }[]
  /** Publishers of these statements, most first; null: not known. */
  readonly outlets: Leading<{ readonly source: string | null; readonly count: number }>
  /** Whom and what only this one of them speaks about, most first. */
  readonly only: Leading<SubjectCount>
}

/** What at least two of them speak about: `counts` are their statements, in the order of the speakers. */
export interface SharedSubject {
  readonly node: EntityNode
  readonly counts: readonly number[]
}

/** What one of them says about another: all counted, the newest in full. */
export interface Mutual {
  readonly speaker: string
  readonly about: string
  readonly count: number
  readonly quotes: readonly QuoteRecord[]
}

export interface Comparison {
  /** In the order asked. */
  readonly speakers: readonly ComparedSpeaker[]
  /** Every ordered pair of them, in the order of the speakers. */
  readonly mutual: readonly Mutual[]
  /** Those that most of them speak about first, then by statements, then by id. They themselves are in `mutual`. */
  readonly shared: Leading<SharedSubject>
  /** Statements of them all on one axis: newest first, undated last; `total` is given. */
  readonly quotes: QuotePage
}

/** One kind of tie between two entities, in the direction of its relation; `count` facts lie behind it. */
export interface Tie {
  readonly relation: PathRelation
  /** For MENTIONED_IN, which has no direction: the smaller id. */
  readonly source: string
  readonly target: string
  readonly count: number
}

/** The best proof of a hop: a quote, or a passage that is none. */
export type HopEvidence =
  | { readonly kind: 'quote'; readonly quote: QuoteRecord }
  | { readonly kind: 'passage'; readonly passage: Evidence }

export interface Hop {
  /** All ties between the two: best evidence first (see PATH_RELATIONS), then most facts, then by source. */
  readonly ties: readonly Tie[]
  /** Of the first tie. */
  readonly evidence: HopEvidence
}

export interface Path {
  /** From one end to the other, each once. */
  readonly nodes: readonly EntityNode[]
  /** `hops[i]` ties `nodes[i]` and `nodes[i + 1]`. */
  readonly hops: readonly Hop[]
  /** Facts behind all hops together. */
  readonly strength: number
}

export interface Paths {
  readonly from: EntityNode
  readonly to: EntityNode
  /** Shortest first, then strongest, then by the ids along the way. */
  readonly items: readonly Path[]
  /** False: the search was stopped early, so that other paths as short or shorter may have been missed. */
  readonly complete: boolean
  /** How many entities were looked at. */
  readonly visited: number
}
