// The sentence around a passage, for reading it out.
import type { Span } from '../model/span'

/** "Vice Adm.", "Mr.", "J.": what ends so goes on. */
const GOES_ON = /(?:^|[\s(“"])(?:\p{Lu}\p{Ll}{0,3}|\p{Lu})\.\s*$/u

/** The sentences of the text (a paragraph or more) that the span touches; offsets are UTF-16 units of the text. */
export function sentenceAround(text: string, span: Span): Span {
  let start = 0
  let end = text.length
  for (const border of borders(text)) {
    if (border <= span.start) start = border
    else if (border >= span.end) {
      end = border
      break
    }
  }
  const lead = text.slice(start, end).search(/\S|$/u)
  return { start: start + lead, end: start + text.slice(start, end).trimEnd().length }
}

/** Where sentences end: by the rules of Unicode (UAX 29), and at line breaks, but not after an abbreviation. */
function borders(text: string): readonly number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  return [...segments].flatMap(({ segment, index }) =>
    GOES_ON.test(segment) && !segment.endsWith('\n') ? [] : [index + segment.length],
  )
}

/** Markdown links as their words: "the [Guild](https://…)" → "the Guild". */
export function withoutLinks(text: string): string {
  return text.replace(/\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/gu, '$1')
}
