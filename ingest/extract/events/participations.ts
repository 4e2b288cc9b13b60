// Who took part in an event ("Ruiz attended the Tarn Summit", "talks between Dravik and Marenda", "Ruiz's speech", "the
// trial of Ruiz") and where it was ("a meeting in Ellery"). A place takes part as the scene, or for its government.
import { spanOf, type TextSpan } from '../../../lib/model/span'
import type { Document, LocalEntity, Token } from '../document'
import type { DressedSpan } from '../names/dress'
import { IRREALIS, OWN_EVENT_NOUNS, PARTICIPATION_VERBS } from '../rules/events'
import { type EventSpan, sameSentence } from './event-span'

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
  const out: LocalParticipation[] = []
  for (const [span, event] of events) {
    for (let i = firstNear(names, span.first); i < names.length; i++) {
      const name = names[i]!
      if (name.first > span.last + NEAR) break
      if (!sameSentence(document.tokens, name.first, span.first)) continue
      const entity = entityOf(name)
      if (entity === undefined || !tookPart(document.tokens, name, span)) continue
      const first = Math.min(name.first, span.first)
      const last = Math.max(name.last, span.last)
      const evidence = spanOf(document.text, document.tokens[first]!.start, document.tokens[last - 1]!.end)
      out.push({ entity, event, evidence })
    }
  }
  return out
}

/** Words between a name and an event it takes part in, at most; the rules below ask for less. */
const NEAR = 12

/** Index of the first name that ends near or after token `at`; names are in text order and do not overlap. */
function firstNear(names: readonly DressedSpan[], at: number): number {
  let lo = 0
  let hi = names.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (names[mid]!.last < at - NEAR) lo = mid + 1
    else hi = mid
  }
  return lo
}

function tookPart(tokens: readonly Token[], name: DressedSpan, span: EventSpan): boolean {
  if (name.kind === 'other') return false
  if (span.rule === 'timeline-heading' && name.last > span.first) return false
  const noun = nounOf(tokens, span)
  if (name.first > noun) return isPartner(tokens, name, noun + 1) || isScene(tokens, name, noun + 1)
  return name.last <= noun && (isPossessor(tokens, name, noun) || isSubject(tokens, name, span))
}

/** The token that says what it was; what follows it in the span is its complement. */
function nounOf(tokens: readonly Token[], span: EventSpan): number {
  for (let i = span.first; i < span.last; i++) if (tokens[i]!.lower === span.head) return i
  return span.last - 1
}

/** "talks between Dravik and Marenda", "a meeting with Ruiz", "the trial of Ruiz": only names and "and" between. */
function isPartner(tokens: readonly Token[], name: DressedSpan, after: number): boolean {
  const link = tokens[after]?.lower ?? ''
  const own = link === 'of' && name.kind === 'person' && OWN_EVENT_NOUNS.has(tokens[after - 1]!.lower)
  if ((!own && !/^(?:between|with|by|among)$/.test(link)) || name.first - after > NEAR) return false
  return tokens
    .slice(after + 1, name.fullFirst)
    .every(({ pos, lower }) => pos === 'proper' || pos === 'det' || lower === 'and' || lower === ',')
}

const LONGEST_WAY = 8

/** "a meeting in Ellery", "a rally on Monday in Ellery", "talks with Ruiz at Tarn": nothing but dates and names between. */
function isScene(tokens: readonly Token[], name: DressedSpan, after: number): boolean {
  if (
    name.kind !== 'place' ||
    name.first - after > LONGEST_WAY ||
    !sameSentence(tokens, after - 1, name.first)
  )
    return false
  const before = tokens[name.first - 1]!.lower === 'the' ? name.first - 2 : name.first - 1
  if (!/^(?:in|at|near|outside)$/.test(tokens[before]!.lower)) return false
  return tokens
    .slice(after, before)
    .every(({ pos, tags }) => /^(?:proper|num|prep|det|noun|adj)$/.test(pos) || tags.has('Date'))
}

/** "Ruiz's speech" */
function isPossessor(tokens: readonly Token[], name: DressedSpan, noun: number): boolean {
  if (tokens[name.last]?.lower !== "'s" || noun - name.last > 5 || name.kind === 'place') return false
  return tokens.slice(name.last + 1, noun).every((token) => /^(?:adj|noun|proper|num)$/.test(token.pos))
}

/** The name, then a verb of taking part, then the event; nothing that denies it or makes it a wish. */
function isSubject(tokens: readonly Token[], name: DressedSpan, span: EventSpan): boolean {
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
