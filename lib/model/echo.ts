// The same words quoted in another article, and what is repeated most.
import type { PartialDate } from './entity'
import type { QuoteRecord } from './records'

/** How the other quote has the words: all of them, only a part, all and more, or some otherwise. */
export const ECHO_KINDS = ['same', 'clipped', 'longer', 'changed'] as const
export type EchoKind = (typeof ECHO_KINDS)[number]

export const ECHO_PARTS = ['same', 'added', 'left'] as const

/** A run of words: in both, only in the other quote, or only in this one. As the quote has them that they are of. */
export interface EchoPart {
  readonly kind: (typeof ECHO_PARTS)[number]
  readonly text: string
}

export interface EchoWords {
  readonly kind: EchoKind
  /** In the order of the other quote. */
  readonly parts: readonly EchoPart[]
}

export interface Echo extends EchoWords {
  readonly quote: QuoteRecord
}

/** One saying, however often and however fully it is quoted. */
export interface EchoGroup {
  /** Where it was said first, as far as dates tell. */
  readonly quote: QuoteRecord
  /** Statements that have it, `quote` among them. */
  readonly quotes: number
  /** False where there are so many that the figures below are those of `quote` and 50 echoes. */
  readonly complete: boolean
  readonly articles: number
  /** Publishers, as far as they are known. */
  readonly outlets: number
  /** How many of the statements stand in reprints. */
  readonly reprints: number
  /** How the others have the words of `quote`; kinds without any are left out. */
  readonly kinds: Readonly<Partial<Record<EchoKind, number>>>
  readonly first: PartialDate | null
  readonly last: PartialDate | null
}

export interface Echoes {
  readonly items: readonly Echo[]
  /** In how many other articles the items are. */
  readonly articles: number
}
