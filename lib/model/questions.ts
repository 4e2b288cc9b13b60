// What can be asked of the graph: the page asks it, the HTTP API parses it, the stores answer it (see lib/store/store).
import type { Direction, NodeKind, Relation } from './graph'
import type { QuoteKind, Stance } from './quote'

export const NEIGHBOUR_ORDERS = [
  'most-connected',
  'least-connected',
  'newest',
  'most-quoted',
  'name',
] as const
export type NeighbourOrder = (typeof NEIGHBOUR_ORDERS)[number]

/** Which page of a list: `limit` items (1–500), those after `cursor`, which is a `nextCursor` of the same question. */
export interface PageQuestion {
  readonly limit: number
  readonly cursor?: string | undefined
}

/**
 * Only facts of articles (or quotes said) on or after / on or before an ISO date, and only of one publisher's articles.
 * Undated ones are left out of a range. Partial dates count when they may lie within: "2024-07" is on or after
 * "2024-07-10".
 */
export interface FactFilter {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly source?: string | undefined
}

/** Does it leave anything out? */
export function isFiltered({ after, before, source }: FactFilter): boolean {
  return after !== undefined || before !== undefined || source !== undefined
}

export interface SearchQuestion extends PageQuestion {
  /**
   * Words; each must match (prefix match on the last; accents, case and punctuation folded) a name, alias, role or
   * quote text. Blank: the most quoted entities (with kind `quote` or `article`: the newest). Without letters or
   * digits, such as "?": nothing.
   */
  readonly q: string
  /** `article` looks in titles, as a question for articles does; without a kind, articles are not looked for. */
  readonly kind?: NodeKind | undefined
}

export interface NeighbourQuestion extends PageQuestion, FactFilter {
  readonly relation?: Relation | undefined
  readonly direction?: Direction | undefined
  readonly kind?: NodeKind | undefined
  /** Default `most-connected` (facts behind the edge, descending). Ties by label, then id. */
  readonly order?: NeighbourOrder | undefined
}

/** Dates are the quote's: when it was said, else the article's. */
export interface QuoteQuestion extends PageQuestion, FactFilter {
  /** Entity id, or "none" for quotes without a speaker. */
  readonly speaker?: string | undefined
  readonly about?: string | undefined
  readonly addressee?: string | undefined
  readonly article?: string | undefined
  readonly stance?: Stance | undefined
  readonly kind?: QuoteKind | undefined
  /** Full text, as in search. */
  readonly q?: string | undefined
}

export interface ArticleQuestion extends PageQuestion {
  /** Words of the title (or, without one, of the text's first words), as in search. */
  readonly q?: string | undefined
}

export interface CompareQuestion extends PageQuestion, FactFilter {
  /** Two to four entities, in the order in which they are answered. */
  readonly ids: readonly string[]
  /** Only quotes about this entity are listed; the figures stay those of all quotes. */
  readonly subject?: string | undefined
}

/**
 * What can tie two entities: one spoke about the other, one spoke to the other, one belongs to the other, one took part
 * in the other; or (MENTIONED_IN) both are mentioned in one article. Best evidence first.
 */
export const PATH_RELATIONS = [
  'SAID_ABOUT',
  'ADDRESSED_TO',
  'AFFILIATED_WITH',
  'TOOK_PART_IN',
  'MENTIONED_IN',
] as const satisfies readonly Relation[]
export type PathRelation = (typeof PATH_RELATIONS)[number]

/** Unless told: standing in the same article is no tie. */
export const DEFAULT_VIA: readonly PathRelation[] = PATH_RELATIONS.filter((name) => name !== 'MENTIONED_IN')

export interface PathQuestion {
  /** Entity ids. */
  readonly from: string
  readonly to: string
  /** At most so many paths (1–10) of at most so many hops (1–6). */
  readonly k: number
  readonly maxHops: number
  /** Over which ties, whatever their direction. At least one. */
  readonly via: readonly PathRelation[]
}
