// An article's facts with the ids its entities have across articles. Entities that come to one id become one.
import type { Identities } from '../identity/ids-in-article'
import type { ArticleEntity, Mention } from '../model/entity'
import type { ArticleFacts } from '../model/facts'
import { byCodeUnit } from '../model/order'
import type { Quote } from '../model/quote'

/** Names to show instead, by the ids the article gives: what a user's alias stands for. */
export type GivenNames = ReadonlyMap<string, string>

/** `facts` itself when nothing changes. */
export function identify(facts: ArticleFacts, ids: Identities, names: GivenNames): ArticleFacts {
  const changes = facts.entities.some(
    ({ id, name }) => (ids.get(id) ?? id) !== id || (names.get(id) ?? name) !== name,
  )
  if (!changes) return facts
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    ...facts,
    entities: joined(facts.entities.map((entity) => renamed(entity, idOf(entity.id), names.get(entity.id)))),
    quotes: facts.quotes.map((quote) => withIds(quote, idOf)),
    affiliations: facts.affiliations.map((each) => ({
      ...each,
      personId: idOf(each.personId),
      organizationId: idOf(each.organizationId),
    })),
    participations: facts.participations.map((each) => ({
      ...each,
      entityId: idOf(each.entityId),
      eventId: idOf(each.eventId),
    })),
  }
}

function renamed(entity: ArticleEntity, id: string, name = entity.name): ArticleEntity {
  if (name === entity.name) return { ...entity, id }
  const aliases = sorted([...entity.aliases, entity.name].filter((alias) => alias !== name))
  return { ...entity, id, name, aliases }
}

function joined(entities: readonly ArticleEntity[]): readonly ArticleEntity[] {
  const groups = new Map<string, ArticleEntity[]>()
  for (const entity of entities) groups.set(entity.id, [...(groups.get(entity.id) ?? []), entity])
  const out = [...groups.values()].map((members) => (members.length === 1 ? members[0]! : one(members)))
  return out.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || byCodeUnit(a.id, b.id))
}

/** The longest name leads, as within an article. */
function one(members: readonly ArticleEntity[]): ArticleEntity {
  const [lead] = [...members].sort((a, b) => b.name.length - a.name.length || byCodeUnit(a.name, b.name))
  const { id, kind, name } = lead!
  const forms = members.flatMap((member) => [member.name, ...member.aliases])
  return {
    id,
    kind,
    name,
    aliases: sorted(forms.filter((form) => form !== name)),
    unnamed: false,
    roles: sorted(members.flatMap(({ roles }) => roles)),
    date: members.find(({ date }) => date !== null)?.date ?? null,
    metonym: members.some(({ metonym }) => metonym),
    mentions: mentionsOf(members),
  }
}

function mentionsOf(members: readonly ArticleEntity[]): readonly Mention[] {
  const all = members.flatMap(({ mentions }) => mentions)
  const byPlace = new Map(all.map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function withIds(quote: Quote, idOf: (id: string) => string): Quote {
  const { speaker, addresseeId, eventId } = quote
  return {
    ...quote,
    speaker: speaker === null ? null : { ...speaker, entityId: idOf(speaker.entityId) },
    addresseeId: addresseeId === null ? null : idOf(addresseeId),
    about: [...new Set(quote.about.map(idOf))],
    eventId: eventId === null ? null : idOf(eventId),
    candidates: quote.candidates.map((candidate) => ({
      ...candidate,
      entityId: candidate.entityId === null ? null : idOf(candidate.entityId),
    })),
  }
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(byCodeUnit)
}
