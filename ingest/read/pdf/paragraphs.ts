// The lines of a flow as paragraphs: by the space between them, indents, lines that end early, and the size of letters.
import type { ZoneKind } from '../../../lib/model/article'
import type { Flow } from './columns'
import type { Piece } from './pieces'

export interface PageLine {
  readonly text: string
  /** Index of the page, from 0. */
  readonly page: number
}

export interface Paragraph {
  readonly kind: ZoneKind
  readonly lines: readonly PageLine[]
  readonly size: number
  /** Baselines of its first and its last line. */
  readonly top: number
  readonly bottom: number
  /** Its last line goes to the column's edge: the paragraph may go on elsewhere. */
  readonly open: boolean
  /** Its first line is indented, or stands apart from what is above it. */
  readonly begins: boolean
}

/** In em or as a share of the usual distance of lines. */
const INDENT = 0.8
const WIDER_GAP = 1.3
const OTHER_SIZE = 0.12
const HEADING_SIZE = 1.12
const NOTE_SIZE = 0.9
const LONGEST_HEADING = 250

/** The size most letters have. */
export function bodySize(lines: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 4) / 4
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** The font most letters of the body's size are in. */
export function bodyFont(lines: readonly Piece[]): string {
  const letters = new Map<string, number>()
  for (const { text, font } of lines) {
    letters.set(font, (letters.get(font) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

export function paragraphsOf(
  flow: Flow,
  page: number,
  body: { readonly size: number; readonly font: string },
): Paragraph[] {
  const usual = { distance: usualDistance(flow.lines), size: middle(flow.lines.map(({ size }) => size)) }
  const groups: Piece[][] = []
  for (const [index, line] of flow.lines.entries()) {
    const group = groups.at(-1)
    const before = flow.lines[index - 1]
    if (group === undefined || before === undefined || parts(before, line, flow, usual, group))
      groups.push([line])
    else group.push(line)
  }
  return groups.map((group, index) => paragraphOf(group, index, flow, page, body))
}

/** The middle distance from line to line. */
function usualDistance(lines: readonly Piece[]): number {
  return middle(lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y))
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function parts(
  before: Piece,
  line: Piece,
  flow: Flow,
  usual: { readonly distance: number; readonly size: number },
  group: readonly Piece[],
): boolean {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > OTHER_SIZE * size) return true
  // Lines of a headline stand as far apart as their own letters want
  const isUsual = Math.abs(size - usual.size) <= OTHER_SIZE * size && usual.distance > 0
  const distance = isUsual ? Math.min(usual.distance, size * 1.6) : size * 1.3
  if (before.y - line.y > WIDER_GAP * distance) return true
  if (/^[•▪◦‣■]\s/.test(line.text)) return true
  if (isIndented(line, flow) && !isIndented(before, flow)) return true
  if (!isIndented(line, flow) && isIndented(before, flow) && group.length > 1) return true
  return endsEarly(before, line, flow)
}

function isIndented({ left, size }: Piece, flow: Flow): boolean {
  return left - flow.left > INDENT * size
}

/** There was room for the next word, and yet it stands on the next line. Balanced headlines are not meant. */
function endsEarly(before: Piece, line: Piece, flow: Flow): boolean {
  const letter = (line.right - line.left) / Math.max(1, line.text.length)
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) * letter
  const room = flow.right - before.right - word - before.size
  if (room < 0) return false
  const isShort = flow.right - before.right > (flow.right - flow.left) * 0.25
  return isShort || /[.!?:”"’']$/.test(before.text)
}

function paragraphOf(
  lines: readonly Piece[],
  index: number,
  flow: Flow,
  page: number,
  body: { readonly size: number; readonly font: string },
): Paragraph {
  const [first] = lines as [Piece]
  const last = lines.at(-1) ?? first
  return {
    kind: kindOf(lines, body),
    lines: lines.map(({ text }) => ({ text, page })),
    size: first.size,
    top: first.y,
    bottom: last.y,
    open: flow.right - last.right < (flow.right - flow.left) * 0.15,
    begins: index > 0 || isIndented(first, flow),
  }
}

function kindOf(lines: readonly Piece[], body: { readonly size: number; readonly font: string }): ZoneKind {
  const [first] = lines as [Piece]
  const text = lines.map((line) => line.text).join(' ')
  if (/^(?:figure|fig\.|photo(?:graph)?|picture|table)\s*(?:\d|:|by\b)/i.test(text) && text.length < 600)
    return 'caption'
  if (text.length > LONGEST_HEADING) return 'body'
  if (first.size > body.size * HEADING_SIZE) return 'heading'
  const isBold = lines.every(({ font }) => font !== body.font) && first.size > body.size * NOTE_SIZE
  return isBold && lines.length <= 2 && text.length <= 120 && !/[.,;:!?”"]$/.test(text) ? 'heading' : 'body'
}

/** Footnotes and the small print. */
export function isNote({ size }: Paragraph, body: number): boolean {
  return size < body * NOTE_SIZE
}
