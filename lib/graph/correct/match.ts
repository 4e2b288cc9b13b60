// Which quote of an article a correction means: by its place, its words, and what is left of both after an edit.
import type { QuoteRef } from '../../model/correction'
import type { Quote } from '../../model/quote'
import type { Span, TextSpan } from '../../model/span'

/** Of both quotes, so much must be common: a newer extractor may cut a quote a word earlier or later. */
const SHARED = 0.8

/**
 * The quote `ref` names: the one of its kind and place; else one that shares most of the same words of the same text,
 * of the same kind before others; in an edited text the only one with the same words. Undefined when there is none.
 */
export function matching(text: string, quotes: readonly Quote[], ref: QuoteRef): Quote | undefined {
  const moved = text.slice(ref.start, ref.end) !== ref.text
  return moved ? sameWords(quotes, ref) : samePlace(quotes, ref)
}

/** Where the words of `ref` stand: there, or after an edit where they stand once. Undefined when nowhere or oftener. */
export function placeOf(text: string, ref: QuoteRef): TextSpan | undefined {
  if (text.slice(ref.start, ref.end) === ref.text) {
    return { start: ref.start, end: ref.end, text: ref.text }
  }
  const start = text.indexOf(ref.text)
  if (start === -1 || text.indexOf(ref.text, start + 1) !== -1) return undefined
  return { start, end: start + ref.text.length, text: ref.text }
}

function samePlace(quotes: readonly Quote[], ref: QuoteRef): Quote | undefined {
  const near = quotes
    .map((quote) => ({ quote, common: shared(quote, ref), alike: quote.kind === ref.kind }))
    .filter(({ common }) => common >= SHARED)
  near.sort(
    (a, b) =>
      Number(b.alike) - Number(a.alike) ||
      b.common - a.common ||
      a.quote.start - b.quote.start ||
      a.quote.end - b.quote.end,
  )
  return near[0]?.quote
}

/** The common stretch as a part of the longer of the two. */
function shared(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common / Math.max(a.end - a.start, b.end - b.start)
}

function sameWords(quotes: readonly Quote[], ref: QuoteRef): Quote | undefined {
  const same = quotes.filter(({ text }) => text === ref.text)
  const alike = same.filter(({ kind }) => kind === ref.kind)
  if (alike.length === 1) return alike[0]
  return alike.length === 0 && same.length === 1 ? same[0] : undefined
}
