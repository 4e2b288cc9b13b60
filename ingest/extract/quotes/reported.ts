// Step 5: indirect and mixed speech. A cue's content clause is a report when the weighed features say so;
// belief, guesses, what was not said and what might be said are not.

import type { Token } from '../document'
import { dot, heaviest, logistic, type Weights } from '../linear'
import type { Content } from '../syntax/contents'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'
import type { Trace } from '../trace'
import { reportWeights } from '../weights/report'

export interface Report {
  readonly line: number
  readonly frame: Frame
  readonly content: Content
  readonly start: number
  readonly end: number
  /** Quotations (indices) within the content. */
  readonly quoted: readonly number[]
  /** Index in the list of the report around this one ("Ruiz says Holt told …"), or -1. */
  readonly inside: number
  readonly probability: number
}

export const REPORT_THRESHOLD = 0.4

/** Reports of the whole text, by start; an outer one before the ones inside it. */
export function findReports(r: Reading, trace: Trace, weights: Weights = reportWeights): Report[] {
  const out: Report[] = []
  for (const line of r.lines) {
    if (line.within >= 0) continue
    const first = out.length
    for (const report of possibleReports(r, line.index)) {
      const probability = logistic(dot(weights, reportFeatures(r, report.line, report.frame, report.content)))
      const note = () =>
        `${probability.toFixed(2)}: ${heaviest(weights, reportFeatures(r, report.line, report.frame, report.content), 5).join(', ')}`
      const accepted = probability >= REPORT_THRESHOLD
      trace.add('reported', report.content.form, accepted ? 'made' : 'rejected', report, note)
      if (!accepted) continue
      const around = out.slice(first).findIndex((o) => o.start <= report.start && report.end <= o.end)
      const inside = around < 0 ? -1 : first + around
      out.push({ ...report, inside, probability })
    }
  }
  return out
}

/** Every content clause of a line that could be a report, outer ones first. */
export function possibleReports(r: Reading, line: number): Omit<Report, 'inside' | 'probability'>[] {
  const out: Omit<Report, 'inside' | 'probability'>[] = []
  for (const [f, frame] of (r.frames[line] ?? []).entries()) {
    const content = r.contents[line]?.[f]
    if (content == null || frame.verb?.belief === true) continue
    if (frame.subject === null && frame.patientAt < 0) continue
    if (isUnsaid(r, line, frame, content)) continue
    const report = toReport(r, line, frame, content)
    if (report !== null) out.push(report)
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end)
}

function toReport(r: Reading, line: number, frame: Frame, content: Content) {
  const { chunks } = r.lines[line]!
  const quoted: number[] = []
  let plain = 0
  for (let i = content.from; i < content.to; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'quote') quoted.push(chunk.quote)
    else if (chunk.kind !== 'punct' && chunk.kind !== 'adv') plain++
  }
  if (plain === 0 || (quoted.length === 0 && plain < 2 && content.form !== 'np')) return null
  const start = (r.doc.tokens[chunks[content.from]!.first] as Token).start
  const last = chunks[content.to - 1]!
  const end =
    last.kind === 'quote' ? r.quotations[last.quote]!.outer.end : (r.doc.tokens[last.last - 1] as Token).end
  return end > start ? { line, frame, content, start, end, quoted } : null
}

/** Named features of a possible report: the cue, how it stands, who speaks, what the content looks like. */
export function reportFeatures(r: Reading, line: number, frame: Frame, content: Content): string[] {
  const { chunks } = r.lines[line]!
  const lemma =
    frame.kind === 'verb'
      ? `${frame.verb!.lemma}${frame.verb!.particle === null ? '' : ` ${frame.verb!.particle}`}`
      : frame.kind
  const { negated, modal, infinitive, participle, passive } = frame.shape
  const shape =
    [negated && 'not', modal && 'modal', infinitive && 'to', participle && 'ing', passive && 'passive']
      .filter(Boolean)
      .join(' ') || 'plain'
  const quoted = chunks.slice(content.from, content.to).some((c) => c.kind === 'quote')
    ? 'quoted'
    : 'unquoted'
  const verbs = chunks.slice(content.from, content.to).filter((c) => c.kind === 'vg').length
  const length = Math.min(6, content.to - content.from)
  const noun = frame.kind === 'noun' ? r.doc.tokens[chunks[frame.at]!.last - 1]!.lower : ''
  const word = r.doc.tokens[chunks[content.from]!.first]!
  return [
    'report',
    `form ${content.form}`,
    `cue ${lemma}${noun === '' ? '' : ` ${noun}`}`,
    `cue ${lemma} ${content.form}`,
    `shape ${shape}`,
    `shape ${shape} ${content.form}`,
    `subject ${subjectClass(frame.subject)}`,
    `subject ${subjectClass(frame.subject)} ${content.form}`,
    `${quoted} ${content.form}`,
    `verbs ${Math.min(verbs, 3)} ${content.form}`,
    `length ${length} ${content.form}`,
    `opens ${word.pos} ${content.form}`,
    `inverted ${frame.inverted} ${content.form}`,
    `condition ${conditional(r, line, frame)}`,
    `zone ${r.doc.paragraphs[r.lines[line]!.paragraph]!.zone}`,
    `stance ${frame.stance} ${content.form}`,
  ]
}

/** "did not say when", "neither would say", "was asked whether", "some will object": nobody said it. */
function isUnsaid(r: Reading, line: number, frame: Frame, content: Content): boolean {
  if (frame.kind !== 'verb') return false
  const { negated, passive } = frame.shape
  if (passive && frame.subject === null && frame.stance === 'asks' && content.form === 'wh') return true
  const first = frame.subject === null ? '' : r.doc.tokens[frame.subject.first]!.lower
  const plain = frame.stance === 'states' || frame.stance === 'announces' || frame.stance === 'confirms'
  if (plain && (negated || NOBODY.has(first))) return content.form !== 'postposed'
  const { chunks } = r.lines[line]!
  const ahead = r.doc.tokens[chunks[frame.at]!.first]!.lower
  return first === 'some' && (ahead === 'will' || ahead === 'may' || ahead === 'might')
}

const NOBODY = new Set(['neither', 'nobody', 'none', 'no'])

/** "If she says so", "whether he denied": the cue itself is only supposed. */
function conditional(r: Reading, line: number, frame: Frame): boolean {
  const { chunks } = r.lines[line]!
  const from = Math.max(0, Math.min(frame.at, frame.subjectAt) - 2)
  for (let i = from; i < frame.at; i++) {
    const word = r.doc.tokens[chunks[i]?.first ?? 0]!.lower
    if (word === 'if' || word === 'whether' || word === 'unless' || word === 'should') return true
  }
  return false
}
