// Follows every name, office and pronoun of the writer's words through the article, in order, so that
// "she … her brother … she said" keeps the person it began with.

import type { EntityKind } from '../../../lib/model/entity'
import type { LocalEntity } from '../document'
import { dot, softmax, type Weights } from '../linear'
import type { Line } from '../syntax/chunks'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { subjectClass, verbClass } from '../syntax/subject-class'
import { type Antecedent, antecedentsOf } from './antecedents'
import { bodiesOf } from './bodies'
import { type GenderEvidence, genderEvidence, nominalSex, type Sex } from './gender'
import { type Nominals, newNominals, plainWords, type Uptake } from './nominals'
import { isDocument, isGroup, isMany, type Reference, referencesOf } from './references'
import { type Roles, rolesOf, toldRoles } from './roles'

/** One person, group or document as the article goes on. */
export interface Track {
  /** `e3` for the fourth named entity, `t120` for the nominal that begins at token 120. */
  readonly key: string
  readonly entity: number
  readonly nature: Nature
  /** In text order, the first one tells what it is. */
  readonly references: Reference[]
  /** Lines on which it is the subject of a cue. */
  readonly spoke: number[]
  /** "He" minus "she" of the pronouns that surely meant it so far. */
  called: number
}

/** What a track is, told by its first reference and its name. */
interface Nature {
  /** As in `subjectClass`; "name person" for whoever has a name. */
  readonly class: string
  readonly kind: EntityKind | null
  readonly many: boolean
  readonly group: boolean
  readonly document: boolean
  /** "the congresswoman", "her brother". */
  readonly sex: Sex | null
}

/** A candidate with its probability. */
export interface Weighed {
  readonly antecedent: Antecedent
  readonly p: number
}

/** What a pronoun was taken to mean: candidates by probability; empty when nobody fits. */
type PronounReading = readonly Weighed[]

export interface Chains {
  /** By the pronoun's token. */
  readonly pronouns: ReadonlyMap<number, PronounReading>
  /** By the noun phrase's first token: what it takes up. */
  readonly uptakes: ReadonlyMap<number, Uptake>
  /** By key. */
  readonly tracks: ReadonlyMap<string, Track>
}

/** What is known when a pronoun is met. */
export interface Discourse {
  readonly reading: Reading
  readonly genders: readonly GenderEvidence[]
  readonly entities: readonly LocalEntity[]
  /** Everything spoken of so far, in text order, each with its track. */
  readonly past: { readonly ref: Reference; readonly track: Track }[]
  /** Tracks in the order in which they spoke. */
  readonly speakers: { readonly track: Track; readonly line: number }[]
  readonly tracks: Map<string, Track>
  /** Other people with the same surname. */
  readonly namesakes: (entity: number) => readonly number[]
}

/** Lets a training script look at each pronoun with its candidates before one is chosen. */
export type Look = (ref: Reference, found: readonly Antecedent[], scores: readonly number[]) => void

export function followChains(
  reading: Reading,
  entities: readonly LocalEntity[],
  weights: Weights,
  look: Look = () => {},
): Chains {
  const genders = genderEvidence(reading, entities)
  const roles = rolesOf(entities)
  for (const line of reading.lines)
    for (const { entity, role } of toldRoles(reading, line)) roles.add(entity, role)
  const walk: Walk = {
    d: {
      reading,
      genders,
      entities,
      past: [],
      speakers: [],
      tracks: new Map(),
      namesakes: namesakes(entities),
    },
    nominals: newNominals(reading, roles, bodiesOf(entities)),
    roles,
    unlisted: new Map(),
    pronouns: new Map(),
    uptakes: new Map(),
  }
  for (const line of inTextOrder(reading.lines)) {
    for (const ref of referencesOf(reading, line))
      if (ref.pronoun === null) meetPhrase(walk, ref, line)
      else meetPronoun(walk, ref, line, weights, look)
    if (line.within < 0) noteSpeakers(walk.d, line)
  }
  return { pronouns: walk.pronouns, uptakes: walk.uptakes, tracks: walk.d.tracks }
}

interface Walk {
  readonly d: Discourse
  readonly nominals: Nominals
  readonly roles: Roles
  /** Keys of names that no step has found, by their words. */
  readonly unlisted: Map<string, string>
  readonly pronouns: Map<number, PronounReading>
  readonly uptakes: Map<number, Uptake>
}

/** Words inside quotations are resolved, but nothing later in the writer's words takes them up. */
function meetPronoun(walk: Walk, ref: Reference, line: Line, weights: Weights, look: Look): void {
  const weighed = weigh(walk.d, ref, weights, look)
  walk.pronouns.set(ref.at, weighed)
  const best = weighed[0]
  if (best === undefined || line.within >= 0) return
  if (best.p - (weighed[1]?.p ?? 0) > SURE) noteGender(best.antecedent.track, ref)
  mention(walk.d, best.antecedent.track, ref)
}

function meetPhrase(walk: Walk, ref: Reference, line: Line): void {
  const { d, nominals } = walk
  const uptake = uptakeOf(walk, ref)
  if (uptake !== null) walk.uptakes.set(ref.at, uptake)
  if (line.within >= 0) return
  const key = uptake === null ? keyOf(walk, ref) : 'key' in uptake ? uptake.key : ''
  const entity = uptake !== null && 'entity' in uptake ? `e${uptake.entity}` : key
  const own = entity === '' ? `t${ref.at}` : entity
  if (uptake === null && ref.phrase.kind === 'nominal') nominals.note(ref, own)
  mention(d, trackOf(d, own, ref), ref)
}

