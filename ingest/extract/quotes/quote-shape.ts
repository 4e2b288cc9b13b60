// How a quotation looks by itself and where it stands in its line: what the candidates' features combine with.

import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'

export interface QuoteShape {
  /** What the words end with: `,` `.` `?` `–`, or x for anything else. */
  readonly end: string
  /** Nothing else stands in its line. */
  readonly alone: boolean
  /** It opens its paragraph. */
  readonly first: boolean
  /** Its line is the paragraph's last. */
  readonly last: boolean
  readonly lower: boolean
  readonly short: boolean
  /** The mark before it, the kind of phrase, or ^ at the line's start. */
  readonly before: string
}

/** Shape of the quotation that is chunk `at` of the line. */
export function quoteShape(r: Reading, q: Quotation, line: number, at: number): QuoteShape {
  const { text } = r.doc
  const chunks = r.lines[line]?.chunks ?? []
  const prev = chunks[at - 1]
  const [first, last] = r.paragraphLines[r.lines[line]?.paragraph ?? 0] ?? [line, line]
  return {
    end: endOf(text[q.inner.end - 1] as string),
    alone: chunks.filter((c) => c.kind !== 'punct').length === 1,
    first: at === 0 && line === first,
    last: line === last,
    lower: /^\p{Ll}/u.test(text.slice(q.inner.start, q.inner.start + 2)),
    short: q.inner.end - q.inner.start < 30,
    before: prev === undefined ? '^' : prev.kind === 'punct' ? r.doc.tokens[prev.first]!.text : prev.kind,
  }
}

function endOf(last: string): string {
  if (last === ',') return ','
  if (/[.…]/u.test(last)) return '.'
  if (/[?!]/u.test(last)) return '?'
  return /[-–—]/u.test(last) ? '–' : 'x'
}
