// Step 5: indirect and mixed speech. Of the stretches a cue may report the likeliest is taken, or none; belief, guesses,
// what was not said and what might be said are no reports.
import { dot, heaviest, softmax, type Weights } from '../linear'
import { type Clauses, isTensed, textOf, verbShape } from '../syntax/chunk-view'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'
import type { Trace } from '../trace'
import { reportWeights } from '../weights/report'
import { type Choice, choicesOf, isQuoteAlone, type Stretch, spanOf } from './report-candidates'
import { choiceFeatures } from './report-features'

export interface Report {
  readonly line: number
  readonly frame: Frame
  readonly content: Stretch
  readonly start: number
  readonly end: number
  /** Quotations (indices) within the content. */
  readonly quoted: readonly number[]
  /** Index in the list of the report around this one ("Ruiz says Holt told …"), or -1. */
  readonly inside: number
  /** Start of the first part when the cue stands between two ("The pier, Ruiz said, is safe"); null otherwise. */
  readonly group: number | null
  readonly probability: number
}

/** How likely a report must be to be made. */
export const REPORT_THRESHOLD = 0.5

/** Things spoken of ("discussed the plan") are words less often than clauses are; the rest depends on the form. */
const THRESHOLDS: ReadonlyMap<string, number> = new Map([
  ['np', 0.8],
  ['about', 0.8],
  ['around', 0.25],
  ['colon', 0.3],
])

/** "denied having read the letter": the perfect tells of something past, which only words can report. */
const PERFECT_GERUND = 0.1

const WHOLE_CLAUSE = 0.4
/** "its log, according to which …": nothing else can follow. */
const RELATIVE_SOURCE = 0.1

type Found = Omit<Report, 'inside' | 'group'>

/** Reports of the whole text, by start; an outer one before the ones inside it. */
export function findReports(r: Reading, trace: Trace, weights: Weights = reportWeights): Report[] {
  const out: Report[] = []
  for (const line of r.lines) {
    if (line.within >= 0) continue
    const found = choicesOf(r, line.index).flatMap((choice) => decide(r, line.index, choice, weights, trace))
    out.push(...nested(distinct(oneSided(found)), out.length))
  }
  return out
}

/** The likeliest stretch of a choice when "something is reported" is likelier than the threshold. */
function decide(r: Reading, line: number, choice: Choice, weights: Weights, trace: Trace): Found[] {
  const features = choiceFeatures(r, line, choice)
  const odds = softmax([0, ...features.map((list) => dot(weights, list))])
  const probability = 1 - odds[0]!
  let best = 0
  for (let i = 1; i < features.length; i++) if (odds[i + 1]! > odds[best + 1]!) best = i
  const cx: Clauses = { doc: r.doc, line: r.lines[line]! }
  const content = withoutOthers(cx, r.frames[line] ?? [], choice, choice.stretches[best]!)
  const span = spanOf(r, line, content)
  const accepted = probability >= thresholdOf(r, line, content) && !isReasonOnly(cx, content)
  const note = () => `${probability.toFixed(2)}: ${heaviest(weights, features[best]!, 5).join(', ')}`
  trace.add('reported', content.form, accepted ? 'made' : 'rejected', span, note)
  if (!accepted || isQuoteAlone(r, line, content)) return []
  const chunks = r.lines[line]!.chunks.slice(content.from, content.to)
  const quoted = chunks.filter((c) => c.kind === 'quote').map((c) => c.quote)
  return [{ line, frame: choice.frame, content, ...span, quoted, probability }]
}

/** The stretch up to where the writer or another speaker goes on, when one ends there. */
function withoutOthers(
  cx: Clauses,
  frames: readonly Frame[],
  { frame, stretches }: Choice,
  s: Stretch,
): Stretch {
  if (s.form === 'postposed') return s
  for (let i = s.from + 1; i < s.to; i++)
    if (isWriters(cx, frame, i) || isAnothers(cx, frames, i))
      return stretches.find((o) => o.form === s.form && o.from === s.from && o.to === i) ?? s
  return s
}

