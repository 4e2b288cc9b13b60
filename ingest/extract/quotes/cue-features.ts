// What speaks for or against a cue of the quotation's own line and its subject: named features of the place, the cue,
// the words between, what the cue reports, and the other cues of the line.

import type { Chunk } from '../syntax/chunks'
import type { Content } from '../syntax/contents'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'
import { subjectClass, verbClass } from '../syntax/subject-class'
import { bucket, type Gap, gapBetween } from './gap'
import type { QuoteShape } from './quote-shape'

/** Where a frame stands towards the quotation. */
interface Place {
  readonly line: number
  /** Chunk of the quotation. */
  readonly at: number
  readonly frame: Frame
  /** Place of the frame among those of its line. */
  readonly index: number
  /** The cue follows the quotation. */
  readonly after: boolean
  /** after, around (subject before, cue after), before, cross (cue before, subject after). */
  readonly side: string
  readonly verb: string
  /** Chunks between, `from` (inclusive) to `to` (exclusive). */
  readonly from: number
  readonly to: number
  readonly gap: Gap
  /** Bucket of the phrases between. */
  readonly near: string
}

/** Features of frame `index` of the line as the cue of the quotation that is chunk `at`. */
export function cueFeatures(
  r: Reading,
  line: number,
  at: number,
  index: number,
  shape: QuoteShape,
): readonly string[] {
  const p = placeOf(r, line, at, index)
  if (p.frame.kind === 'dash') return signatureFeatures(r, p)
  return [
    ...placeFeatures(r, p, shape),
    ...shapeFeatures(p.frame),
    ...contentFeatures(r, p),
    ...wordFeatures(r, p),
    ...rivalFeatures(r, p),
    ...clauseFeatures(r, p),
  ]
}

/** `“…” ― Dana Ruiz, Dell`: rare, so only few features; its first has a prior (see the training script). */
function signatureFeatures(r: Reading, { line, frame, side, near }: Place): string[] {
  const { chunks } = r.lines[line]!
  const next = chunks[frame.subjectAt + 1]
  const verbs = chunks.some((c) => c.kind === 'vg')
  return [
    `signature ${side} gap ${near}`,
    `signature ${side} then ${next?.kind ?? 'end'}`,
    `signature ${side} verbs ${verbs}`,
  ]
}

function placeOf(r: Reading, line: number, at: number, index: number): Place {
  const frame = r.frames[line]![index]!
  const after = frame.at > at
  const right = frame.subjectAt > at
  const from = after ? at + 1 : Math.max(frame.next, frame.inverted ? frame.subjectAt + 1 : 0)
  const to = after ? Math.min(frame.at, right ? frame.subjectAt : frame.at) : at
  const gap = gapBetween(r, line, from, to)
  const side = after ? (right ? 'after' : 'around') : right ? 'cross' : 'before'
  return {
    line,
    at,
    frame,
    index,
    after,
    side,
    verb: verbClass(frame),
    from,
    to,
    gap,
    near: bucket(gap.chunks),
  }
}

