// Every stretch of a line that a cue may report: openings × closings right of the cue, beginnings left of it.
import { type Clauses, endsInTime, textOf } from '../syntax/chunk-view'
import { type Boundary, beginningsOf, closingsOf, isFronted } from '../syntax/closings'
import type { Frame } from '../syntax/frames'
import { type ContentForm, openingsAfter } from '../syntax/openings'
import type { Reading } from '../syntax/reading'
import { isAsked, isDeed, isTakenUp, isUnsaid } from './unsaid'

/** Chunks `from` (inclusive) to `to` (exclusive) of the frame's line. */
export interface Stretch {
  readonly form: ContentForm
  readonly from: number
  readonly to: number
  /** Chunk of the hearer, or -1. */
  readonly addressee: number
  /** The word that opens it, "" when none. */
  readonly by: string
  /** The far boundary: where it ends, or where a postposed one begins. */
  readonly edge: Boundary
}

/** A cue with what it may report on one side; at most one of the stretches is chosen. */
export interface Choice {
  readonly frame: Frame
  readonly side: 'before' | 'after'
  readonly stretches: readonly Stretch[]
}

/** All choices of a line, in the order of the cues. */
export function choicesOf(r: Reading, line: number): Choice[] {
  const frames = r.frames[line] ?? []
  const cx: Clauses = { doc: r.doc, line: r.lines[line]! }
  const out: Choice[] = []
  for (const frame of frames) {
    if (frame.verb?.belief === true || (frame.subject === null && frame.patientAt < 0)) continue
    const after = stretchesAfter(cx, frame, frames).filter(
      (s) =>
        !isUnsaid(cx, frame, s) &&
        !isDeed(cx, frame, s) &&
        !isTakenUp(cx, s) &&
        !isAsked(cx, frame, s) &&
        !lacksDeed(cx, frame, s),
    )
    const before = stretchesBefore(cx, frame, frames)
    if (after.length > 0) out.push({ frame, side: 'after', stretches: after })
    if (before.length > 0) out.push({ frame, side: 'before', stretches: before })
  }
  return out
}

function stretchesAfter(cx: Clauses, frame: Frame, frames: readonly Frame[]): Stretch[] {
  const out: Stretch[] = []
  const openings = openingsAfter(cx, frame)
  const question = openings.find((o) => o.form === 'wh' && ASKED.has(textOf(cx, o.from)))?.from ?? Infinity
  for (const opening of openings) {
    if (opening.from >= cx.line.chunks.length) continue
    if (opening.form === 'around' && isFronted(cx, frame)) continue
    if (opening.form === 'hearer' && isPronoun(cx, opening.from)) continue
    for (const edge of closingsOf(cx, frame, frames, opening)) {
      if (opening.from < question && question < edge.at && opening.form !== 'bare') continue
      if (out.some((s) => s.from === opening.from && s.to === edge.at && s.form === opening.form)) continue
      if (!hasWords(cx, opening.from, edge.at)) continue
      const form = opening.form === 'hearer' && !holdsVerb(cx, opening.from, edge.at) ? 'np' : opening.form
      out.push({ ...opening, form, to: edge.at, edge })
    }
  }
  return out
}

/** "asked on the air | what they were paid": no relative clause, so that nothing before it runs on over it. */
const ASKED = new Set(['what', 'why', 'how', 'whether', 'if'])

/** "The pier is safe, she said": what stands before the cue and its subject. */
function stretchesBefore(cx: Clauses, frame: Frame, frames: readonly Frame[]): Stretch[] {
  if (frame.kind !== 'according' && !(frame.kind === 'verb' && frame.verb?.strong === true)) return []
  if (frame.kind === 'verb' && (frame.subjectAt < 0 || frame.shape.infinitive)) return []
  const { chunks } = cx.line
  const start = frame.kind === 'according' ? frame.at : Math.min(frame.at, frame.subjectAt)
  const mark = chunks[start - 1]
  if (mark === undefined) return []
  const marked = mark.kind === 'punct' || mark.kind === 'quote'
  if (!marked && frame.kind !== 'according') return []
  let to = start
  while (to > 0 && chunks[to - 1]?.kind === 'punct') to--
  return beginningsOf(cx, frame, frames, to)
    .filter((edge) => hasWords(cx, edge.at, to))
    .map((edge) => ({ form: 'postposed', from: edge.at, to, addressee: -1, by: '', edge }))
}

/** A mark, an adverb, a day or a pronoun alone ("denied it") says nothing, nor does a clause cut short ("asked me not to"). */
function hasWords(cx: Clauses, from: number, to: number): boolean {
  if (isCutShort(cx, to)) return false
  for (let i = from; i < to; i++) {
    const chunk = cx.line.chunks[i]!
    if (chunk.kind === 'punct' || chunk.kind === 'adv' || textOf(cx, i) === 'according') continue
    if (chunk.kind === 'time' || (chunk.kind === 'np' && endsInTime(cx, i))) continue
    if (to - from > 1 || chunk.kind !== 'np') return true
    if (cx.doc.tokens[chunk.head]!.pos !== 'pronoun' && !DEICTIC.has(textOf(cx, i))) return true
  }
  return false
}

/** "asked me not to", "told him to": an infinitive without its verb; "lied to" has one before. */
function isCutShort(cx: Clauses, to: number): boolean {
  const { chunks } = cx.line
  if (cx.doc.tokens[chunks[to - 1]!.last - 1]!.lower !== 'to') return false
  const before = chunks[to - 2]?.kind
  return chunks[to - 1]?.kind === 'prep' && before !== 'vg'
}

/** "asked her | to move on": a pronoun says nothing of what is asked; "the crews to move on" tells who shall. */
function isPronoun(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i]!
  return chunk.last - chunk.first === 1 && cx.doc.tokens[chunk.first]!.pos === 'pronoun'
}

function holdsVerb(cx: Clauses, from: number, to: number): boolean {
  return cx.line.chunks.slice(from, to).some((c) => c.kind === 'vg')
}

/** Nothing but marked words: direct speech, which has steps of its own. */
export function isQuoteAlone(r: Reading, line: number, s: Stretch): boolean {
  return r.lines[line]!.chunks.slice(s.from, s.to).every((c) => c.kind === 'quote' || c.kind === 'punct')
}

/** "accused the board, which met on Friday, of hiding the letter": what somebody is accused of belongs to it. */
function lacksDeed(cx: Clauses, frame: Frame, s: Stretch): boolean {
  if (s.form !== 'np' || frame.verb?.needs.has('of') !== true || frame.stance !== 'accuses') return false
  const of = (i: number) => textOf(cx, i) === 'of' || textOf(cx, i) === 'for'
  const holds = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (of(i) && cx.line.chunks[i + 1]?.kind === 'vg') return true
    return false
  }
  return !holds(s.from, s.to) && holds(s.to, cx.line.chunks.length)
}

const DEICTIC = new Set(['this', 'that', 'these', 'those', 'so', 'what', 'which'])

/** Where the stretch stands in the text. */
export function spanOf(r: Reading, line: number, s: Stretch): { start: number; end: number } {
  const { chunks } = r.lines[line]!
  const first = chunks[s.from]!
  const last = chunks[s.to - 1]!
  const start =
    first.kind === 'quote' ? r.quotations[first.quote]!.outer.start : r.doc.tokens[first.first]!.start
  const end = last.kind === 'quote' ? r.quotations[last.quote]!.outer.end : r.doc.tokens[last.last - 1]!.end
  return { start, end }
}
