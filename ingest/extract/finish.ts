// Step 9: the article's local entities get their ids and become facts.
import type { ArticleEntity, Mention } from '../../lib/model/entity'
import { entityId, unnamedId } from '../../lib/model/id'
import { nameKey } from '../../lib/model/name-key'
import { byCodeUnit } from '../../lib/model/order'
import { canonicalName } from '../resolve/names'
import type { Document, LocalEntity } from './document'

interface Finished {
  /** By first mention, then id. */
  readonly entities: ArticleEntity[]
  /** The id of every local entity that has a mention. */
  readonly idOf: ReadonlyMap<LocalEntity, string>
}

/**
 * Ids for all local entities; those that come to the same id become one. An entity without a mention is left out.
 * The result does not depend on the order of `locals`.
 */
export function finish(document: Document, locals: readonly LocalEntity[]): Finished {
  const idOf = new Map<LocalEntity, string>()
  const groups = new Map<string, LocalEntity[]>()
  const ordinals = new Map<string, number>()
  for (const local of inTextOrder(locals)) {
    const id = local.unnamed ? unnamedOf(document, local, ordinals) : entityId(local.kind, publicName(local))
    idOf.set(local, id)
    groups.set(id, [...(groups.get(id) ?? []), local])
  }
  const entities = [...groups].map(([id, members]) => toEntity(id, members))
  entities.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.id < b.id ? -1 : 1))
  return { entities, idOf }
}

/** The name an id is made of. Names without a letter or digit in their key keep their own characters. */
function publicName(local: LocalEntity): string {
  const name = canonicalName(local.kind, local.name)
  return nameKey(name) === '' ? local.name : name
}

function unnamedOf(document: Document, local: LocalEntity, ordinals: Map<string, number>): string {
  const key = `${local.kind}|${nameKey(local.name)}`
  const ordinal = ordinals.get(key) ?? 0
  ordinals.set(key, ordinal + 1)
  return unnamedId(local.kind, document.article.id, local.name, ordinal)
}

function inTextOrder(locals: readonly LocalEntity[]): LocalEntity[] {
  const first = new Map(locals.map((local) => [local, Math.min(...local.mentions.map((m) => m.start))]))
  const named = locals.filter((local) => local.mentions.length > 0)
  return named.sort(
    (a, b) => first.get(a)! - first.get(b)! || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.name, b.name),
  )
}

function toEntity(id: string, members: readonly LocalEntity[]): ArticleEntity {
  const lead = members[0]!
  const name = canonicalName(lead.kind, longest(members.map((m) => m.name)))
  const forms = new Set(members.flatMap((m) => [m.name, ...m.aliases]))
  forms.delete(name)
  return {
    id,
    kind: lead.kind,
    name,
    aliases: lead.unnamed ? [] : [...forms].sort(byCodeUnit),
    unnamed: lead.unnamed,
    roles: [...new Set(members.flatMap((m) => [...m.roles]))].sort(byCodeUnit),
    date: members.find((m) => m.date !== null)?.date ?? null,
    metonym: members.some((m) => m.metonym),
    mentions: mentionsOf(members),
  }
}

function longest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0]!
}

function mentionsOf(members: readonly LocalEntity[]): Mention[] {
  const all = members.flatMap((member) => member.mentions)
  const seen = new Map(all.map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return [...seen.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text, form, rule }) => ({ start, end, text, form, rule }))
}
