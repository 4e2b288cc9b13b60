// Gold articles as lines of the scorer's input: gold_direct.jsonl (marked stretches) and gold_all.jsonl (statements).
import type { GoldArticle, GoldEntity, GoldMention, GoldQuote, GoldSpan } from './gold-types'

export type View = 'direct' | 'all'
export type SpeakerKind = 'named' | 'nominal' | 'pronoun' | 'none'

export interface ScoredQuote extends GoldSpan {
  readonly type: GoldQuote['type']
  readonly speaker: (GoldSpan & { readonly head: GoldSpan }) | null
  readonly speaker_name: string | null
  readonly speaker_kind: SpeakerKind
  readonly speaker_description: string | null
  readonly speaker_aliases: readonly string[]
  readonly cue: GoldSpan | null
  readonly group: string
  readonly gid: string
}

export interface ScoredEntity extends GoldSpan {
  readonly type: GoldEntity['type']
  readonly eid: string
  readonly optional?: true
}

export interface ScorerLine {
  readonly id: string
  readonly split: 'dev'
  readonly dataset: 'corpus'
  readonly layers: readonly ['quotes', 'speakers', 'entities']
  readonly entity_types: readonly ['PERSON', 'ORG', 'EVENT']
  readonly text: string
  readonly title: string
  readonly byline: string | null
  readonly source: string | null
  readonly publishedAt: string | null
  readonly quotes: readonly ScoredQuote[]
  readonly entities: readonly ScoredEntity[]
  /** [start, end] of what is neither missed nor held against a system. */
  readonly ignore: readonly (readonly [number, number])[]
  readonly scare_quotes: readonly GoldSpan[]
}

const PRONOUN = /^(I|we|he|she|it|they|who|one)$/i

export function scorerLine(gold: GoldArticle, text: string, view: View): ScorerLine {
  const inView = gold.quotes.filter((q) => (view === 'direct' ? q.type === 'direct' : q.inside === undefined))
  const wanted = inView.filter((q) => q.optional !== true)
  const ignored = inView.filter((q) => q.optional === true)
  return {
    id: gold.id,
    split: 'dev',
    dataset: 'corpus',
    layers: ['quotes', 'speakers', 'entities'],
    entity_types: ['PERSON', 'ORG', 'EVENT'],
    text,
    title: gold.title,
    byline: gold.byline,
    source: gold.source,
    publishedAt: gold.date,
    quotes: wanted.map((quote) => scoredQuote(quote, gold)),
    entities: gold.entities
      .filter((e) => e.type !== 'PLACE')
      .flatMap(scoredEntities)
      .sort((a, b) => a.start - b.start),
    ignore: ignored.map(({ start, end }) => [start, end] as const),
    scare_quotes: gold.scare_quotes.map(({ start, end, text: words }) => ({ start, end, text: words })),
  }
}

function scoredQuote(quote: GoldQuote, gold: GoldArticle): ScoredQuote {
  const { id, start, end, text, type, speaker, cue } = quote
  const entity = gold.entities.find((e) => e.id === speaker.entity)
  return {
    start,
    end,
    text,
    type,
    speaker: speaker.mention === null ? null : { ...speaker.mention, head: head(speaker.mention, entity) },
    speaker_name: entity?.name ?? null,
    speaker_kind: speakerKind(speaker.mention, entity),
    speaker_description: speaker.description,
    speaker_aliases: [...(entity?.aliases ?? []), ...alternatives(quote, gold)],
    cue,
    group: quote.group ?? id,
    gid: id,
  }
}

/** Names of other entities that are right too ("the ministry" for its spokesman). */
function alternatives(quote: GoldQuote, gold: GoldArticle): string[] {
  return (quote.speaker.alt ?? []).flatMap((id) => gold.entities.find((e) => e.id === id)?.aliases ?? [])
}

/** The kind of the attributing phrase: by a name in it, a pronoun, or another noun phrase. */
function speakerKind(mention: GoldSpan | null, entity: GoldEntity | undefined): SpeakerKind {
  if (mention === null) return entity === undefined ? 'none' : 'named'
  if (PRONOUN.test(mention.text)) return 'pronoun'
  return nameIn(mention, entity) === undefined ? 'nominal' : 'named'
}

/** The name in the phrase, or else the phrase without what follows its noun: "a clerk of the court" → "a clerk". */
function head(mention: GoldSpan, entity: GoldEntity | undefined): GoldSpan {
  const name = nameIn(mention, entity)
  if (name !== undefined) return { start: name.start, end: name.end, text: name.text }
  const text = mention.text.split(/,| (?:of|for|from|in|at|with|who|whose|on) /)[0] ?? mention.text
  return { start: mention.start, end: mention.start + text.length, text }
}

function nameIn(span: GoldSpan, entity: GoldEntity | undefined): GoldMention | undefined {
  return entity?.mentions.find((m) => m.kind === 'name' && span.start <= m.start && m.end <= span.end)
}

/** Scored are proper names; nominal mentions and names with their titles are optional. */
function scoredEntities(entity: GoldEntity): ScoredEntity[] {
  return entity.mentions.flatMap((mention) => {
    const { start, end, text, with_title } = mention
    const base = { type: entity.type, eid: entity.id }
    const optional = mention.kind === 'nominal' || mention.optional === true
    const own = { start, end, text, ...base, ...(optional ? { optional: true as const } : {}) }
    return with_title === undefined ? [own] : [own, { ...with_title, ...base, optional: true as const }]
  })
}
