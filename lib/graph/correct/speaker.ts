// Giving quotes another speaker: what goes along, which words of the text name the new one, who must be brought in.
import type { EntityRef } from '../../model/correction'
import type { ArticleEntity, Mention } from '../../model/entity'
import type { ArticleFacts } from '../../model/facts'
import { nameKey } from '../../model/name-key'
import type { Quote, Reason } from '../../model/quote'
import { contains, type TextSpan } from '../../model/span'
import { findEntity, inTextOrder, mentionsOf } from './become'

const RULE = 'corrected'

/** A quote as a person left it: what the machine thought is kept as candidates only where it still could be. */
export function corrected(quote: Quote, speaker: Quote['speaker'], reason: Reason): Quote {
  const { confirmedBy: _confirmedBy, ...rest } = quote
  const candidates = quote.candidates.filter(({ entityId }) => entityId !== speaker?.entityId)
  return { ...rest, speaker, reason, candidates }
}

/** The parts of a quote broken by its attribution, and the stretches within them that the same speaker says. */
export function statementOf(facts: ArticleFacts, quote: Quote): ReadonlySet<string> {
  const ids = new Set([quote.id])
  for (const each of facts.quotes) if (quote.group !== null && each.group === quote.group) ids.add(each.id)
  const speaker = quote.speaker?.entityId
  const within = (each: Quote) =>
    each.inside !== null && ids.has(each.inside) && each.speaker?.entityId === speaker
  for (let before = -1; before !== ids.size; ) {
    before = ids.size
    for (const each of facts.quotes) if (within(each)) ids.add(each.id)
  }
  return ids
}

/** The facts with `speaker` for all of the statement that `quote` is of; null: unknown. */
export function withSpeaker(
  text: string,
  facts: ArticleFacts,
  quote: Quote,
  speaker: EntityRef | null,
  reason: Reason,
): ArticleFacts {
  const ids = statementOf(facts, quote)
  const concerned = facts.quotes.filter(({ id }) => ids.has(id))
  const phrases = speaker === null ? [] : phrasesFor(facts, concerned, speaker)
  const quotes = facts.quotes.map((each) => {
    if (!ids.has(each.id)) return each
    const mention = each.speaker?.mention ?? null
    const stays = mention !== null && phrases.some((phrase) => sameSpan(phrase, mention))
    return corrected(each, speaker && { entityId: speaker.id, mention: stays ? mention : null }, reason)
  })
  if (speaker === null) return withoutStrangers({ ...facts, quotes })
  const moved = moveMentions({ ...facts, quotes }, phrases, speaker)
  const there = findEntity(moved, speaker.id) !== undefined
  return withoutStrangers(there ? moved : broughtIn(text, moved, speaker, quote))
}

/** Whoever is in the article only because a person said so goes when nothing there is theirs any more. */
export function withoutStrangers(facts: ArticleFacts): ArticleFacts {
  const named = namedIn(facts)
  const stays = ({ id, mentions }: ArticleEntity) =>
    named.has(id) || mentions.some(({ rule }) => rule !== RULE)
  return { ...facts, entities: facts.entities.filter(stays) }
}

/** Attributing phrases that can mean the new speaker: "he", "the mayor", or a form of that speaker's own name. */
function phrasesFor(facts: ArticleFacts, quotes: readonly Quote[], speaker: EntityRef): readonly Mention[] {
  const own = findEntity(facts, speaker.id)
  const names = new Set([speaker.name, own?.name ?? '', ...(own?.aliases ?? [])].map(nameKey))
  return quotes.flatMap((quote) => {
    const phrase = quote.speaker?.mention ?? null
    if (phrase === null || quote.speaker?.entityId === speaker.id) return []
    const known = findEntity(facts, quote.speaker?.entityId ?? '')?.mentions.find((m) => sameSpan(m, phrase))
    const form = known?.form ?? (/^\p{Lu}/u.test(phrase.text) ? 'name' : 'nominal')
    if (form === 'name' && !names.has(nameKey(phrase.text))) return []
    return [{ ...phrase, form, rule: RULE }]
  })
}

/** From whoever had them; one that would be left without any mention keeps its own when facts still name it. */
function moveMentions(facts: ArticleFacts, phrases: readonly Mention[], speaker: EntityRef): ArticleFacts {
  if (phrases.length === 0) return facts
  const named = namedIn(facts)
  const entities = facts.entities.flatMap((entity): ArticleEntity[] => {
    if (entity.id === speaker.id) return [{ ...entity, mentions: mentionsOf(entity.mentions, phrases) }]
    const mentions = entity.mentions.filter((mention) => !phrases.some((phrase) => sameSpan(phrase, mention)))
    if (mentions.length === entity.mentions.length) return [entity]
    if (mentions.length > 0) return [{ ...entity, mentions }]
    return named.has(entity.id) ? [entity] : []
  })
  const there = entities.some(({ id }) => id === speaker.id)
  return {
    ...facts,
    entities: inTextOrder(there ? entities : [...entities, entityOf(speaker, mentionsOf(phrases))]),
  }
}

/**
 * The article does not know the speaker: its name where the text has it, else the cue ("said", by whom the person knows),
 * else the words themselves.
 */
function broughtIn(text: string, facts: ArticleFacts, speaker: EntityRef, quote: Quote): ArticleFacts {
  const written = nameIn(text, speaker.name)
  const { start, end, text: surface } = written ?? quote.cue ?? quote
  const form = written === undefined ? 'nominal' : 'name'
  const entity = entityOf(speaker, [{ start, end, text: surface, form, rule: RULE }])
  return { ...facts, entities: inTextOrder([...facts.entities, entity]) }
}

function entityOf(speaker: EntityRef, mentions: readonly Mention[]): ArticleEntity {
  const { id, kind, name, unnamed = false } = speaker
  return { id, kind, name, aliases: [], unnamed, roles: [], date: null, metonym: false, mentions }
}

function nameIn(text: string, name: string): TextSpan | undefined {
  const letter = /[\p{L}\p{N}]/u
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length
    if (letter.test(text[start - 1] ?? '') || letter.test(text[end] ?? '')) continue
    return { start, end, text: name }
  }
  return undefined
}

function namedIn(facts: ArticleFacts): ReadonlySet<string | null | undefined> {
  return new Set([
    ...facts.quotes.flatMap((quote) => [
      quote.speaker?.entityId,
      quote.addresseeId,
      quote.eventId,
      ...quote.about,
      ...quote.candidates.map(({ entityId }) => entityId),
    ]),
    ...facts.affiliations.flatMap(({ personId, organizationId }) => [personId, organizationId]),
    ...facts.participations.flatMap(({ entityId, eventId }) => [entityId, eventId]),
  ])
}

/** Entities mentioned within a stretch, in the order of their first place there. */
export function mentionedWithin(facts: ArticleFacts, span: TextSpan): readonly string[] {
  const found = facts.entities.flatMap(({ id, mentions }) => {
    const first = mentions.find((mention) => contains(span, mention))
    return first === undefined ? [] : [{ id, start: first.start }]
  })
  return found.sort((a, b) => a.start - b.start).map(({ id }) => id)
}

function sameSpan(a: TextSpan, b: TextSpan): boolean {
  return a.start === b.start && a.end === b.end
}
