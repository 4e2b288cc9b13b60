// What each line of the writer's own words speaks of: names, nouns for people, groups and documents, and pronouns,
// in text order. `Ms. Ruiz told her brother that he …` → Ms. Ruiz, her, her brother, he.

import type { Token } from '../document'
import { FEMALE_PRONOUNS, GROUP_NOUNS, MALE_PRONOUNS, PLURAL_HEADS } from '../rules/clause-words'
import type { Clauses } from '../syntax/chunk-view'
import type { Chunk, Line } from '../syntax/chunks'
import { type Phrase, phraseAt, phraseOfTokens, spanOfTokens } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'

/** Where in its clause something stands. An owner stands before "’s" or is "his". */
export type Place = 'subject' | 'object' | 'after preposition' | 'owner'

/** One place where the text speaks of something or somebody. */
export interface Reference {
  readonly line: number
  /** First token. */
  readonly at: number
  /** Chunk of the line. */
  readonly chunk: number
  readonly phrase: Phrase
  /** Index of the named entity, -1 for nominals and pronouns. */
  readonly entity: number
  readonly place: Place
  /** In what somebody says or thinks: "Ruiz said that Holt …" speaks of Holt inside. */
  readonly inside: boolean
  /** A pronoun's family, null for names and nominals. */
  readonly pronoun: PronounKind | null
  /** "Ana Ruiz, the party’s spokeswoman": the name beside a nominal that describes it. */
  readonly beside: Phrase | null
}

type PronounKind = 'he' | 'she' | 'it' | 'they'

const NEUTER = new Set(['it', 'its', 'itself'])
const MANY = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const OWNERS = new Set(['his', 'her', 'its', 'their'])

/** "him" → he; null for words that are no personal pronoun of the third person. */
function pronounKind(word: string): PronounKind | null {
  if (MALE_PRONOUNS.has(word) || word === 'his') return 'he'
  if (FEMALE_PRONOUNS.has(word)) return 'she'
  if (NEUTER.has(word)) return 'it'
  return MANY.has(word) ? 'they' : null
}

/** References of one line, by their first token. Quotations are not looked into. */
export function referencesOf(r: Reading, line: Line): Reference[] {
  const cx: Clauses = { doc: r.doc, line }
  const subjects = new Set((r.frames[line.index] ?? []).flatMap((f) => [f.subjectAt, f.patientAt]))
  const out: Bare[] = []
  for (const { at, people, from, to } of line.collectives)
    if (subjects.has(at) && people.length === 1 && from < to) subjects.add(people[0] as number)
  for (const [i, chunk] of line.chunks.entries()) {
    if (chunk.kind !== 'np') continue
    if (isJoined(r, cx, i, subjects) || opensBeforeBracket(r, cx, i)) subjects.add(i)
    const place = subjects.has(i) ? 'subject' : isAfterPreposition(cx, i) ? 'after preposition' : 'object'
    addOwners(r, cx, i, chunk, out)
    addWhole(r, cx, i, chunk, place, out)
  }
  const contents = r.contents[line.index] ?? []
  return out.map((ref) => ({ ...ref, inside: isInside(contents, ref.chunk) }))
}

type Bare = Omit<Reference, 'inside'>

function isInside(contents: Reading['contents'][number], chunk: number): boolean {
  return contents.some((c) => c !== null && c.form !== 'postposed' && c.from <= chunk && chunk < c.to)
}

/** "Dana Ruiz (Harbour Party) rose": the bracket hides the verb. */
function opensBeforeBracket(r: Reading, cx: Clauses, i: number): boolean {
  const next = cx.line.chunks[i + 1]
  return i === 0 && next !== undefined && r.doc.tokens[next.first]?.text === '('
}

/** "Ruiz and Holt met": both are subjects. */
function isJoined(r: Reading, cx: Clauses, i: number, subjects: ReadonlySet<number>): boolean {
  const and = cx.line.chunks[i - 1]
  if (and?.kind !== 'conj' || r.doc.tokens[and.first]?.lower !== 'and' || !subjects.has(i - 2)) return false
  return cx.line.chunks[i - 2]?.kind === 'np'
}

