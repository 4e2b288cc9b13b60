// The part of a text to show for a search: around the first place where a word stands.
import type { Span } from '../model/span'

export interface Snippet {
  /** One line: white space is single, what is left out is an ellipsis. */
  readonly text: string
  /** UTF-16 offsets into this text. */
  readonly ranges: readonly Span[]
}

/** At most about `length` UTF-16 units of the text, cut between words, with the ranges that are still in it. */
export function snippetOf(text: string, ranges: readonly Span[], length = 180): Snippet {
  const flat = text.replace(/\s/gu, ' ')
  if (flat.length <= length) return { text: flat, ranges }
  const first = ranges[0]
  const from = first === undefined || first.end <= length ? 0 : wordStart(flat, first.start - length / 3)
  const to = from + length >= flat.length ? flat.length : wordEnd(flat, from + length, first?.end ?? 0)
  const lead = from > 0 ? '…' : ''
  return {
    text: `${lead}${flat.slice(from, to)}${to < flat.length ? '…' : ''}`,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  }
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', Math.max(0, Math.floor(near)))
  return space === -1 || space > near + 40 ? Math.max(0, Math.floor(near)) : space + 1
}

/** Never before `least`. */
function wordEnd(text: string, near: number, least: number): number {
  const space = text.lastIndexOf(' ', near)
  return Math.max(space > near - 40 ? space : near, least)
}
