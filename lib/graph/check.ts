// The door of the store: facts that do not fit their article are refused before anything is written.
import { InvalidInput } from '../errors'
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import type { TextSpan } from '../model/span'

/**
 * Throws InvalidInput (where: the article's id) unless every span's surface is the article's text there, every id
 * named in the facts is one of their entities (or quotes, for `inside`), ids and `about` hold nothing twice, and no
 * string holds NUL or half a surrogate pair, which no store gives back unchanged.
 */
export function checkFacts(article: Article, facts: ArticleFacts): void {
  const problem =
    wrongArticle(article, facts) ??
    unstorable(article, facts) ??
    wrongSpan(article.text, facts) ??
    repeated(facts) ??
    unknownId(facts)
  if (problem === null) return
  throw new InvalidInput(problem, {
    where: article.id,
    remedy: 'This is a mistake of the program that made the facts; please report it with the article.',
  })
}

function wrongArticle(article: Article, facts: ArticleFacts): string | null {
  return facts.articleId === article.id ? null : `The facts are of another article, ${facts.articleId}.`
}

/** JSON writes NUL and lone surrogates as escapes; an escape counts when its backslash is not itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** Does every string in it come back unchanged from a store? */
export function isStorable(value: unknown): boolean {
  return !UNSTORABLE.test(JSON.stringify(value))
}

function unstorable(article: Article, facts: ArticleFacts): string | null {
  return !isStorable(article) || !isStorable(facts)
    ? 'The text holds a NUL character or half a character.'
    : null
}

function wrongSpan(text: string, facts: ArticleFacts): string | null {
  for (const span of spansOf(facts)) {
    if (text.slice(span.start, span.end) === span.text && span.start < span.end) continue
    return `The text from ${span.start} to ${span.end} is not "${span.text}".`
  }
  return null
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

function repeated(facts: ArticleFacts): string | null {
  const lists = [
    facts.entities.map((e) => e.id),
    facts.quotes.map((q) => q.id),
    ...facts.quotes.map((q) => q.about),
  ]
  for (const ids of lists) {
    if (new Set(ids).size === ids.length) continue
    return `${ids.find((id, index) => ids.indexOf(id) !== index)} is listed twice.`
  }
  return null
}

function unknownId(facts: ArticleFacts): string | null {
  const entities = new Set(facts.entities.map((entity) => entity.id))
  const quotes = new Set(facts.quotes.map((quote) => quote.id))
  const missing =
    [...namedEntities(facts)].find((id) => !entities.has(id)) ??
    facts.quotes.find((quote) => quote.inside !== null && !quotes.has(quote.inside))?.inside
  return missing == null ? null : `${missing} is named in the facts but is not among them.`
}

function* namedEntities(facts: ArticleFacts): Generator<string> {
  for (const quote of facts.quotes) {
    yield* [quote.speaker?.entityId, quote.addresseeId, quote.eventId].filter((id) => id != null)
    yield* quote.about
  }
  for (const each of facts.affiliations) yield* [each.personId, each.organizationId]
  for (const each of facts.participations) yield* [each.entityId, each.eventId]
}
