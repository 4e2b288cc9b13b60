// Whom a pronoun may mean: people, groups and documents mentioned shortly before it, each with named features.

import type { LocalEntity, Token } from '../document'
import { DOCUMENT_NOUNS, FEMALE_PRONOUNS, GROUP_NOUNS, MALE_PRONOUNS } from '../rules/clause-words'
import type { Clauses } from '../syntax/chunk-view'
import type { Chunk } from '../syntax/chunks'
import { type Phrase, phraseAt, phraseOfTokens } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'

/** Something a line talks about that a later pronoun can take up. */
export interface Referent {
  readonly line: number
  /** First token. */
  readonly at: number
  readonly phrase: Phrase
  /** Index of the named entity, -1 for nominals. */
  readonly entity: number
  readonly place: 'subject' | 'head' | 'owner'
}

/** Referents of all lines, in text order. Quotations are not looked into. */
export function referentsOf(r: Reading): Referent[] {
  const out: Referent[] = []
  for (const line of r.lines) {
    if (line.within >= 0) continue
    const cx: Clauses = { doc: r.doc, line }
    const subjects = new Set((r.frames[line.index] ?? []).flatMap((f) => [f.subjectAt, f.patientAt]))
    for (const [i, chunk] of line.chunks.entries())
      if (chunk.kind === 'np') addReferents(r, cx, i, chunk, subjects.has(i), out)
  }
  return out
}

function addReferents(
  r: Reading,
  cx: Clauses,
  i: number,
  chunk: Chunk,
  subject: boolean,
  out: Referent[],
): void {
  const line = cx.line.index
  for (let t = chunk.first; t < chunk.last - 1; t++) {
    const name = r.names.at(t)
    if (name === undefined || name.last !== t + 1 || name.last >= chunk.last) continue
    const owner = phraseOfTokens(r.doc, r.names, name.first, name.last)
    if (owner !== null) out.push({ line, at: name.first, phrase: owner, entity: name.entity, place: 'owner' })
  }
  const phrase = phraseAt(cx, r.names, i)
  if (phrase === null || phrase.kind === 'pronoun') return
  if (phrase.kind === 'nominal' && !subject && !isDocument(phrase)) return
  const entity = phrase.name?.entity ?? -1
  out.push({ line, at: phrase.first, phrase, entity, place: subject ? 'subject' : 'head' })
}

export function isDocument(phrase: Phrase): boolean {
  return (
    phrase.kind === 'nominal' &&
    phrase.span.text
      .toLowerCase()
      .split(' ')
      .some((w) => DOCUMENT_NOUNS.has(w))
  )
}

export function isGroup(phrase: Phrase): boolean {
  return (
    phrase.kind === 'nominal' &&
    phrase.span.text
      .toLowerCase()
      .split(' ')
      .some((w) => GROUP_NOUNS.has(w))
  )
}

export interface Antecedent {
  /** `e3` for the fourth named entity, `t120` for the nominal that begins at token 120. */
  readonly key: string
  readonly referent: Referent
  readonly features: readonly string[]
}

/** What is known when a pronoun is met. */
export interface Discourse {
  readonly reading: Reading
  readonly referents: readonly Referent[]
  readonly entities: readonly LocalEntity[]
  /** Key and line of the speakers so far. */
  readonly speakers: readonly { readonly key: string; readonly line: number }[]
  /** How often each key was mentioned up to here is counted from this. */
  readonly counts: ReadonlyMap<number, number>
}

const MAX_LOOK_BACK = 30

/** Candidates for the pronoun that begins at token `at` in `line`, nearest first. `upTo`: index in `referents`. */
export function antecedentsOf(d: Discourse, pronoun: string, line: number, at: number): Antecedent[] {
  const { referents } = d
  const groups = new Map<string, Referent[]>()
  let seen = 0
  for (let i = lastBefore(referents, at); i >= 0 && seen < MAX_LOOK_BACK; i--) {
    const ref = referents[i] as Referent
    if (line - ref.line > 8) break
    if (!agrees(d, pronoun, ref)) continue
    seen++
    const key = keyOf(ref)
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [ref])
    else list.push(ref)
  }
  return [...groups].map(([key, list], rank) => {
    const referent = list[0] as Referent
    return { key, referent, features: featuresOf(d, pronoun, line, key, list, rank, groups.size) }
  })
}

export function keyOf(ref: Referent): string {
  return ref.entity >= 0 ? `e${ref.entity}` : `t${ref.at}`
}

