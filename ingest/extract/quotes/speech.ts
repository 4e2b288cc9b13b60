// Is a quotation somebody's words, or a title, a term, a nickname, a scare quote? Named features for a linear model.

import type { Token } from '../document'
import { BARE_NAMING, NAMING_VERBS, WORK_NOUNS } from '../rules/not-speech'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import { subjectClass, verbClass } from '../syntax/subject-class'
import type { SpeakerCandidate, Spoken } from './candidates'

/** Features of a quotation, given its best speaker candidate and that candidate's score above "nobody". */
export function speechFeatures(
  r: Reading,
  q: Quotation,
  best: SpeakerCandidate,
  lead: number,
  spoken: readonly Spoken[],
): string[] {
  const text = r.doc.text.slice(q.inner.start, q.inner.end)
  const words = text.split(/\s+/u)
  const n = words.length
  const size = n < 4 ? String(n) : n < 6 ? '4-5' : n < 10 ? '6-9' : n < 20 ? '10-19' : '20+'
  const end = endClass(text)
  const first = /^[\p{Lu}\p{N}]/u.test(text) ? 'upper' : 'lower'
  const around = contextOf(r, q)
  const cue = cueClass(best)
  const titled = isTitleCase(words)
  const inside = insideClass(words)
  return [
    'speech',
    `words ${size}`,
    `words ${size} ${end}`,
    `words ${size} ${first} ${cue}`,
    `words ${size} titled ${titled}`,
    `cue ${cue}`,
    `cue ${cue} ${size} ${end}`,
    `cue ${cue} before ${around.before}`,
    `before ${around.before}`,
    `before ${around.before} ${size}`,
    `after ${around.after}`,
    `after ${around.after} before ${around.before}`,
    `after ${around.after} ${size} ${end}`,
    `inside ${inside} ${size}`,
    `naming ${around.naming}`,
    `naming ${around.naming} titled ${titled}`,
    `zone ${r.doc.paragraphs[r.lines[r.lineOf[q.index]!]!.paragraph]!.zone} ${q.mark}`,
    `lead ${Math.max(-3, Math.min(6, Math.round(lead)))} ${size}`,
    `subject ${subjectClass(best.phrase)} ${size === '1' || size === '2' ? 'short' : 'long'}`,
    `alone ${around.alone} ${first} ${end}`,
    `capitals ${first} ${end} ${around.before}`,
    `between ${around.before} ${around.after} ${size}`,
    `way ${wayOf(best)} ${n < 6 ? 'short' : 'long'}`,
    `opens ${openingOf(r, q)} ${size} ${end}`,
    `beside ${besideOf(r, q, spoken)}`,
    `beside ${besideOf(r, q, spoken)} ${size}`,
    ...(n < 5 ? [`again ${isAgain(r, q)}`, `again ${isAgain(r, q)} ${cue}`] : []),
  ]
}

/** The cue's lemma and its distance; where the speaker comes from otherwise. */
function wayOf(best: SpeakerCandidate): string {
  return best.features.find((f) => / lemma \S+.* gap /u.test(f)) ?? best.source
}

/** The part of speech the words begin with: "a ruin", "ruined", "he ruined". */
function openingOf(r: Reading, q: Quotation): string {
  const range = r.ranges[q.index]!
  return r.doc.tokens[range.first + 1]?.pos ?? 'other'
}

/** “…” and “…”: what the marks just before in the line were taken for. */
function besideOf(r: Reading, q: Quotation, spoken: readonly Spoken[]): string {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]!
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const chunk = line.chunks[i]!
    if (chunk.kind === 'vg') break
    if (chunk.kind === 'quote') return spoken.at(-1)?.quotation === chunk.quote ? 'speech' : 'no speech'
  }
  return 'nothing'
}

/** How far around the words are looked for, in characters. */
const NEARBY = 3000

/** Do the same few words stand near by without their marks: a term of the text, or what it tells? */
function isAgain(r: Reading, q: Quotation): boolean {
  const { text } = r.doc
  const words = text
    .slice(q.inner.start, q.inner.end)
    .replace(/(?<![\p{P}\s])[\p{P}\s]+$/u, '')
    .toLowerCase()
  const before = text.slice(Math.max(0, q.outer.start - NEARBY), q.outer.start).toLowerCase()
  const after = text.slice(q.outer.end, q.outer.end + NEARBY).toLowerCase()
  return before.includes(words) || after.includes(words)
}

function endClass(text: string): string {
  const last = text[text.length - 1] as string
  return last === ',' ? ',' : /[.…]/u.test(last) ? '.' : /[?!]/u.test(last) ? '?' : 'x'
}

function cueClass(best: SpeakerCandidate): string {
  if (best.frame === null) return best.source
  const reports = best.features.find((f) => f.startsWith('reports '))
  return `${best.source} ${verbClass(best.frame)}${reports === undefined ? '' : ` ${reports}`}`
}

/** "The Long Road Home": every longer word begins with a capital. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((w) => w.length > 3)
  return words.length > 1 && long.length > 0 && long.every((w) => /^\p{Lu}/u.test(w))
}

function insideClass(words: readonly string[]): string {
  const lower = words.map((w) => w.toLowerCase().replace(/[^\p{L}'’]/gu, ''))
  if (lower.some((w) => PERSONAL.has(w) || w.startsWith("i'") || w.startsWith('i’'))) return 'first person'
  if (lower.some((w) => FINITE.has(w) || w.endsWith("n't") || w.endsWith('n’t'))) return 'finite'
  return 'plain'
}

const PERSONAL = new Set('i we my our me us you your'.split(' '))
const FINITE = new Set(
  'is are was were be been has have had do does did will would can could should must not'.split(' '),
)

interface Context {
  readonly before: string
  readonly after: string
  readonly naming: string
  readonly alone: boolean
}

/** The words of the line on both sides: their part of speech, and whether they announce a name or title. */
function contextOf(r: Reading, q: Quotation): Context {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]!
  const range = r.ranges[q.index]!
  const prev = at > 0 ? r.doc.tokens[range.first - 1] : undefined
  const next = at + 1 < line.chunks.length ? r.doc.tokens[range.last] : undefined
  return {
    before: wordClass(prev),
    after: wordClass(next),
    naming: namingBefore(r, range.first, at > 0),
    alone: line.chunks.filter((c) => c.kind !== 'punct').length === 1,
  }
}

function wordClass(token: Token | undefined): string {
  if (token === undefined) return 'edge'
  if (token.pos === 'punct') return token.text
  if (WORK_NOUNS.has(token.lower)) return 'work'
  if (
    token.lower === 'as' ||
    token.lower === 'of' ||
    token.lower === 'a' ||
    token.lower === 'the' ||
    token.lower === 'that'
  )
    return token.lower
  return token.pos === 'other' ? `other ${token.lower === "'s"}` : token.pos
}

/** "called", "the film", "so-called", looking back three words. */
function namingBefore(r: Reading, first: number, inside: boolean): string {
  if (!inside) return 'no'
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const { lower, text } = r.doc.tokens[i] as Token
    if (BARE_NAMING.has(lower)) return 'so-called'
    if (NAMING_VERBS.has(lower)) return 'verb'
    if (WORK_NOUNS.has(lower)) return i === first - 1 || text === ',' ? 'work' : 'work near'
  }
  return 'no'
}
