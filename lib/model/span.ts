// Where something stands in an article's stored text.

/** Half-open range of UTF-16 code units into `Article.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the text it covers. Invariant: `article.text.slice(start, end) === text`. */
export interface TextSpan extends Span {
  readonly text: string
}

/** The span of `text` in `source`, with its surface. */
export function spanOf(source: string, start: number, end: number): TextSpan {
  return { start, end, text: source.slice(start, end) }
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
