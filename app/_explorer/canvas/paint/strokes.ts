// Straight links in bulk: thousands of the same look as a few strokes, arrowheads only where they can be seen.
import type { EdgeSingular } from 'cytoscape'
import type { Drawn, Pen, Renderer } from './renderer'

/** Links in a stroke: the more, the longer the browser sorts their crossings. */
const TOGETHER = 120
/** Pixels: smaller arrowheads are specks. */
const LEAST_ARROW = 3.5
/** Sides of an arrowhead in canvas units, about. */
const ARROW = 12

/** Parts of Cytoscape's elements that its types leave out. */
interface Inner {
  readonly _private: {
    readonly rscratch: { readonly edgeType?: string; readonly allpts?: readonly number[] }
  }
  pstyle(name: string): { readonly value: unknown; readonly pfValue: number }
  effectiveOpacity(): number
}

export interface Strokes {
  /** False for what is not a plain straight link: to be drawn by other means, after `flush`. */
  readonly take: (element: Drawn) => boolean
  /** Paints what was taken. */
  readonly flush: () => void
}

export function strokesOn(pen: Pen, r: Renderer, zoom: number): Strokes {
  let look = ''
  let taken: EdgeSingular[] = []
  const flush = () => {
    if (taken.length > 0) paint(pen, r, taken, ARROW * zoom >= LEAST_ARROW)
    taken = []
  }
  const take = (element: Drawn) => {
    if (!element.isEdge() || !isPlain(element)) return false
    if (!element.visible()) return true
    const its = lookOf(element)
    if (its !== look || taken.length >= TOGETHER) flush()
    look = its
    taken.push(element)
    return true
  }
  return { take, flush }
}

function inner(edge: EdgeSingular): Inner {
  return edge as unknown as Inner
}

/** Straight, without words and nothing around it. */
function isPlain(edge: EdgeSingular): boolean {
  const its = inner(edge)
  const { edgeType, allpts } = its._private.rscratch
  return (
    edgeType === 'straight' &&
    allpts !== undefined &&
    !Number.isNaN(allpts[0]) &&
    its.pstyle('label').value === '' &&
    its.pstyle('underlay-opacity').value === 0
  )
}

function lookOf(edge: EdgeSingular): string {
  const its = inner(edge)
  return `${its.pstyle('line-color').value} ${its.pstyle('width').pfValue} ${its.pstyle('line-style').value} ${its.effectiveOpacity()}`
}

const DASHES: Readonly<Record<string, readonly number[]>> = { dashed: [6, 3], dotted: [1, 1] }

function paint(pen: Pen, r: Renderer, edges: readonly EdgeSingular[], arrows: boolean): void {
  const [first] = edges
  if (first === undefined) return
  const its = inner(first)
  pen.strokeStyle = `rgb(${its.pstyle('line-color').value})`
  pen.lineWidth = its.pstyle('width').pfValue
  pen.globalAlpha = its.effectiveOpacity()
  pen.setLineDash([...(DASHES[String(its.pstyle('line-style').value)] ?? [])])
  pen.beginPath()
  for (const edge of edges) {
    const points = inner(edge)._private.rscratch.allpts ?? []
    pen.moveTo(points[0] ?? 0, points[1] ?? 0)
    pen.lineTo(points.at(-2) ?? 0, points.at(-1) ?? 0)
  }
  pen.stroke()
  pen.setLineDash([])
  pen.globalAlpha = 1
  if (arrows) for (const edge of edges) r.drawArrowheads(pen, edge, inner(edge).effectiveOpacity())
}
