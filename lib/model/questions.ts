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

export const QUOTE_ORDERS = ['newest', 'oldest'] as const
export type QuoteOrder = (typeof QUOTE_ORDERS)[number]

/** Which statements. Dates are the quote's: when it was said, else the article's. */
export interface QuoteFilter extends FactFilter {
  /** Entity id, or "none" for quotes without a speaker. */
  readonly speaker?: string | undefined
  readonly about?: string | undefined
  readonly addressee?: string | undefined
  readonly article?: string | undefined
  /** The occasion the words were said on. */
  readonly event?: string | undefined
  readonly stance?: Stance | undefined
  readonly kind?: QuoteKind | undefined
  /** Full text, as in search. */
  readonly q?: string | undefined
}

export interface QuoteQuestion extends PageQuestion, QuoteFilter {
  /** Default `newest`. */
  readonly order?: QuoteOrder | undefined
}

export interface ArticleQuestion extends PageQuestion {
  /** Words of the title (or, without one, of the text's first words), as in search. */
  readonly q?: string | undefined
}
