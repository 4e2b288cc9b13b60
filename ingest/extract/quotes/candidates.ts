// Who could have said a quotation, each with the named features that speak for or against it.
// Only the quotation's own line, its neighbours and the quotation before are looked at, so the work is linear.

import type { Chunk } from '../syntax/chunks'
import type { Content } from '../syntax/contents'
import type { Frame } from '../syntax/frames'
import { firstTokenAt } from '../syntax/lines'
import { type Phrase, phraseOfTokens } from '../syntax/phrases'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import { subjectClass, verbClass } from '../syntax/subject-class'
import { continuing, neighbours } from './candidates-near'

/** Where a candidate comes from; also the name of the rule that is given as the reason. */
export type Source =
  | 'cue-after'
  | 'cue-after-inverted'
  | 'cue-before'
  | 'according-to'
  | 'speech-noun'
  | 'label'
  | 'signature'
  | 'same-speaker'
  | 'speaker-before-last'
  | 'line-before'
  | 'line-after'
  | 'nobody'

export interface SpeakerCandidate {
  readonly source: Source
  readonly phrase: Phrase | null
  readonly frame: Frame | null
  /** For `same-speaker`: the quotation whose speaker goes on. */
  readonly from: number | null
  readonly features: readonly string[]
}

/** Decisions so far: the phrase chosen for earlier quotations. */
export interface Spoken {
  readonly quotation: number
  readonly line: number
  readonly phrase: Phrase | null
  readonly frame: Frame | null
  readonly source: Source
}

export function candidatesFor(r: Reading, q: Quotation, before: readonly Spoken[]): SpeakerCandidate[] {
  const line = r.lineOf[q.index] as number
  const at = r.chunkOf[q.index] as number
  const shape = quoteShape(r, q, line, at)
  const out: SpeakerCandidate[] = []
  for (const [f, frame] of (r.frames[line] ?? []).entries()) {
    if (frame.subject === null) continue
    out.push(inLine(r, line, at, frame, f, shape))
  }
  const label = labelWithin(r, q)
  if (label !== null) out.push(label)
  const hasCue = out.some(
    (c) => c.frame?.verb?.strong === true || c.frame?.kind === 'according' || c.frame?.kind === 'colon',
  )
  if (q.parent === null) {
    out.push(...continuing(r, q, line, before, shape, hasCue))
    out.push(...neighbours(r, q, line, shape, hasCue))
  }
  out.push(nobody(shape, hasCue, out.length === 0))
  return out
}

