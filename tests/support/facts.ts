// Small fictional articles with their facts, written as one would tell them; spans are found in the text.
import type { Article, Locator } from '../../lib/model/article'
import type { ArticleEntity, EntityKind } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import { articleId, contentHash, entityId, quoteId, unnamedId } from '../../lib/model/id'
import type { Quote, QuoteKind, Stance } from '../../lib/model/quote'
import type { TextSpan } from '../../lib/model/span'

export interface EntitySpec {
  readonly kind: EntityKind
  readonly name: string
  /** The name its id is made from, where an article knows it by another one. */
  readonly canonical?: string
  /** Surfaces to find in the text; the first is the first mention. Default: the name. */
  readonly surfaces?: readonly string[]
  readonly aliases?: readonly string[]
  readonly roles?: readonly string[]
  readonly unnamed?: boolean
  readonly date?: ArticleEntity['date']
}

/** Entities are named by `name`; words and cue are found in the text. */
export interface QuoteSpec {
  readonly words: string
  readonly kind?: QuoteKind
  readonly speaker?: string
  readonly cue?: { readonly text: string; readonly stance: Stance }
  readonly about?: readonly string[]
  readonly addressee?: string
  readonly event?: string
  readonly saidDate?: string
  /** How far the speaker is ahead; 0.5 unless told. */
  readonly margin?: number
  /** Words of the quote this one is a stretch of. */
  readonly inside?: string
}

export interface ArticleSpec {
  readonly text: string
  readonly title?: string
  readonly source?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly locators?: readonly Locator[]
  readonly entities?: readonly EntitySpec[]
  readonly quotes?: readonly QuoteSpec[]
  readonly affiliations?: readonly {
    readonly person: string
    readonly organization: string
    readonly role: string
  }[]
  readonly participations?: readonly { readonly entity: string; readonly event: string }[]
}

export interface Example {
  readonly article: Article
  readonly facts: ArticleFacts
}

/** An article and its facts from a spec. Throws when a surface is not in the text. */
export function example(spec: ArticleSpec): Example {
  const article = articleFrom(spec)
  const entities = (spec.entities ?? []).map((each) => entityFrom(article, each))
  const id = (name: string) => idOf(entities, name)
  const quotes = (spec.quotes ?? []).map((each) => quoteFrom(article, spec, each, id))
  const facts: ArticleFacts = {
    articleId: article.id,
    entities,
    quotes: quotes.sort((a, b) => a.start - b.start || a.end - b.end),
    affiliations: (spec.affiliations ?? []).map(({ person, organization, role }) => ({
      personId: id(person),
      organizationId: id(organization),
      role,
      evidence: find(article.text, role),
    })),
    participations: (spec.participations ?? []).map(({ entity, event }) => ({
      entityId: id(entity),
      eventId: id(event),
      evidence: find(article.text, event),
    })),
  }
  return { article, facts }
}

/** The same article with its content hash computed anew after an edit. */
export function articleFrom(spec: ArticleSpec): Article {
  const about = {
    title: spec.title ?? null,
    byline: null,
    source: spec.source ?? null,
    publishedAt: spec.publishedAt ?? null,
    language: 'en',
  }
  const content = {
    text: spec.text,
    ...about,
    zones: [{ kind: 'body' as const, start: 0, end: spec.text.length }],
    url: spec.url ?? null,
    locators: spec.locators ?? [],
  }
  return {
    id: articleId(content.url, spec.text),
    ...content,
    contentHash: contentHash(content),
    origin: 'made up for a test',
  }
}

function entityFrom(article: Article, spec: EntitySpec): ArticleEntity {
  const unnamed = spec.unnamed ?? false
  return {
    id: unnamed
      ? unnamedId(spec.kind, article.id, spec.name, 0)
      : entityId(spec.kind, spec.canonical ?? spec.name),
    kind: spec.kind,
    name: spec.name,
    aliases: spec.aliases ?? [],
    unnamed,
    roles: spec.roles ?? [],
    date: spec.date ?? null,
    metonym: false,
    mentions: (spec.surfaces ?? [spec.name]).map((surface) => ({
      ...find(article.text, surface),
      form: 'name',
      rule: 'test-name',
    })),
  }
}

function quoteFrom(
  article: Article,
  spec: ArticleSpec,
  each: QuoteSpec,
  id: (name: string) => string,
): Quote {
  const words = find(article.text, each.words)
  const kind = each.kind ?? 'direct'
  const outer = spec.quotes?.find((other) => other.words === each.inside)
  const outerSpan = outer === undefined ? null : find(article.text, outer.words)
  return {
    id: quoteId(article.id, kind, words.start, words.end),
    kind,
    ...words,
    speaker: each.speaker === undefined ? null : { entityId: id(each.speaker), mention: null },
    cue: each.cue === undefined ? null : { ...find(article.text, each.cue.text), stance: each.cue.stance },
    addresseeId: each.addressee === undefined ? null : id(each.addressee),
    about: (each.about ?? []).map(id),
    group: null,
    inside:
      outerSpan === null
        ? null
        : quoteId(article.id, outer?.kind ?? 'direct', outerSpan.start, outerSpan.end),
    saidDate: each.saidDate ?? null,
    eventId: each.event === undefined ? null : id(each.event),
    reason: { rule: 'test-rule', note: 'Made up for a test.', margin: each.margin ?? 0.5 },
    candidates: [],
  }
}

function idOf(entities: readonly ArticleEntity[], name: string): string {
  const entity = entities.find((each) => each.name === name)
  if (entity === undefined) throw new RangeError(`no entity "${name}" in this example`)
  return entity.id
}

function find(text: string, surface: string): TextSpan {
  const start = text.indexOf(surface)
  if (start === -1) throw new RangeError(`"${surface}" is not in the text`)
  return { start, end: start + surface.length, text: surface }
}
