// The shape of corpus/gold/*.json: what a careful reader finds in an article. docs/corpus.md explains every field.

export type GoldType = 'PERSON' | 'ORG' | 'EVENT' | 'PLACE'
export type GoldQuoteType = 'direct' | 'indirect' | 'mixed'

export interface GoldSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface GoldMention extends GoldSpan {
  readonly kind: 'name' | 'nominal'
  /** The name with its title in front: "Mayor Salma al-Rashidi". */
  readonly with_title?: GoldSpan
  readonly optional?: true
  readonly metonym?: true
}

export interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly type: GoldType
  readonly aliases: readonly string[]
  readonly name_aliases: readonly string[]
  readonly roles: readonly string[]
  readonly date?: string | null
  readonly mentions: readonly GoldMention[]
}

export interface GoldSpeaker {
  /** Null for an unnamed speaker; `description` then says who. */
  readonly entity: string | null
  readonly mention: GoldSpan | null
  readonly description: string | null
  readonly alt?: readonly (string | null)[]
}

export interface GoldQuote extends GoldSpan {
  readonly id: string
  readonly type: GoldQuoteType
  readonly speaker: GoldSpeaker
  readonly cue: GoldSpan | null
  readonly about: readonly string[]
  readonly addressee: string | null
  readonly event: string | null
  /** Shared by the parts of one quote broken by its attribution or by a paragraph. */
  readonly group?: string
  /** The mixed quote, or the quotation, this stretch stands in. */
  readonly inside?: string
  /** Neither hit nor miss in scoring. */
  readonly optional?: true
}

export interface GoldArticle {
  readonly id: string
  readonly title: string
  readonly byline: string | null
  readonly source: string | null
  readonly date: string | null
  readonly entities: readonly GoldEntity[]
  readonly quotes: readonly GoldQuote[]
  readonly scare_quotes: readonly (GoldSpan & { readonly kind: string })[]
  /** Must not become entities. */
  readonly traps: readonly (GoldSpan & { readonly why: string })[]
  /** Must not become quotes. */
  readonly rejected_quotes: readonly (GoldSpan & { readonly why: string })[]
  readonly hypothetical_events: readonly (GoldSpan & { readonly why: string })[]
  readonly notes: readonly string[]
}
