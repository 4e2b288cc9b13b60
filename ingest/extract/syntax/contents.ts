// What a cue reports: the content clause of "said that …", "urged X to …", "…, she said", "according to X, …".

import type { Token } from '../document'
import { WH_WORDS } from '../rules/clause-words'
import { type Clauses, endsInTime, verbShape } from './chunk-view'
import type { Chunk } from './chunks'
import type { Frame } from './frames'
import type { Reading } from './reading'

export type ContentForm = 'that' | 'bare' | 'wh' | 'infinitive' | 'np' | 'postposed' | 'colon'

/** Chunks `from` (inclusive) to `to` (exclusive) of the frame's line. */
export interface Content {
  readonly form: ContentForm
  readonly from: number
  readonly to: number
  /** The hearer, when the object before the content is one: chunk index, or -1. */
  readonly addressee: number
}

/** The content of each frame of a line (null: none), in the frames' order. */
export function contentsOf(r: Omit<Reading, 'contents'>, line: number): (Content | null)[] {
  const frames = r.frames[line] ?? []
  const cx: Clauses = { doc: r.doc, line: r.lines[line]! }
  return frames.map((frame) => contentOf(cx, frame, frames))
}

function contentOf(cx: Clauses, frame: Frame, frames: readonly Frame[]): Content | null {
  if (frame.kind === 'according') return accordingContent(cx, frame, frames)
  if (frame.kind === 'noun') return close(cx, frame, frames, nounContent(cx, frame))
  if (frame.kind !== 'verb' || frame.verb === null) return null
  const after = close(cx, frame, frames, contentAfter(cx, frame))
  return after ?? contentBefore(cx, frame, frames)
}

type Opening = Omit<Content, 'to'> | null

function nounContent(cx: Clauses, frame: Frame): Opening {
  const word = wordAt(cx, frame.next)
  if (word === 'that') return { form: 'that', from: frame.next + 1, addressee: -1 }
  const next = cx.line.chunks[frame.next]
  if (next?.kind === 'vg' && word === 'to') return { form: 'infinitive', from: frame.next, addressee: -1 }
  return null
}

/** Looks right of the cue, past adverbs, times, "in an interview" and the hearer. */
function contentAfter(cx: Clauses, frame: Frame): Opening {
  const { chunks } = cx.line
  const verb = frame.verb!
  let i = frame.inverted ? Math.max(frame.next, frame.subjectAt + 1) : frame.next
  let addressee = frame.patientAt
  for (let step = 0; step < 12; step++) {
    const chunk = chunks[i]
    if (chunk === undefined || chunk.kind === 'quote') return null
    const word = wordAt(cx, i)
    if (word === 'that' && chunk.kind !== 'np') {
      return verb.needs.has('that') || verb.strong ? { form: 'that', from: i + 1, addressee } : null
    }
    if (WH_WORDS.has(word) && chunk.kind !== 'np') {
      if (verb.needs.has('wh') || verb.addressee) return { form: 'wh', from: i, addressee }
      return null
    }
    if (chunk.kind === 'vg') {
      if (word === 'to' && (verb.needs.has('to') || verb.addressee))
        return { form: 'infinitive', from: i, addressee }
      return null
    }
    if (chunk.kind === 'np' && (endsInTime(cx, i) || chunks[i - 1]?.kind === 'time')) {
      i++
      continue
    }
    if (
      chunk.kind === 'prep' &&
      (chunks[i + 1]?.kind === 'time' || (chunks[i + 1]?.kind === 'np' && endsInTime(cx, i + 1)))
    ) {
      i += 2
      continue
    }
    if (chunk.kind === 'np') {
      const hearer = verb.addressee && addressee < 0 && chunks[i + 1]?.kind !== 'vg'
      if (!hearer && verb.needs.has('bare') && beginsClause(cx, i))
        return { form: 'bare', from: i, addressee }
      if (takesObject(frame) && !verb.addressee) return { form: 'np', from: frame.next, addressee }
      if (verb.addressee && addressee < 0) addressee = i
      else if (step > 0 && chunks[i - 1]?.kind !== 'prep') return null
      i++
      continue
    }
    if (chunk.kind === 'prep' && chunks[i + 1]?.kind === 'np') {
      if (wordAt(cx, i) === 'to' && addressee < 0) addressee = i + 1
      if (
        verb.needs.has('bare') &&
        beginsClause(cx, i + 1) &&
        chunks[i + 1]!.last - chunks[i + 1]!.first < 3 &&
        wordAt(cx, i) === 'in'
      )
        return { form: 'bare', from: i, addressee }
      i += 2
      continue
    }
    const closing = isDash(word) ? closingDash(cx, i) : -1
    if (closing > 0) i = closing
    else if (chunk.kind !== 'adv' && chunk.kind !== 'time') return null
    i++
  }
  return null
}

function isDash(word: string): boolean {
  return word === '–' || word === '—' || word === '--' || word === '('
}

/** "claiming – not in her own name – that": the other end of what is put between, within eight chunks. */
function closingDash(cx: Clauses, open: number): number {
  for (let i = open + 1; i < open + 9; i++) {
    const word = wordAt(cx, i)
    if (isDash(word) || word === ')') return i
  }
  return -1
}

function takesObject(frame: Frame): boolean {
  const needs = frame.verb!.needs
  return needs.has('np') || needs.has('as') || needs.has('of')
}

