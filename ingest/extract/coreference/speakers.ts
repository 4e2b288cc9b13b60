// From a speaker phrase to an entity of the article: names directly, offices through roles seen in the text,
// pronouns through their chain, everything else as an unnamed source of this article.
import type { TextSpan } from '../../../lib/model/span'
import type { LocalEntity } from '../document'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { antecedentWeights } from '../weights/antecedent'
import { newAuthor } from './author'
import { type Chains, followChains, type Track, type Weighed } from './chains'
import { addMention, blank, newNames } from './new-entities'
import { plainWords, type Uptake } from './nominals'
import { isDocument, isGroup, isMany, isSeveral, type Reference } from './references'

export interface Resolved {
  readonly entity: LocalEntity | null
  /** Identity for "same speaker": `e3` for the fourth entity, `t120` for the nominal at token 120. Null when unknown. */
  readonly key: string | null
  readonly rule: string
  readonly note: string
  readonly margin: number
  readonly others: readonly Other[]
}

/** Somebody else who may be meant. */
export interface Other {
  readonly key: string
  readonly span: TextSpan
  readonly score: number
}

export interface Cast {
  /** All entities, the article's named ones first; unnamed sources are appended as they speak. */
  readonly entities: LocalEntity[]
  /** Tells who a phrase is; the result is remembered by the phrase's first token. */
  resolve(phrase: Phrase): Resolved
  /** The key `resolve` would give, without making an entity; null when unknown. */
  identify(phrase: Phrase): string | null
  /** Who a phrase is, when that is an entity already: named, or an unnamed source that has spoken. */
  known(phrase: Phrase): LocalEntity | null
}

/** Below this margin between first and second antecedent the pronoun stays unknown. */
const SAFE_MARGIN = 0.12
/** The same for two that are named in one breath. */
const PAIR_MARGIN = 0.5

interface State {
  readonly reading: Reading
  readonly entities: LocalEntity[]
  readonly chains: Chains
  /** Unnamed sources that have an entity, by key. */
  readonly unnamed: Map<string, LocalEntity>
  readonly newName: (phrase: Phrase) => Resolved
  readonly author: () => Resolved
}

export function newCast(reading: Reading, named: readonly LocalEntity[], byline: string | null): Cast {
  const entities = [...named]
  const names = newNames(reading, entities)
  const state: State = {
    reading,
    entities,
    chains: followChains(reading, named, antecedentWeights),
    unnamed: new Map(),
    newName: names.resolve,
    author: newAuthor(reading, names, byline),
  }
  const known = new Map<number, Resolved>()
  return {
    entities,
    resolve(phrase) {
      const seen = known.get(phrase.first)
      if (seen !== undefined) return seen
      const resolved = resolve(state, phrase)
      known.set(phrase.first, resolved)
      return resolved
    },
    identify: (phrase) => identify(state, phrase),
    known(phrase) {
      const key = identify(state, phrase)
      if (key === null) return null
      return (
        state.unnamed.get(key) ??
        (key.startsWith('e') ? (state.entities[Number(key.slice(1))] ?? null) : null)
      )
    },
  }
}

function resolve(state: State, phrase: Phrase): Resolved {
  if (phrase.kind === 'pronoun') return pronoun(state, phrase)
  if (phrase.name !== null) {
    const entity = state.entities[phrase.name.entity] as LocalEntity
    return sure(entity, `e${phrase.name.entity}`, 'name', `"${phrase.span.text}" is ${entity.name}`)
  }
  return phrase.kind === 'name' ? state.newName(phrase) : nominal(state, phrase)
}

export function sure(entity: LocalEntity, key: string, rule: string, note: string): Resolved {
  return { entity, key, rule, note, margin: 1, others: [] }
}

export function unknown(rule: string, note: string, others: Resolved['others'] = []): Resolved {
  return { entity: null, key: null, rule, note, margin: 0, others }
}

function identify(state: State, phrase: Phrase): string | null {
  if (phrase.name !== null) return `e${phrase.name.entity}`
  if (phrase.kind === 'pronoun') {
    const weighed = state.chains.pronouns.get(phrase.first) ?? []
    return isSure(weighed) ? (weighed[0]?.antecedent.track.key ?? null) : null
  }
  const uptake = state.chains.uptakes.get(phrase.first)
  if (uptake == null || uptake.kind === 'bearers') return `t${phrase.first}`
  return 'key' in uptake ? uptake.key : `e${uptake.entity}`
}

function isSure(weighed: readonly Weighed[]): boolean {
  const [best, second] = weighed
  if (best === undefined || best.antecedent.agreement === 'unlikely') return false
  const lead = best.p - (second?.p ?? 0)
  return lead >= (second !== undefined && arePair(best, second) ? PAIR_MARGIN : SAFE_MARGIN)
}

/** "Holt and Novak argued. … he said": either of the two. */
function arePair(one: Weighed, two: Weighed): boolean {
  const [a, b] = [one.antecedent.last, two.antecedent.last]
  return (
    a.line === b.line && Math.abs(a.chunk - b.chunk) === 2 && a.place === 'subject' && b.place === 'subject'
  )
}

