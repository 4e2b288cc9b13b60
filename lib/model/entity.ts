// People, organizations, events and places, and where they are mentioned.
import type { TextSpan } from './span'

export const ENTITY_KINDS = ['person', 'organization', 'event', 'place'] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const
export type MentionForm = (typeof MENTION_FORMS)[number]

export interface Mention extends TextSpan {
  readonly form: MentionForm
  /** Name of the rule that made the mention. */
  readonly rule: string
}

/** ISO date, partial dates allowed: "2024-07-10", "2024-07", "2024", "--07-10" (no year known). */
export type PartialDate = string

/**
 * An entity as one article knows it. The same id in two articles is the same entity in the graph;
 * the store derives the graph's entity from all its articles' contributions (see `mergeEntities`).
 */
export interface ArticleEntity {
  readonly id: string
  readonly kind: EntityKind
  /** Fullest name in the article, without title: "Dana Ruiz". For an unnamed source its phrase: "a senior official". */
  readonly name: string
  /** Other proper-name forms in the article, sorted, without the name itself. */
  readonly aliases: readonly string[]
  /** "a senior official": scoped to its article, never merged across articles by the machine. */
  readonly unnamed: boolean
  /** Office or description seen in the text: "Port Chief", "mayor of Port Ellery". Sorted. */
  readonly roles: readonly string[]
  /** For an event: when it happened (end equals start for one day). */
  readonly date: { readonly start: PartialDate; readonly end: PartialDate } | null
  /** A government spoken of by its capital or country ("Washington said"). */
  readonly metonym: boolean
  /** In text order. At least one. */
  readonly mentions: readonly Mention[]
}

/** An entity of the graph: what all articles together say. */
export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly unnamed: boolean
  readonly roles: readonly string[]
  readonly date: { readonly start: PartialDate; readonly end: PartialDate } | null
  readonly metonym: boolean
}
