// Every place where what a cue reports may begin: "told reporters | in Tarn that | the pier …", "the pier, she said, | is …".
// Generous on purpose: quotes/reported.ts weighs the alternatives and may take none.
import { WH_WORDS } from '../rules/clause-words'
import { type Clauses, endsInTime, textOf, verbShape } from './chunk-view'
import type { Chunk } from './chunks'
import type { CueVerb } from './cues'
import type { Frame } from './frames'

export type ContentForm =
  | 'that'
  | 'bare'
  | 'wh'
  | 'infinitive'
  | 'gerund'
  | 'np'
  | 'hearer'
  | 'as'
  | 'about'
  | 'gap'
  | 'quoted'
  | 'colon'
  | 'around'
  | 'postposed'

/** Chunk index where a content may begin; the hearer's chunk, or -1. */
export interface Opening {
  readonly form: ContentForm
  readonly from: number
  readonly addressee: number
  /** The word that opens it: "about" of "spoke about", "," of an aside, "" otherwise. */
  readonly by: string
}

/** How far right of the cue a content may begin, in chunks. */
const REACH = 14

/** Openings to the right of a frame's cue, nearest first. */
export function openingsAfter(cx: Clauses, frame: Frame): Opening[] {
  if (frame.kind === 'according') return afterSource(cx, frame)
  if (frame.kind === 'noun') return afterNoun(cx, frame)
  if (frame.kind === 'colon') return [{ form: 'colon', from: frame.next, addressee: -1, by: ':' }]
  if (frame.kind !== 'verb' || frame.verb === null || frame.verb.belief) return []
  return afterVerb(cx, frame)
}

/** "According to Ruiz, | the pier …", "The pier, according to Ruiz, | is safe": after each of the first commas. */
function afterSource(cx: Clauses, frame: Frame): Opening[] {
  const { chunks } = cx.line
  if (frame.subjectAt < frame.at) return [{ form: 'bare', from: frame.next, addressee: -1, by: 'which' }]
  const fronted = frame.at === 0 || (chunks[frame.at - 1]?.kind === 'conj' && frame.at < 3)
  const out: Opening[] = []
  for (let i = frame.next; i < Math.min(chunks.length - 1, frame.next + 25) && out.length < 3; i++) {
    if (textOf(cx, i) !== ',' || chunks[i]?.kind !== 'punct') continue
    out.push({ form: fronted ? 'postposed' : 'around', from: i + 1, addressee: -1, by: ',' })
  }
  return out
}

/** "her promise to …", "his claim that …", "a warning about …", "his view was that …". */
function afterNoun(cx: Clauses, frame: Frame): Opening[] {
  const { chunks } = cx.line
  const from = frame.next
  const chunk = chunks[from]
  const word = textOf(cx, from)
  const opens = (form: ContentForm, at: number, by = ''): Opening[] => [{ form, from: at, addressee: -1, by }]
  if (chunk === undefined) return []
  if (word === 'that' && chunk.kind !== 'np') return opens('that', from + 1)
  if (WH_WORDS.has(word) && chunk.kind !== 'np') return opens('wh', from)
  if (chunk.kind === 'vg' && word === 'to') return opens('infinitive', from)
  if (chunk.kind === 'prep' && chunks[from + 1] !== undefined)
    return opens(chunks[from + 1]?.kind === 'vg' ? 'gerund' : 'about', from + 1, word)
  if (word === ':') return opens('colon', from + 1, ':')
  const that = chunk.kind === 'vg' ? from + 1 : -1
  return that > 0 && textOf(cx, that) === 'that' ? opens('that', that + 1, 'is') : []
}

interface Scan {
  readonly out: Opening[]
  addressee: number
  at: number
}

function afterVerb(cx: Clauses, frame: Frame): Opening[] {
  const { chunks } = cx.line
  const at = frame.inverted ? Math.max(frame.next, frame.subjectAt + 1) : frame.next
  const scan: Scan = { out: [], addressee: frame.patientAt, at }
  for (let step = 0; step < REACH && scan.at < chunks.length && scan.out.length < 5; step++)
    if (!advance(cx, frame, scan, step)) break
  return scan.out
}

