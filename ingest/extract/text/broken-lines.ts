// Sentences that a conversion broke: "… voted to keep the" / blank line / "12" / blank line / "ferry running, she said."
// are one paragraph again, and the page number between them is passed over.
import type { Span } from '../../../lib/model/span'

/** Shorter lines are items of lists and lines of verse. */
const SHORTEST = 40
const PAGE_NUMBER = /^(?:(?:page|p\.)\s+)?[-–—[]?\s*\d{1,4}\s*[-–—\]]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i
/** A line that cannot end here: no mark behind its last word. */
const OPEN_END = /[\p{L}\p{N},;–—-]$/u
const STRUCTURE = /^(?:#{1,6}\s|\||```|~~~|[-*+]\s{1,3}\[|\[\d+\]:)/

export interface Mended {
  readonly lines: Span[]
  /** Page numbers within a line that was mended. */
  readonly passed: Span[]
}

/** `isProse`: false for lines that are known to be headings, bylines or furniture. */
export function mendBroken(text: string, lines: readonly Span[], isProse: (line: Span) => boolean): Mended {
  const mended: Span[] = []
  const passed: Span[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const [line, next] = [lines[i] as Span, lines[i + 1]]
    const before = mended.at(-1)
    if (before === undefined || !isOpen(text, lines[i - 1] as Span, isProse)) {
      mended.push(line)
    } else if (goesOn(text, line, isProse)) {
      mended[mended.length - 1] = { start: before.start, end: line.end }
    } else if (next !== undefined && isNumber(text, line) && goesOn(text, next, isProse)) {
      passed.push(line)
      mended[mended.length - 1] = { start: before.start, end: next.end }
      i += 1
    } else mended.push(line)
  }
  return { lines: mended, passed }
}

function isOpen(text: string, line: Span, isProse: (line: Span) => boolean): boolean {
  const words = text.slice(line.start, line.end)
  return words.length >= SHORTEST && OPEN_END.test(words) && !STRUCTURE.test(words) && isProse(line)
}

/** It begins in lower case; "by Ana Ruiz" is a byline. */
function goesOn(text: string, line: Span, isProse: (line: Span) => boolean): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 20))
  return /^\p{Ll}/u.test(head) && !/^by\s+\p{Lu}/u.test(head) && isProse(line)
}

function isNumber(text: string, line: Span): boolean {
  return line.end - line.start <= 20 && PAGE_NUMBER.test(text.slice(line.start, line.end))
}
