// The trace behind `hearsay extract --explain`: which rule made or rejected what, and why.
import type { Span } from '../../lib/model/span'

export type Step =
  | 'zones'
  | 'tags'
  | 'quotations'
  | 'mentions'
  | 'reported'
  | 'attribution'
  | 'coreference'
  | 'events'
  | 'resolve'

export interface TraceEntry extends Span {
  readonly step: Step
  readonly rule: string
  readonly decision: 'made' | 'rejected' | 'changed'
  /** What a person needs to understand the decision: features and scores, runner-up, antecedent. */
  readonly note: string
}

/** Where steps report to. The silent one costs nothing: notes are made by a function that is then never called. */
export interface Trace {
  add(step: Step, rule: string, decision: TraceEntry['decision'], span: Span, note: () => string): void
}

export const silent: Trace = { add: () => undefined }

export function recordingTrace(): Trace & { readonly entries: readonly TraceEntry[] } {
  const entries: TraceEntry[] = []
  return {
    entries,
    add: (step, rule, decision, span, note) =>
      entries.push({ step, rule, decision, start: span.start, end: span.end, note: note() }),
  }
}