function isAfterPreposition(cx: Clauses, i: number): boolean {
  return cx.line.chunks[i - 1]?.kind === 'prep'
}

/** "Ruiz’s brother" speaks of Ruiz, "her brother" of her. */
function addOwners(r: Reading, cx: Clauses, i: number, chunk: Chunk, out: Bare[]): void {
  const line = cx.line.index
  for (let t = chunk.first; t < chunk.last - 1; t++) {
    const word = (r.doc.tokens[t] as Token).lower
    if (OWNERS.has(word)) out.push(pronounReference(r, line, i, t, 'owner', word))
    const name = r.names.at(t)
    if (name === undefined || name.last !== t + 1 || name.last >= chunk.last) continue
    const phrase = phraseOfTokens(r.doc, r.names, name.first, name.last)
    if (phrase === null) continue
    const { entity } = name
    out.push({ line, at: name.first, chunk: i, phrase, entity, place: 'owner', pronoun: null, beside: null })
  }
}

function addWhole(r: Reading, cx: Clauses, i: number, chunk: Chunk, place: Place, out: Bare[]): void {
  const line = cx.line.index
  const word = (r.doc.tokens[chunk.first] as Token).lower
  if (chunk.last - chunk.first === 1 && pronounKind(word) !== null && r.names.at(chunk.first) === undefined) {
    const owns = OWNERS.has(word) && (word !== 'her' || cx.line.chunks[i + 1]?.kind === 'quote')
    out.push(pronounReference(r, line, i, chunk.first, owns ? 'owner' : place, word))
    return
  }
  const phrase = phraseAt(cx, r.names, i)
  if (phrase === null || phrase.kind === 'pronoun') return
  if (phrase.kind === 'nominal' && place !== 'subject' && !mayReturn(phrase)) return
  const entity = phrase.name?.entity ?? -1
  const beside = phrase.kind === 'nominal' && !phrase.plural ? nameBeside(r, cx, i) : null
  out.push({ line, at: phrase.first, chunk: i, phrase, entity, place, pronoun: null, beside })
  if (place === 'subject' && phrase.kind === 'name') addCouple(r, cx, i, phrase, out)
}

/** "Holt and Dana Ruiz", whom "they" may mean. It stands where the "and" stands. */
function addCouple(r: Reading, cx: Clauses, i: number, one: Phrase, out: Bare[]): void {
  const and = cx.line.chunks[i + 1]
  if (and?.kind !== 'conj' || r.doc.tokens[and.first]?.lower !== 'and') return
  const two = phraseAt(cx, r.names, i + 2)
  if (two?.kind !== 'name' || one.name?.kind === 'place' || two.name?.kind === 'place') return
  const span = spanOfTokens(r.doc, one.first, two.last)
  const phrase: Phrase = { ...one, last: two.last, kind: 'nominal', name: null, plural: true, span }
  const rest = { entity: -1, place: 'subject', pronoun: null, beside: null } as const
  out.push({ line: cx.line.index, at: and.first, chunk: i, phrase, ...rest })
}

/** The name that the noun phrase describes: before its comma, behind the next one, or behind "known as". */
function nameBeside(r: Reading, cx: Clauses, i: number): Phrase | null {
  const { chunks } = cx.line
  const comma = (k: number) => chunks[k] !== undefined && r.doc.tokens[chunks[k].first]?.text === ','
  let end = i + 1
  while (chunks[end]?.kind === 'prep' && chunks[end + 1]?.kind === 'np' && end < i + 6) end += 2
  const known = namedAs(r, cx, end)
  if (known !== null) return known
  if (isAs(r, cx, i - 1)) return comma(end) ? personAt(r, cx, end + 1) : null
  if (chunks[end]?.kind === 'conj') end = afterList(cx, end)
  const open = chunks[end]?.kind === 'vg' || chunks[end]?.kind === 'conj'
  const before = comma(i - 1) && !open ? personAt(r, cx, i - 2) : null
  if (before !== null) return before
  return comma(end) && endsAfterName(cx, end + 2) ? personAt(r, cx, end + 1) : null
}

