// What the extraction steps share: the text cut into paragraphs, sentences and tagged tokens, and the entities so far.
import type { ArticleInput, Zone, ZoneKind } from '../../lib/model/article'
import type { EntityKind, MentionForm, PartialDate } from '../../lib/model/entity'
import type { Span, TextSpan } from '../../lib/model/span'

/** A word or punctuation mark of the stored text. Punctuation and quotation marks are tokens of their own. */
export interface Token extends TextSpan {
  /** Index in `Document.tokens`. */
  readonly index: number
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  /** Lemma for verbs ("said" → "say"), otherwise equal to `lower`. */
  readonly lemma: string
  /** Part of speech, from compromise's tags and our own lexicon. */
  readonly pos: Pos
  /** Compromise's tags, for rules that need more than `pos`. */
  readonly tags: ReadonlySet<string>
  /** Index in `Document.sentences`. */
  readonly sentence: number
}

export type Pos =
  | 'proper'
  | 'noun'
  | 'pronoun'
  | 'verb'
  | 'aux'
  | 'adj'
  | 'adv'
  | 'det'
  | 'prep'
  | 'conj'
  | 'num'
  | 'punct'
  | 'other'

/** Tokens are `tokens.slice(first, last)`. A sentence does not end inside a quotation unless the paragraph does. */
export interface Sentence extends Span {
  readonly index: number
  readonly first: number
  readonly last: number
  /** Index in `Document.paragraphs`. */
  readonly paragraph: number
  readonly zone: ZoneKind
}

/** Sentences are `sentences.slice(first, last)`. */
export interface Paragraph extends Span {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly zone: ZoneKind
}

export interface Document {
  readonly article: ArticleInput
  readonly text: string
  readonly zones: readonly Zone[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

export interface LocalMention extends TextSpan {
  readonly form: MentionForm
  /** Name of the rule that made it. */
  readonly rule: string
  /** The span with title and appositive role: "port chief Dana Ruiz". Equal to the mention when there is none. */
  readonly full: TextSpan
}

/** Soft evidence for pronouns; null: unknown. */
export type Gender = 'male' | 'female' | 'neuter' | null

/** An entity of this article while it is being built; `resolve` gives it its id. Steps only ever append. */
export interface LocalEntity {
  readonly kind: EntityKind
  name: string
  readonly aliases: Set<string>
  readonly roles: Set<string>
  readonly mentions: LocalMention[]
  unnamed: boolean
  metonym: boolean
  /** A group: "officials", "families", "the signatories". */
  plural: boolean
  gender: Gender
  date: { readonly start: PartialDate; readonly end: PartialDate } | null
}
