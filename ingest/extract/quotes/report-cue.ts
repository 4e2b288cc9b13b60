// How a cue stands, as its features tell it: lemma, shape, tense, subject, the clause it is in, what stands around it.
import type { Token } from '../document'
import { type Clauses, verbShape } from '../syntax/chunk-view'
import type { Chunk } from '../syntax/chunks'
import { cueEntry } from '../syntax/cues'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'

export interface CueView {
  readonly lemma: string
  readonly shape: string
  readonly subject: string
  /** How the subject phrase opens: "the", "some", "any" … */
  readonly owner: string
  readonly tense: string
  readonly zone: string
  readonly place: string
  readonly inverted: boolean
  readonly stance: string
  /** What stands right before the cue and its subject: a quotation, a comma … */
  readonly given: string
  /** What the chunk after the cue is. */
  readonly rest: string
}

export function cueOf(r: Reading, cx: Clauses, line: number, frame: Frame): CueView {
  const { chunks } = cx.line
  const noun = frame.kind === 'noun' ? ` ${r.doc.tokens[chunks[frame.at]!.last - 1]!.lower}` : ''
  const particle = frame.verb?.particle == null ? '' : ` ${frame.verb.particle}`
  const { negated, modal, infinitive, participle, passive } = frame.shape
  const shape = [
    negated && 'not',
    modal && 'modal',
    infinitive && 'to',
    participle && 'ing',
    passive && 'passive',
  ]
  return {
    lemma: frame.kind === 'verb' ? `${frame.verb!.lemma}${particle}` : `${frame.kind}${noun}`,
    shape: shape.filter(Boolean).join(' ') || 'plain',
    subject: subjectClass(frame.subject),
    owner: frame.subject === null ? 'none' : opener(cx.doc.tokens[frame.subject.first] as Token),
    tense: tenseOf(cx, frame.at),
    zone: r.doc.paragraphs[r.lines[line]!.paragraph]!.zone,
    place: placeOf(cx, frame),
    inverted: frame.inverted,
    stance: frame.stance,
    given: givenBefore(cx, frame),
    rest: rest(cx, frame),
  }
}

/** `“…,” she said`: the words are given before the cue, so that what follows is hardly reported too. */
function givenBefore(cx: Clauses, frame: Frame): string {
  const start = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  let i = start - 1
  while (cx.line.chunks[i]?.kind === 'punct' && cx.doc.tokens[cx.line.chunks[i]!.first]!.text !== ',') i--
  const chunk = cx.line.chunks[i]
  if (chunk === undefined) return 'edge'
  return chunk.kind === 'punct' ? (cx.line.chunks[i - 1]?.kind === 'quote' ? 'quote' : 'comma') : chunk.kind
}

/** How the cue's own clause stands: "while she says" (sub), "who says" (rel), "…, saying" (comma), a main clause. */
function placeOf(cx: Clauses, frame: Frame): string {
  const { chunks } = cx.line
  const left = frame.subjectAt >= 0 && !frame.inverted ? Math.min(frame.at, frame.subjectAt) : frame.at
  if (frame.shape.participle) return chunks[frame.at - 1]?.kind ?? 'edge'
  for (let i = frame.at - 1; i >= Math.max(0, left - 2); i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'sub') return `sub ${cx.doc.tokens[chunk.first]!.lower}`
    if (chunk.kind === 'rel') return 'rel'
  }
  return chunks[0]?.kind === 'sub' && left <= 3 ? 'sub first' : 'main'
}

export function tenseOf(cx: Clauses, at: number): string {
  const chunk = cx.line.chunks[at]
  if (chunk?.kind !== 'vg') return 'none'
  const shape = verbShape(cx, at)
  if (shape.modal) return 'modal'
  if (shape.infinitive) return 'to'
  const first = cx.doc.tokens[chunk.first] as Token
  if (PAST_AUX.has(first.lower)) return 'past'
  if (PRESENT_AUX.has(first.lower)) return 'present'
  if (shape.participle) return 'ing'
  const forms = cueEntry(cx.doc.tokens[chunk.head]!.lower)?.forms
  if (forms?.has('past') === true || first.tags.has('PastTense') || first.lower.endsWith('ed')) return 'past'
  return 'present'
}

const PAST_AUX = new Set(['was', 'were', 'had', 'did', "wasn't", "weren't", "hadn't", "didn't"])
const PRESENT_AUX = new Set(
  "is are am has have do does 's 're 've isn't aren't hasn't haven't doesn't don't".split(' '),
)

/** The first word when it is a function word, else its class. */
export function opener(token: Token): string {
  return FUNCTION.has(token.pos) ? token.lower : token.pos
}

const FUNCTION: ReadonlySet<string> = new Set(['det', 'pronoun', 'aux', 'prep', 'conj'])

/** What follows the cue of a postposed report: the line's end, a comma, a quotation, more words. */
function rest(cx: Clauses, frame: Frame): string {
  const i = Math.max(frame.next, frame.subjectAt + 1)
  const chunk = cx.line.chunks[i]
  if (chunk === undefined) return 'edge'
  const word = cx.doc.tokens[chunk.first]!.lower
  return chunk.kind === 'punct' || chunk.kind === 'prep' || chunk.kind === 'sub' ? word : chunk.kind
}

/** What stands before a cue in the middle of a report. */
export function before(cx: Clauses, frame: Frame): string {
  const start = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  const mark = cx.line.chunks[start - 1]
  if (mark === undefined) return 'edge'
  const verbs = cx.line.chunks.slice(0, start).some((c) => c.kind === 'vg')
  return `${mark.kind} ${mark.kind === 'punct' ? cx.doc.tokens[mark.first]!.text : ''} ${verbs}`
}
