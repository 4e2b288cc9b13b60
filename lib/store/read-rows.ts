// Rows read back: the same model objects whichever store they come from.
import { dayOf } from '../graph/dates'
import { contextOf } from '../graph/label'
import type { Article, Locator, Zone } from '../model/article'
import type { ArticleEntity, Entity, EntityKind, MentionForm } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import type { ArticleNode, EntityNode, QuoteNode } from '../model/graph'
import { type Contribution, EMPTY_TALLY, type Tally } from '../model/merge'
import { byCodeUnit } from '../model/order'
import type { Candidate, Quote, QuoteKind, Stance, Voice } from '../model/quote'
import type { ArticleMention, Evidence, QuoteRecord } from '../model/records'
import type { Span, TextSpan } from '../model/span'

/** As a driver gives it: lists are arrays (Neo4j) or JSON text (SQLite), flags booleans or 0 and 1. */
export type StoredRow = Readonly<Record<string, unknown>>

const text = (row: StoredRow, name: string): string => String(row[name] ?? '')
const textOrNull = (row: StoredRow, name: string): string | null =>
  row[name] === null || row[name] === undefined ? null : String(row[name])
const number = (row: StoredRow, name: string): number => Number(row[name] ?? 0)
const dated = (row: StoredRow, name: string): string | null => textOrNull(row, name) || null

function list<T extends string | number>(row: StoredRow, name: string): readonly T[] {
  const value = row[name]
  if (value === null || value === undefined) return []
  return (typeof value === 'string' ? JSON.parse(value) : value) as readonly T[]
}

export function entityOf(row: StoredRow): Entity {
  const start = textOrNull(row, 'dateStart')
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as EntityKind,
    name: text(row, 'name'),
    aliases: list<string>(row, 'aliases'),
    unnamed: Boolean(row.unnamed),
    roles: list<string>(row, 'roles'),
    date: start === null ? null : { start, end: text(row, 'dateEnd') },
    metonym: Boolean(row.metonym),
  }
}

export function entityNodeOf(row: StoredRow): EntityNode {
  const { name, date, ...entity } = entityOf(row)
  return {
    ...entity,
    label: name,
    date: date?.start ?? null,
    quoteCount: number(row, 'quoteCount'),
    articleCount: number(row, 'articleCount'),
  }
}

export function tallyOf(row: StoredRow | undefined): Tally {
  const stored = row === undefined ? null : textOrNull(row, 'tally')
  return stored === null ? EMPTY_TALLY : (JSON.parse(stored) as Tally)
}

export function articleNodeOf(row: StoredRow): ArticleNode {
  return {
    kind: 'article',
    id: text(row, 'id'),
    label: text(row, 'label'),
    source: textOrNull(row, 'source'),
    date: dated(row, 'date'),
    quoteCount: number(row, 'quoteCount'),
  }
}

/** `row` has the article's columns, `text`, `zones` and `locators` (none in a graph of an older Hearsay). */
export function articleOf(row: StoredRow): Article {
  return {
    id: text(row, 'id'),
    text: text(row, 'text'),
    title: textOrNull(row, 'title'),
    byline: textOrNull(row, 'byline'),
    source: textOrNull(row, 'source'),
    publishedAt: textOrNull(row, 'publishedAt'),
    language: textOrNull(row, 'language'),
    zones: JSON.parse(text(row, 'zones')) as readonly Zone[],
    url: textOrNull(row, 'url'),
    locators: JSON.parse(textOrNull(row, 'locators') ?? '[]') as readonly Locator[],
    contentHash: text(row, 'contentHash'),
    origin: text(row, 'origin'),
  }
}

/** `row` has the quote's columns, `published` (its article's day) and `speakerUnnamed`. */
export function quoteNodeOf(row: StoredRow): QuoteNode {
  return {
    kind: 'quote',
    id: text(row, 'id'),
    label: text(row, 'label'),
    quoteKind: text(row, 'kind') as QuoteKind,
    text: text(row, 'text'),
    stance: textOrNull(row, 'stance') as Stance | null,
    speakerId: textOrNull(row, 'speakerId'),
    voice: voiceOf(row),
    articleId: text(row, 'articleId'),
    source: textOrNull(row, 'source'),
    date: dated(row, 'date'),
    said: dayOf(textOrNull(row, 'saidDate')),
    published: dated(row, 'published'),
  }
}

function voiceOf(row: StoredRow): Voice {
  if (textOrNull(row, 'speakerId') === null) return 'unknown'
  return row.speakerUnnamed ? 'unnamed' : 'named'
}

function quoteOf(row: StoredRow): Quote {
  const speakerId = textOrNull(row, 'speakerId')
  const cue = spanIn(row, 'cue')
  const confirmedBy = textOrNull(row, 'confirmedBy')
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as QuoteKind,
    start: number(row, 'start'),
    end: number(row, 'end'),
    text: text(row, 'text'),
    speaker: speakerId === null ? null : { entityId: speakerId, mention: spanIn(row, 'speaker') },
    cue: cue === null ? null : { ...cue, stance: text(row, 'stance') as Stance },
    addresseeId: textOrNull(row, 'addresseeId'),
    about: list<string>(row, 'about'),
    group: textOrNull(row, 'groupId'),
    inside: textOrNull(row, 'inside'),
    saidDate: textOrNull(row, 'saidDate'),
    eventId: textOrNull(row, 'eventId'),
    reason: { rule: text(row, 'rule'), note: text(row, 'note'), margin: number(row, 'margin') },
    candidates: JSON.parse(text(row, 'candidates')) as readonly Candidate[],
    ...(confirmedBy === null ? {} : { confirmedBy }),
  }
}

