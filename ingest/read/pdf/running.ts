// Running heads, running feet and page numbers: what pages repeat at their edges is no part of the text.
import { type Piece, rowsOf } from './pieces'

export interface PageSize {
  readonly bottom: number
  readonly top: number
}

const EDGE_ROWS = 3
/** Nearer to the paper's edge than this share of its height. */
const MARGIN = 0.14
const LONGEST = 150
/** A running head is no larger than this many times the body's letters: headlines are. */
const LARGEST = 1.25
const PAGE_NUMBER =
  /^(?:page|p\.)?\s*(?:[-–—|[(]+\s*)?(?:\d{1,4}|[ivxl]{1,7})\s*(?:[-–—|\])]+\s*)?(?:(?:of|\/)\s*\d{1,4})?$/i

interface Edge {
  readonly row: readonly Piece[]
  readonly key: string
  readonly isNumber: boolean
}

/** Each page without the rows at its edges that other pages have too, and without its number. */
export function withoutRunning(
  pages: readonly (readonly Piece[])[],
  sizes: readonly PageSize[],
  body: number,
): Piece[][] {
  const edges = pages.map((pieces, index) => edgesOf(pieces, sizes[index] as PageSize))
  const counts = new Map<string, number>()
  for (const key of edges.flatMap(([above, below]) => [...above, ...below].map((edge) => edge.key))) {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = pages.length <= 3 ? 2 : 3
  return pages.map((pieces, index) => {
    const [above = [], below = []] = edges[index] ?? []
    const isRunning = ({ row, key, isNumber }: Edge) =>
      row.every(({ size }) => size <= body * LARGEST) && (isNumber || (counts.get(key) ?? 0) >= enough)
    const gone = new Set([...outer(above, isRunning), ...outer(below, isRunning)])
    return pieces.filter((piece) => !gone.has(piece))
  })
}

/** Rows near the upper and the lower edge, from the edge inwards. */
function edgesOf(pieces: readonly Piece[], { bottom, top }: PageSize): [Edge[], Edge[]] {
  const rows = rowsOf(pieces)
  const depth = (top - bottom) * MARGIN
  const above = rows.slice(0, EDGE_ROWS).filter(([first]) => first !== undefined && first.y > top - depth)
  const below = rows.slice(-EDGE_ROWS).filter(([first]) => first !== undefined && first.y < bottom + depth)
  return [above.map((row) => edgeOf(row, 'above')), below.reverse().map((row) => edgeOf(row, 'below'))]
}

/** The same words at the same height, whatever number is among them. */
function edgeOf(row: readonly Piece[], where: string): Edge {
  const text = [...row]
    .sort((a, b) => a.left - b.left)
    .map((piece) => piece.text)
    .join(' ')
  const height = Math.round((row[0]?.y ?? 0) / 4)
  return {
    row,
    key: `${where} ${height} ${text.replace(/\d+/g, '#').slice(0, LONGEST)}`,
    isNumber: PAGE_NUMBER.test(text),
  }
}

/** The pieces from the edge inwards, up to the first row that is the page's own. */
function outer(edges: readonly Edge[], isRunning: (edge: Edge) => boolean): Piece[] {
  const own = edges.findIndex((edge) => !isRunning(edge))
  return edges.slice(0, own === -1 ? edges.length : own).flatMap(({ row }) => row)
}
