// What the tests of quotations and speakers share: one short article, its facts in a form that is easy to compare.
import { extract } from '../../ingest/extract/extract'
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'

export function article(text: string, rest: Partial<ArticleInput> = {}): ArticleInput {
  return {
    id: 'a:test',
    text,
    title: null,
    byline: null,
    source: null,
    publishedAt: null,
    language: 'en',
    zones: [],
    ...rest,
  }
}

export function factsOf(text: string, rest: Partial<ArticleInput> = {}): ArticleFacts {
  return extract(article(text, rest))
}

/** `words → speaker` of all quotes of the kinds asked for; the speaker's name, or "?" when unknown. */
export function said(
  text: string,
  kinds: readonly string[] = ['direct'],
  rest: Partial<ArticleInput> = {},
): string[] {
  const facts = factsOf(text, rest)
  const name = new Map(facts.entities.map((e) => [e.id, e.name]))
  return facts.quotes
    .filter((q) => kinds.includes(q.kind))
    .map((q) => `${q.text} → ${q.speaker === null ? '?' : name.get(q.speaker.entityId)}`)
}
