// From a speaker phrase to an entity of the article: names directly, offices through roles seen in the text,
// pronouns through their antecedents, everything else as an unnamed source of this article.
import type { Candidate } from '../../../lib/model/quote'
import type { TextSpan } from '../../../lib/model/span'
import type { LocalEntity, LocalMention, Token } from '../document'
import { dot, softmax } from '../linear'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { antecedentWeights } from '../weights/antecedent'
import {
  type Antecedent,
  antecedentsOf,
  type Discourse,
  isDocument,
  isGroup,
  keyOf,
  referentsOf,
} from './antecedents'

export interface Resolved {
  readonly entity: LocalEntity | null
  /** Identity for "same speaker": see `keyOf`. Null when unknown. */
  readonly key: string | null
  readonly rule: string
  readonly note: string
  readonly margin: number
  readonly others: readonly { readonly key: string; readonly span: TextSpan; readonly score: number }[]
}

export interface Cast {
  /** All entities, the article's named ones first; unnamed sources are appended as they speak. */
  readonly entities: LocalEntity[]
  /** Tells who a phrase is. Called in text order; the result is remembered by the phrase's first token. */
  resolve(phrase: Phrase, line: number): Resolved
  /** Notes that this phrase spoke, for the pronouns to come. */
  spoke(resolved: Resolved, line: number): void
  readonly discourse: Discourse
}

/** Below this margin between first and second antecedent the pronoun stays unknown. */
const SAFE_MARGIN = 0.12

export function newCast(reading: Reading, named: readonly LocalEntity[], byline: string | null): Cast {
  const entities = [...named]
  const speakers: { key: string; line: number }[] = []
  const referents = referentsOf(reading)
  const counts = new Map<number, number>()
  for (const ref of referents) if (ref.entity >= 0) counts.set(ref.entity, (counts.get(ref.entity) ?? 0) + 1)
  const discourse: Discourse = { reading, referents, entities: named, speakers, counts }
  const known = new Map<number, Resolved>()
  const state: State = {
    reading,
    entities,
    discourse,
    byHead: new Map(),
    byName: nameKeys(named),
    byline,
    author: null,
  }
  return {
    entities,
    discourse,
    resolve(phrase, line) {
      const seen = known.get(phrase.first)
      if (seen !== undefined) return seen
      const resolved = resolve(state, phrase, line, (p, l) => this.resolve(p, l))
      known.set(phrase.first, resolved)
      return resolved
    },
    spoke(resolved, line) {
      if (resolved.key !== null) speakers.push({ key: resolved.key, line })
    },
  }
}

interface State {
  readonly reading: Reading
  readonly entities: LocalEntity[]
  readonly discourse: Discourse
  /** Unnamed sources by what a later "the …" takes up: head noun, or the whole phrase. */
  readonly byHead: Map<string, { readonly entity: LocalEntity; readonly key: string; readonly line: number }>
  readonly byName: Map<string, number>
  readonly byline: string | null
  author: Resolved | null
}

type Again = (phrase: Phrase, line: number) => Resolved

function resolve(state: State, phrase: Phrase, line: number, again: Again): Resolved {
  if (phrase.kind === 'pronoun') return pronoun(state, phrase, line, again)
  if (phrase.name !== null) {
    const entity = state.entities[phrase.name.entity] as LocalEntity
    return sure(entity, `e${phrase.name.entity}`, 'name', `"${phrase.span.text}" is ${entity.name}`)
  }
  if (phrase.kind === 'name') return newName(state, phrase)
  return byRole(state, phrase) ?? nominal(state, phrase, line)
}

