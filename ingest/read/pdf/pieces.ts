// A page of a PDF as pieces of lines: glyph runs that stand on one baseline without a wide gap between them.
import { withoutMarks } from './marks'

/** A run of text as the PDF draws it. Units are points; y grows upwards. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the letters (em). */
  readonly size: number
  readonly font: string
}

export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly font: string
}

/** Runs this far apart (in em) are different pieces; spaces of justified lines are narrower. */
const WIDE_GAP = 1
/** Baselines this close (in em) are one row: raised figures belong to their line. */
const SAME_ROW = 0.4
const SPACE_GAP = 0.15
/** Pieces from top to bottom, in a row from left to right. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  return rowsOf(withoutMarks(runs.filter(({ text }) => text.trim() !== ''))).flatMap(splitRow)
}

/** Things on one baseline, from the top row to the bottom one, each sorted from left to right. */
export function rowsOf<T extends { readonly y: number; readonly size: number }>(things: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const thing of [...things].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - thing.y <= SAME_ROW * Math.max(first.size, thing.size)
    ) {
      row.push(thing)
    } else rows.push([thing])
  }
  return rows
}

function splitRow(row: readonly Run[]): Piece[] {
  const pieces: Run[][] = []
  const size = Math.max(...row.map((run) => run.size))
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const piece = pieces.at(-1)
    const last = piece?.at(-1)
    if (last !== undefined && isSameAgain(last, run)) continue
    if (piece === undefined || last === undefined || run.x - (last.x + last.width) > WIDE_GAP * size) {
      pieces.push([run])
    } else piece.push(run)
  }
  return pieces.map(pieceOf)
}

/** Some programs draw bold letters twice, a hair apart. */
function isSameAgain(a: Run, b: Run): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 0.15 * a.size && Math.abs(a.y - b.y) < 0.15 * a.size
}

function pieceOf(runs: readonly Run[]): Piece {
  const [main] = [...runs].sort((a, b) => b.text.length - a.text.length) as [Run]
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (text !== '' && run.x - end > SPACE_GAP * main.size && !/\s$/.test(text) && !/^\s/.test(run.text))
      text += ' '
    text += run.text
    end = run.x + run.width
  }
  const left = Math.min(...runs.map(({ x }) => x))
  const right = Math.max(...runs.map(({ x, width }) => x + width))
  return { text: text.replace(/\s+/g, ' ').trim(), left, right, y: main.y, size: main.size, font: main.font }
}
