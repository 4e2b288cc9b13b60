// What can be asked of the graph: the page asks it, the HTTP API parses it, the stores answer it (see lib/store/store).
import type { CorrectionKind, CorrectionState } from './correction'
import type { Direction, NodeKind, Relation } from './graph'
import type { QuoteKind, StanceChoice, Voice } from './quote'

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

/** Which corrections: all that are given must hold. */
export interface CorrectionQuestion extends PageQuestion {
  readonly state?: CorrectionState | undefined
  readonly kind?: CorrectionKind | undefined
  /** Names the article or a quote of it, or changes it now. */
  readonly article?: string | undefined
  /** Names the entity. */
  readonly entity?: string | undefined
}

/** Which date of a quote is meant: when it was said, else published; only when it was said; only when published. */
export const DATE_CHOICES = ['either', 'said', 'published'] as const
export type DateChoice = (typeof DATE_CHOICES)[number]

/** One value or several of them, any of which will do. */
export type OneOrMore<T> = T | readonly T[]

export function listOf<T extends string>(wanted: OneOrMore<T>): readonly T[] {
  return typeof wanted === 'string' ? [wanted] : wanted
}

/**
 * Which facts count. Dates: on or after, on or before an ISO date. Partial dates count when they may lie within:
 * "2024-07" is on or after "2024-07-10". `dates` says which date of a quote is meant (default `either`); other facts
 * have their article's. Undated facts are left out of a range; with `undated: 'kept'` they pass it, with `'only'` they
 * alone pass. `source`: the publisher, '' for none. Stance, quote kind, voice and reprints are asked of quotes; what rests on no
 * quote (a mention, an affiliation, a participation) passes them.
 */
export interface FactFilter {
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly dates?: DateChoice | undefined
  readonly undated?: 'kept' | 'only' | undefined
  readonly source?: OneOrMore<string> | undefined
  readonly stance?: OneOrMore<StanceChoice> | undefined
  readonly quoteKind?: OneOrMore<QuoteKind> | undefined
  readonly voice?: OneOrMore<Voice> | undefined
  /** False: without statements of articles most of whose text stands in an earlier one (see `Reprints`). */
  readonly reprints?: boolean | undefined
}

/** Does it leave anything out? */
export function isFiltered(filter: FactFilter): boolean {
  const { after, before, undated, reprints, source, stance, quoteKind, voice } = filter
  const rules = [after, before, source, stance, quoteKind, voice]
  return undated === 'only' || reprints === false || rules.some((rule) => rule !== undefined)
}

export interface SearchQuestion extends PageQuestion {
  /**
   * Words, in any order; each must match the beginning of a word (accents, case and punctuation folded) of an entity's
   * names, aliases and roles, or of a quote's text, where one of fewer than four letters must be whole unless it is the
   * last. One slip is forgiven in words of four letters and more, two from eight on, none in figures. Blank: the most quoted entities (with kind `quote` or `article`: the newest). Without letters or
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

/** Quotes that concern any of these: spoken by or about an entity, in an article, or the quote itself. At most 2,000. */
export interface Concern {
  readonly concerning?: readonly string[] | undefined
}

/** `unsure`: those whose speaker is least ahead of the next one first. */
export const QUOTE_ORDERS = ['newest', 'oldest', 'unsure'] as const
export type QuoteOrder = (typeof QUOTE_ORDERS)[number]

/** Which statements. */
export interface QuoteFilter extends FactFilter {
  /** Entity id, or "none" for quotes without a speaker. */
  readonly speaker?: string | undefined
  readonly about?: string | undefined
  readonly addressee?: string | undefined
  readonly article?: string | undefined
  /** The occasion the words were said on. */
  readonly event?: string | undefined
  readonly kind?: QuoteKind | undefined
  /** Full text, as in search. */
  readonly q?: string | undefined
  /** Has a person looked at it: found it right, or mended it? */
  readonly judged?: 'yes' | 'no' | undefined
  /** Only where the speaker is ahead of the next one by less than this (0–1, see `Reason`). */
  readonly marginBelow?: number | undefined
}

export interface QuoteQuestion extends PageQuestion, QuoteFilter, Concern {
  /** Default `newest`. */
  readonly order?: QuoteOrder | undefined
}

export interface ArticleQuestion extends PageQuestion {
  /** Words of the title (or, without one, of the text's first words), as in search. */
  readonly q?: string | undefined
}

/** Widths of a bin that can be asked for, from fine to coarse. Weeks begin on Monday. */
export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** Statements along time. The date choice of the filter says by which date. */
export interface TimelineQuestion extends FactFilter, Concern {
  /** Width of a bin; without it, the narrowest of which at most `DEFAULT_BINS` span all dates. */
  readonly bin?: TimeUnit | undefined
}

/** How many statements each choice of a filter has while all its other rules hold. */
export interface FacetQuestion extends FactFilter, Concern {}

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
