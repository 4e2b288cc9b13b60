// Who else was weighed as the speaker of a quote, for "Why this speaker?".
import type { Candidate } from '../../../lib/model/quote'
import type { Cast } from '../coreference/speakers'
import type { LocalEntity } from '../document'
import type { Draft } from './quotes'

/** At most five, those who may be meant by a pronoun or an office first. */
export function alternativesOf(
  d: Draft,
  cast: Cast,
  ids: (e: LocalEntity | null) => string | null,
): Candidate[] {
  const own = d.rivals.map((rival) => ({
    entityId: rival.phrase.name === null ? null : ids(cast.entities[rival.phrase.name.entity] ?? null),
    mention: rival.phrase.span,
    score: rival.score,
    why: rival.why,
  }))
  const meant = (d.resolved?.others ?? []).map((o) => ({
    entityId: o.key.startsWith('e') ? ids(cast.entities[Number(o.key.slice(1))] ?? null) : null,
    mention: o.span,
    score: o.score,
    why:
      d.resolved?.rule === 'several-bearers'
        ? `"${o.span.text}" is called so too.`
        : `The pronoun could mean "${o.span.text}".`,
  }))
  return [...meant, ...own].filter((c) => !isSpeaker(d, c, ids)).slice(0, 5)
}

/** Another mention of the speaker is no other candidate. */
function isSpeaker(d: Draft, one: Candidate, ids: (e: LocalEntity | null) => string | null): boolean {
  if (d.speaker === null) return false
  if (one.entityId !== null) return one.entityId === ids(d.speaker)
  const { mention } = one
  return mention !== null && d.speaker.mentions.some((m) => m.start < mention.end && mention.start < m.end)
}
