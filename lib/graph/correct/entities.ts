// Corrections of entities, one small function each. A function that has nothing to do gives the same facts back.
import type { CorrectionAction, CorrectionKind } from '../../model/correction'
import type { ArticleEntity } from '../../model/entity'
import type { ArticleFacts } from '../../model/facts'
import { byCodeUnit } from '../../model/order'
import { become, findEntity, formsOf, mentionsOf } from './become'
import { retyped, splitOff } from './names'

type Action<K extends CorrectionKind> = Extract<CorrectionAction, { readonly kind: K }>

/** "R. Okafor" and "Ruth Okafor" are one person. */
export function merge(facts: ArticleFacts, { from, into }: Action<'merge'>): ArticleFacts {
  const old = findEntity(facts, from.id)
  if (old === undefined || from.id === into.id) return facts
  const there = findEntity(facts, into.id) ?? {
    ...old,
    id: into.id,
    name: into.name,
    aliases: [],
    unnamed: into.unnamed ?? false,
  }
  return become(facts, old.id, united(old, there))
}

/** "Tom Brandt" of these two articles is the footballer. */
export function split(facts: ArticleFacts, action: Action<'split'>): ArticleFacts {
  const old = findEntity(facts, action.entity.id)
  if (old === undefined || !action.articleIds.includes(facts.articleId)) return facts
  const apart = named({ ...old, id: splitOff(action) }, action.name)
  const there = findEntity(facts, apart.id)
  const roles = union(apart.roles, action.note === '' ? [] : [action.note])
  return become(facts, old.id, there === undefined ? { ...apart, roles } : united(old, there))
}

export function rename(facts: ArticleFacts, { entity, name }: Action<'rename'>): ArticleFacts {
  const old = findEntity(facts, entity.id)
  if (old === undefined || old.name === name) return facts
  return become(facts, old.id, named(old, name))
}

/** "Harbour Watch" is no person but an organization. */
export function retype(facts: ArticleFacts, { entity, to }: Action<'retype'>): ArticleFacts {
  const old = findEntity(facts, entity.id)
  if (old === undefined || old.kind === to) return facts
  const id = retyped(entity, to)
  const again = { ...old, id, kind: to, date: null, metonym: false }
  const there = findEntity(facts, id)
  return become(facts, old.id, there === undefined ? again : united(again, there))
}

/** "Further Reading" is nobody. Whoever was quoted under that name is unknown now; `unspoken` says so on the quote. */
export function hide(
  facts: ArticleFacts,
  { entity: { id } }: Action<'hide'>,
  unspoken: (quote: ArticleFacts['quotes'][number]) => ArticleFacts['quotes'][number],
): ArticleFacts {
  if (findEntity(facts, id) === undefined) return facts
  const quotes = facts.quotes.map((quote) => {
    const rest = {
      ...quote,
      addresseeId: quote.addresseeId === id ? null : quote.addresseeId,
      eventId: quote.eventId === id ? null : quote.eventId,
      about: quote.about.filter((each) => each !== id),
      candidates: quote.candidates.filter(({ entityId }) => entityId !== id),
    }
    return quote.speaker?.entityId === id ? unspoken(rest) : rest
  })
  return {
    ...facts,
    entities: facts.entities.filter((entity) => entity.id !== id),
    quotes,
    affiliations: facts.affiliations.filter((fact) => fact.personId !== id && fact.organizationId !== id),
    participations: facts.participations.filter((fact) => fact.entityId !== id && fact.eventId !== id),
  }
}

/** Both as one, under `into`'s name. A phrase such as "a senior official" is no form of a name. */
function united(from: ArticleEntity, into: ArticleEntity): ArticleEntity {
  const forms = from.unnamed && !into.unnamed ? [] : [from.name, ...from.aliases]
  return {
    ...into,
    aliases: formsOf(into.name, ...into.aliases, ...forms),
    unnamed: from.unnamed && into.unnamed,
    roles: union(from.roles, into.roles),
    date: into.date ?? from.date,
    metonym: from.metonym && into.metonym,
    mentions: mentionsOf(into.mentions, from.mentions),
  }
}

/** A phrase that becomes a proper name ("a senior official" is Ruth Okafor) is no phrase any more. */
function named(entity: ArticleEntity, name: string): ArticleEntity {
  const unnamed = entity.unnamed && !/^(?!(?:An?|The)\s)\p{Lu}/u.test(name)
  const forms = entity.unnamed ? entity.aliases : [entity.name, ...entity.aliases]
  return { ...entity, name, unnamed, aliases: formsOf(name, ...forms) }
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort(byCodeUnit)
}
