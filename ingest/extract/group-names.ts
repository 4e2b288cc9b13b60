// Step 9 within the article: name spans → entities. A surname after the full name ("Ana Ruiz … Ruiz"), an acronym
// after its long form ("Harbour Workers Union (HWU) … HWU"), the same name again.
import { spanOf } from '../../lib/model/span'
import type { Document, LocalEntity, LocalMention } from './document'
import { type NameSpan, spanKey, surface } from './name-spans'
import { SUFFIXES } from './rules/titles'

/** A name span with the title and role around it. */
export interface DressedSpan extends NameSpan {
  /** Tokens of the span with its title. */
  readonly fullFirst: number
  readonly fullLast: number
  readonly roles: readonly string[]
}

/** Entities in order of first mention. Kinds other than person, organization and place are left out. */
export function groupNames(document: Document, spans: readonly DressedSpan[]): LocalEntity[] {
  const byKey = new Map<string, LocalEntity>()
  const out: LocalEntity[] = []
  const people = personKeys(document, spans)
  const acronyms = acronymKeys(document, spans)
  for (const span of spans) {
    if (span.kind === 'other') continue
    const own = ownKey(document, span)
    const key = `${span.kind}|${span.kind === 'person' ? people.resolve(own, span) : (acronyms.get(own) ?? own)}`
    let entity = byKey.get(key)
    if (entity === undefined) {
      entity = newEntity(span.kind, surface(document, span))
      byKey.set(key, entity)
      out.push(entity)
    }
    addMention(document, entity, span)
  }
  for (const entity of out) nameByFullest(entity)
  return out
}

function ownKey(document: Document, span: NameSpan): string {
  const { tokens } = document
  let { first, last } = span
  if (last - first > 1 && tokens[first]!.lower === 'the') first++
  while (last - first > 1 && SUFFIXES.has(tokens[last - 1]!.lower.replace('.', ''))) last--
  return spanKey(tokens, first, last)
}

/** Surname → full names in the text, so that "Ruiz" finds the last person of that surname mentioned before it. */
function personKeys(document: Document, spans: readonly NameSpan[]) {
  const fulls = new Map<string, Set<string>>()
  const latest = new Map<string, string>()
  for (const span of spans) {
    if (span.kind !== 'person') continue
    const key = ownKey(document, span)
    for (const part of partsOf(key)) {
      const set = fulls.get(part) ?? new Set()
      fulls.set(part, set.add(key))
    }
  }
  return {
    resolve(key: string, _span: NameSpan): string {
      const parts = partsOf(key)
      if (parts.length > 0) {
        for (const part of parts) latest.set(part, key)
        return key
      }
      const candidates = fulls.get(key)
      if (candidates === undefined) return key
      const full = latest.get(key) ?? [...candidates][0]!
      return full
    },
  }
}

/** Words by which a full name may be taken up again: its surname (with and without particles), its first name. */
function partsOf(key: string): string[] {
  const words = key.split(' ')
  if (words.length < 2) return []
  const out = [words.at(-1)!]
  for (let i = 1; i < words.length - 1; i++) out.push(words.slice(i).join(' '))
  if (words[0]!.length > 2) out.push(words[0]!)
  return out
}

/** Acronym key → key of the long form: introduced in parentheses, or the initials of exactly one long name. */
function acronymKeys(document: Document, spans: readonly NameSpan[]): Map<string, string> {
  const { tokens } = document
  const out = new Map<string, string>()
  spans.forEach((span, i) => {
    const next = spans[i + 1]
    if (span.kind !== 'organization' || next === undefined || next.last - next.first !== 1) return
    const open = tokens[span.last]
    if (open?.text !== '(' || next.first !== span.last + 1 || tokens[next.last]?.text !== ')') return
    if (/^\p{Lu}[\p{Lu}\p{Ll}&-]{1,9}$/u.test(tokens[next.first]!.text))
      out.set(ownKey(document, next), ownKey(document, span))
  })
  return out
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
  entity.aliases.add(mention.text)
  for (const role of span.roles) entity.roles.add(role)
}

/** The fullest form becomes the name, the others stay aliases. */
function nameByFullest(entity: LocalEntity): void {
  const forms = [...entity.aliases].map((form) => form.replace(/\s+/g, ' '))
  forms.sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length || (a < b ? -1 : 1))
  entity.name = forms[0] ?? entity.name
  entity.aliases.clear()
  for (const form of forms) if (form !== entity.name) entity.aliases.add(form)
}
