// The same text in another article: what an agency wrote, printed by many.
import type { ArticleNode, Page } from './graph'
import type { QuoteRecord } from './records'

/**
 * How another article has the text: the same but for a line or two; the same with some of it written otherwise; a cut of it;
 * all of it and more; or only about half in common, as two reports of one running story have.
 */
export const REPRINT_KINDS = ['same', 'edited', 'shorter', 'longer', 'version'] as const
export type ReprintKind = (typeof REPRINT_KINDS)[number]

export interface TextShares {
  readonly kind: ReprintKind
  /** Part of this article's text that stands in the other one, 0–1 in steps of 0.01. */
  readonly mine: number
  /** Part of the other one's text that stands in this article. */
  readonly theirs: number
}

export interface Reprint extends TextShares {
  readonly article: ArticleNode
  /** Was it printed before this article? By the time of publication, undated last, then by id. */
  readonly earlier: boolean
}

export interface Reprints {
  readonly items: readonly Reprint[]
  /** The earlier article in which most of this one's text stands, which makes this one a reprint; else null. */
  readonly original: string | null
}

export interface QuotePage extends Page<QuoteRecord> {
  readonly total: number
  /** How many statements stand in reprints, whether the question lets those through or not. */
  readonly reprints: number
}
