// Entities that come up only when somebody speaks: unnamed sources, and capitalised speakers that no step has named.
import type { LocalEntity, LocalMention } from '../document'
import { commonness } from '../names/tag-names'
import { DEMONYMS } from '../rules/places'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { type Resolved, sure } from './speakers'

export function blank(kind: 'person' | 'organization', name: string, unnamed: boolean): LocalEntity {
  return {
    kind,
    name,
    aliases: new Set(),
    roles: new Set(),
    mentions: [],
    unnamed,
    metonym: false,
    plural: false,
    gender: null,
    date: null,
  }
}

export function addMention(
  entity: LocalEntity,
  phrase: Phrase,
  form: 'nominal' | 'pronoun',
  rule: string,
): void {
  const { start, end, text } = phrase.span
  if (entity.mentions.some((m) => m.start === start && m.end === end)) return
  entity.mentions.push({ start, end, text, form, rule, full: phrase.span })
}

export interface NewNames {
  /** Capitalised words that speak are a name even when no list knows them. */
  resolve(phrase: Phrase): Resolved
  /** Index of the entity with this name in lower case, or its last word. */
  find(name: string): number | undefined
  get(index: number): LocalEntity
  /** Appends an entity and gives its index. */
  add(entity: LocalEntity, name: string): number
}

const ORGANIZATION = /\b(?:Party|Council|Committee|Times|Post|Group|Campaign|Ministry|Office)$/u

export function newNames(reading: Reading, entities: LocalEntity[]): NewNames {
  const byName = nameKeys(entities)
  const add = (entity: LocalEntity, name: string): number => {
    byName.set(name.toLowerCase(), entities.length)
    return entities.push(entity) - 1
  }
  return {
    find: (name) => byName.get(name.toLowerCase()),
    get: (index) => entities[index] as LocalEntity,
    add,
    resolve(phrase) {
      const text = phrase.span.text.replace(/^(?:the|a|an)\s+/iu, '')
      const mention = mentionOf(reading, phrase, text)
      const known = byName.get(text.toLowerCase())
      if (known !== undefined) {
        const entity = entities[known] as LocalEntity
        if (!entity.mentions.some((m) => m.start === mention.start)) entity.mentions.push(mention)
        return sure(entity, `e${known}`, 'name', `"${text}" is ${entity.name}`)
      }
      const unnamed = isNoName(reading, phrase, text)
      const entity = blank(ORGANIZATION.test(text) ? 'organization' : 'person', text, unnamed)
      entity.mentions.push(unnamed ? { ...mention, form: 'nominal', rule: 'unnamed-source' } : mention)
      const key = `e${add(entity, text)}`
      if (unnamed) return sure(entity, key, 'unnamed-source', `"${text}" names nobody`)
      return sure(entity, key, 'speaker-name', `"${text}" speaks and is capitalised`)
    },
  }
}

/** "Ferrymen said", "the Tarnians", "the Harbour Code": a capital from the sentence or from respect names nobody. */
function isNoName(reading: Reading, phrase: Phrase, text: string): boolean {
  if (ORGANIZATION.test(text)) return false
  const words = text.toLowerCase().split(/\s+/u)
  if (words.length === 1 && text !== phrase.span.text) return true
  const last = words[words.length - 1] as string
  const singular = last.replace(/s$/u, '')
  const { tokens } = reading.doc
  const opens = tokens[phrase.first - 1]?.sentence !== tokens[phrase.first]?.sentence
  return (
    commonness(last) > 0 ||
    commonness(singular) > 1 ||
    DEMONYMS.has(last) ||
    DEMONYMS.has(singular) ||
    (opens && words.length === 1 && tokens[phrase.head]?.tags.has('Plural') === true)
  )
}

function mentionOf(reading: Reading, phrase: Phrase, text: string): LocalMention {
  const start = reading.doc.text.indexOf(text, phrase.span.start)
  return { start, end: start + text.length, text, form: 'name', rule: 'speaker-name', full: phrase.span }
}

function nameKeys(named: readonly LocalEntity[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const [i, e] of named.entries())
    for (const form of [e.name, ...e.aliases]) {
      const words = form.toLowerCase().split(/\s+/u)
      out.set(words.join(' '), i)
      const last = words[words.length - 1] as string
      if (e.kind === 'person' && !out.has(last)) out.set(last, i)
    }
  return out
}
