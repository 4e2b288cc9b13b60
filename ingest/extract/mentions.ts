// Step 2: people, organizations, places and events named in the text, and the ties between them.
import type { TextSpan } from '../../lib/model/span'
import type { Document, LocalEntity } from './document'
import { eventEntities } from './events/event-entities'
import { findEventSpans } from './events/events'
import { findParticipations, type LocalParticipation } from './events/participations'
import { findAffiliations, type LocalAffiliation } from './names/affiliations'
import { type DressedSpan, dress } from './names/dress'
import { groupNames } from './names/group-names'
import { refineSpans } from './names/refine-spans'
import { commonness, tagNames } from './names/tag-names'
import type { Trace } from './trace'

export interface Named {
  /** People, organizations and places in order of first mention, then events. Mentions have form `name`, of events also `nominal`. */
  readonly entities: LocalEntity[]
  readonly affiliations: readonly LocalAffiliation[]
  readonly participations: readonly LocalParticipation[]
}

/** Everything the text names. Linear in the text. */
export function readNames(document: Document, trace: Trace): Named {
  const spans = nameSpans(document, trace)
  const eventSpans = findEventSpans(document, spans, trace)
  const kept = outsideEvents(document, spans, eventSpans)
  const { entities, entityOf } = groupNames(document, kept)
  for (const entity of entities) {
    for (const mention of entity.mentions)
      trace.add('mentions', mention.rule, 'made', mention, () => `${entity.kind} "${entity.name}"`)
  }
  const events = eventEntities(document, eventSpans)
  return {
    entities: [...entities, ...new Set(events.values())],
    affiliations: findAffiliations(document, kept, entityOf, trace).sort(byEvidence),
    participations: findParticipations(document, kept, events, entityOf).sort(byEvidence),
  }
}

interface WithEvidence {
  readonly evidence: TextSpan
}

/** In text order; the earlier end first. */
export function byEvidence(a: WithEvidence, b: WithEvidence): number {
  return a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end
}

/** Named entities without events, in order of first mention; all their mentions have form `name`. */
export function findNames(document: Document, trace: Trace): LocalEntity[] {
  return readNames(document, trace).entities.filter((entity) => entity.kind !== 'event')
}

/** Name spans with what stands around them, in text order. */
function nameSpans(document: Document, trace: Trace): DressedSpan[] {
  return dress(document, refineSpans(document, tagNames(document), commonness, trace))
}

/** A place or organization inside an event's name is no mention of its own; in a dated headline people stay people. */
function outsideEvents(
  document: Document,
  spans: readonly DressedSpan[],
  events: readonly { readonly first: number; readonly last: number; readonly named: boolean }[],
): DressedSpan[] {
  const covered = new Uint8Array(document.tokens.length)
  for (const event of events) if (event.named) covered.fill(1, event.first, event.last)
  return spans.filter((span) => covered[span.first] === 0 || covered[span.last - 1] === 0)
}