function placeFeatures(r: Reading, p: Place, shape: QuoteShape): string[] {
  const { side, verb, near, gap, frame } = p
  const order = frame.inverted ? 'inv' : 'str'
  const subject = subjectClass(frame.subject)
  const verbs = Math.min(gap.verbs, 3)
  const quotes = Math.min(gap.quotes, 2)
  const out = [
    side,
    `${side} ${verb}`,
    `${side} ${verb} gap ${near}`,
    `${side} ${verb} ${order}`,
    `${side} ${order} gap ${near}`,
    `${side} end ${shape.end} gap ${near}`,
    `${side} verbs ${verbs}`,
    `${side} verbs ${verbs} ${verb}`,
    `${side} quotes ${quotes}`,
    `${side} quotes ${quotes} ${shape.lower ? 'lower' : 'upper'}`,
    `${side} ${subject}`,
    `subject ${subject}`,
    `${side} ${verb} ${subject}`,
    `${side} ${subject} gap ${near}`,
  ]
  if (!p.after) out.push(`${side} mark ${shape.before} ${verb}`, `${side} conj ${gap.clauses > 0} ${verb}`)
  if (p.after && shape.end === ',' && gap.chunks === 0) out.push(`comma then ${verb} ${order}`)
  const { chunks } = r.lines[p.line]!
  if (!chunks.some((c) => c.kind === 'vg' && c.head !== chunks[frame.at]?.head)) out.push('only verb')
  return out
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

/** Is the quotation in what this frame reports; is the frame itself only reported by another? */
function contentFeatures(r: Reading, { line, at, frame, index, side, verb }: Place): string[] {
  const contents = r.contents[line] ?? []
  const own = contents[index]
  const out: string[] = []
  if (own != null && own.from <= at && at < own.to) out.push(`reports ${own.form}`, `reports ${side} ${verb}`)
  if (own != null && own.to <= at) {
    const then = wordOf(r, r.lines[line]!.chunks[own.to], JOINING)
    out.push('report over', `report over ${verb}`, `report over then ${then}`)
  }
  const holder = innermost(contents, at)
  const held = holder < 0 ? null : (contents[holder] as Content)
  if (held !== null && holder === index) out.push('holder', `holder ${verb}`, `holder ${held.form}`)
  else if (held !== null) out.push('against holder', `against holder ${held.form}`, `against holder ${verb}`)
  const around = contents.find(
    (c, i) => c !== null && i !== index && c.from <= frame.subjectAt && frame.at < c.to,
  )
  if (around == null) return out
  const both = around.from <= at && at < around.to ? 'both' : 'frame only'
  const bare = own == null ? 'bare' : 'own'
  const opening = wordOf(r, r.lines[line]!.chunks[frame.subjectAt - 1], JOINING)
  out.push(`reported ${both}`, `reported ${both} ${verb}`, `reported ${both} ${around.form} ${bare}`)
  out.push(`reported ${both} after ${opening}`)
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

/** The cue's lemma, the word before the marks, and the way between: "thank … for “…”". */
function wordFeatures(r: Reading, p: Place): string[] {
  const { side, verb, near } = p
  const lemma = lemmaOf(r, p.frame)
  const out = [`${side} lemma ${lemma}`, `${side} lemma ${lemma} gap ${near}`]
  if (!p.after) {
    const before = wordBefore(r, p.line, p.at)
    out.push(
      `lemma ${lemma} then ${before}`,
      `${side} ${verb} then ${before}`,
      `${side} gap ${near} then ${before}`,
    )
  }
  const path = pathOf(r, p)
  if (path !== null) out.push(`${side} path ${path}`, `${side} ${verb} path ${path}`)
  return out
}

/** A capitalised word is never a feature by itself: it may be a name that was taken for a verb. */
function lemmaOf(r: Reading, frame: Frame): string {
  if (frame.verb !== null)
    return frame.verb.particle === null ? frame.verb.lemma : `${frame.verb.lemma} ${frame.verb.particle}`
  if (frame.kind !== 'verb') return frame.kind
  const token = r.doc.tokens[r.lines[frame.line]!.chunks[frame.at]!.head]!
  return /^\p{Lu}/u.test(token.text) ? 'capital' : token.lemma
}

/** The word before the quotation when it is a function word or a mark, else its part of speech. */
function wordBefore(r: Reading, line: number, at: number): string {
  const chunk = r.lines[line]!.chunks[at - 1]
  if (chunk === undefined) return '^'
  const token = r.doc.tokens[chunk.last - 1]!
  return CLOSED_POS.has(token.pos) || CLOSED_CHUNKS.has(chunk.kind) ? token.lower : token.pos
}

const CLOSED_POS: ReadonlySet<string> = new Set(['punct', 'prep', 'conj', 'det', 'aux'])
const CLOSED_CHUNKS: ReadonlySet<string> = new Set(['sub', 'rel', 'prep'])
const LONGEST_PATH = 5

/** "np for", "that np vg": kinds of phrases and the joining words; null when the way is long. */
function pathOf(r: Reading, { line, from, to }: Place): string | null {
  const out: string[] = []
  for (const chunk of r.lines[line]!.chunks.slice(Math.max(0, from), Math.max(0, to))) {
    if (chunk.kind === 'adv' || chunk.kind === 'time') continue
    out.push(JOINING.has(chunk.kind) ? r.doc.tokens[chunk.first]!.lower : chunk.kind)
    if (out.length > LONGEST_PATH) return null
  }
  return out.join(' ')
}

const JOINING: ReadonlySet<string> = new Set(['punct', 'prep', 'sub', 'conj'])

/** Other cues on the same side that stand closer, and a strong one on the other side. */
function rivalFeatures(r: Reading, { line, at, frame, after, side, verb }: Place): string[] {
  let all = 0
  let finite = 0
  let strong = 0
  let across = false
  let what = false
  let authored = false
  for (const other of r.frames[line]!) {
    if (other === frame || other.subject === null) continue
    what ||= namesIt(r, line, at, other)
    if (other.at > at !== after) {
      across ||= other.verb?.strong === true
      continue
    }
    if (after ? other.at >= frame.at : other.at <= frame.at) continue
    all++
    if (other.verb?.strong === true || other.kind !== 'verb') strong++
    authored ||= other.verb?.strong === true && /\s(?:by|from)\s/u.test(other.subject.span.text)
    if (other.verb !== null && !other.shape.infinitive && !other.shape.participle) finite++
  }
  return [
    `${side} ${verb} closer cues ${few(finite)}`,
    `${side} ${verb} closer strong ${few(strong)}`,
    `${side} closer ${few(all)}`,
    `${side} ${verb} closer ${few(all)} strong ${few(strong)}`,
    `${side} ${verb} other side ${across}`,
    ...(authored && isLetOut(frame) ? ['only lets it out'] : []),
    ...(what ? ['another names it', `another names it ${side}`] : []),
  ]
}

/** "released a note by an aide that said “…”": whoever lets out what has an author of its own. */
function isLetOut(frame: Frame): boolean {
  return LETS_OUT.has(frame.verb?.lemma ?? '') && frame.verb?.strong === false
}

const LETS_OUT = new Set(['release', 'issue', 'publish', 'share', 'send'])

/** "what Ruiz calls “…”", "what her team calls her “…”": the words are hers, whatever stands around. */
function namesIt(r: Reading, line: number, at: number, frame: Frame): boolean {
  const { chunks } = r.lines[line]!
  const opening = wordOf(r, chunks[frame.subjectAt - 1], JOINING)
  if (opening !== 'what' || frame.at > at || frame.verb?.needs.has('as') !== true) return false
  return at - frame.next <= 1 && frame.next <= at
}

function few(n: number): string {
  return n > 2 ? '3+' : String(n)
}

/** What stands before the subject and before the verb (a comma, "that", "who"), and how far they are apart; "a letter by Ruiz saying", "what Ruiz called". */
function clauseFeatures(r: Reading, { line, at, frame, side, verb, gap }: Place): string[] {
  const { chunks } = r.lines[line]!
  const opening = wordOf(r, chunks[frame.subjectAt - 1], JOINING)
  const distance = Math.abs(frame.at - frame.subjectAt)
  const author = frame.shape.participle && (opening === 'by' || opening === 'from')
  return [
    ...(author ? ['author speaks'] : []),
    ...(opening === 'what' && side === 'before' && gap.chunks === 0 ? ['what somebody called'] : []),
    ...(namesIt(r, line, at, frame) ? ['names it'] : []),
    `subject after ${opening}`,
    `${side} ${verb} subject after ${opening}`,
    `${side} ${verb} verb after ${wordOf(r, chunks[frame.at - 1], BESIDE_VERB)}`,
    `${side} ${verb} subject far ${distance > 6 ? '7+' : distance > 3 ? '4-6' : distance}`,
  ]
}

/** The last word of a chunk of these kinds, the kind of any other. */
function wordOf(r: Reading, chunk: Chunk | undefined, kinds: ReadonlySet<string>): string {
  if (chunk === undefined) return '^'
  return kinds.has(chunk.kind) ? r.doc.tokens[chunk.last - 1]!.lower : chunk.kind
}

const BESIDE_VERB: ReadonlySet<string> = new Set(['punct', 'conj'])