/** An office, a phrase taken up, or an unnamed source of its own. */
function nominal(state: State, phrase: Phrase): Resolved {
  const uptake = state.chains.uptakes.get(phrase.first)
  if (uptake?.kind === 'role' || uptake?.kind === 'organization') {
    const entity = state.entities[uptake.entity] as LocalEntity
    addMention(entity, phrase, 'nominal', uptake.kind)
    const called = plainWords(phrase).replace(/^(?:the|an?) /u, '')
    return sure(entity, `e${uptake.entity}`, uptake.kind, `${entity.name} is called "${called}" in this text`)
  }
  if (uptake?.kind === 'head' || uptake?.kind === 'beside') return takenUp(state, phrase, uptake)
  const entity = unnamed(state, `t${phrase.first}`, phrase)
  if (uptake?.kind !== 'bearers')
    return sure(entity, `t${phrase.first}`, 'unnamed-source', `"${phrase.span.text}" names nobody`)
  const bearers = uptake.entities.map((i) => state.entities[i] as LocalEntity)
  return {
    ...sure(
      entity,
      `t${phrase.first}`,
      'several-bearers',
      `${bearers.map((b) => b.name).join(' and ')} are called so`,
    ),
    margin: 0.5,
    others: uptake.entities.flatMap((i) => bearer(state, i, uptake.entities.length)),
  }
}

function bearer(state: State, i: number, of: number): Other[] {
  const span = state.entities[i]?.mentions[0]
  return span === undefined ? [] : [{ key: `e${i}`, span, score: Math.round(1000 / of) / 1000 }]
}

/** The first of the chain may be a name: "the official, presented as D." */
function takenUp(
  state: State,
  phrase: Phrase,
  { kind, key, first }: Exclude<Uptake, { entity: number } | { entities: readonly number[] }>,
): Resolved {
  const track = state.chains.tracks.get(key)
  const entity =
    state.entities[Number(key.startsWith('e') ? key.slice(1) : (track?.entity ?? -1))] ??
    (first.kind === 'name' ? state.newName(first).entity : null) ??
    unnamed(state, key, first)
  addMention(entity, phrase, 'nominal', kind === 'head' ? 'same-head' : kind)
  const note = `"${plainWords(phrase)}" takes up "${entity.name}"`
  return {
    ...sure(entity, key, kind === 'head' ? 'same-head' : kind, note),
    margin: kind === 'head' ? 0.8 : 1,
  }
}

/** The unnamed source behind a key, made when it first speaks. */
function unnamed(state: State, key: string, phrase: Phrase): LocalEntity {
  const known = state.unnamed.get(key)
  if (known !== undefined) return known
  const group = isMany(phrase) || isSeveral(phrase) || isGroup(phrase) || isDocument(phrase)
  const entity = blank(group ? 'organization' : 'person', phrase.span.text.replace(/\s+/gu, ' '), true)
  entity.plural = phrase.plural
  addMention(entity, phrase, 'nominal', 'unnamed-source')
  state.entities.push(entity)
  state.unnamed.set(key, entity)
  return entity
}

const FIRST_PERSON = new Set(['i', 'my', 'me'])
const WRITERS = new Set(['we', 'our', 'us'])

/** "I" and "my": whoever speaks, or the writer outside quotations. */
export function isFirstPerson(phrase: Phrase): boolean {
  return FIRST_PERSON.has(phrase.span.text.toLowerCase())
}

/** The writer's "we" is the body that signs; of one writer and others nobody can be named. */
function writers(state: State): Resolved {
  const author = state.author()
  if (author.entity === null || author.entity.kind === 'organization') return author
  const [mention] = author.entity.mentions
  const others = mention === undefined ? [] : [{ key: author.key ?? '', span: mention, score: 0.5 }]
  return unknown('writer-and-others', `"we" are ${author.entity.name} and others`, others)
}

function pronoun(state: State, phrase: Phrase): Resolved {
  const word = phrase.span.text.toLowerCase()
  if (isFirstPerson(phrase)) return state.author()
  if (WRITERS.has(word)) return writers(state)
  const weighed = state.chains.pronouns.get(phrase.first) ?? []
  const [best, second] = weighed
  if (best === undefined) return unknown('no-antecedent', `nobody before "${word}" can be meant`)
  const others = weighed.slice(1, 5).map(other)
  const { track, last } = best.antecedent
  const name = nameOf(state, track)
  if (!isSure(weighed))
    return unknown('ambiguous-pronoun', `"${word}" may be ${name} or another`, [other(best), ...others])
  const entity = trackEntity(state, track)
  if (entity === null)
    return unknown('no-antecedent', `"${word}" takes up "${name}", which is nobody`, others)
  addMention(entity, phrase, 'pronoun', 'antecedent')
  const through =
    last.pronoun === null ? last.phrase.span.text : `${last.phrase.span.text}", that is "${name}`
  return {
    entity,
    key: track.key,
    rule: 'antecedent',
    note: `"${word}" takes up "${through}"`,
    margin: best.p - (second?.p ?? 0),
    others,
  }
}

function nameOf(state: State, track: Track): string {
  return state.entities[track.entity]?.name ?? (track.references[0] as Reference).phrase.span.text
}

function trackEntity(state: State, track: Track): LocalEntity | null {
  if (track.entity >= 0) return state.entities[track.entity] ?? null
  const { phrase } = track.references[0] as Reference
  return phrase.kind === 'name' ? state.newName(phrase).entity : unnamed(state, track.key, phrase)
}

/** The candidate where it was last called by name or noun. */
function other({ antecedent, p }: Weighed): Other {
  const { references, key } = antecedent.track
  const ref = references.findLast((one) => one.pronoun === null) ?? antecedent.last
  return { key, span: ref.phrase.span, score: Math.round(p * 1000) / 1000 }
}
