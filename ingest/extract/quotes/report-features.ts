// What speaks for and against a stretch being what a cue reports: named features of the cue, its subject, the words
// and the boundary where they end. Structure, word classes, the lemma of the cue and common nouns; no names.
import type { Token } from '../document'
import { GROUP_NOUNS, PERSON_NOUNS, PLURAL_HEADS } from '../rules/clause-words'
import { SPEECH_NOUNS } from '../rules/speech-nouns'
import type { Clauses } from '../syntax/chunk-view'
import type { Chunk } from '../syntax/chunks'
import type { Reading } from '../syntax/reading'
import type { Choice, Stretch } from './report-candidates'
import { type CueView, cueOf, opener, tenseOf } from './report-cue'
import { edgeFeatures } from './report-edges'

/** Features of each stretch of a choice; those of the cue itself are worked out once. */
export function choiceFeatures(r: Reading, line: number, choice: Choice): string[][] {
  const cx: Clauses = { doc: r.doc, line: r.lines[line]! }
  const cue = cueOf(r, cx, line, choice.frame)
  return choice.stretches.map((s) => [
    ...formFeatures(cue, s),
    ...wordFeatures(cx, cue, s),
    ...(s.form === 'around' ? resumeFeatures(cx, cue, s) : []),
    ...edgeFeatures(cx, cue, choice, s),
  ])
}

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

/** Does the sentence go on after the cue, or is it an appositive of the speaker ("said Ruiz, a pilot at Tarn, would")? */
function resumeFeatures(cx: Clauses, cue: CueView, s: Stretch): string[] {
  const first = cx.line.chunks[s.from] as Chunk
  const then = cx.line.chunks[s.from + 1]?.kind ?? 'edge'
  const named = first.kind === 'np' && (cx.doc.tokens[first.first] as Token).pos === 'proper'
  return [
    `resumes ${first.kind} ${named} ${then}`,
    `resumes ${first.kind} ${then} ${cue.inverted} ${cue.lemma === 'according'}`,
    `resumes ${first.kind} ${then} ${cue.given}`,
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
    ...(s.form === 'np' || s.form === 'as' || s.form === 'about' ? headFeatures(cx, cue, first) : []),
  ]
}

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