/** `“RUIZ: Not today.”`: a transcript inside quotation marks carries its labels along. */
function labelWithin(r: Reading, q: Quotation): SpeakerCandidate | null {
  const text = r.doc.text.slice(q.inner.start, q.inner.start + 60)
  const match = /^((?:\p{Lu}[\p{Lu}.'’-]+\s?){1,4}):\s/u.exec(text)
  if (match === null) return null
  const first = firstTokenAt(r.doc, q.inner.start)
  const last = firstTokenAt(r.doc, q.inner.start + (match[1] as string).length - 1) + 1
  const phrase = phraseOfTokens(r.doc, r.names, first, last)
  return phrase === null
    ? null
    : { source: 'label', phrase, frame: null, from: null, features: ['label within'] }
}

export interface QuoteShape {
  /** `,` `.` `?` or `-`: what the words end with. */
  readonly end: string
  readonly alone: boolean
  readonly first: boolean
  readonly last: boolean
  readonly lower: boolean
  readonly short: boolean
  readonly before: string
}

function quoteShape(r: Reading, q: Quotation, line: number, at: number): QuoteShape {
  const { text } = r.doc
  const chunks = r.lines[line]?.chunks ?? []
  const last = text[q.inner.end - 1] as string
  const end =
    last === ',' ? ',' : /[.…]/u.test(last) ? '.' : /[?!]/u.test(last) ? '?' : /[-–—]/u.test(last) ? '–' : 'x'
  const prev = chunks[at - 1]
  const before = prev === undefined ? '^' : prev.kind === 'punct' ? r.doc.tokens[prev.first]!.text : prev.kind
  const [a, b] = r.paragraphLines[r.lines[line]?.paragraph ?? 0] ?? [line, line]
  return {
    end,
    alone: chunks.filter((c) => c.kind !== 'punct').length === 1,
    first: at === 0 && line === a,
    last: line === b,
    lower: /^\p{Ll}/u.test(text.slice(q.inner.start, q.inner.start + 2)),
    short: q.inner.end - q.inner.start < 30,
    before,
  }
}

function inLine(
  r: Reading,
  line: number,
  at: number,
  frame: Frame,
  index: number,
  shape: QuoteShape,
): SpeakerCandidate {
  const chunks = r.lines[line]!.chunks
  const after = frame.at > at
  const subjectRight = frame.subjectAt > at
  const from = after ? at + 1 : Math.max(frame.next, frame.inverted ? frame.subjectAt + 1 : 0)
  const to = after ? Math.min(frame.at, subjectRight ? frame.subjectAt : frame.at) : at
  const gap = gapBetween(r, line, from, to)
  const verb = verbClass(frame)
  const side = after ? (subjectRight ? 'after' : 'around') : frame.subjectAt > at ? 'cross' : 'before'
  const inv = frame.inverted ? 'inv' : 'str'
  const near = bucket(gap.chunks)
  const features = [
    `${side}`,
    `${side} ${verb}`,
    `${side} ${verb} gap ${near}`,
    `${side} ${verb} ${inv}`,
    `${side} ${inv} gap ${near}`,
    `${side} end ${shape.end} gap ${near}`,
    `${side} verbs ${Math.min(gap.verbs, 3)}`,
    `${side} verbs ${Math.min(gap.verbs, 3)} ${verb}`,
    `${side} quotes ${Math.min(gap.quotes, 2)}`,
    `${side} quotes ${Math.min(gap.quotes, 2)} ${shape.lower ? 'lower' : 'upper'}`,
    `${side} ${subjectClass(frame.subject)}`,
    `subject ${subjectClass(frame.subject)}`,
    ...shapeFeatures(frame),
  ]
  if (!after) features.push(`${side} mark ${shape.before} ${verb}`, `${side} conj ${gap.clauses > 0} ${verb}`)
  if (after && shape.end === ',' && gap.chunks === 0) features.push(`comma then ${verb} ${inv}`)
  features.push(...contentFeatures(r, line, at, frame, index, side, verb))
  if (!chunks.some((c) => c.kind === 'vg' && c.head !== chunks[frame.at]?.head)) features.push('only verb')
  const source: Source =
    frame.kind === 'according'
      ? 'according-to'
      : frame.kind === 'noun'
        ? 'speech-noun'
        : frame.kind === 'colon'
          ? 'label'
          : frame.kind === 'dash'
            ? 'signature'
            : after
              ? frame.inverted
                ? 'cue-after-inverted'
                : 'cue-after'
              : 'cue-before'
  return { source, phrase: frame.subject, frame, from: null, features }
}

/** Is the quotation in what this frame reports; is the frame itself only reported by another? */
function contentFeatures(
  r: Reading,
  line: number,
  at: number,
  frame: Frame,
  index: number,
  side: string,
  verb: string,
): string[] {
  const contents = r.contents[line] ?? []
  const own = contents[index]
  const out: string[] = []
  if (own != null && own.from <= at && at < own.to) out.push(`reports ${own.form}`, `reports ${side} ${verb}`)
  const holder = innermost(contents, at)
  const held = holder < 0 ? null : (contents[holder] as Content)
  if (held !== null && holder === index) out.push('holder', `holder ${verb}`, `holder ${held.form}`)
  else if (held !== null) out.push('against holder', `against holder ${held.form}`, `against holder ${verb}`)
  for (const [i, content] of contents.entries()) {
    if (content === null || i === index) continue
    const holdsFrame = content.from <= frame.subjectAt && frame.at < content.to
    if (!holdsFrame) continue
    const both = content.from <= at && at < content.to ? 'both' : 'frame only'
    out.push(
      `reported ${both}`,
      `reported ${both} ${verb}`,
      `reported ${both} ${content.form} ${own == null ? 'bare' : 'own'}`,
    )
    break
  }
  return out
}

/** The frame whose content holds the chunk most closely, or -1. */
function innermost(contents: readonly (Content | null)[], at: number): number {
  let best = -1
  let from = -1
  for (const [i, content] of contents.entries()) {
    if (content === null || content.from > at || content.to <= at || content.from < from) continue
    best = i
    from = content.from
  }
  return best
}

export function shapeFeatures(frame: Frame): string[] {
  const { passive, negated, modal, infinitive, participle } = frame.shape
  const out: string[] = []
  if (passive) out.push('passive by')
  if (negated) out.push('negated')
  if (modal) out.push('modal')
  if (infinitive) out.push('infinitive')
  if (participle) out.push('participle')
  return out
}

interface Gap {
  readonly chunks: number
  readonly verbs: number
  readonly quotes: number
  readonly clauses: number
}

function gapBetween(r: Reading, line: number, from: number, to: number): Gap {
  let chunks = 0
  let verbs = 0
  let quotes = 0
  let clauses = 0
  const all = r.lines[line]!.chunks
  for (let i = Math.max(0, from); i < to && i < from + 60; i++) {
    const chunk = all[i]!
    if (chunk.kind === 'punct' || chunk.kind === 'adv' || chunk.kind === 'time' || isAs(r, chunk)) {
      if (r.doc.tokens[chunk.first]!.text === ';') clauses++
      continue
    }
    chunks++
    if (chunk.kind === 'vg') verbs++
    if (chunk.kind === 'quote') quotes++
    if (chunk.kind === 'conj' || chunk.kind === 'sub' || chunk.kind === 'rel') clauses++
  }
  return { chunks, verbs, quotes, clauses }
}

function isAs(r: Reading, chunk: Chunk): boolean {
  return chunk.kind === 'sub' && r.doc.tokens[chunk.first]!.lower === 'as'
}

function bucket(n: number): string {
  return n < 3 ? String(n) : n < 6 ? '3-5' : n < 11 ? '6-10' : '11+'
}

function nobody(shape: QuoteShape, hasCue: boolean, none: boolean): SpeakerCandidate {
  const cue = hasCue ? 'with cue' : 'no cue'
  return {
    source: 'nobody',
    phrase: null,
    frame: null,
    from: null,
    features: [
      'nobody',
      `nobody ${cue}`,
      `nobody ${shape.alone} ${cue}`,
      `nobody none ${none}`,
      `nobody short ${shape.short}`,
      `nobody ${shape.end}`,
    ],
  }
}
