// Where words stand in a text, and what a stretch that somebody marks there is as a quote.
import type { QuoteKind } from '../model/quote'
import type { Span } from '../model/span'

/** Places listed at most: whoever gives fewer words than that needs gives too few. */
const MOST = 50

/** Every place of the words in the text (UTF-16), whatever white space parts them; in order, at most 50. */
export function locate(text: string, words: string): readonly Span[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+'),
    'gu',
  )
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
    if (spans.length === MOST) break
  }
  return spans
}

const OPENING = /[“"«‘'„‹]/u
const CLOSING = /[”"»’'“›]/u

/** The stretch without white space at its ends, and without a pair of quotation marks around it. */
export function trimmedQuote(text: string, { start, end }: Span): Span {
  const bare = trimmed(text, start, end)
  const marked =
    OPENING.test(text[bare.start] ?? '') &&
    CLOSING.test(text[bare.end - 1] ?? '') &&
    bare.end - bare.start > 2
  return marked ? trimmed(text, bare.start + 1, bare.end - 1) : bare
}

/** Direct when quotation marks stand around it, else reported. */
export function markedKind(text: string, { start, end }: Span): QuoteKind {
  return OPENING.test(text[start - 1] ?? '') && CLOSING.test(text.slice(end).trimStart()[0] ?? '')
    ? 'direct'
    : 'indirect'
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}