/** Looks at one chunk: notes what may open there and steps over it; false when nothing further can be reported. */
function advance(cx: Clauses, frame: Frame, scan: Scan, step: number): boolean {
  const i = scan.at
  const chunk = cx.line.chunks[i] as Chunk
  const word = textOf(cx, i)
  const note = (form: ContentForm, at: number, by = '') => {
    const from = cx.line.chunks[at]?.kind === 'punct' ? at + 1 : at
    if (takes(frame.verb!, form, by)) scan.out.push({ form, from, addressee: scan.addressee, by })
  }
  if (chunk.kind === 'punct') return acrossPunctuation(cx, scan, word, note)
  if (chunk.kind === 'quote') {
    note('quoted', i)
    return false
  }
  if (word === 'that' && chunk.kind !== 'np') {
    if (!isObject(cx, i)) note('that', i + 1)
    return false
  }
  if (WH_WORDS.has(word)) {
    note('wh', i)
    return false
  }
  if (chunk.kind === 'vg') {
    const shape = verbShape(cx, i)
    if (shape.infinitive) note('infinitive', i)
    else if (shape.participle || word === 'having' || word === 'being') note('gerund', i)
    else if (step === 0) note('gap', i)
    return false
  }
  if (chunk.kind === 'prep') return acrossPreposition(cx, frame, scan, word, note)
  if (chunk.kind === 'conj' || chunk.kind === 'rel') return false
  if (chunk.kind === 'sub' && WHEN_SAID.has(word) && frame.verb?.strong === true) return acrossTime(cx, scan)
  const clause = textOf(cx, i + 1) !== 'that' && opensClause(cx, i)
  if (clause && scan.out.filter((o) => o.form === 'bare').length < 2) note('bare', i)
  if (chunk.kind === 'sub') return false
  if ((chunk.kind === 'np' || chunk.kind === 'other') && !endsInTime(cx, i)) {
    const subject = scan.out.at(-1)?.from === i && isFiniteVerb(cx, i + 1)
    const thing = frame.verb?.needs.has('as') === true ? 'as' : isToldToAct(cx, frame, i) ? 'hearer' : 'np'
    if (!subject && !scan.out.some((o) => o.form === thing)) note(thing, i)
    if (textOf(cx, i + 1) === ':') return skip(scan, 1)
    if (scan.addressee >= 0 || (step > 0 && frame.verb?.addressee !== true)) return false
    if (frame.verb?.addressee !== true) return frame.verb?.needs.has('to') === true && skip(scan, 1)
    scan.addressee = i
  }
  return skip(scan, 1)
}

/** "urged the council in Tarn | to rebuild": whoever is told what to do is told it in the same breath. */
function isToldToAct(cx: Clauses, frame: Frame, at: number): boolean {
  if (frame.verb?.needs.has('to') !== true) return false
  const { chunks } = cx.line
  let i = at + 1
  while (chunks[i]?.kind === 'prep' && chunks[i + 1]?.kind === 'np' && i < at + 7) i += 2
  return chunks[i]?.kind === 'vg' && verbShape(cx, i).infinitive
}

/** Does the verb take content of this form? "named it", "signed the letter" report nothing. */
function takes(verb: CueVerb, form: ContentForm, by: string): boolean {
  const { needs, addressee, strong } = verb
  switch (form) {
    case 'that':
    case 'colon':
    case 'quoted':
      return strong
    case 'wh':
      return needs.has('wh') || addressee || needs.has('that')
    case 'infinitive':
      return needs.has('to') || addressee
    case 'np':
    case 'hearer':
      return needs.has('np') || needs.has('of')
    case 'as':
      return needs.has('as')
    case 'about':
      return strong || needs.has('np') || by === 'about' || by === 'of'
    case 'gerund':
      return strong || needs.has('np') || by !== ''
    default:
      return needs.has('bare')
  }
}

function skip(scan: Scan, chunks: number): true {
  scan.at += chunks
  return true
}

type Note = (form: ContentForm, from: number, by?: string) => void

