// What a correction would do, in words and figures, for whoever is about to make it.

import { apply } from '../../graph/correct/correct'
import { matching } from '../../graph/correct/match'
import { contextOf } from '../../graph/label'
import { sentenceAround } from '../../graph/sentence'
import type { CorrectionAction, CorrectionPreview, EntityRef } from '../../model/correction'
import type { ArticleFacts } from '../../model/facts'
import { entityId } from '../../model/id'
import { orderedJson } from '../../model/order'
import type { Span } from '../../model/span'
import { mentionSpans, type StoredRow } from '../read-rows'
import { type Found, quoteIn, type WholeArticle } from './settle'

/** Of all facts that name an entity (in some articles, or in all): counted by the store. */
export interface Concern {
  readonly articles: number
  /** Statements by it, about it, to it or on its occasion. */
  readonly quotes: number
  readonly mentions: number
  /** Up to 5 mentions of the newest articles. */
  readonly places: readonly Place[]
  /** Articles that mention the other entity of a merge, too. */
  readonly shared: number
}

export interface Place extends Span {
  readonly articleId: string
  readonly articleText: string
}

export type EntityAction = Exclude<CorrectionAction, { readonly quote: unknown }>

/** The entity whose facts an action is about. */
export function subjectOf(action: EntityAction): string {
  if (action.kind === 'merge') return action.from.id
  return action.kind === 'distinct' ? action.entities[0].id : action.entity.id
}

/** `row` is a MENTIONED_IN row with its article's text (`articleText`). */
export function placeOf(row: StoredRow): readonly Place[] {
  const [first] = mentionSpans(row)
  if (first === undefined) return []
  const { start, end } = first
  return [{ articleId: String(row.articleId), articleText: String(row.articleText), start, end }]
}

export function previewOfEntity(action: EntityAction, found: Found, concern: Concern): CorrectionPreview {
  const { articles, quotes, mentions, places } = concern
  const nothing = action.kind === 'distinct'
  return {
    sentence: entitySentence(action, found),
    articles: nothing ? 0 : articles,
    quotes: nothing ? 0 : quotes,
    mentions: nothing || action.kind === 'rename' ? 0 : mentions,
    warnings: entityWarnings(action, found, concern),
    samples: places.map(sampleOf),
  }
}

function entitySentence(action: EntityAction, found: Found): string {
  const counted = (ref: EntityRef) =>
    `"${ref.name}" (${many(found.entities.get(ref.id)?.quoteCount ?? 0, 'quote')})`
  switch (action.kind) {
    case 'merge':
      return `${counted(action.from)} becomes part of ${counted(action.into)}.`
    case 'split': {
      const apart = action.note === '' ? `"${action.name}"` : `"${action.name}" (${action.note})`
      return `In ${many(action.articleIds.length, 'article')} "${action.entity.name}" becomes somebody else: ${apart}.`
    }
    case 'rename':
      return `"${action.entity.name}" is shown as "${action.name}".`
    case 'retype': {
      const there = action.entity.unnamed
        ? undefined
        : found.entities.get(entityId(action.to, action.entity.name))
      const one =
        there === undefined ? '' : `, one with "${there.label}" (${many(there.quoteCount, 'quote')})`
      return `${counted(action.entity)} becomes ${withArticle(action.to)}${one}.`
    }
    case 'hide':
      return `${counted(action.entity)} is shown nowhere; who said its quotes becomes unknown.`
    case 'distinct':
      return `${counted(action.entities[0])} and ${counted(action.entities[1])} stay two.`
  }
}

function entityWarnings(action: EntityAction, found: Found, concern: Concern): readonly string[] {
  const warnings: string[] = []
  if (concern.articles === 0) warnings.push('There is nothing it applies to now.')
  if (action.kind === 'merge') {
    if (concern.shared > 0) warnings.push(sharedWarning(concern.shared))
    const { unnamed = false } = action.into
    if (unnamed) warnings.push(`"${action.into.name}" is an unnamed source.`)
  }
  if (action.kind === 'rename' && found.entities.has(entityId(action.entity.kind, action.name))) {
    warnings.push(`There is another "${action.name}". The two stay two: merge them if they are one.`)
  }
  if (action.kind === 'retype')
    warnings.push('Ties to people and organizations that no longer fit are left out.')
  return warnings
}

