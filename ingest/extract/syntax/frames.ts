// Every place of a line where somebody may be speaking: cue verbs with their subject, "according to", labels and dashes.
import type { Stance } from '../../../lib/model/quote'
import type { TextSpan } from '../../../lib/model/span'
import type { Document, Token } from '../document'
import { PERSON_NOUNS } from '../rules/clause-words'
import { agentOf, invertedSubject } from './after-verb'
import { type Clauses, canSpeak, PLAIN, tokenOf, type VerbShape, verbShape } from './chunk-view'
import type { Chunk, Line, Names } from './chunks'
import { subjectOf } from './clauses'
import { type CueVerb, cueEntry } from './cues'
import { isTitleOf, leftHead } from './heads'
import { accordingTo, nounFrame, speechOwner } from './noun-frames'
import { type Phrase, phraseAt, spanOfTokens } from './phrases'

export type FrameKind = 'verb' | 'noun' | 'according' | 'colon' | 'dash'

/** `"…," said Ruiz`: chunk `at` is the cue, the subject stands before it, or after it when inverted. */
export interface Frame {
  readonly kind: FrameKind
  readonly line: number
  readonly at: number
  /** Chunk after the cue's last word. */
  readonly next: number
  readonly verb: CueVerb | null
  readonly shape: VerbShape
  readonly subject: Phrase | null
  readonly subjectAt: number
  /** Subject of a passive: the person spoken to ("was told"). */
  readonly patientAt: number
  readonly inverted: boolean
  readonly cue: TextSpan
  readonly stance: Stance
}

/** Frames of a line, in text order. Verbs that are no cues give frames with `verb: null`. */
export function framesOf(doc: Document, names: Names, line: Line): Frame[] {
  const cx: Clauses = { doc, line }
  const out: Frame[] = []
  for (const [i, chunk] of line.chunks.entries()) {
    if (chunk.kind === 'vg') out.push(verbFrame(cx, names, i))
    else if (chunk.kind === 'prep') {
      const frame = accordingTo(cx, names, i)
      if (frame !== null) out.push(frame)
    } else if (chunk.kind === 'np') {
      const frame = nounFrame(cx, names, i)
      if (frame !== null) out.push(frame)
    } else if (chunk.kind === 'punct') {
      const frame = labelFrame(cx, names, i)
      if (frame !== null) out.push(frame)
    }
  }
  return out
}

function verbFrame(cx: Clauses, names: Names, at: number): Frame {
  const chunk = cx.line.chunks[at] as Chunk
  const shape = verbShape(cx, at)
  const token = tokenOf(cx, chunk)
  const found = cueVerb(cx, at, token)
  const left = subjectOf(cx, at)
  const agent = agentOf(cx, at, found.next, left)
  const deed = found.verb === null && (agent < 0 || !canSpeak(cx, agent) || !quoteFollows(cx, agent))
  const passive = !deed && (shape.passive || agent >= 0)
  const right = found.verb === null || passive ? -1 : invertedSubject(cx, at, found.verb, left)
  const inverted = right >= 0
  const subjectAt = named(cx, passive ? agent : inverted ? right : left)
  return {
    kind: 'verb',
    line: cx.line.index,
    at,
    next: found.next,
    verb: found.verb,
    shape,
    subject: phraseAt(cx, names, subjectAt),
    subjectAt,
    patientAt: passive ? left : -1,
    inverted,
    cue: spanOfTokens(cx.doc, chunk.head, found.lastToken),
    stance: found.verb?.stance ?? 'states',
  }
}

/** "was filed by a clerk “because it looked sad”": a deed that comes with words. */
function quoteFollows(cx: Clauses, at: number): boolean {
  const { chunks } = cx.line
  return (
    chunks[at + 1]?.kind === 'quote' || (chunks[at + 2]?.kind === 'quote' && chunks[at + 1]?.kind === 'punct')
  )
}

/** "says its director, Dana Ruiz": the name beside the office; "whose union, the Lock League, says": the name or nobody. */
function named(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  const chunk = chunks[at]
  if (chunk?.kind !== 'np' || chunk.name !== null || namesMembers(cx, at)) return at
  const before = nameBefore(cx, at)
  if (before >= 0) return before
  const second = chunks[at + 1]?.kind === 'conj' && chunks[at + 2]?.kind === 'np'
  if (second && isTitleOf(cx, at, at + 2)) return at + 2
  const relative = cx.doc.tokens[chunk.first]!.lower === 'whose'
  const otherwise = relative ? -1 : at
  let comma = at + 1
  while (chunks[comma]?.kind === 'prep' && chunks[comma + 1]?.kind === 'np' && comma < at + 6) comma += 2
  const name = chunks[comma + 1]
  if (name?.kind !== 'np' || cx.doc.tokens[chunks[comma]!.first]!.text !== ',') return otherwise
  const kind = name.name?.kind
  const office = cx.doc.tokens[chunk.last - 1] as Token
  const fits = relative ? kind === 'organization' : kind === 'person' && office.pos === 'noun'
  const next = chunks[comma + 2]
  return fits && (next === undefined || next.kind === 'punct') ? comma + 1 : otherwise
}

