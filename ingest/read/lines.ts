// The non-blank lines of a text with their places, trimmed of white space and of Markdown's emphasis and heading marks.
import type { Span } from '../../lib/model/span'

export interface TextLine extends Span {
  /** The line as a reader sees it. */
  readonly bare: string
  /** A blank line (or the end of the text) follows. */
  readonly alone: boolean
}

/** At most `most` non-blank lines from `from` on; lines past 2,000 characters are cut short in `bare`. */
export function leadingLines(text: string, from: number, most: number): TextLine[] {
  const out: TextLine[] = []
  const lines = /[^\r\n]+/g
  lines.lastIndex = from
  for (let match = lines.exec(text); match !== null && out.length < most; match = lines.exec(text)) {
    const line = toLine(text, match.index, lines.lastIndex)
    if (line !== null) out.push(line)
  }
  return out
}

/** The last non-blank lines, in text order. */
export function trailingLines(text: string, most: number): TextLine[] {
  return leadingLines(text, tailStart(text, most), Number.POSITIVE_INFINITY).slice(-most)
}

/** A place at most 10,000 characters before the end, at the start of a line. */
function tailStart(text: string, most: number): number {
  const least = Math.max(0, text.length - 10_000)
  let at = text.length
  for (let breaks = 0; at > least && breaks < most * 2; breaks += 1) at = text.lastIndexOf('\n', at - 1)
  return Math.max(0, at)
}

function toLine(text: string, start: number, end: number): TextLine | null {
  const raw = text.slice(start, end)
  const trimmed = raw.trim()
  if (trimmed === '') return null
  const from = start + raw.indexOf(trimmed[0] ?? '')
  return {
    start: from,
    end: from + trimmed.length,
    bare: bareText(trimmed.slice(0, 2000)),
    alone: /^(?:\r?\n|\r)?[ \t]*(?:\r|\n|$)/.test(text.slice(end, end + 200)),
  }
}

/** "## **Mayor resigns**" → "Mayor resigns"; "[Ana Ruiz](https://…)" → "Ana Ruiz". */
export function bareText(line: string): string {
  return line
    .replace(/^#{1,6}\s+|(?<!\s)\s+#+$/g, '')
    .replace(/!?\[([^\]]{0,300})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
    .trim()
}