/** Does a noun phrase open a clause: is there a finite verb (or a quotation with it) before the sentence ends? */
function beginsClause(cx: Clauses, at: number): boolean {
  const { chunks } = cx.line
  for (let i = at + 1; i < Math.min(chunks.length, at + 16); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'quote') return true
    if (chunk.kind === 'vg') {
      const shape = verbShape(cx, i)
      if (!shape.infinitive && !shape.participle) return true
    }
    if (chunk.kind === 'sub' && (i === at + 1 || wordAt(cx, i) === 'that')) return false
    if (chunk.kind === 'punct' && /^[;:.?!]$/u.test(wordAt(cx, i))) return false
    if (chunk.kind === 'punct' && wordAt(cx, i) === ',' && i === at + 1 && chunks[i + 1]?.kind === 'vg')
      return false
  }
  return false
}

/** Where the content ends: the sentence's end, or the next thing the same speaker does ("… and added"). */
function close(cx: Clauses, frame: Frame, frames: readonly Frame[], opening: Opening): Content | null {
  if (opening === null) return null
  const { chunks } = cx.line
  let to = chunks.length
  for (const other of frames) {
    if (other.at <= opening.from || other === frame) continue
    const shared =
      other.kind === 'verb' &&
      other.verb !== null &&
      !other.shape.infinitive &&
      !(other.shape.participle && chunks[other.at - 1]?.kind === 'prep') &&
      other.subjectAt >= 0 &&
      other.subjectAt < opening.from &&
      !other.inverted
    const trailing = other.kind === 'according' || (other.kind === 'dash' && other.at > opening.from)
    if (shared || trailing) {
      to = Math.min(to, other.at)
      break
    }
  }
  const next = nextReport(frame, frames, opening.from, cx)
  if (next > 0) to = Math.min(to, next)
  for (let i = opening.from; i < to; i++) if (wordAt(cx, i) === ';' && chunks[i]?.kind === 'punct') to = i
  const cut = to < chunks.length
  while (to > opening.from && isLoose(cx, to - 1, cut)) to--
  return to > opening.from ? { ...opening, to } : null
}

/** "A says that X, and B says that Y": the chunk where B's half begins, or -1. */
function nextReport(frame: Frame, frames: readonly Frame[], from: number, cx: Clauses): number {
  if (frame.kind !== 'verb' || frame.shape.infinitive) return -1
  for (const other of frames) {
    if (other.kind !== 'verb' || other.inverted) continue
    if (other.verb?.strong !== true && other.verb?.needs.has('as') !== true) continue
    const { infinitive, participle, passive } = other.shape
    if (other.subjectAt <= from + 1 || infinitive || participle || passive) continue
    const before = cx.line.chunks[other.subjectAt - 2]
    const parted = before?.kind === 'quote' || wordAt(cx, other.subjectAt - 2) === ','
    if (!parted || !JOINS.has(wordAt(cx, other.subjectAt - 1))) continue
    return before?.kind === 'quote' ? other.subjectAt - 1 : other.subjectAt - 2
  }
  return -1
}

const JOINS = new Set(['and', 'but', 'while'])

function isLoose(cx: Clauses, i: number, cut: boolean): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  if (chunk.kind === 'conj' || chunk.kind === 'adv') return cut
  return chunk.kind === 'punct' && !/^[)\]%”’"']$/u.test(wordAt(cx, i))
}

/** "The bridge is safe, she said.": the words before, when nothing follows the cue. */
function contentBefore(cx: Clauses, frame: Frame, frames: readonly Frame[]): Content | null {
  if (!frame.verb!.strong || frame.shape.infinitive || frame.subjectAt < 0) return null
  const start = Math.min(frame.at, frame.subjectAt)
  const comma = cx.line.chunks[start - 1]
  if (comma?.kind !== 'punct' || wordAt(cx, start - 1) !== ',') return null
  if (frame.inverted && frame.subjectAt !== frame.at + 1) return null
  if (cx.line.chunks[Math.max(frame.next, frame.subjectAt + 1)]?.kind === 'quote') return null
  const from = previousEnd(cx, frame, frames)
  const clause = hasClause(cx, from, start - 1)
  return clause ? { form: 'postposed', from, to: start - 1, addressee: -1 } : null
}

function previousEnd(cx: Clauses, frame: Frame, frames: readonly Frame[]): number {
  let from = 0
  for (const other of frames) {
    if (other.at >= frame.at) break
    if (other.kind === 'colon') from = other.next
  }
  while (cx.line.chunks[from]?.kind === 'conj' || cx.line.chunks[from]?.kind === 'punct') from++
  return from
}

function hasClause(cx: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (cx.line.chunks[i]?.kind === 'vg' && i > from) return true
  return false
}

function accordingContent(cx: Clauses, frame: Frame, frames: readonly Frame[]): Content | null {
  const { chunks } = cx.line
  const opens = frame.at === 0 || (chunks[frame.at - 1]?.kind === 'conj' && frame.at < 3)
  if (opens) {
    for (let i = frame.next; i < Math.min(chunks.length, frame.next + 25); i++)
      if (chunks[i]?.kind === 'punct' && wordAt(cx, i) === ',' && hasClause(cx, i + 1, chunks.length))
        return close(cx, frame, frames, { form: 'postposed', from: i + 1, addressee: -1 })
    return null
  }
  const aside = wordAt(cx, frame.next) === ',' && !hasClause(cx, 0, frame.at)
  if (aside && hasClause(cx, frame.next + 1, chunks.length))
    return close(cx, frame, frames, { form: 'postposed', from: frame.next + 1, addressee: -1 })
  let to = frame.at
  while (to > 0 && isLoose(cx, to - 1, true)) to--
  const from = previousEnd(cx, frame, frames)
  return to > from && hasClause(cx, from, to) ? { form: 'postposed', from, to, addressee: -1 } : null
}

function wordAt(cx: Clauses, i: number): string {
  const chunk = cx.line.chunks[i]
  return chunk === undefined ? '' : (cx.doc.tokens[chunk.first] as Token).lower
}