/** "says a group of engineers, Ruiz and Holt": those behind the comma are of it. */
function namesMembers(cx: Clauses, at: number): boolean {
  return cx.line.collectives.some((one) => one.at === at && one.from < one.to)
}

/** "Dana Ruiz, director of the port stated": the name at the start of the sentence, though the second comma is missing. */
function nameBefore(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  const comma = chunks[at - 1]
  if (comma === undefined || cx.doc.tokens[comma.first]!.text !== ',') return -1
  const starts = at === 2 || chunks[at - 3]?.kind === 'quote' || chunks[at - 3]?.kind === 'sub'
  const described = PERSON_NOUNS.has((cx.doc.tokens[(chunks[at] as Chunk).last - 1] as Token).lower)
  const vague = /^(?:an?|some|one)$/u.test(cx.doc.tokens[(chunks[at] as Chunk).first]!.lower)
  return starts && described && !vague && chunks[at - 2]?.name?.kind === 'person' ? at - 2 : -1
}

/** The verb's entry; particles count when they follow directly: "pointed out", "called for". */
function cueVerb(cx: Clauses, at: number, token: Token) {
  const chunk = cx.line.chunks[at] as Chunk
  const none = { verb: null as CueVerb | null, next: at + 1, lastToken: chunk.last }
  const entry = cueEntry(token.lower)
  if (entry === undefined) return none
  for (const verb of entry.verbs) {
    if (verb.particle === null) return { verb, next: at + 1, lastToken: chunk.head + 1 }
    const words = verb.particle.split(' ')
    const follows = words.every((w, k) => cx.doc.tokens[chunk.head + 1 + k]?.lower === w)
    if (follows)
      return {
        verb,
        next: chunkAfter(cx, at, chunk.head + 1 + words.length),
        lastToken: chunk.head + 1 + words.length,
      }
  }
  return none
}

function chunkAfter(cx: Clauses, at: number, token: number): number {
  let i = at + 1
  while (i < cx.line.chunks.length && (cx.line.chunks[i] as Chunk).first < token) i++
  return i
}

/** `RUIZ: …`, `From Mayor Ruiz: “…”`, `“…” — Dana Ruiz`. */
function labelFrame(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const token = cx.doc.tokens[(chunks[at] as Chunk).first] as Token
  const colon = token.text === ':'
  if (!colon && !DASH.test(token.text)) return null
  const subjectAt = colon ? labelBefore(cx, at) : signatureAfter(cx, at)
  if (subjectAt < 0) return null
  return {
    kind: colon ? 'colon' : 'dash',
    line: cx.line.index,
    at,
    next: at + 1,
    verb: null,
    shape: PLAIN,
    subject: (colon ? speechOwner(cx, names, subjectAt) : null) ?? phraseAt(cx, names, subjectAt),
    subjectAt,
    patientAt: -1,
    inverted: !colon,
    cue: spanOfTokens(cx.doc, token.index, token.index + 1),
    stance: 'states',
  }
}

/** A label has no verb: the noun phrase that opens the line or follows a dash, at most eight chunks before the colon. */
function labelBefore(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  let start = at
  while (start > 0 && !isDash(cx, start - 1)) {
    const kind = chunks[start - 1]?.kind
    if (kind === 'vg' || kind === 'quote' || at - start > 7) return -1
    start--
  }
  if (start === at) return -1
  if (start === 0 && (chunks[0]?.kind === 'prep' || chunks[0]?.kind === 'conj')) start++
  const from = chunks[start]?.kind === 'prep' ? start + 1 : start
  if (from >= at || chunks[from]?.kind !== 'np') return -1
  const first = cx.doc.tokens[chunks[from].first]!.lower
  const author = (first === 'this' || first === 'more' || first === 'that') && from + 2 < at ? from + 2 : from
  return author > from ? author : leftHead(cx, from)
}

function isDash(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i]
  return chunk?.kind === 'punct' && DASH.test(cx.doc.tokens[chunk.first]!.text)
}

const DASH = /^[—–―-]+$/u

/** `“…” — Dana Ruiz`, and the same on a line of its own. */
function signatureAfter(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  const opens = at === 0 && chunks.length < 8
  if ((!opens && chunks[at - 1]?.kind !== 'quote') || chunks[at + 1]?.kind !== 'np') return -1
  const after = chunks[at + 2]
  return after === undefined ||
    after.kind === 'quote' ||
    after.kind === 'punct' ||
    after.kind === 'prep' ||
    after.kind === 'time'
    ? at + 1
    : -1
}