function sharedWarning(shared: number): string {
  return shared === 1
    ? 'Both are mentioned in the same article.'
    : `Both are mentioned in the same article, ${shared} times.`
}

type QuoteAction = Extract<CorrectionAction, { readonly quote: unknown }>

/** A dry run on the one article. */
export function previewOfQuote(action: QuoteAction, found: Found, stored: WholeArticle): CorrectionPreview {
  const { article, facts } = stored
  const after = apply(facts, { id: '', at: '', by: '', why: '', action }, article.text)
  const { start, end } = action.quote
  const place = { articleId: article.id, articleText: article.text, start, end }
  return {
    sentence: quoteSentence(action, found, stored),
    articles: after === facts ? 0 : 1,
    quotes: differing(facts, after, 'quotes'),
    mentions: differing(facts, after, 'entities'),
    warnings: quoteWarnings(action, stored, after),
    samples: [sampleOf(place)],
  }
}

function quoteSentence(action: QuoteAction, { entities }: Found, { article, facts }: WholeArticle): string {
  const words = `“${shortened(action.quote.text)}”`
  const now = matching(article.text, facts.quotes, action.quote)?.speaker?.entityId
  const before = now === undefined ? 'an unknown speaker' : (entities.get(now)?.label ?? nameOf(facts, now))
  const given = 'speaker' in action ? (action.speaker?.name ?? 'an unknown speaker') : ''
  switch (action.kind) {
    case 'reassign':
      return `${words} becomes a quote by ${given}, no longer by ${before}.`
    case 'add':
      return `${words} becomes a quote by ${given}.`
    case 'reject':
      return `${words}, by ${before}, is no quote any more.`
    case 'confirm':
      return `${words} by ${before} is marked as found right.`
  }
}

function quoteWarnings(action: QuoteAction, stored: WholeArticle, after: ArticleFacts): readonly string[] {
  const { facts } = stored
  if (action.kind === 'add' || action.kind === 'confirm') return []
  const changed = differing(facts, after, 'quotes')
  const warnings = changed > 1 ? [`${changed - 1} more of its parts go with it.`] : []
  const known = quoteIn(stored, action.quote).confirmedBy
  if (known !== undefined) warnings.push(`${known || 'A reader'} looked at this quote and found it right.`)
  if (action.kind === 'reassign' && action.speaker !== null) {
    const { id, name } = action.speaker
    if (!facts.entities.some((entity) => entity.id === id)) {
      warnings.push(`${name} is not mentioned in this article.`)
    }
  }
  return warnings
}

/** How many records of the list are not the same in both. */
function differing(before: ArticleFacts, after: ArticleFacts, list: 'quotes' | 'entities'): number {
  const records = (facts: ArticleFacts): ReadonlyMap<string, string> =>
    new Map(facts[list].map((each) => [each.id, orderedJson(each)]))
  const [old, now] = [records(before), records(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).length
}

function sampleOf({ articleId, articleText, start, end }: Place): CorrectionPreview['samples'][number] {
  const context = contextOf(articleText, { start, end })
  const sentence = sentenceAround(context.text, { start: start - context.start, end: end - context.start })
  return {
    articleId,
    start: context.start + sentence.start,
    end: context.start + sentence.end,
    text: context.text.slice(sentence.start, sentence.end),
  }
}

function nameOf(facts: ArticleFacts, id: string): string {
  return facts.entities.find((entity) => entity.id === id)?.name ?? id
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, line.lastIndexOf(' ', 80))}…`
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function withArticle(kind: string): string {
  return /^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`
}
