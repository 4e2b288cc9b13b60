// Who is heard and who is not: what can be asked about voices, and what is answered (see lib/store/store).
import type { EntityKind, PartialDate } from './entity'
import type { ArticleNode, EntityNode, Page } from './graph'
import { type FactFilter, type PageQuestion, type QuoteFilter, TIME_UNITS } from './questions'

/** What an entity has to do with the quotes of its page: it said them, they are about it, said to it, or on its occasion. */
export const PROFILE_ROLES = ['speaker', 'about', 'addressee', 'event'] as const
export type ProfileRole = (typeof PROFILE_ROLES)[number]

/** Narrows the quotes of a page. The filter that the role stands for is the page's own and is not looked at. */
export interface ProfileQuestion extends QuoteFilter {
  /** Default `speaker`. */
  readonly role?: ProfileRole | undefined
  /** How many values of each facet are named (1–100, default 8); the others are counted. */
  readonly top?: number | undefined
}

/** What quotes can be told apart by, besides their date. */
export const FACETS = ['speaker', 'about', 'addressee', 'event', 'stance', 'kind', 'source'] as const
export type FacetName = (typeof FACETS)[number]

export interface FacetValue {
  /** What to filter by: an entity's id, a stance, a kind of quote, a publisher's name. */
  readonly value: string
  /** An entity's name; otherwise the value. */
  readonly label: string
  /** Of an entity; null otherwise. */
  readonly kind: EntityKind | null
  readonly unnamed: boolean
  readonly count: number
}

/** Most frequent first, then by label and value. A quote about two people counts for both. */
export interface Facet {
  readonly items: readonly FacetValue[]
  /** How many more values there are. */
  readonly others: number
  /** Quotes without any value: by nobody known, about nobody named, without a cue, by no known publisher. */
  readonly none: number
}

/** What bars choose from by themselves, from fine to coarse: an archive needs wider ones than anybody asks for. */
export const BAR_UNITS = [...TIME_UNITS, 'decade', 'century'] as const
export type BarUnit = (typeof BAR_UNITS)[number]

/** First and last day (of weeks and days), month or year, inclusive: `after` and `before` of the same question. */
export interface Period {
  readonly from: PartialDate
  readonly to: PartialDate
}

export interface Histogram {
  /** The finest unit in which at most 40 bars show when most of it was; null when nothing has a date. */
  readonly unit: BarUnit | null
  /** Without a gap, earliest first. `count`: exactly the quotes that `after` and `before` of the period give. */
  readonly bars: readonly (Period & { readonly count: number })[]
  /** Quotes dated less exactly than a bar ("2024" among months): they count in each bar they may lie in. */
  readonly vague: number
  readonly undated: number
}

/** Every facet is counted under the filters of all the others, not its own: what else could be chosen stays in view. */
export interface Profile {
  /** Statements under all filters. */
  readonly total: number
  /** How many stand in reprints, whether the question lets those through or not. */
  readonly reprints: number
  readonly time: Histogram
  /** All of `FACETS` but the page's own role. */
  readonly facets: Readonly<Partial<Record<FacetName, Facet>>>
}

export const SPEAKER_ORDERS = ['quotes', 'articles', 'speakers'] as const
export type SpeakerOrder = (typeof SPEAKER_ORDERS)[number]

/** Dates and publisher are those of the quotes. */
export interface SpeakerQuestion extends PageQuestion, FactFilter {
  /** Default `quotes`. */
  readonly order?: SpeakerOrder | undefined
  readonly kind?: EntityKind | undefined
  /** True: "a senior official" and "officials", which are never ranked among the named. Default: only the named. */
  readonly unnamed?: boolean | undefined
}

export interface SpeakerRecord {
  readonly node: EntityNode
  readonly quotes: number
  /** Articles that quote them. */
  readonly articles: number
  /** Named others who are quoted about them. */
  readonly speakers: number
  /** Quotes within each of the answer's periods; a date less exact than a period is in none. */
  readonly counts: readonly number[]
  /** Quotes in none of the periods: without a date, or with one that is too vague. */
  readonly unplaced: number
}

export interface SpeakerPage extends Page<SpeakerRecord> {
  readonly total: number
  readonly unit: BarUnit | null
  /** Those of all quotes that the question's filter lets through, so that rows can be compared. */
  readonly periods: readonly Period[]
}

export interface UnheardQuestion extends PageQuestion {
  /** Default: people and organizations. */
  readonly kind?: 'person' | 'organization' | undefined
}

export interface UnheardRecord {
  readonly node: EntityNode
  /** Statements that name them. */
  readonly quotesAbout: number
  /** Those who speak about them oftenest, at most 3, with how many statements. */
  readonly speakers: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  /** How many speak about them, unnamed sources too. */
  readonly speakersTotal: number
}

export const COVERAGE_COLUMNS = ['article', 'subject'] as const
export type CoverageColumns = (typeof COVERAGE_COLUMNS)[number]

export interface CoverageQuestion extends PageQuestion {
  readonly by: CoverageColumns
  /** Rows: named people and organizations, or only one of these. */
  readonly kind?: 'person' | 'organization' | undefined
  /** How many columns (1–100). */
  readonly columns: number
  readonly columnCursor?: string | undefined
}

/** What one row has to do with one column; pairs that have nothing to do with each other are left out. */
export interface CoverageCell {
  readonly row: string
  readonly column: string
  /** Statements of the row's in the article, or about the subject. */
  readonly quotes: number
  /** Mentions of the row's in the article; or articles that mention row and subject both. */
  readonly mentions: number
}

export interface Coverage {
  readonly by: CoverageColumns
  readonly rows: Page<EntityNode>
  readonly columns: Page<ArticleNode | EntityNode>
  /** By row, then column, in their orders. */
  readonly cells: readonly CoverageCell[]
}
