// What speaks for and against a stretch being what a cue reports: named features of the cue, its subject, the words
// and the boundary where they end. Structure, word classes and the lemma of the cue; no names.
import type { Token } from '../document'
import { GROUP_NOUNS, PERSON_NOUNS, PLURAL_HEADS } from '../rules/clause-words'
import { SPEECH_NOUNS } from '../rules/speech-nouns'
import { type Clauses, verbShape } from '../syntax/chunk-view'
import type { Chunk } from '../syntax/chunks'
import { cueEntry } from '../syntax/cues'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'
import type { Choice, Stretch } from './report-candidates'

/** Features of each stretch of a choice; those of the cue itself are worked out once. */
export function choiceFeatures(r: Reading, line: number, choice: Choice): string[][] {
  const cx: Clauses = { doc: r.doc, line: r.lines[line]! }
  const cue = cueOf(r, cx, line, choice)
  return choice.stretches.map((s) => [
    ...formFeatures(cue, s),
    ...wordFeatures(cx, cue, s),
    ...edgeFeatures(cx, cue, choice, s),
  ])
}

interface CueView {
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

function cueOf(r: Reading, cx: Clauses, line: number, { frame }: Choice): CueView {
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

function tenseOf(cx: Clauses, at: number): string {
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

function formFeatures(cue: CueView, s: Stretch): string[] {
  const form = s.by === '' ? s.form : `${s.form} ${s.by}`
  return [
    `form ${s.form}`,
    `form ${form}`,
    `cue ${cue.lemma}`,
    `cue ${cue.lemma} ${s.form}`,
    `cue ${cue.lemma} ${form}`,
    `cue ${cue.lemma} ${cue.shape}`,
    `shape ${cue.shape}`,
    `shape ${cue.shape} ${s.form}`,
    `subject ${cue.subject}`,
    `subject ${cue.subject} ${s.form}`,
    `tense ${cue.tense} ${s.form}`,
    `place ${cue.place}`,
    `place ${cue.place} ${s.form}`,
    `inverted ${cue.inverted} ${s.form}`,
    `given ${cue.given} ${s.form}`,
    `given ${cue.given} ${form}`,
    `given ${cue.given} ${cue.inverted} ${s.form}`,
    `rest ${cue.rest} ${s.form}`,
    `subject ${cue.subject} ${cue.tense}`,
    `owner ${cue.owner} ${cue.tense}`,
    `zone ${cue.zone} ${s.form}`,
    `stance ${cue.stance} ${s.form}`,
    `stance ${cue.stance} ${cue.shape} ${cue.tense}`,
    `addressee ${s.addressee >= 0} ${s.form}`,
    `addressee ${s.addressee >= 0} ${cue.lemma}`,
  ]
}

/** What the words themselves look like: verbs, quotations, length, how they open, the head of a noun phrase. */
function wordFeatures(cx: Clauses, cue: CueView, s: Stretch): string[] {
  const { chunks } = cx.line
  let verbs = 0
  let quotes = 0
  let words = 0
  let firstVerb = -1
  for (let i = s.from; i < s.to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'vg') verbs++
    if (chunk.kind === 'vg' && firstVerb < 0) firstVerb = i
    if (chunk.kind === 'quote') quotes++
    words += chunk.last - chunk.first
  }
  const first = chunks[s.from] as Chunk
  const tense = firstVerb < 0 ? 'none' : tenseOf(cx, firstVerb)
  const length =
    words < 2
      ? '1'
      : words < 4
        ? '2-3'
        : words < 8
          ? '4-7'
          : words < 16
            ? '8-15'
            : words < 30
              ? '16-29'
              : '30+'
  const opens = first.kind === 'quote' ? 'quote' : opener(cx.doc.tokens[first.first] as Token)
  return [
    `${quotes > 0 ? 'quoted' : 'unquoted'} ${s.form}`,
    `quotes ${Math.min(quotes, 2)} ${chunks[s.to - 1]?.kind === 'quote'} ${first.kind === 'quote'}`,
    `verbs ${Math.min(verbs, 3)} ${s.form}`,
    `words ${length} ${s.form}`,
    `words ${length} verbs ${Math.min(verbs, 2)}`,
    `opens ${opens} ${s.form}`,
    `opens ${opens} ${cue.lemma}`,
    `inner ${tense} ${s.form}`,
    `inner ${tense} after ${cue.tense} ${s.form}`,
    ...(s.form === 'np' || s.form === 'about' ? headFeatures(cx, cue, first) : []),
  ]
}

/** The first word when it is a function word, else its class. */
function opener(token: Token): string {
  return FUNCTION.has(token.pos) ? token.lower : token.pos
}

const FUNCTION: ReadonlySet<string> = new Set(['det', 'pronoun', 'aux', 'prep', 'conj'])

/** The head of what is reported as a thing: a plan, a claim, a person, an event. */
function headFeatures(cx: Clauses, cue: CueView, chunk: Chunk): string[] {
  const token = cx.doc.tokens[chunk.head < 0 ? chunk.first : chunk.head] as Token
  const kind = headClass(token)
  return [
    `head ${kind}`,
    `head ${kind} ${cue.lemma}`,
    `head ${kind} ${cue.stance}`,
    ...(kind === 'noun' ? [`noun ${token.lower}`] : []),
  ]
}

function headClass(token: Token): string {
  if (token.pos === 'proper') return 'proper'
  if (token.pos === 'pronoun') return 'pronoun'
  if (token.pos === 'num') return 'number'
  if (SPEECH_NOUNS.has(token.lower)) return 'speech'
  if (PERSON_NOUNS.has(token.lower) || PLURAL_HEADS.has(token.lower)) return 'person'
  if (GROUP_NOUNS.has(token.lower)) return 'group'
  if (/(?:tion|sion|ment|ance|ence|al|ing|ure)s?$/u.test(token.lower)) return 'deed'
  return 'noun'
}

/** Where the stretch ends (or begins, left of the cue) and what goes on there. */
function edgeFeatures(cx: Clauses, cue: CueView, { frame, side }: Choice, s: Stretch): string[] {
  const { mark, next } = s.edge
  const where = side === 'after' ? 'end' : 'start'
  const place = cue.place.startsWith('sub') ? 'sub' : cue.place
  const kind =
    s.form === 'np' || s.form === 'about'
      ? 'thing'
      : s.form === 'infinitive' || s.form === 'gerund'
        ? 'deed'
        : 'clause'
  const opensVerb = verbsIn(cx, s) > 0
  const after = side === 'after' ? tenseAfter(cx, s.to) : 'none'
  return [
    `${where} ${mark} ${kind}`,
    `${where} ${next} ${kind}`,
    `${where} ${mark} ${next}`,
    `${where} ${mark} ${next} ${kind}`,
    `${where} ${mark} ${next} verbs ${opensVerb}`,
    `${where} ${next} ${place}`,
    `${where} ${mark} ${place}`,
    `${where} ${mark} ${next} ${place}`,
    `${where} ${next} tense ${after} ${cue.tense}`,
    `${where} ${mark} ${cue.lemma}`,
    ...(side === 'before' ? [`after cue ${cue.rest}`, `after cue ${cue.rest} start ${mark}`] : []),
    ...(s.form === 'around' ? [`around ${before(cx, frame)}`] : []),
    `parts ${commasIn(cx, s)} ${where} ${mark}`,
  ]
}

function verbsIn(cx: Clauses, s: Stretch): number {
  let n = 0
  for (let i = s.from; i < s.to; i++) if (cx.line.chunks[i]?.kind === 'vg') n++
  return n
}

function commasIn(cx: Clauses, s: Stretch): number {
  let n = 0
  for (let i = s.from; i < s.to && n < 3; i++)
    if (cx.line.chunks[i]?.kind === 'punct' && cx.doc.tokens[cx.line.chunks[i]!.first]!.text === ',') n++
  return n
}

/** Tense of the first verb after the end: "… , and denies" goes on with the cue's, "and will" with the content's. */
function tenseAfter(cx: Clauses, to: number): string {
  for (let i = to; i < Math.min(to + 6, cx.line.chunks.length); i++)
    if (cx.line.chunks[i]?.kind === 'vg') return tenseOf(cx, i)
  return 'none'
}

/** What follows the cue of a postposed report: the line's end, a comma, a quotation, more words. */
function rest(cx: Clauses, frame: Frame): string {
  const i = Math.max(frame.next, frame.subjectAt + 1)
  const chunk = cx.line.chunks[i]
  if (chunk === undefined) return 'edge'
  const word = cx.doc.tokens[chunk.first]!.lower
  return chunk.kind === 'punct' || chunk.kind === 'prep' || chunk.kind === 'sub' ? word : chunk.kind
}

/** What stands before a cue in the middle of a report. */
function before(cx: Clauses, frame: Frame): string {
  const start = frame.subjectAt < 0 ? frame.at : Math.min(frame.at, frame.subjectAt)
  const mark = cx.line.chunks[start - 1]
  if (mark === undefined) return 'edge'
  const verbs = cx.line.chunks.slice(0, start).some((c) => c.kind === 'vg')
  return `${mark.kind} ${mark.kind === 'punct' ? cx.doc.tokens[mark.first]!.text : ''} ${verbs}`
}
