// What part of the canvas is free, and how elements are brought into it: beside the card, clear of the legend.
import type { BoundingBox12, CollectionReturnValue, Core, NodeSingular } from 'cytoscape'
import { session } from '../state/session'
import type { Point } from '../state/view'
import { duration } from './motion'

/** Room kept free around what is fitted, and around what must stay in view; in pixels. */
export const MARGIN = 8

/** What the line with the counts covers at the top. */
const STATUS = 36

/** The part of the canvas that nothing floats on, in pixels of the canvas. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the card of the selection leaves free beside it. */
export function freeFrame(cy: Core): Frame {
  const left = cardWidth(cy)
  return { left, top: STATUS, width: cy.width() - left, height: cy.height() - STATUS }
}

/** The elements (all, unless told) in view beside the card of the selection, little larger than life. */
export function fit(cy: Core, elements: CollectionReturnValue = cy.elements()): void {
  if (elements.empty()) return
  const { x1, y1, x2, y2, w, h } = elements.boundingBox({ includeLabels: false, includeOverlays: false })
  const named = elements.nodes().some((n) => n.data('kind') !== 'quote')
  const names = named ? NAMES : NO_NAMES
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  const tries = framesAround(cy).map((frame): Sight => {
    const room = { width: frame.width - 2 * names.beside, height: frame.height - names.below }
    return { frame, zoom: zoomFor(cy, w, h, room), middle, below: names.below }
  })
  const [whole, ...beside] = tries
  if (whole === undefined) return
  const best = [...beside].sort((a, b) => b.zoom - a.zoom)[0] ?? whole
  show(cy, coversAny(cy, elements.nodes().toArray() as NodeSingular[], whole) ? best : whole)
}

/** A way to see something: how near, and in which part of the canvas its middle lies. */
interface Sight {
  readonly frame: Frame
  readonly zoom: number
  readonly middle: Point
  /** Pixels kept for names below the lowest element. */
  readonly below: number
}

function panOf({ frame, zoom, middle, below }: Sight): Point {
  return {
    x: frame.left + frame.width / 2 - zoom * middle.x,
    y: frame.top + (frame.height - below) / 2 - zoom * middle.y,
  }
}

function show(cy: Core, sight: Sight): void {
  cy.stop()
  cy.animate({ zoom: sight.zoom, pan: panOf(sight) }, { duration: duration(), easing: 'ease-out' })
}

/** All that is free, then what is left of it above, and beside, the legend. */
function framesAround(cy: Core): Frame[] {
  const free = freeFrame(cy)
  const legend = legendBox(cy)
  if (legend === null) return [free]
  const above = { ...free, height: legend.y1 - free.top }
  const beside = { ...free, width: legend.x1 - free.left }
  return [free, above, beside]
}

/** Would the legend lie on one of the nodes? */
function coversAny(cy: Core, nodes: readonly NodeSingular[], sight: Sight): boolean {
  const legend = legendBox(cy)
  if (legend === null) return false
  const pan = panOf(sight)
  return nodes.some((n) => {
    const { x, y } = n.position()
    const [half, left, top] = [
      (n.data('width') / 2) * sight.zoom,
      x * sight.zoom + pan.x,
      y * sight.zoom + pan.y,
    ]
    return left + half > legend.x1 && left - half < legend.x2 && top + half + sight.below > legend.y1
  })
}

/** In pixels of the canvas; null while there is none, or it is folded into a line. */
function legendBox(cy: Core): BoundingBox12 | null {
  const stage = cy.container()
  const box = stage?.parentElement?.querySelector('[data-legend="open"]')?.getBoundingClientRect()
  if (stage === null || box === undefined || box.height === 0) return null
  const { left, top } = stage.getBoundingClientRect()
  return { x1: box.left - left, y1: box.top - top, x2: box.right - left, y2: box.bottom - top }
}

/** What names take up around the elements themselves; in pixels, for they are as large at any zoom. */
const NAMES = { beside: 46, below: 34 }
const NO_NAMES = { beside: 0, below: 0 }

export function zoomFor(
  cy: Core,
  width: number,
  height: number,
  free: { readonly width: number; readonly height: number } = freeFrame(cy),
): number {
  const zoom = Math.min((free.width - 2 * MARGIN) / width, (free.height - 2 * MARGIN) / height, 1.25)
  return Math.max(zoom, cy.minZoom())
}

/** Moves the view so that the point is in the middle of what is free. */
export function look(cy: Core, { x, y }: Point, zoom: number): void {
  const free = freeFrame(cy)
  const pan = { x: free.left + free.width / 2 - zoom * x, y: free.top + free.height / 2 - zoom * y }
  cy.stop()
  cy.animate({ zoom, pan }, { duration: duration(), easing: 'ease-out' })
}

/** What the card of the selection covers on the left, when it is shown and there is room beside it. */
function cardWidth(cy: Core): number {
  const { selection, reading } = session()
  return selection.length > 0 && reading === null && cy.width() > 520 ? 280 : 0
}
