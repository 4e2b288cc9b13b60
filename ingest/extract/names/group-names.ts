// Name spans → entities with all their mentions.
import { spanOf } from '../../../lib/model/span'
import type { Document, LocalEntity, LocalMention } from '../document'
import { SUFFIXES } from '../rules/titles'
import type { DressedSpan } from './dress'
import { plain, spanKey, surface } from './name-spans'
import { groupOrganizations } from './organizations'
import { groupPeople, type PersonName } from './people'

interface Grouped {
  /** In order of first mention. Names of kind `other` are left out. */
  readonly entities: LocalEntity[]
  readonly entityOf: (span: DressedSpan) => LocalEntity | undefined
}

export function groupNames(document: Document, spans: readonly DressedSpan[]): Grouped {
  const byKey = new Map<string, LocalEntity>()
  const bySpan = new Map<DressedSpan, LocalEntity>()
  const keys = entityKeys(document, spans)
  spans.forEach((span, i) => {
    if (span.kind === 'other') return
    let entity = byKey.get(keys[i]!)
    if (entity === undefined) {
      entity = newEntity(span.kind, surface(document, span))
      byKey.set(keys[i]!, entity)
    }
    addMention(document, entity, span)
    bySpan.set(span, entity)
  })
  const entities = [...byKey.values()]
  for (const entity of entities) nameByFullest(entity)
  return { entities, entityOf: (span) => bySpan.get(span) }
}

/** A key for each span; equal keys are one entity. */
function entityKeys(document: Document, spans: readonly DressedSpan[]): string[] {
  const { tokens } = document
  const organizations = groupOrganizations(tokens, spans)
  const names = spans.flatMap((span, at): PersonName[] =>
    span.kind === 'person' ? [{ words: personKey(document, span).split(' '), at, gender: span.gender }] : [],
  )
  const people = new Map(groupPeople(names).map((key, i) => [names[i]!.at, key]))
  return spans.map((span, i) => {
    if (span.kind === 'person') return `person|${people.get(i)!}`
    const key = spanKey(tokens, span.first, span.last)
    return `${span.kind}|${span.kind === 'organization' ? (organizations.get(key) ?? key) : key}`
  })
}

function personKey(document: Document, span: DressedSpan): string {
  const { tokens } = document
  let { last } = span
  while (last - span.first > 1 && SUFFIXES.has(tokens[last - 1]!.lower.replaceAll('.', ''))) last--
  return spanKey(tokens, span.first, last).replace(/ (?:"|“|”|'|‘|’|\(|\)|,)(?= |$)/g, '')
}

function newEntity(kind: LocalEntity['kind'], name: string): LocalEntity {
  return {
    kind,
    name,
    aliases: new Set(),
    roles: new Set(),
    mentions: [],
    unnamed: false,
    metonym: false,
    plural: false,
    gender: kind === 'person' ? null : 'neuter',
    date: null,
  }
}

function addMention(document: Document, entity: LocalEntity, span: DressedSpan): void {
  const { tokens, text } = document
  const start = tokens[span.first]!.start
  const end = tokens[span.last - 1]!.end
  const full = spanOf(text, tokens[span.fullFirst]!.start, tokens[span.fullLast - 1]!.end)
  const mention: LocalMention = {
    start,
    end,
    text: text.slice(start, end),
    form: 'name',
    rule: span.rule,
    full,
  }
  entity.mentions.push(mention)
  entity.aliases.add(plain(mention.text))
  if (span.metonym) entity.metonym = true
  if (span.gender !== null) entity.gender ??= span.gender
  for (const role of span.roles) entity.roles.add(role)
}

/** The fullest form becomes the name, the others stay aliases. Capitals only ("RUIZ") come last. */
function nameByFullest(entity: LocalEntity): void {
  const shouted = (form: string) => (entity.kind !== 'organization' && /^[^\p{Ll}]{4,}$/u.test(form) ? 1 : 0)
  const forms = [...entity.aliases].filter((form) => form !== '')
  forms.sort(
    (a, b) =>
      shouted(a) - shouted(b) ||
      b.split(' ').length - a.split(' ').length ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  )
  entity.name = forms[0] ?? entity.name
  entity.aliases.clear()
  for (const form of forms) if (form !== entity.name) entity.aliases.add(form)
}
