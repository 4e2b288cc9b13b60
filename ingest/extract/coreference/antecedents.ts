// Whom a pronoun may mean: people, groups and documents spoken of shortly before it, each with named features.

import type { Discourse, Track } from './chains'
import { type Agreement, agreementOf } from './gender'
import type { Reference } from './references'

export interface Antecedent {
  readonly track: Track
  /** Where it was spoken of last. */
  readonly last: Reference
  readonly agreement: Agreement
  readonly features: readonly string[]
}

const MAX_LINES_BACK = 9
const MAX_LOOK_BACK = 60

/** Candidates for a pronoun, nearest first. */
export function antecedentsOf(d: Discourse, pronoun: Reference): Antecedent[] {
  const near: Near = new Map()
  const bound = new Set<Track>()
  for (let i = d.past.length - 1; i >= 0 && i >= d.past.length - MAX_LOOK_BACK; i--) {
    const { ref, track } = d.past[i] as Discourse['past'][number]
    if (pronoun.line - ref.line > MAX_LINES_BACK) break
    if (isBound(d, pronoun, ref)) bound.add(track)
    if (near.has(track) || bound.has(track)) continue
    const agreement = agreementWith(d, pronoun, track)
    if (agreement !== 'excluded') near.set(track, { last: ref, agreement })
    if (agreement === 'excluded' || agreement === 'unlikely') addNamesake(d, pronoun, ref, track, near)
  }
  const likely = [...near].filter(([, { agreement }]) => agreement !== 'unlikely')
  const kept = likely.length > 0 ? likely : [...near]
  if (kept.length === 1) return kept.map(([track, one]) => ({ track, ...one, features: [] }))
  const scene = sceneOf(d, pronoun)
  return kept.map(([track, one], rank) => ({
    track,
    ...one,
    features: featuresOf(d, scene, { pronoun, track, ...one, rank, total: kept.length }),
  }))
}

/** "The guard asked her": not the guard. */
function isBound(d: Discourse, pronoun: Reference, ref: Reference): boolean {
  if (pronoun.place !== 'object' || ref.line !== pronoun.line || ref.place !== 'subject') return false
  if (SELF.test(pronoun.phrase.span.text)) return false
  return (d.reading.frames[ref.line] ?? []).some((f) => f.subjectAt === ref.chunk && f.next === pronoun.chunk)
}

const SELF = /sel(?:f|ves)$/iu

type Near = Map<Track, { last: Reference; agreement: Agreement }>

/** "Holt … she": a bare surname that two people share was perhaps the other one's. */
function addNamesake(d: Discourse, pronoun: Reference, ref: Reference, track: Track, near: Near): void {
  if (ref.entity < 0 || ref.phrase.last - ref.phrase.first > 1) return
  for (const other of d.namesakes(ref.entity)) {
    const meant = d.tracks.get(`e${other}`)
    if (meant === undefined || meant === track || near.has(meant)) continue
    const agreement = agreementWith(d, pronoun, meant)
    if (agreement === 'told' || agreement === 'likely') near.set(meant, { last: ref, agreement })
  }
}

/** "he" is no ministry, "it" no person. */
function agreementWith(d: Discourse, pronoun: Reference, track: Track): Agreement {
  const { kind, many, group, document, sex } = track.nature
  if (pronoun.pronoun === 'he' || pronoun.pronoun === 'she') {
    if (kind === null ? !mayBeOne(track) : kind !== 'person') return 'excluded'
    const asked = pronoun.pronoun === 'he' ? 'male' : 'female'
    if (sex !== null) return sex === asked ? 'told' : 'excluded'
    return agreementOf(d.genders[track.entity], track.called, asked)
  }
  const body = kind === 'organization' || group
  if (pronoun.pronoun === 'they') return many || body ? 'unknown' : 'excluded'
  return body || document || kind === 'place' || kind === 'event' ? 'unknown' : 'excluded'
}

/** A phrase that may be one person: a noun for people, or any other that has spoken. */
function mayBeOne({ nature, spoke }: Track): boolean {
  if (nature.many || nature.group || nature.document) return false
  return nature.class.startsWith('name') || nature.class === 'person noun' || spoke.length > 0
}

interface Candidate {
  readonly pronoun: Reference
  readonly track: Track
  readonly last: Reference
  readonly agreement: Agreement
  readonly rank: number
  readonly total: number
}

/** What holds for all candidates of one pronoun. */
interface Scene {
  readonly paragraph: number
  /** Where the pronoun stands: at the start of a paragraph, after a quotation, elsewhere. */
  readonly place: 'opens' | 'after quote' | 'in line'
  /** Entities named inside the line's quotations. */
  readonly inWords: ReadonlySet<number>
}

function sceneOf(d: Discourse, pronoun: Reference): Scene {
  const line = d.reading.lines[pronoun.line]!
  const inWords = new Set<number>()
  let before = false
  for (const [i, chunk] of line.chunks.entries()) {
    if (chunk.kind !== 'quote') continue
    if (i < pronoun.chunk) before = true
    for (let t = chunk.first; t < chunk.last; t++) {
      const name = d.reading.names.at(t)
      if (name !== undefined) inWords.add(name.entity)
    }
  }
  const opens = pronoun.chunk === 0 && d.reading.lines[pronoun.line - 1]?.paragraph !== line.paragraph
  return { paragraph: line.paragraph, place: opens ? 'opens' : before ? 'after quote' : 'in line', inWords }
}

