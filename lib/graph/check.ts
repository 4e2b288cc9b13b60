// The door of the store: facts that do not fit their article are refused before anything is written.
import { InvalidInput } from '../errors'
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import type { TextSpan } from '../model/span'

/** Something about the facts that does not fit the article. */
export interface Misfit {
  readonly kind: 'text' | 'span' | 'reference'
  /** A sentence. */
  readonly what: string
}

/**
 * Throws InvalidInput (where: the article's id) unless every span's surface is the article's text there, every id
 * named in the facts is one of their entities (or quotes, for `inside`), ids and `about` hold nothing twice, and no
 * string holds NUL or half a surrogate pair, which no store gives back unchanged.
 */
export function checkFacts(article: Article, facts: ArticleFacts): void {
  const { value: misfit } = misfitsOf(article, facts).next()
  if (misfit === undefined) return
  throw new InvalidInput(misfit.what, {
    where: article.id,
    remedy: 'This is a mistake of the program that made the facts; please report it with the article.',
  })
}

/** All that `checkFacts` would refuse. */
export function* misfitsOf(article: Article, facts: ArticleFacts): Generator<Misfit, undefined> {
  if (facts.articleId !== article.id) {
    yield { kind: 'reference', what: `The facts are of another article, ${facts.articleId}.` }
  }
  if (!isStorable(article) || !isStorable(facts)) {
    yield { kind: 'text', what: 'The text holds a NUL character or half a character.' }
  }
  for (const span of spansOf(facts)) {
    if (article.text.slice(span.start, span.end) === span.text && span.start < span.end) continue
    yield { kind: 'span', what: `The text from ${span.start} to ${span.end} is not "${span.text}".` }
  }
  for (const id of repeatedIn(facts)) yield { kind: 'reference', what: `${id} is listed twice.` }
  for (const id of unknownIn(facts)) {
    yield { kind: 'reference', what: `${id} is named in the facts but is not among them.` }
  }
}

/** JSON writes NUL and lone surrogates as escapes; an escape counts when its backslash is not itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** Does every string in it come back unchanged from a store? */
export function isStorable(value: unknown): boolean {
  return !UNSTORABLE.test(JSON.stringify(value))
}

function* spansOf(facts: ArticleFacts): Generator<TextSpan> {
  for (const entity of facts.entities) yield* entity.mentions
  for (const quote of facts.quotes) {
    yield quote
    if (quote.cue !== null) yield quote.cue
    if (quote.speaker?.mention) yield quote.speaker.mention
    for (const candidate of quote.candidates) yield candidate.mention
  }
  for (const fact of [...facts.affiliations, ...facts.participations]) yield fact.evidence
}

function* repeatedIn(facts: ArticleFacts): Generator<string> {
  const lists = [
    facts.entities.map((e) => e.id),
    facts.quotes.map((q) => q.id),
    ...facts.quotes.map((q) => q.about),
  ]
  for (const ids of lists) {
    if (new Set(ids).size === ids.length) continue
    yield* new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  }
}

function unknownIn(facts: ArticleFacts): ReadonlySet<string> {
  const entities = new Set(facts.entities.map((entity) => entity.id))
  const quotes = new Set(facts.quotes.map((quote) => quote.id))
  const outer = facts.quotes.flatMap(({ inside }) => (inside === null || quotes.has(inside) ? [] : [inside]))
  return new Set([...[...namedEntities(facts)].filter((id) => !entities.has(id)), ...outer])
}

function* namedEntities(facts: ArticleFacts): Generator<string> {
  for (const quote of facts.quotes) {
    yield* [quote.speaker?.entityId, quote.addresseeId, quote.eventId].filter((id) => id != null)
    yield* quote.about
  }
  for (const each of facts.affiliations) yield* [each.personId, each.organizationId]
  for (const each of facts.participations) yield* [each.entityId, each.eventId]
}
