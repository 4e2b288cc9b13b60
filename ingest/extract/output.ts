// The JSON line that `hearsay extract` prints for an article: facts with their spans, in plain shapes.
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleEntity, EntityKind, MentionForm } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import type { Quote, QuoteKind, Stance } from '../../lib/model/quote'

interface SpanOutput {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface EntityOutput {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly unnamed?: true
  readonly mentions: readonly (SpanOutput & { readonly form: MentionForm })[]
}

export interface QuoteOutput extends SpanOutput {
  readonly id: string
  readonly kind: QuoteKind
  readonly speaker: {
    readonly entityId: string
    readonly name: string
    readonly start: number | null
    readonly end: number | null
    readonly text: string | null
  } | null
  readonly cue: (SpanOutput & { readonly stance: Stance }) | null
  readonly about: readonly string[]
  readonly addressee: string | null
  readonly group: string | null
  readonly inside?: string
  readonly reason: Quote['reason']
}

export interface EventOutput {
  readonly entityId: string
  readonly date: ArticleEntity['date']
  readonly mentions: readonly SpanOutput[]
}

export interface ExtractOutput {
  readonly id: string
  readonly entities: readonly EntityOutput[]
  readonly quotes: readonly QuoteOutput[]
  readonly events: readonly EventOutput[]
}

/** Offsets are UTF-16 code units of the article's text. */
export function toExtractOutput(article: ArticleInput, facts: ArticleFacts): ExtractOutput {
  const names = new Map(facts.entities.map((e) => [e.id, e.name]))
  return {
    id: article.id,
    entities: facts.entities.map(toEntity),
    quotes: facts.quotes.map((q) => toQuote(q, names)),
    events: facts.entities
      .filter((e) => e.kind === 'event')
      .map((e) => ({
        entityId: e.id,
        date: e.date,
        mentions: e.mentions.map(({ start, end, text }) => ({ start, end, text })),
      })),
  }
}

function toEntity(e: ArticleEntity): EntityOutput {
  const mentions = e.mentions.map(({ start, end, text, form }) => ({ start, end, text, form }))
  const { id, kind, name, aliases } = e
  return e.unnamed
    ? { id, kind, name, aliases, unnamed: true, mentions }
    : { id, kind, name, aliases, mentions }
}

function toQuote(q: Quote, names: ReadonlyMap<string, string>): QuoteOutput {
  const { id, start, end, text, kind, speaker, cue, about, addresseeId, group, inside, reason } = q
  const out = {
    id,
    start,
    end,
    text,
    kind,
    speaker:
      speaker === null
        ? null
        : {
            entityId: speaker.entityId,
            name: names.get(speaker.entityId) ?? '',
            start: speaker.mention?.start ?? null,
            end: speaker.mention?.end ?? null,
            text: speaker.mention?.text ?? null,
          },
    cue: cue === null ? null : { start: cue.start, end: cue.end, text: cue.text, stance: cue.stance },
    about,
    addressee: addresseeId,
    group,
  }
  return inside === null ? { ...out, reason } : { ...out, inside, reason }
}