/** "Ruiz says that it is safe | , and I believe her": the reported voice has no "I" of its own. */
function isWriters(cx: Clauses, frame: Frame, i: number): boolean {
  const subject = frame.subject === null ? '' : cx.doc.tokens[frame.subject.first]!.lower
  if (subject === 'i' || subject === 'we' || textOf(cx, i) !== ',') return false
  return GOES_ON.has(textOf(cx, i + 1)) && textOf(cx, i + 2) === 'i'
}

/** “…,” | and Holt called it “…”: marked words of his own, after marked words that are not his. */
function isAnothers(cx: Clauses, frames: readonly Frame[], i: number): boolean {
  const { chunks } = cx.line
  if (chunks[i - 1]?.kind !== 'quote' || !GOES_ON.has(textOf(cx, i)) || chunks[i + 1]?.name == null)
    return false
  const cue = frames.find((f) => f.at === i + 2 && f.subjectAt === i + 1 && f.verb !== null)
  return cue !== undefined && chunks.slice(cue.next, cue.next + 4).some((c) => c.kind === 'quote')
}

const GOES_ON = new Set(['and', 'but'])

/** "We write because …" tells why; "said because he rows, he …" has a main clause after a comma. */
function isReasonOnly(cx: Clauses, { form, from, to }: Stretch): boolean {
  if (form !== 'bare' || textOf(cx, from) !== 'because') return false
  return !cx.line.chunks.slice(from, to).some((c, i) => c.kind === 'np' && textOf(cx, from + i - 1) === ',')
}

/** "When we asked, a clerk told us that …": a cue with a content clause of its own takes nothing from its left. */
function oneSided(found: readonly Found[]): Found[] {
  const right = found.filter(
    (f) => f.content.form === 'that' || f.content.form === 'wh' || f.content.form === 'quoted',
  )
  return found.filter((f) => f.content.form !== 'postposed' || !right.some((o) => o.frame === f.frame))
}

function thresholdOf(r: Reading, line: number, s: Stretch): number {
  const { form, from, by } = s
  if (form === 'postposed' && isWhole({ doc: r.doc, line: r.lines[line]! }, s)) return WHOLE_CLAUSE
  const first = r.doc.tokens[r.lines[line]!.chunks[from]!.first]!.lower
  if (by === 'which') return RELATIVE_SOURCE
  return form === 'gerund' && first === 'having' ? PERFECT_GERUND : (THRESHOLDS.get(form) ?? REPORT_THRESHOLD)
}

/** "The pier is safe, she said": a main clause; "After the vote, she said" only tells when. */
function isWhole(cx: Clauses, { from, to }: Stretch): boolean {
  const { chunks } = cx.line
  if (chunks[from]?.kind === 'adv' || chunks[from]?.kind === 'prep' || chunks[from]?.kind === 'sub')
    return false
  return chunks.slice(from, to).some((c, i) => c.kind === 'vg' && isTensed(verbShape(cx, from + i)))
}

/** Of two stretches that are nearly the same, the likelier; the others by start, outer ones first. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of [...found].sort((a, b) => b.probability - a.probability))
    if (!kept.some((k) => sharedPart(k, one) > 0.8 && !holdsCue(k, one) && !holdsCue(one, k))) kept.push(one)
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** "Ruiz says Holt told the crew that …": the inner cue stands in the outer report. */
function holdsCue(outer: Found, inner: Found): boolean {
  return outer.start <= inner.frame.cue.start && inner.frame.cue.end <= outer.end
}

/** Intersection over union. */
function sharedPart(a: Found, b: Found): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Ties each report to the innermost one around it and to the other part of its sentence. */
function nested(found: readonly Found[], offset: number): Report[] {
  return found.map((one, i) => {
    let inside = -1
    for (let k = 0; k < i; k++) if (found[k]!.start <= one.start && one.end <= found[k]!.end) inside = k
    const parts = found.filter((o) => o.frame === one.frame)
    return {
      ...one,
      inside: inside < 0 ? -1 : inside + offset,
      group: parts.length > 1 ? parts[0]!.start : null,
    }
  })
}
