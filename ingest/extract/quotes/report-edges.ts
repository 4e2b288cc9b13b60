// Where a stretch stops, and what it runs over: named features of its far boundary and of the ones inside it.
import type { Clauses } from '../syntax/chunk-view'
import type { Boundary } from '../syntax/closings'
import type { Choice, Stretch } from './report-candidates'
import { before, type CueView, tenseOf } from './report-cue'

/** Where the stretch ends (or begins, left of the cue) and what goes on there. */
export function edgeFeatures(
  cx: Clauses,
  cue: CueView,
  { frame, side, stretches }: Choice,
  s: Stretch,
): string[] {
  const { mark, next } = s.edge
  const where = side === 'after' ? 'end' : 'start'
  const place = cue.place.startsWith('sub') ? 'sub' : cue.place
  const kind =
    s.form === 'np' || s.form === 'as' || s.form === 'about'
      ? 'thing'
      : s.form === 'infinitive' || s.form === 'gerund' || s.form === 'hearer'
        ? 'deed'
        : 'clause'
  const opensVerb = verbsIn(cx, s) > 0
  const after = side === 'after' ? tenseAfter(cx, s.to) : 'none'
  const innerTense = firstTense(cx, s)
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
    `${where} ${next} inner ${innerTense} then ${after}`,
    `${where} ${mark} left ${bucket(side === 'after' ? cx.line.chunks.length - s.to : s.from)}`,
    ...passed(stretches, s).flatMap((b) => [
      `over ${b.mark} ${kind}`,
      `over ${b.next} ${kind}`,
      `over ${b.mark} ${b.next}`,
      `over ${b.mark} ${b.next} ${place}`,
      `over ${b.mark} ${b.next} ${kind}`,
    ]),
  ]
}

/** Boundaries the stretch runs over: those at which shorter ones with the same beginning (or end) stop. */
function passed(stretches: readonly Stretch[], s: Stretch): Boundary[] {
  const shorter = (o: Stretch) =>
    s.form === 'postposed' && o.to === s.to ? o.from > s.from : o.from === s.from && o.to < s.to
  return stretches.filter((o) => o.form === s.form && shorter(o)).map((o) => o.edge)
}

function bucket(n: number): string {
  return n < 3 ? String(n) : n < 6 ? '3-5' : n < 12 ? '6-11' : '12+'
}

/** Tense of the first verb of the words. */
function firstTense(cx: Clauses, s: Stretch): string {
  for (let i = s.from; i < s.to; i++) if (cx.line.chunks[i]?.kind === 'vg') return tenseOf(cx, i)
  return 'none'
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
