// What the reader page is given: the shapes of the JSON in it, shared by the writer and the script inside.
import type { EntityKind } from '../../model/entity'
import type { QuoteKind, Stance } from '../../model/quote'

/** Ids of the elements that hold the data. */
export const BLOCKS = ['entities', 'quotes', 'articles', 'links', 'passages'] as const
export type Block = (typeof BLOCKS)[number]

export interface ReaderEntity {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly unnamed: boolean
  readonly date: string | null
}

export interface ReaderQuote {
  readonly id: string
  readonly kind: QuoteKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Entity ids; those not among the entities are still named by `speakerName` and the like. */
  readonly speaker: string | null
  readonly speakerName: string | null
  readonly printed: string | null
  readonly stance: Stance | null
  readonly cue: string | null
  readonly about: readonly string[]
  readonly aboutNames: readonly string[]
  readonly addressee: string | null
  readonly addresseeName: string | null
  readonly said: string | null
  readonly article: string
  readonly paragraph: number | null
  readonly page: string | null
  readonly time: string | null
  readonly context: { readonly start: number; readonly text: string } | null
  readonly rule: string
  readonly note: string
  readonly confirmedBy: string | null
}

export interface ReaderArticle {
  readonly id: string
  readonly title: string | null
  readonly source: string | null
  readonly url: string | null
  readonly date: string | null
}

/** AFFILIATED_WITH and TOOK_PART_IN; the links of quotes follow from the quotes. */
export interface ReaderLink {
  readonly id: string
  readonly relation: 'AFFILIATED_WITH' | 'TOOK_PART_IN'
  readonly source: string
  readonly target: string
  readonly roles: readonly string[]
}

/** A sentence behind such a link. */
export interface ReaderPassage {
  readonly link: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly context: { readonly start: number; readonly text: string }
  readonly title: string | null
  readonly source: string | null
  readonly url: string | null
  readonly date: string | null
}

export interface ReaderData {
  readonly entities: readonly ReaderEntity[]
  readonly quotes: readonly ReaderQuote[]
  readonly articles: readonly ReaderArticle[]
  readonly links: readonly ReaderLink[]
  readonly passages: readonly ReaderPassage[]
}