/** "said: …", "said, after a walk, that …", "claiming – not for the first time – that …". */
function acrossPunctuation(cx: Clauses, scan: Scan, word: string, note: Note): boolean {
  const { chunks } = cx.line
  const i = scan.at
  if (word === ':') {
    note('colon', i + 1, ':')
    return false
  }
  if (word === ',') {
    const that = chunks[i + 1]?.kind === 'conj' ? resumption(cx, i + 1) : -1
    if (that > 0) return skip(scan, that - i)
    if (chunks[i + 1] !== undefined && chunks[i + 1]?.kind !== 'quote') note('around', i + 1, ',')
    const end = asideEnd(cx, i, ',')
    return end > 0 && skip(scan, end - i + 1)
  }
  if (!/^(?:[–—(]|--|-)$/u.test(word)) return false
  const end = asideEnd(cx, i, word === '(' ? ')' : word)
  return end > 0 && skip(scan, end - i + 1)
}

/** "I was told, and I wrote it down, | that the pier …": where the clause takes up again after an aside, or -1. */
function resumption(cx: Clauses, from: number): number {
  for (let i = from + 1; i < from + 16; i++)
    if (textOf(cx, i) === ',' && textOf(cx, i + 1) === 'that') return i + 1
  return -1
}

/** The mark that closes what one opens, at most eight chunks on; -1 when there is none. */
function asideEnd(cx: Clauses, open: number, close: string): number {
  for (let i = open + 1; i < open + 9; i++) {
    if (textOf(cx, i) === close) return i
    if (cx.line.chunks[i]?.kind === 'quote') return -1
  }
  return -1
}

/** "said in Tarn that", "stated for the record that", "told a rally on Monday", "warned of floods", "argued against voting". */
function acrossPreposition(cx: Clauses, frame: Frame, scan: Scan, word: string, note: Note): boolean {
  const { chunks } = cx.line
  const i = scan.at
  const next = chunks[i + 1]
  if (next === undefined) return false
  if (next.kind === 'vg') {
    note('gerund', i + 1, word)
    return word === 'in' && isQuestion(cx, i + 2) && skip(scan, 2)
  }
  if (word !== 'of' && word !== 'about' && word !== 'against' && textOf(cx, i + 2) === 'that') {
    if (word === 'to' && scan.addressee < 0 && next.kind === 'np') scan.addressee = i + 1
    if (frame.verb?.strong === true) return skip(scan, 2)
  }
  const when = next.kind === 'time' || (next.kind === 'np' && endsInTime(cx, i + 1))
  if (!when && next.kind === 'np' && !scan.out.some((o) => o.form === 'about')) note('about', i + 1, word)
  if (!when && word === 'in' && next.last - next.first < 3 && opensClause(cx, i + 1)) note('bare', i)
  if (word === 'to' && scan.addressee < 0 && next.kind === 'np') scan.addressee = i + 1
  return (next.kind === 'np' || next.kind === 'time' || next.kind === 'quote') && skip(scan, 2)
}

/** "said after the vote that", "has said before that": when it was said; "said after the vote was held" ends there. */
function acrossTime(cx: Clauses, scan: Scan): boolean {
  const [next, then] = [cx.line.chunks[scan.at + 1], cx.line.chunks[scan.at + 2]]
  if (textOf(cx, scan.at + 1) === 'that') return skip(scan, 1)
  return next?.kind === 'np' && then?.kind !== 'vg' && then?.kind !== 'quote' && skip(scan, 2)
}

const WHEN_SAID = new Set(['after', 'before', 'since'])

/** "asked in writing who had left". */
function isQuestion(cx: Clauses, i: number): boolean {
  return WH_WORDS.has(textOf(cx, i)) || textOf(cx, i) === 'that'
}

/** "had ordered that, she said": a pronoun; in "said that, if it rained, the gate …" the aside is closed again. */
function isObject(cx: Clauses, that: number): boolean {
  if (textOf(cx, that + 1) !== ',') return false
  return !cx.line.chunks.some((_, i) => i > that + 1 && textOf(cx, i) === ',')
}

/** Is there a finite verb to the right before the sentence, or the clause, ends? */
function opensClause(cx: Clauses, at: number): boolean {
  const { chunks } = cx.line
  for (let i = at; i < Math.min(chunks.length, at + 18); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'quote' && i > at) return true
    if (chunk.kind === 'vg' && i > at) {
      const shape = verbShape(cx, i)
      if (!shape.infinitive && !shape.participle) return true
    }
    if (chunk.kind === 'punct' && /^[;:.?!]$/u.test(textOf(cx, i))) return false
  }
  return false
}

function isFiniteVerb(cx: Clauses, i: number): boolean {
  if (cx.line.chunks[i]?.kind !== 'vg') return false
  const shape = verbShape(cx, i)
  return !shape.infinitive && !shape.participle
}
