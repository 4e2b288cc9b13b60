// Who took part in an event: "Ruiz attended the Tarn Summit", "talks between Dravik and Marenda", "Ruiz's speech".
import { spanOf, type TextSpan } from '../../../lib/model/span'
import type { Document, LocalEntity } from '../document'
import type { DressedSpan } from '../names/dress'
import { IRREALIS, PARTICIPATION_VERBS } from '../rules/events'
import type { EventSpan } from './events'

export interface LocalParticipation {
  readonly entity: LocalEntity
  readonly event: LocalEntity
  readonly evidence: TextSpan
}

/** In text order of the events; an entity takes part in an event once for each sentence that says so. */
export function findParticipations(
  document: Document,
  names: readonly DressedSpan[],
  events: ReadonlyMap<EventSpan, LocalEntity>,
  entityOf: (span: DressedSpan) => LocalEntity | undefined,
): LocalParticipation[] {
  const bySentence = new Map<number, DressedSpan[]>()
  for (const name of names) {
    const sentence = document.tokens[name.first]!.sentence
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), name])
  }
  const out: LocalParticipation[] = []
  for (const [span, event] of events) {
    for (const name of bySentence.get(document.tokens[span.first]!.sentence) ?? []) {
      const entity = entityOf(name)
      if (entity === undefined || overlap(name, span) || !tookPart(document, name, span)) continue
      const first = Math.min(name.first, span.first)
      const last = Math.max(name.last, span.last)
      const evidence = spanOf(document.text, document.tokens[first]!.start, document.tokens[last - 1]!.end)
      out.push({ entity, event, evidence })
    }
  }
  return out
}

function overlap(name: DressedSpan, span: EventSpan): boolean {
  return name.first < span.last && span.first < name.last
}

function tookPart(document: Document, name: DressedSpan, span: EventSpan): boolean {
  return name.first >= span.last
    ? isPartner(document, name, span)
    : isPossessor(document, name, span) || isSubject(document, name, span)
}

/** "talks between Dravik and Marenda", "a meeting with Ruiz": only names and "and" between link and name. */
function isPartner(document: Document, name: DressedSpan, span: EventSpan): boolean {
  const { tokens } = document
  if (
    name.kind === 'other' ||
    !/^(?:between|with|by|among)$/.test(tokens[span.last]?.lower ?? '') ||
    name.first - span.last > 12
  )
    return false
  for (let i = span.last + 1; i < name.fullFirst; i++) {
    const { pos, lower } = tokens[i]!
    if (pos !== 'proper' && pos !== 'det' && lower !== 'and' && lower !== ',') return false
  }
  return true
}

function isPossessor(document: Document, name: DressedSpan, span: EventSpan): boolean {
  const { tokens } = document
  if (tokens[name.last]?.lower !== "'s" || span.last - name.last > 6 || name.kind === 'place') return false
  return tokens.slice(name.last + 1, span.first).every((token) => /^(?:adj|noun|proper|num)$/.test(token.pos))
}

/** The name, then a verb of taking part, then the event; nothing that denies it or makes it a wish. */
function isSubject(document: Document, name: DressedSpan, span: EventSpan): boolean {
  const { tokens } = document
  if (name.kind === 'place' || span.first - name.last > 10 || tokens[name.last]?.lower === "'s") return false
  let verb = false
  for (let i = name.last; i < span.first; i++) {
    const { lower, lemma, pos, text } = tokens[i]!
    if (IRREALIS.has(lower) || lower === 'not' || /^["“”;:—–]$/.test(text)) return false
    if ((pos === 'verb' || pos === 'aux') && lemma !== 'be' && lemma !== 'have') {
      if (verb || !PARTICIPATION_VERBS.has(lemma)) return false
      verb = true
    }
  }
  return verb
}
