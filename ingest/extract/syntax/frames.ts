// Every place of a line where somebody may be speaking: cue verbs with their subject, "according to", labels and dashes.
import type { Stance } from '../../../lib/model/quote'
import type { TextSpan } from '../../../lib/model/span'
import type { Document, Token } from '../document'
import { SPEECH_NOUNS } from '../rules/speech-nouns'
import { type Clauses, tokenOf, type VerbShape, verbShape } from './chunk-view'
import type { Chunk, Line, Names } from './chunks'
import { invertedSubject, leftHead, subjectOf } from './clauses'
import { type CueVerb, cueEntry } from './cues'
import { type Phrase, phraseAt, phraseOfTokens, spanOfTokens } from './phrases'

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

export const PLAIN: VerbShape = {
  passive: false,
  negated: false,
  modal: false,
  infinitive: false,
  participle: false,
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
  const mayInvert = found.verb?.needs.has('quote') === true && !shape.passive && !shape.infinitive
  const right =
    mayInvert && ((left < 0 && found.verb?.strong === true) || isAfterQuote(cx, at))
      ? invertedSubject(cx, at)
      : -1
  const inverted = right >= 0
  const passive = shape.passive && found.verb !== null
  const subjectAt = named(cx, names, passive ? agentOf(cx, found.next) : inverted ? right : left)
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

/** "says its director, Dana Ruiz": the name beside the office; "whose union, the Lock League, says": the name or nobody. */
function named(cx: Clauses, names: Names, at: number): number {
  const { chunks } = cx.line
  const chunk = chunks[at]
  if (chunk?.kind !== 'np' || names.at(chunk.last - 1) !== undefined) return at
  const relative = cx.doc.tokens[chunk.first]!.lower === 'whose'
  const otherwise = relative ? -1 : at
  let comma = at + 1
  while (chunks[comma]?.kind === 'prep' && chunks[comma + 1]?.kind === 'np' && comma < at + 6) comma += 2
  const name = chunks[comma + 1]
  if (name?.kind !== 'np' || cx.doc.tokens[chunks[comma]!.first]!.text !== ',') return otherwise
  const kind = names.at(name.last - 1)?.kind
  const office = cx.doc.tokens[chunk.last - 1] as Token
  const fits = relative ? kind === 'organization' : kind === 'person' && office.pos === 'noun'
  const next = chunks[comma + 2]
  return fits && (next === undefined || next.kind === 'punct') ? comma + 1 : otherwise
}

/** "calls Ruiz’s comments “a disgrace”": comments that another speaks of. "cites Ruiz’s comments" keeps their owner. */
function isSpokenOf(cx: Clauses, at: number): boolean {
  const before = cx.line.chunks[at - 1]
  if (before?.kind !== 'vg' || verbShape(cx, at - 1).passive) return false
  const verb = cueEntry(tokenOf(cx, before).lower)?.verbs.find((v) => v.particle === null)
  return (
    verb !== undefined && (verb.stance === 'criticises' || verb.stance === 'praises' || verb.needs.has('as'))
  )
}

/** "was told by the mayor": the speaker of a passive stands after "by". */
function agentOf(cx: Clauses, next: number): number {
  const { chunks } = cx.line
  for (let i = next; i < next + 3 && i + 1 < chunks.length; i++) {
    const word = (cx.doc.tokens[(chunks[i] as Chunk).first] as Token).lower
    if (word === 'by' && chunks[i + 1]?.kind === 'np') return i + 1
  }
  return -1
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

function isAfterQuote(cx: Clauses, at: number): boolean {
  const one = cx.line.chunks[at - 1]
  if (one === undefined) return true
  if (one.kind === 'quote') return true
  return one.kind === 'punct' && cx.line.chunks[at - 2]?.kind === 'quote'
}

/** "the mayor’s claim that", "her promise to", "a statement by the port": the owner speaks. */
function nounFrame(cx: Clauses, names: Names, at: number): Frame | null {
  const chunk = cx.line.chunks[at] as Chunk
  const noun = cx.doc.tokens[chunk.last - 1] as Token
  const stance = SPEECH_NOUNS.get(noun.lower)
  if (stance === undefined || isSpokenOf(cx, at)) return null
  const subject = ownerOf(cx, names, chunk) ?? authorOf(cx, names, at)
  if (subject === null) return null
  return {
    kind: 'noun',
    line: cx.line.index,
    at,
    next: at + 1,
    verb: null,
    shape: PLAIN,
    subject,
    subjectAt: at,
    patientAt: -1,
    inverted: false,
    cue: spanOfTokens(cx.doc, noun.index, noun.index + 1),
    stance,
  }
}

/** The possessor inside the noun phrase: "Dana Ruiz’s latest claim", "his claim". */
function ownerOf(cx: Clauses, names: Names, chunk: Chunk): Phrase | null {
  for (let i = chunk.last - 2; i >= chunk.first; i--) {
    const token = cx.doc.tokens[i] as Token
    const own = OWNERS.get(token.lower)
    if (own !== undefined) return ownPronoun(cx, i, own)
    if (token.lower !== "'s" && token.text !== '’' && token.text !== "'") continue
    return phraseOfTokens(cx.doc, names, chunk.first, i)
  }
  return null
}

function ownPronoun(cx: Clauses, at: number, plural: boolean): Phrase {
  const span = spanOfTokens(cx.doc, at, at + 1)
  return { first: at, last: at + 1, head: at, kind: 'pronoun', name: null, plural, span }
}

/** "a statement by/from/of the port". */
function authorOf(cx: Clauses, names: Names, at: number): Phrase | null {
  const prep = cx.line.chunks[at + 1]
  const word = prep === undefined ? '' : (cx.doc.tokens[prep.first] as Token).lower
  if (prep?.kind !== 'prep' || (word !== 'by' && word !== 'from')) return null
  return phraseAt(cx, names, at + 2)
}

const OWNERS: ReadonlyMap<string, boolean> = new Map([
  ['his', false],
  ['her', false],
  ['its', false],
  ['my', false],
  ['their', true],
  ['our', true],
])

function accordingTo(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const first = cx.doc.tokens[(chunks[at] as Chunk).first] as Token
  if (first.lower !== 'according') return null
  const subjectAt = chunks[at + 1]?.kind === 'prep' && chunks[at + 2]?.kind === 'np' ? at + 2 : -1
  if (subjectAt < 0) return null
  return {
    kind: 'according',
    line: cx.line.index,
    at,
    next: at + 3,
    verb: null,
    shape: PLAIN,
    subject: phraseAt(cx, names, subjectAt),
    subjectAt,
    patientAt: -1,
    inverted: true,
    cue: spanOfTokens(cx.doc, first.index, first.index + 2),
    stance: 'states',
  }
}

/** `RUIZ: …`, `From Mayor Ruiz: “…”`, `“…” — Dana Ruiz`. */
function labelFrame(cx: Clauses, names: Names, at: number): Frame | null {
  const { chunks } = cx.line
  const token = cx.doc.tokens[(chunks[at] as Chunk).first] as Token
  const colon = token.text === ':'
  if (!colon && !/^[—–―-]+$/u.test(token.text)) return null
  const subjectAt = colon ? labelBefore(cx, at) : signatureAfter(cx, at)
  if (subjectAt < 0) return null
  return {
    kind: colon ? 'colon' : 'dash',
    line: cx.line.index,
    at,
    next: at + 1,
    verb: null,
    shape: PLAIN,
    subject: phraseAt(cx, names, subjectAt),
    subjectAt,
    patientAt: -1,
    inverted: !colon,
    cue: spanOfTokens(cx.doc, token.index, token.index + 1),
    stance: 'states',
  }
}

/** A label has no verb: the noun phrase that opens the line, at most eight chunks before the colon. */
function labelBefore(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  if (at === 0 || at > 8) return -1
  for (let i = 0; i < at; i++) if (chunks[i]?.kind === 'vg' || chunks[i]?.kind === 'quote') return -1
  const start = chunks[0]?.kind === 'prep' || chunks[0]?.kind === 'conj' ? 1 : 0
  const from = chunks[start]?.kind === 'prep' ? start + 1 : start
  return chunks[from]?.kind === 'np' ? leftHead(cx, from) : -1
}

function signatureAfter(cx: Clauses, at: number): number {
  const { chunks } = cx.line
  if (chunks[at - 1]?.kind !== 'quote' || chunks[at + 1]?.kind !== 'np') return -1
  const after = chunks[at + 2]
  return after === undefined ||
    after.kind === 'quote' ||
    after.kind === 'punct' ||
    after.kind === 'prep' ||
    after.kind === 'time'
    ? at + 1
    : -1
}
