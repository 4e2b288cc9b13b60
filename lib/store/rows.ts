// Rows: facts laid flat, one record per article, entity, mention list or quote, named alike in both stores.
import { countedQuotes } from '../graph/changes'
import { dayOf, quoteDate } from '../graph/dates'
import { articleLabel, contextOf, quoteLabel } from '../graph/label'
import { foldWords } from '../graph/words'
import type { Article } from '../model/article'
import type { ArticleEntity } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { mergedEntity, type Tally } from '../model/merge'
import type { Quote } from '../model/quote'

export type Value = string | number | boolean | null | readonly string[] | readonly number[]
export type Row = Readonly<Record<string, Value>>

/** Columns of every fact, so that each can be filtered by its article. `date`: '' when unknown. */
function origin(article: Article, ord: number) {
  return { articleId: article.id, ord, date: dayOf(article.publishedAt) ?? '', source: article.source }
}

export function articleRow(article: Article, facts: ArticleFacts, extractorVersion: string): Row {
  const label = articleLabel(article.title, article.text)
  const { text: _text, zones: _zones, locators: _locators, ...columns } = article
  return {
    ...columns,
    extractorVersion,
    label,
    labelKey: foldWords(label),
    date: dayOf(article.publishedAt) ?? '',
    quoteCount: countedQuotes(facts.quotes).size,
  }
}

/** What the graph knows of an entity; `quoteCount` counts statements. */
export function entityRow(id: string, kind: ArticleEntity['kind'], tally: Tally, quoteCount: number): Row {
  const { date, ...entity } = mergedEntity(id, kind, tally)
  return {
    ...entity,
    labelKey: foldWords(entity.name),
    aliasKeys: formKeys(entity.aliases),
    words: foldWords([entity.name, ...entity.aliases, ...entity.roles].join(' ')),
    dateStart: date?.start ?? null,
    dateEnd: date?.end ?? null,
    quoteCount,
    articleCount: tally.articles,
    tally: JSON.stringify(tally),
  }
}

/** Folded aliases, each between bars: "|the mayor|r okafor|", so that a whole one or a word's start can be found. */
function formKeys(aliases: readonly string[]): string {
  return aliases.length === 0 ? '' : `| ${aliases.map((alias) => foldWords(alias)).join(' | ')} |`
}

/** One per entity and article: the entity as the article knows it, its mentions as parallel lists. */
export function mentionRows(article: Article, facts: ArticleFacts): readonly Row[] {
  return facts.entities.map((entity, ord) => ({
    ...origin(article, ord),
    entityId: entity.id,
    name: entity.name,
    aliases: entity.aliases,
    roles: entity.roles,
    unnamed: entity.unnamed,
    metonym: entity.metonym,
    dateStart: entity.date?.start ?? null,
    dateEnd: entity.date?.end ?? null,
    count: entity.mentions.length,
    starts: entity.mentions.map((mention) => mention.start),
    ends: entity.mentions.map((mention) => mention.end),
    texts: entity.mentions.map((mention) => mention.text),
    forms: entity.mentions.map((mention) => mention.form),
    rules: entity.mentions.map((mention) => mention.rule),
  }))
}

export function quoteRows(article: Article, facts: ArticleFacts): readonly Row[] {
  const counted = countedQuotes(facts.quotes)
  return facts.quotes.map((quote, ord) => {
    const context = contextOf(article.text, quote)
    const label = quoteLabel(quote.text)
    return {
      ...origin(article, ord),
      ...quoteColumns(quote),
      date: quoteDate(quote.saidDate, article.publishedAt) ?? '',
      label,
      labelKey: foldWords(label),
      counted: counted.has(quote.id),
      contextStart: context.start,
      context: context.text,
    }
  })
}

function quoteColumns(quote: Quote): Row {
  const { mention } = quote.speaker ?? { mention: null }
  return {
    id: quote.id,
    kind: quote.kind,
    start: quote.start,
    end: quote.end,
    text: quote.text,
    speakerId: quote.speaker?.entityId ?? null,
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null,
    speakerText: mention?.text ?? null,
    stance: quote.cue?.stance ?? null,
    cueStart: quote.cue?.start ?? null,
    cueEnd: quote.cue?.end ?? null,
    cueText: quote.cue?.text ?? null,
    addresseeId: quote.addresseeId,
    about: quote.about,
    groupId: quote.group,
    inside: quote.inside,
    saidDate: quote.saidDate,
    eventId: quote.eventId,
    rule: quote.reason.rule,
    note: quote.reason.note,
    margin: quote.reason.margin,
    candidates: JSON.stringify(quote.candidates),
    confirmedBy: quote.confirmedBy ?? null,
  }
}

export function affiliationRows(article: Article, facts: ArticleFacts): readonly Row[] {
  return facts.affiliations.map(({ evidence, ...ids }, ord) => ({
    ...origin(article, ord),
    ...ids,
    ...span(evidence),
  }))
}

export function participationRows(article: Article, facts: ArticleFacts): readonly Row[] {
  return facts.participations.map(({ evidence, ...ids }, ord) => ({
    ...origin(article, ord),
    ...ids,
    ...span(evidence),
  }))
}

function span(evidence: ArticleFacts['affiliations'][number]['evidence']) {
  return { start: evidence.start, end: evidence.end, text: evidence.text }
}