function sure(entity: LocalEntity, key: string, rule: string, note: string): Resolved {
  return { entity, key, rule, note, margin: 1, others: [] }
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

/** Capitalised words that speak are a name even when no list knows them. */
function newName(state: State, phrase: Phrase): Resolved {
  const text = phrase.span.text.replace(/^(?:the|a|an)\s+/iu, '')
  const known = state.byName.get(text.toLowerCase())
  const span = state.reading.doc.text.indexOf(text, phrase.span.start)
  const mention: LocalMention = {
    start: span,
    end: span + text.length,
    text,
    form: 'name',
    rule: 'speaker-name',
    full: phrase.span,
  }
  if (known !== undefined) {
    const entity = state.entities[known] as LocalEntity
    if (!entity.mentions.some((m) => m.start === mention.start)) entity.mentions.push(mention)
    return sure(entity, `e${known}`, 'name', `"${text}" is ${entity.name}`)
  }
  const entity = blank(
    /\b(?:Party|Council|Committee|Times|Post|Group|Campaign|Ministry|Office)$/u.test(text)
      ? 'organization'
      : 'person',
    text,
    false,
  )
  entity.mentions.push(mention)
  state.byName.set(text.toLowerCase(), state.entities.length)
  state.entities.push(entity)
  return sure(entity, `e${state.entities.length - 1}`, 'speaker-name', `"${text}" speaks and is capitalised`)
}

function blank(kind: 'person' | 'organization', name: string, unnamed: boolean): LocalEntity {
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

/** "the prime minister" is whoever bears that title in this text, when only one person does. */
function byRole(state: State, phrase: Phrase): Resolved | null {
  const match = /^the\s+(.+)$/iu.exec(phrase.span.text)
  if (match === null || phrase.plural) return null
  const role = (match[1] as string).toLowerCase()
  const bearers: number[] = []
  for (const [i, e] of state.entities.entries())
    if (e.kind === 'person' && !e.unnamed && [...e.roles].some((r) => sameRole(r.toLowerCase(), role)))
      bearers.push(i)
  if (bearers.length !== 1) return null
  const i = bearers[0] as number
  const entity = state.entities[i] as LocalEntity
  addMention(entity, phrase, 'nominal', 'role')
  return sure(entity, `e${i}`, 'role', `${entity.name} is called "${role}" in this text`)
}

function sameRole(seen: string, asked: string): boolean {
  return seen === asked || seen.endsWith(` ${asked}`)
}

function addMention(entity: LocalEntity, phrase: Phrase, form: 'nominal' | 'pronoun', rule: string): void {
  const { start, end, text } = phrase.span
  if (entity.mentions.some((m) => m.start === start && m.end === end)) return
  entity.mentions.push({ start, end, text, form, rule, full: phrase.span })
}

/** An unnamed source; "the official" takes up "a senior official", the same words take up the same group. */
function nominal(state: State, phrase: Phrase, line: number): Resolved {
  const text = phrase.span.text.replace(/\s+/gu, ' ')
  const head = headWord(state, phrase)
  const definite = /^(?:the|this|that|these|those|his|her|its|their)\s/iu.test(text)
  const before = definite
    ? (state.byHead.get(text.toLowerCase()) ?? state.byHead.get(head))
    : phrase.plural
      ? state.byHead.get(text.toLowerCase())
      : undefined
  if (before !== undefined) {
    addMention(before.entity, phrase, 'nominal', 'same-head')
    return {
      ...sure(before.entity, before.key, 'same-head', `"${text}" takes up "${before.entity.name}"`),
      margin: 0.8,
    }
  }
  const group = phrase.plural || isGroup(phrase) || isDocument(phrase)
  const entity = blank(group ? 'organization' : 'person', text, true)
  entity.plural = phrase.plural
  addMention(entity, phrase, 'nominal', 'unnamed-source')
  state.entities.push(entity)
  const entry = { entity, key: `t${phrase.first}`, line }
  state.byHead.set(text.toLowerCase(), entry)
  state.byHead.set(head, entry)
  return sure(entity, entry.key, 'unnamed-source', `"${text}" names nobody`)
}

function headWord(state: State, phrase: Phrase): string {
  return (state.reading.doc.tokens[phrase.head] as Token).lower
}

const FIRST_PERSON = new Set(['i', 'my', 'me'])

function pronoun(state: State, phrase: Phrase, line: number, again: Again): Resolved {
  const word = phrase.span.text.toLowerCase()
  if (FIRST_PERSON.has(word)) return author(state)
  const found = antecedentsOf(state.discourse, word, line, phrase.first)
  if (found.length === 0) return unknown('no-antecedent', `nobody before "${word}" can be meant`, [])
  const p = softmax(found.map((a) => dot(antecedentWeights, a.features)))
  const order = found.map((_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number))
  const best = order[0] as number
  const margin = (p[best] as number) - (order.length > 1 ? (p[order[1] as number] as number) : 0)
  const others = order.slice(1, 5).map((i) => other(found[i] as Antecedent, p[i] as number))
  const { referent } = found[best] as Antecedent
  if (margin < SAFE_MARGIN && found.length > 1)
    return unknown('ambiguous-pronoun', `"${word}" may be ${referent.phrase.span.text} or another`, [
      other(found[best] as Antecedent, p[best] as number),
      ...others,
    ])
  const entity =
    referent.entity >= 0
      ? (state.entities[referent.entity] as LocalEntity)
      : again(referent.phrase, referent.line).entity
  if (entity === null) return unknown('no-antecedent', `"${word}" takes up a phrase that is nobody`, others)
  addMention(entity, phrase, 'pronoun', 'antecedent')
  const key =
    referent.entity >= 0 ? keyOf(referent) : (again(referent.phrase, referent.line).key ?? keyOf(referent))
  return {
    entity,
    key,
    rule: 'antecedent',
    note: `"${word}" takes up "${referent.phrase.span.text}"`,
    margin,
    others,
  }
}

function other(a: Antecedent, score: number) {
  return { key: a.key, span: a.referent.phrase.span, score: Math.round(score * 1000) / 1000 }
}

function unknown(rule: string, note: string, others: Resolved['others']): Resolved {
  return { entity: null, key: null, rule, note, margin: 0, others }
}

/** "I" outside quotations is the author, when the byline names one. */
function author(state: State): Resolved {
  if (state.author !== null) return state.author
  state.author =
    state.byline === null
      ? unknown('no-byline', 'the writer speaks and is not named', [])
      : bylineEntity(state, state.byline)
  return state.author
}

function bylineEntity(state: State, byline: string): Resolved {
  const name = byline.split(/\s*(?:,|\band\b|\|)\s*/u)[0] as string
  const i = state.byName.get(name.toLowerCase())
  if (i !== undefined) return sure(state.entities[i] as LocalEntity, `e${i}`, 'byline', `the author, ${name}`)
  const at = state.reading.doc.text.indexOf(name)
  if (name === '' || at < 0)
    return unknown('byline-elsewhere', `the author, ${name}, is not named in the text`, [])
  const entity = blank('person', name, false)
  const span = { start: at, end: at + name.length, text: name }
  entity.mentions.push({ ...span, form: 'name', rule: 'byline', full: span })
  state.entities.push(entity)
  state.byName.set(name.toLowerCase(), state.entities.length - 1)
  return sure(entity, `e${state.entities.length - 1}`, 'byline', `the author, ${name}`)
}

/** Alternatives in the store's shape. */
export function asCandidates(resolved: Resolved, idOf: (key: string) => string | null): Candidate[] {
  return resolved.others.map((o) => ({
    entityId: idOf(o.key),
    mention: o.span,
    score: o.score,
    why: `"${o.span.text}" could be meant by the pronoun`,
  }))
}
