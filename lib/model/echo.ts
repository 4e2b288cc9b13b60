// The same words quoted in another article.
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

export interface Echoes {
  readonly items: readonly Echo[]
  /** In how many other articles the items are. */
  readonly articles: number
}