function uptakeOf(walk: Walk, ref: Reference): Uptake | null {
  if (ref.phrase.kind !== 'nominal') return null
  if (ref.beside === null) return walk.nominals.uptake(ref, nearBodies(walk.d, ref))
  const { name } = ref.beside
  if (name !== null) walk.roles.add(name.entity, ref.phrase.span.text)
  const key = name === null ? unlistedKey(walk, ref.beside) : `e${name.entity}`
  if (name === null) walk.nominals.note(ref, key)
  return { kind: 'beside', key, first: ref.beside }
}

function keyOf(walk: Walk, ref: Reference): string {
  if (ref.entity >= 0) return `e${ref.entity}`
  return ref.phrase.kind === 'name' ? unlistedKey(walk, ref.phrase) : `t${ref.at}`
}

/** A capitalised phrase that no list knows is the same one whenever it comes again. */
function unlistedKey({ unlisted }: Walk, phrase: Phrase): string {
  const words = plainWords(phrase).replace(/^(?:the|an?) /u, '')
  const known = unlisted.get(words)
  if (known !== undefined) return known
  const key = `t${phrase.first}`
  unlisted.set(words, key)
  return key
}

/** Organizations that were subjects in this line or the three before. */
function nearBodies(d: Discourse, { line }: Reference): Set<number> {
  const out = new Set<number>()
  for (let i = d.past.length - 1; i >= 0; i--) {
    const { ref, track } = d.past[i] as Discourse['past'][number]
    if (line - ref.line > 3) break
    if (ref.place === 'subject' && d.entities[track.entity]?.kind === 'organization') out.add(track.entity)
  }
  return out
}

function namesakes(entities: readonly LocalEntity[]): Discourse['namesakes'] {
  const bySurname = new Map<string, number[]>()
  const surname = (e: LocalEntity) => e.name.toLowerCase().split(/\s+/u).at(-1) ?? ''
  for (const [i, e] of entities.entries()) {
    if (e.kind !== 'person') continue
    const list = bySurname.get(surname(e))
    if (list === undefined) bySurname.set(surname(e), [i])
    else list.push(i)
  }
  return (entity) =>
    (bySurname.get(surname(entities[entity] as LocalEntity)) ?? []).filter((i) => i !== entity)
}

/** A lead above which a pronoun tells something about the person it means. */
const SURE = 0.4

function noteGender(track: Track, { pronoun }: Reference): void {
  if (pronoun === 'he') track.called++
  if (pronoun === 'she') track.called--
}

/** Lines inside quotations come right after the line that holds them. */
function inTextOrder(lines: readonly Line[]): readonly Line[] {
  const start = (line: Line) => line.chunks[0]?.first ?? 0
  const inner = lines.filter((line) => line.within >= 0)
  if (inner.length === 0) return lines
  return [...lines].sort((a, b) => start(a) - start(b) || a.index - b.index)
}

function trackOf(d: Discourse, key: string, ref: Reference): Track {
  const known = d.tracks.get(key)
  if (known !== undefined) return known
  const entity = key.startsWith('e') ? Number(key.slice(1)) : -1
  const nature = natureOf(ref, d.entities[entity])
  const track: Track = { key, entity, nature, references: [], spoke: [], called: 0 }
  d.tracks.set(key, track)
  return track
}

function natureOf({ phrase }: Reference, entity: LocalEntity | undefined): Nature {
  if (entity !== undefined)
    return {
      class: `name ${entity.kind}`,
      kind: entity.kind,
      many: false,
      group: false,
      document: false,
      sex: null,
    }
  return {
    class: subjectClass(phrase),
    kind: null,
    many: isMany(phrase),
    group: isGroup(phrase),
    document: isDocument(phrase),
    sex: nominalSex(phrase),
  }
}

function mention(d: Discourse, track: Track, ref: Reference): void {
  track.references.push(ref)
  d.past.push({ ref, track })
}

function weigh(d: Discourse, ref: Reference, weights: Weights, look: Look): PronounReading {
  const found = antecedentsOf(d, ref)
  if (found.length === 0) return []
  const scores = found.map((a) => dot(weights, a.features))
  look(ref, found, scores)
  const p = softmax(scores)
  return found
    .map((antecedent, i) => ({ antecedent, p: p[i] as number }))
    .sort((a, b) => b.p - a.p || b.antecedent.last.at - a.antecedent.last.at)
}

/** Subjects of cues spoke here. */
function noteSpeakers(d: Discourse, line: Line): void {
  for (const frame of d.reading.frames[line.index] ?? []) {
    const kind = verbClass(frame)
    if (frame.subject === null || kind === 'other' || kind === 'belief' || kind === 'weak') continue
    const at = frame.subject.first
    for (let i = d.past.length - 1; i >= 0; i--) {
      const { ref, track } = d.past[i] as (typeof d.past)[number]
      if (ref.line !== line.index) break
      if (ref.at !== at) continue
      track.spoke.push(line.index)
      d.speakers.push({ track, line: line.index })
      break
    }
  }
}
