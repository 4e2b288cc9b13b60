// In which order the pieces of a page are read: columns from left to right, what runs across them where it stands.
import { type Piece, rowsOf } from './pieces'

/** Lines that are read one below the other. */
export interface Flow {
  readonly lines: readonly Piece[]
  readonly left: number
  readonly right: number
}

/** Less than this many rows side by side are a table or a form, and are read row by row. */
const FEWEST_ROWS = 4
/** Columns of prose are at least this wide, in characters in the middle. */
const NARROWEST = 15
/** A page full of figures has hundreds of edges, and none is a column of prose. */
const MOST_EDGES = 12
/** What lies this much (in points) over the edge still belongs to its side. */
const TOLERANCE = 2

/** The page's lines in reading order. */
export function flowsOf(pieces: readonly Piece[]): Flow[] {
  return inOrder(pieces, columnEdges(pieces))
}

/** All edges of the page: a column that has only two lines left below a picture still is one. */
function columnEdges(pieces: readonly Piece[]): number[] {
  const edge = columnEdge(pieces)
  if (edge === null) return []
  const [left, right] = sidesOf(pieces, edge)
  return [edge, ...columnEdges(left), ...columnEdges(right)]
}

function inOrder(pieces: readonly Piece[], [edge, ...others]: readonly number[]): Flow[] {
  if (edge === undefined) return pieces.length === 0 ? [] : [oneFlow(pieces)]
  return bandsOf(pieces, edge).flatMap((band) => {
    const [left, right] = sidesOf(band, edge)
    const isColumns = left.length > 0 && right.length > 0 && band.length >= 3
    return isColumns ? [left, right].flatMap((side) => inOrder(side, others)) : inOrder(band, others)
  })
}

function sidesOf(pieces: readonly Piece[], edge: number): [Piece[], Piece[]] {
  return [
    pieces.filter((piece) => piece.right <= edge),
    pieces.filter((piece) => piece.left >= edge - TOLERANCE),
  ]
}

/** The left edge of a column that has another to its left: the one with most lines side by side. */
function columnEdge(pieces: readonly Piece[]): number | null {
  let best: number | null = null
  let most = FEWEST_ROWS - 1
  for (const edge of commonEdges(pieces)) {
    const side = bandsOf(pieces, edge).reduce((sum, band) => sum + rowsSideBySide(band, edge), 0)
    if (side > most) [best, most] = [edge, side]
  }
  return best
}

/** Left edges that several lines share, those of most lines first. */
function commonEdges(pieces: readonly Piece[]): number[] {
  const edges = new Map<number, number>()
  for (const { left } of pieces) edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1)
  return [...edges]
    .filter(([, count]) => count >= FEWEST_ROWS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_EDGES)
    .map(([edge]) => edge)
}

function rowsSideBySide(band: readonly Piece[], edge: number): number {
  const [left, right] = sidesOf(band, edge).map((side) => rowsOf(side)) as [Piece[][], Piece[][]]
  if (middleLength(left) < NARROWEST || middleLength(right) < NARROWEST) return 0
  const beside = (row: readonly Piece[], others: readonly (readonly Piece[])[]) =>
    others.some(([other]) => Math.abs((other?.y ?? 0) - (row[0]?.y ?? 0)) < (row[0]?.size ?? 0))
  return Math.min(
    left.filter((row) => beside(row, right)).length,
    right.filter((row) => beside(row, left)).length,
  )
}

/** Characters of the middle row; loose justified rows come in several pieces. */
function middleLength(rows: readonly (readonly Piece[])[]): number {
  const lengths = rows
    .map((row) => row.reduce((sum, { text }) => sum + text.length + 1, -1))
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

/** The page from top to bottom: stretches without anything across the edge, and those that are across it. */
function bandsOf(pieces: readonly Piece[], edge: number): Piece[][] {
  const bands: { across: boolean; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const across = piece.left < edge - TOLERANCE && piece.right > edge
    const band = bands.at(-1)
    if (band?.across === across) band.pieces.push(piece)
    else bands.push({ across, pieces: [piece] })
  }
  return bands.map((band) => band.pieces)
}

function oneFlow(pieces: readonly Piece[]): Flow {
  const lines = rowsOf(pieces).map(lineOf)
  return {
    lines,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
}

function lineOf(row: readonly Piece[]): Piece {
  const pieces = [...row].sort((a, b) => a.left - b.left)
  const [main] = [...row].sort((a, b) => b.text.length - a.text.length) as [Piece]
  return {
    ...main,
    text: pieces.map(({ text }) => text).join(' '),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
  }
}