/** "the spokeswoman on ports and Mr. Holt’s sister,": the chunk after the second description. */
function afterList(cx: Clauses, conj: number): number {
  let k = conj + 1
  while ((cx.line.chunks[k]?.kind === 'np' || cx.line.chunks[k]?.kind === 'prep') && k < conj + 6) k++
  return cx.line.chunks[k]?.kind === 'punct' ? k : conj
}

/** "As mayor, Ruiz closed the pier." */
function isAs(r: Reading, cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i]
  return i <= 1 && chunk !== undefined && chunk.kind !== 'np' && r.doc.tokens[chunk.first]?.lower === 'as'
}

function personAt(r: Reading, cx: Clauses, i: number): Phrase | null {
  const phrase = phraseAt(cx, r.names, i)
  return phrase?.name?.kind === 'person' ? phrase : null
}

const NAMING = new Set('present identify know name call refer introduce'.split(' '))

/** "a woman identified only as M.", "the official, presented as D." */
function namedAs(r: Reading, cx: Clauses, end: number): Phrase | null {
  const { chunks } = cx.line
  const at = chunks[end]?.kind === 'punct' ? end + 1 : end
  const verb = chunks[at]
  if (verb?.kind !== 'vg' || !NAMING.has((r.doc.tokens[verb.head] as Token).lemma)) return null
  for (let k = at + 1; k < at + 5; k++) {
    const chunk = chunks[k]
    if (chunk === undefined || chunk.kind === 'vg' || chunk.kind === 'punct') return null
    if (chunk.kind !== 'np') continue
    const phrase = phraseAt(cx, r.names, k)
    return phrase?.kind === 'name' && (phrase.name === null || phrase.name.kind === 'person') ? phrase : null
  }
  return null
}

/** "Her coach, Owen Holt, was", not "the mayor, Owen Holt and the guard". */
function endsAfterName(cx: Clauses, k: number): boolean {
  const kind = cx.line.chunks[k]?.kind
  return kind === undefined || kind === 'punct'
}

function pronounReference(
  r: Reading,
  line: number,
  chunk: number,
  at: number,
  place: Place,
  word: string,
): Bare {
  const pronoun = pronounKind(word)
  const span = spanOfTokens(r.doc, at, at + 1)
  const plural = pronoun === 'they'
  const phrase: Phrase = { first: at, last: at + 1, head: at, kind: 'pronoun', name: null, plural, span }
  return { line, at, chunk, phrase, entity: -1, place, pronoun, beside: null }
}

/** A noun phrase that is no subject is worth remembering when it is a document, a group or a person. */
function mayReturn(phrase: Phrase): boolean {
  return /^(?:document|group|person noun|people)$/u.test(subjectClass(phrase))
}

export function isDocument(phrase: Phrase): boolean {
  return phrase.kind === 'nominal' && subjectClass(phrase) === 'document'
}

/** A body of people by its noun, also as a name that no list knows: "the Church". */
export function isGroup(phrase: Phrase): boolean {
  if (phrase.kind === 'nominal') return subjectClass(phrase) === 'group'
  return phrase.kind === 'name' && phrase.name === null && GROUP_NOUNS.has(lastWord(phrase))
}

/** Many people: "residents", also where a capital makes the word look like a name. */
export function isMany(phrase: Phrase): boolean {
  return phrase.plural || (phrase.name === null && PLURAL_HEADS.has(lastWord(phrase)))
}

/** Several by a number: "the three", "both", "two people familiar with the talks", "the couple". */
export function isSeveral(phrase: Phrase): boolean {
  return phrase.kind === 'nominal' && SEVERAL.test(phrase.span.text)
}

const SEVERAL =
  /^(?:(?:the|all|both|these|those) )?(?:both|dozens|scores|hundreds|thousands|couple|pair|duo|two|three|four|five|six|seven|eight|nine|ten)(?: of| people|$)/iu

function lastWord(phrase: Phrase): string {
  return phrase.span.text.toLowerCase().split(/\s+/u).at(-1) ?? ''
}
