// Markdown and HTML residue in a text: link targets, emphasis marks, tags, list and heading marks.
// "[the letter](https://…) was **signed**" keeps "the letter", "was", "signed" and skips the rest.
import type { Span } from '../../../lib/model/span'

const RESIDUE: readonly RegExp[] = [
  /!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, // ![image](target)
  /\]\([^)\s]{1,2000}(?:\s+"[^"\n]{0,300}")?\)/g, // ](target)
  /<\/?[a-zA-Z][^<>\n]{0,500}>/g, // <tag …>
  /<!--[^\n]{0,500}?-->/g,
  /^[ \t]{0,3}(?:#{1,6}|>+|[*+-]|\d{1,3}\.(?=[ \t]+\*\*))[ \t]+/gm, // # heading, > quote, * item
  /\*{2,3}|(?<![\p{L}\p{N}])_{1,3}(?=[\p{L}\p{N}"“])|(?<=[\p{L}\p{N}.,!?"”])_{1,3}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}"“])|(?<=[\p{L}\p{N}.,!?"”])\*(?![\p{L}\p{N}*])/gu,
]

/** A "[" that opens a link: its "](" follows on the same line. */
const LINK_OPEN = /\[(?=[^[\]\n]{1,500}\]\()/g

/** Spans of residue in text order, not overlapping. Linear in the length of the text. */
export function findMarkup(text: string): Span[] {
  if (!/[*_<#>[+-]/.test(text)) return []
  const found: Span[] = []
  for (const pattern of [...RESIDUE, LINK_OPEN]) {
    for (const match of text.matchAll(pattern)) {
      if (match[0].length > 0) found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return mergeSpans(found)
}

/** Sorted union of spans. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Span[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end }
    } else out.push(span)
  }
  return out
}
