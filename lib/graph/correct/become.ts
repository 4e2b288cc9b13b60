// One entity of an article becomes another: every fact that names it follows.
import type { ArticleEntity, EntityKind, Mention } from '../../model/entity'
import type { Affiliation, ArticleFacts, Participation } from '../../model/facts'
import { byCodeUnit, orderedJson } from '../../model/order'
import type { Quote } from '../../model/quote'

/**
 * The facts with the entity `id` replaced by `entity`, which may be of another id: then all that named the old one names
 * the new one, and facts that no longer fit (a person's tie to what is no organization) are left out. `entity` holds all
 * mentions; another one of its id is replaced, too.
 */
export function become(facts: ArticleFacts, id: string, entity: ArticleEntity): ArticleFacts {
  const entities = facts.entities.filter((each) => each.id !== id && each.id !== entity.id)
  const now = (each: string) => (each === id ? entity.id : each)
  return fitting({
    ...facts,
    entities: inTextOrder([...entities, entity]),
    quotes: id === entity.id ? facts.quotes : facts.quotes.map((quote) => renamed(quote, id, now)),
    affiliations: facts.affiliations.map((fact) => ({
      ...fact,
      personId: now(fact.personId),
      organizationId: now(fact.organizationId),
    })),
    participations: facts.participations.map((fact) => ({
      ...fact,
      entityId: now(fact.entityId),
      eventId: now(fact.eventId),
    })),
  })
}

function renamed(quote: Quote, id: string, now: (id: string) => string): Quote {
  const candidates = quote.candidates.some(({ entityId }) => entityId === id)
    ? quote.candidates
        .map((each) => ({ ...each, entityId: each.entityId === null ? null : now(each.entityId) }))
        .filter(({ entityId }) => entityId === null || entityId !== now(quote.speaker?.entityId ?? ''))
    : quote.candidates
  return {
    ...quote,
    speaker: quote.speaker && { ...quote.speaker, entityId: now(quote.speaker.entityId) },
    addresseeId: quote.addresseeId && now(quote.addresseeId),
    eventId: quote.eventId && now(quote.eventId),
    about: [...new Set(quote.about.map(now))],
    candidates,
  }
}

/** Ties between people and organizations, parts in events, occasions: only where the kinds are such. */
function fitting(facts: ArticleFacts): ArticleFacts {
  const kinds = new Map<string, EntityKind>(facts.entities.map(({ id, kind }) => [id, kind]))
  const isEvent = (id: string | null) => id !== null && kinds.get(id) === 'event'
  return {
    ...facts,
    quotes: facts.quotes.map((quote) =>
      quote.eventId === null || isEvent(quote.eventId) ? quote : { ...quote, eventId: null },
    ),
    affiliations: distinct(
      facts.affiliations.filter(
        ({ personId, organizationId }) =>
          kinds.get(personId) === 'person' && kinds.get(organizationId) === 'organization',
      ),
    ),
    participations: distinct(
      facts.participations.filter(({ entityId, eventId }) => isEvent(eventId) && entityId !== eventId),
    ),
  }
}

function distinct<T extends Affiliation | Participation>(facts: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return facts.filter((fact) => {
    const key = orderedJson(fact)
    return !seen.has(key) && seen.add(key)
  })
}

/** By first mention, as extraction gives them. */
export function inTextOrder(entities: readonly ArticleEntity[]): readonly ArticleEntity[] {
  const first = ({ mentions }: ArticleEntity) => mentions[0]?.start ?? 0
  return [...entities].sort((a, b) => first(a) - first(b) || byCodeUnit(a.id, b.id))
}

/** In text order, each span once. */
export function mentionsOf(...lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const bySpan = new Map<string, Mention>()
  for (const mention of lists.flat()) {
    const key = `${mention.start} ${mention.end}`
    if (!bySpan.has(key)) bySpan.set(key, mention)
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Other forms of a name: sorted, each once, without the name itself. */
export function formsOf(name: string, ...forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].filter((form) => form !== name).sort(byCodeUnit)
}

export function findEntity(facts: ArticleFacts, id: string): ArticleEntity | undefined {
  return facts.entities.find((entity) => entity.id === id)
}
