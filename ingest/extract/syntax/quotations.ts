// Finds what stands between quotation marks: one pass over the raw characters of each paragraph, with a stack of open marks.
// Whether the words are somebody's speech is decided later (speech.ts). Every step is bounded, so the scan is linear.
import type { Span } from '../../../lib/model/span'
import { type Mark, maybeMark, readMark } from './marks'

export interface Quotation {
  readonly index: number
  /** With the marks. */
  readonly outer: Span
  /** The words between the marks, without white space at the ends. */
  readonly inner: Span
  readonly mark: 'double' | 'single'
  /** False when the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean
  /** The quotation of the paragraph before that this one goes on with ("… \n\n “And another thing"). */
  readonly continues: number | null
  /** The quotation around this one. */
  readonly parent: number | null
}

interface Open extends Mark {
  readonly at: number
  readonly glyph: string
}

interface Found {
  readonly outer: Span
  readonly inner: Span
  readonly mark: 'double' | 'single'
  readonly closed: boolean
  readonly continuing: boolean
}

/** Quotations in text order (outer before inner). `blocks` are the paragraphs to read, in text order. */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found: Found[] = []
  let carried = false
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1]
    const scan = scanBlock(text, block, next !== undefined && startsWithMark(text, next))
    const first = scan.found[0]
    const goesOn = carried && first !== undefined && isAtStart(text, block, first.outer.start)
    for (const [k, f] of scan.found.entries()) found.push({ ...f, continuing: goesOn && k === 0 })
    carried = scan.carried
  }
  return number(found)
}

/** A quotation that opens a paragraph and is still open at its end runs on when the next paragraph opens one, too. */
function scanBlock(
  text: string,
  block: Span,
  nextStartsWithMark: boolean,
): { found: Omit<Found, 'continuing'>[]; carried: boolean } {
  const found: Omit<Found, 'continuing'>[] = []
  const stack: Open[] = []
  const marks = readMarks(text, block)
  for (const [i, mark] of marks.entries()) {
    const from = openPartner(stack, mark)
    if (mark.closes && from >= 0 && !opensNested(marks, i)) {
      const open = stack[from] as Open
      stack.length = from
      found.push(quotation(text, open, mark.at, mark.at + mark.width, true))
    } else if (mark.opens) {
      if (from >= 0 && !opensNested(marks, i)) stack.length = from
      stack.push(mark)
    }
  }
  const left = stack.find((o) => o.role === 'double')
  if (left !== undefined && worthKeeping(text, left, block, nextStartsWithMark)) {
    found.push(quotation(text, left, block.end, block.end, false))
    return sorted(found, nextStartsWithMark)
  }
  return sorted(found, false)
}

function readMarks(text: string, block: Span): Open[] {
  const marks: Open[] = []
  for (let at = block.start; at < block.end; at++) {
    if (!maybeMark(text.charCodeAt(at))) continue
    const mark = readMark(text, at, block)
    if (mark === null) continue
    marks.push({ at, glyph: text[at] as string, ...mark })
    at += mark.width - 1
  }
  return marks
}

function sorted(found: Omit<Found, 'continuing'>[], carried: boolean) {
  found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
  return { found, carried }
}

/** Index in the stack of the open mark this one belongs to (same glyphs first, then same role), or -1. */
function openPartner(stack: readonly Open[], mark: Open): number {
  let any = -1
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i] as Open
    if (open.role !== mark.role) continue
    if ((open.glyph === '"') === (mark.glyph === '"')) return i
    if (any < 0) any = i
  }
  return any
}

/** `“The “ring road” plan”`: an opening mark within the same kind nests when the next two marks both close. */
function opensNested(marks: readonly Open[], i: number): boolean {
  const mark = marks[i] as Open
  if (!mark.opens || (mark.closes && mark.glyph !== '"')) return false
  if (mark.glyph === '"' && mark.closes) return false
  const same = marks.slice(i + 1, i + 6).filter((m) => m.role === mark.role)
  const [first, second] = same
  return (
    first !== undefined &&
    second !== undefined &&
    first.closes &&
    !first.opens &&
    second.closes &&
    !second.opens
  )
}

/** Without its closing mark a quotation is believed when it opens a paragraph or follows a comma, colon or cue. */
function worthKeeping(text: string, open: Open, block: Span, nextStartsWithMark: boolean): boolean {
  if (block.end - open.at < 12) return false
  if (isAtStart(text, block, open.at) || nextStartsWithMark) return true
  const before = text.slice(Math.max(block.start, open.at - 24), open.at).trimEnd()
  return /(?:[,:]|\b(?:said|says|that|added|wrote|tweeted|asked|told \w+))$/u.test(before)
}

function quotation(text: string, open: Open, end: number, outerEnd: number, closed: boolean) {
  let from = open.at + open.width
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  const outer = { start: open.at, end: closed ? outerEnd : to }
  const mark: 'double' | 'single' = open.role === 'single' ? 'single' : 'double'
  return { outer, inner: { start: from, end: to }, mark, closed }
}

function number(found: readonly Found[]): Quotation[] {
  const out: Quotation[] = []
  const stack: number[] = []
  let lastTop: number | null = null
  for (const f of found) {
    if (f.inner.end <= f.inner.start) continue
    while (
      stack.length > 0 &&
      (out[stack[stack.length - 1] as number] as Quotation).outer.end <= f.outer.start
    )
      stack.pop()
    const parent = stack[stack.length - 1] ?? null
    const index = out.length
    const { outer, inner, mark, closed } = f
    out.push({ index, outer, inner, mark, closed, continues: f.continuing ? lastTop : null, parent })
    stack.push(index)
    if (parent === null) lastTop = index
  }
  return out
}

function isAtStart(text: string, block: Span, at: number): boolean {
  for (let i = block.start; i < at; i++) if (!isSpace(text.charCodeAt(i)) && text[i] !== '>') return false
  return true
}

function startsWithMark(text: string, block: Span): boolean {
  let i = block.start
  while (i < block.end && isSpace(text.charCodeAt(i))) i++
  return i < block.end && '“"„«‘'.includes(text[i] as string)
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 160 ||
    code === 0x200b ||
    code === 0x202f
  )
}
