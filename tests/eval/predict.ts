// Facts as the scorer's predictions, in its two views.
import type { ArticleFacts } from '../../lib/model/facts'
import type { View } from '../corpus/scorer-lines'
import type { PredictedEntity, Prediction } from './score'

/** The scorer's name of each kind. */
export const TYPES = { person: 'PERSON', organization: 'ORG', event: 'EVENT', place: 'PLACE' } as const

/** direct: the marked stretches, also those inside a mixed quote. all: statements; what is inside another is not listed. */
export function predict(id: string, facts: ArticleFacts, view: View): Prediction {
  const byId = new Map(facts.entities.map((entity) => [entity.id, entity]))
  const quotes = facts.quotes
    .filter((quote) => (view === 'direct' ? quote.kind === 'direct' : quote.inside === null))
    .map(({ start, end, text, speaker }) => ({
      start,
      end,
      text,
      speaker: speaker?.mention ?? null,
      speaker_name: speaker === null ? null : (byId.get(speaker.entityId)?.name ?? null),
      named: speaker !== null && byId.get(speaker.entityId)?.unnamed === false,
    }))
  return { id, quotes, entities: entities(facts) }
}

function entities(facts: ArticleFacts): PredictedEntity[] {
  return facts.entities
    .filter((entity) => !entity.unnamed)
    .flatMap((entity) =>
      entity.mentions
        .filter((mention) => mention.form === 'name')
        .map(({ start, end, text }) => ({ start, end, text, type: TYPES[entity.kind] })),
    )
}