/** Index of the last referent that begins before token `at`. */
function lastBefore(referents: readonly Referent[], at: number): number {
  let lo = 0
  let hi = referents.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((referents[mid] as Referent).at < at) lo = mid + 1
    else hi = mid
  }
  return lo - 1
}

/** Rules out what cannot be meant: "he" is no ministry, "it" no person. Gender rules out only when it is known. */
function agrees(d: Discourse, pronoun: string, ref: Referent): boolean {
  const { phrase } = ref
  const kind = phrase.name?.kind
  const gender = ref.entity >= 0 ? (d.entities[ref.entity]?.gender ?? null) : nominalGender(phrase)
  if (MALE_PRONOUNS.has(pronoun) || FEMALE_PRONOUNS.has(pronoun)) {
    if (kind !== undefined && kind !== 'person') return false
    if (phrase.plural || isDocument(phrase) || isGroup(phrase)) return false
    return gender === null || gender === (MALE_PRONOUNS.has(pronoun) ? 'male' : 'female')
  }
  if (pronoun === 'it' || pronoun === 'its') {
    return kind === undefined ? !phrase.plural && (isDocument(phrase) || isGroup(phrase)) : kind !== 'person'
  }
  if (pronoun === 'they' || pronoun === 'their')
    return phrase.plural || kind === 'organization' || isGroup(phrase)
  return false
}

function nominalGender(phrase: Phrase): 'male' | 'female' | null {
  const word = phrase.span.text.toLowerCase().split(' ')
  if (word.some((w) => MEN.has(w))) return 'male'
  return word.some((w) => WOMEN.has(w)) ? 'female' : null
}

const MEN = new Set(
  'man father husband brother son spokesman chairman businessman king mr. gentleman boy uncle grandfather congressman'.split(
    ' ',
  ),
)
const WOMEN = new Set(
  'woman mother wife sister daughter spokeswoman chairwoman businesswoman queen mrs. ms. girl aunt grandmother congresswoman'.split(
    ' ',
  ),
)

function featuresOf(
  d: Discourse,
  pronoun: string,
  line: number,
  key: string,
  list: readonly Referent[],
  rank: number,
  total: number,
): string[] {
  const near = list[0] as Referent
  const { lines } = d.reading
  const gap = Math.min(6, line - near.line)
  const paragraphs = Math.min(3, lines[line]!.paragraph - lines[near.line]!.paragraph)
  const last = d.speakers[d.speakers.length - 1]
  const spoke =
    last?.key === key
      ? `last speaker ${Math.min(4, line - last.line)}`
      : d.speakers.some((s) => s.key === key)
        ? 'spoke'
        : 'silent'
  const subject = list.find((ref) => ref.place === 'subject')
  const subjectGap = subject === undefined ? 'none' : String(Math.min(5, line - subject.line))
  const count = Math.min(8, d.counts.get(near.entity) ?? 1)
  const p = MALE_PRONOUNS.has(pronoun) || FEMALE_PRONOUNS.has(pronoun) ? 'he' : pronoun
  const gender = near.entity >= 0 ? (d.entities[near.entity]?.gender ?? null) : nominalGender(near.phrase)
  return [
    `${p} gap ${gap} ${near.place}`,
    `gap ${gap} ${near.place}`,
    `subject ${subjectGap} ${spoke}`,
    `rank ${Math.min(rank, 4)} of ${Math.min(total, 4)}`,
    `${p} gap ${gap} paragraphs ${paragraphs}`,
    `${p} rank ${Math.min(rank, 4)} of ${Math.min(total, 4)}`,
    `${p} ${spoke}`,
    `${p} ${spoke} gap ${gap}`,
    `${p} subject ${subjectGap}`,
    `${p} subject ${subjectGap} ${spoke.split(' ')[0]}`,
    `${p} mentions ${Math.min(list.length, 4)}`,
    `${p} count ${count}`,
    `${p} ${subjectClass(near.phrase)}`,
    `${p} gender ${gender === null ? 'unknown' : 'known'}`,
    `${p} opens ${isLineOpener(d, near)} gap ${gap}`,
  ]
}

function isLineOpener(d: Discourse, ref: Referent): boolean {
  const chunk = d.reading.lines[ref.line]!.chunks[0]
  const start = chunk === undefined ? -1 : (d.reading.doc.tokens[chunk.first] as Token).index
  return ref.at - start < 3
}
