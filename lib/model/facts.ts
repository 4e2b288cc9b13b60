// Everything extraction finds in one article.
import type { ArticleEntity } from './entity'
import type { Quote } from './quote'
import type { TextSpan } from './span'

/**
 * A person's tie to an organization, as the article words it. A collective that speaks ("three ministers, including Dana
 * Ruiz") is an unnamed organization; those it names are tied to it as "member", "leader" or "chair".
 */
export interface Affiliation {
  readonly personId: string
  readonly organizationId: string
  /** "chief", "spokesperson"; the surface words. */
  readonly role: string
  readonly evidence: TextSpan
}

/** An entity took part in an event; a place, as its scene or for its government. */
export interface Participation {
  readonly entityId: string
  readonly eventId: string
  readonly evidence: TextSpan
}

/**
 * Facts of one article. Entities by first mention, quotes by start then end, the others by evidence start.
 * Every span is a UTF-16 range of the article's text and `text.slice(start, end)` equals its surface.
 */
export interface ArticleFacts {
  readonly articleId: string
  readonly entities: readonly ArticleEntity[]
  readonly quotes: readonly Quote[]
  readonly affiliations: readonly Affiliation[]
  readonly participations: readonly Participation[]
}
