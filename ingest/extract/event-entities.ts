// Event mentions → entities of the article: equal keys are one event.
import { spanOf } from '../../lib/model/span'
import type { Document, LocalEntity } from './document'
import { type EventSpan, spanAt } from './events'

/** Entities of the events: equal keys are one, with the first date found. */
export function eventEntities(document: Document, spans: readonly EventSpan[]): Map<EventSpan, LocalEntity> {
  const byKey = new Map<string, LocalEntity>()
  const out = new Map<EventSpan, LocalEntity>()
  for (const span of spans) {
    let entity = byKey.get(span.key)
    if (entity === undefined) {
      entity = {
        kind: 'event',
        name: span.name,
        aliases: new Set(),
        roles: new Set(),
        mentions: [],
        unnamed: !span.named,
        metonym: false,
        plural: false,
        gender: 'neuter',
        date: null,
      }
      byKey.set(span.key, entity)
    }
    const { start, end } = spanAt(document, span)
    const surface = spanOf(document.text, start, end)
    const form = span.named || span.rule === 'timeline-heading' ? 'name' : 'nominal'
    entity.mentions.push({ ...surface, form, rule: span.rule, full: surface })
    entity.date ??= span.date
    if (span.named && span.name !== entity.name) entity.aliases.add(span.name)
    out.set(span, entity)
  }
  return out
}