function spanIn(row: StoredRow, name: 'cue' | 'speaker'): TextSpan | null {
  const surface = textOrNull(row, `${name}Text`)
  if (surface === null) return null
  return { start: number(row, `${name}Start`), end: number(row, `${name}End`), text: surface }
}

/** `row` has the quote's columns and `articleTitle`, `articleSource`, `articleUrl`, `publishedAt`. */
export function quoteRecordOf(row: StoredRow, entities: ReadonlyMap<string, EntityNode>): QuoteRecord {
  const quote = quoteOf(row)
  const speaker = quote.speaker === null ? undefined : entities.get(quote.speaker.entityId)
  const addressee = quote.addresseeId === null ? undefined : entities.get(quote.addresseeId)
  return {
    ...quote,
    articleId: text(row, 'articleId'),
    articleTitle: textOrNull(row, 'articleTitle'),
    articleSource: textOrNull(row, 'articleSource'),
    articleUrl: textOrNull(row, 'articleUrl'),
    publishedAt: textOrNull(row, 'publishedAt'),
    speakerName: speaker?.label ?? null,
    speakerKind: speaker?.kind ?? null,
    aboutNames: quote.about.map((id) => entities.get(id)?.label ?? id),
    addresseeName: addressee?.label ?? null,
    context: { start: number(row, 'contextStart'), text: text(row, 'context') },
  }
}

/** Ids of the entities a quote record names. */
export function namedIn(rows: readonly StoredRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const ids = [textOrNull(row, 'speakerId'), textOrNull(row, 'addresseeId'), ...list<string>(row, 'about')]
    return ids.filter((id) => id !== null)
  })
}

/** What an article says of an entity; `row` is its MENTIONED_IN row with the entity's `kind`. */
export function contributionOf(row: StoredRow): Contribution {
  return { ...entityOf(row), id: text(row, 'entityId') }
}

/** `row` is an entity's MENTIONED_IN row with the entity's `kind`. */
function articleEntityOf(row: StoredRow): ArticleEntity {
  const { id: _id, ...rest } = entityOf(row)
  const forms = list<MentionForm>(row, 'forms')
  const rules = list<string>(row, 'rules')
  return {
    id: text(row, 'entityId'),
    ...rest,
    mentions: mentionSpans(row).map((span, index) => ({
      ...span,
      form: forms[index] ?? 'name',
      rule: rules[index] ?? '',
    })),
  }
}

export function mentionSpans(row: StoredRow): readonly TextSpan[] {
  const ends = list<number>(row, 'ends')
  const texts = list<string>(row, 'texts')
  return list<number>(row, 'starts').map((start, index) => ({
    start,
    end: ends[index] ?? start,
    text: texts[index] ?? '',
  }))
}

export interface FactRows {
  readonly mentions: readonly StoredRow[]
  readonly quotes: readonly StoredRow[]
  readonly affiliations: readonly StoredRow[]
  readonly participations: readonly StoredRow[]
}

/** An article's facts from its rows, each list in its `ord`. */
export function factsOf(articleId: string, rows: FactRows): ArticleFacts {
  return {
    articleId,
    entities: inOrder(rows.mentions).map(articleEntityOf),
    quotes: inOrder(rows.quotes).map(quoteOf),
    affiliations: inOrder(rows.affiliations).map((row) => ({
      personId: text(row, 'personId'),
      organizationId: text(row, 'organizationId'),
      role: text(row, 'role'),
      evidence: evidenceSpan(row),
    })),
    participations: inOrder(rows.participations).map((row) => ({
      entityId: text(row, 'entityId'),
      eventId: text(row, 'eventId'),
      evidence: evidenceSpan(row),
    })),
  }
}

function inOrder(rows: readonly StoredRow[]): readonly StoredRow[] {
  return [...rows].sort((a, b) => number(a, 'ord') - number(b, 'ord'))
}

function evidenceSpan(row: StoredRow): TextSpan {
  return { start: number(row, 'start'), end: number(row, 'end'), text: text(row, 'text') }
}

/** By start, then the longer one first: the order of spans in a reader. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Mentions of all entities of an article, in text order. */
export function articleMentionsOf(rows: readonly StoredRow[]): readonly ArticleMention[] {
  const mentions = rows.flatMap((row) => {
    const { id: entityId, kind, mentions } = articleEntityOf(row)
    return mentions.map(({ rule: _rule, ...mention }) => ({ entityId, kind, ...mention }))
  })
  return mentions.sort((a, b) => bySpan(a, b) || byCodeUnit(a.entityId, b.entityId))
}

/** `row` has start, end, text and the article's id, title, URL, publishedAt, source and text (`articleText`). */
export function evidenceOf(row: StoredRow): Evidence {
  const span = evidenceSpan(row)
  return {
    articleId: text(row, 'articleId'),
    articleTitle: textOrNull(row, 'articleTitle'),
    articleUrl: textOrNull(row, 'articleUrl'),
    publishedAt: textOrNull(row, 'publishedAt'),
    source: textOrNull(row, 'articleSource'),
    ...span,
    context: contextOf(text(row, 'articleText'), span),
  }
}