function featuresOf(d: Discourse, scene: Scene, c: Candidate): string[] {
  const { pronoun, track, last } = c
  const lines = pronoun.line - last.line
  const gap = Math.min(6, lines)
  const paragraphs = Math.min(3, scene.paragraph - d.reading.lines[last.line]!.paragraph)
  const form = last.pronoun === null ? 'called' : 'pronoun'
  const subjectGap = subjectGapOf(c)
  const spoke = spokeOf(d, c)
  const chain = chainOf(d, c)
  const recent = recentOf(c)
  const rank = `${Math.min(c.rank, 4)} of ${Math.min(c.total, 4)}`
  const out = [
    `gap ${gap} ${last.place}`,
    `gap ${gap} ${form}`,
    `gap ${gap} paragraphs ${paragraphs} ${scene.place}`,
    `subject ${subjectGap}`,
    `subject ${subjectGap} ${scene.place}`,
    `subject ${subjectGap} ${spoke}`,
    `${spoke} ${scene.place}`,
    `${spoke} gap ${gap}`,
    `rank ${rank}`,
    `rank ${rank} ${spoke.split(' ')[0]}`,
    `chain ${chain}`,
    `chain ${chain} ${scene.place}`,
    `recent ${recent}`,
    `mentions ${bucket(track.references.length)}`,
    `gender ${c.agreement}`,
    `gender ${c.agreement} of ${Math.min(c.total, 3)}`,
    `class ${track.nature.class}`,
    `first ${Math.min(4, pronoun.line - (track.references[0] as Reference).line)} ${last.place}`,
  ]
  const heard = lines < 2 ? spokenTo(d, last) : null
  if (heard !== null) out.push(`was ${heard} ${lines}`)
  if (lines === 0) out.push(...sameLine(d, c))
  if (track.entity >= 0 && scene.inWords.has(track.entity)) out.push('named in the words')
  if (pronoun.place !== 'subject') out.push(`${pronoun.place} gap ${gap} ${last.place}`)
  if (pronoun.pronoun === 'they' || pronoun.pronoun === 'it') out.push(...crowdOrThing(pronoun.pronoun, c))
  return out
}

/** "They" and "it" have hardly any training cases; these features get their weights by hand. */
function crowdOrThing(word: 'they' | 'it', { track, last }: Candidate): string[] {
  const { kind, many, group } = track.nature
  const what = kind !== null ? 'named' : many ? 'many' : group ? 'group' : 'document'
  return [
    `${word} ${what}`,
    `${word} ${last.place}`,
    `${word} ${track.spoke.length > 0 ? 'spoke' : 'silent'}`,
  ]
}

function subjectGapOf({ track, pronoun }: Candidate): string {
  for (let i = track.references.length - 1; i >= 0; i--) {
    const ref = track.references[i] as Reference
    const gap = pronoun.line - ref.line
    if (gap > 5) return '6+'
    if (ref.place === 'subject') return ref.inside ? `${gap} inside` : String(gap)
  }
  return 'never'
}

/** Mentions in this line and the three before, at most five. */
function recentOf({ track, pronoun }: Candidate): number {
  let n = 0
  for (let i = track.references.length - 1; i >= 0 && n < 5; i--) {
    if (pronoun.line - (track.references[i] as Reference).line > 3) break
    n++
  }
  return n
}

function spokeOf(d: Discourse, { track, pronoun }: Candidate): string {
  const last = d.speakers.at(-1)
  const said = track.spoke.at(-1)
  if (said === undefined) return 'silent'
  const gap = Math.min(5, pronoun.line - said)
  return last?.track === track ? `last ${gap}` : `spoke ${gap}`
}

/** How far back the same pronoun meant this one, or another. */
function chainOf(d: Discourse, { track, pronoun }: Candidate): string {
  for (let i = d.past.length - 1; i >= 0; i--) {
    const { ref, track: meant } = d.past[i] as Discourse['past'][number]
    const gap = pronoun.line - ref.line
    if (gap > 4) break
    if (ref.pronoun === pronoun.pronoun) return `${meant === track ? 'same' : 'other'} ${gap}`
  }
  return 'none'
}

/** "The guard asked her": the person asked is likely to answer. Null when nobody spoke to this one. */
function spokenTo(d: Discourse, last: Reference): 'asked' | 'told' | null {
  for (const [i, f] of (d.reading.frames[last.line] ?? []).entries()) {
    if (f.verb === null) continue
    const content = d.reading.contents[last.line]?.[i]
    const right = f.verb.addressee && !f.inverted && f.next === last.chunk
    if (f.patientAt === last.chunk || content?.addressee === last.chunk || right)
      return f.stance === 'asks' ? 'asked' : 'told'
  }
  return null
}

/** In one line: whose words the pronoun is in, or to whom they were said. */
function sameLine(d: Discourse, { pronoun, last, track }: Candidate): string[] {
  const frames = d.reading.frames[pronoun.line] ?? []
  const contents = d.reading.contents[pronoun.line] ?? []
  const out = [`same line ${last.place}`]
  for (const [i, frame] of frames.entries()) {
    const content = contents[i]
    if (content == null || pronoun.chunk < content.from || pronoun.chunk >= content.to) continue
    const subject = track.references.slice(-6).some((ref) => ref.at === frame.subject?.first)
    if (subject) out.push('says it')
    if (content.addressee >= 0 && last.chunk === content.addressee) out.push('hears it')
  }
  return out
}

function bucket(n: number): string {
  return n < 4 ? String(n) : n < 8 ? '4-7' : n < 16 ? '8-15' : '16+'
}
