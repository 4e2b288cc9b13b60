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

/** What the card of the selection leaves free beside it; on a narrow canvas, above it. */
export function freeFrame(cy: Core): Frame {
  const card = cardShown() ? CARD : { width: 0, share: 0 }
  const height = cy.height() - STATUS
  return cy.width() > NARROW
    ? { left: card.width, top: STATUS, width: cy.width() - card.width, height }
    : { left: 0, top: STATUS, width: cy.width(), height: height - card.share * cy.height() }
}

/** Up to this width of the canvas, in pixels, the card lies below instead of on the left (`stage/expand-card.module.css`). */
const NARROW = 520
const CARD = { width: 280, share: 0.45 }

/** The elements (all, unless told) in view beside the card of the selection, little larger than life. */
export function fit(cy: Core, elements?: CollectionReturnValue): void {
  const nodes = nodesOf(elements ?? cy)
  if (nodes.length === 0) return
  const sight = sightOf(cy, elements ?? cy.elements(nodes.length > MANY ? 'node' : undefined), nodes)
  if (elements === undefined) fitted.set(cy, { zoom: sight.zoom, pan: panOf(sight) })
  show(cy, sight)
}

/** Fits everything anew if the legend has come to lie on something since, and nobody has moved the view. */
export function fitAgain(cy: Core): void {
  const last = fitted.get(cy)
  if (last === undefined || !isAsFitted(cy)) return
  if (nodesOf(cy).some((n) => coversOne(legendBox(cy), n, last, 0))) fit(cy)
}

/** Has nobody moved the view since everything was fitted? */
export function isAsFitted(cy: Core): boolean {
  const last = fitted.get(cy)
  if (last === undefined) return false
  const { x, y } = cy.pan()
  const isThere = Math.abs(cy.zoom() - last.zoom) < 1e-6 && Math.hypot(x - last.pan.x, y - last.pan.y) < 1
  return isThere || cy.animated()
}

function nodesOf(all: Core | CollectionReturnValue): readonly NodeSingular[] {
  return all.nodes().toArray() as NodeSingular[]
}

/** How the view was after everything was fitted. */
const fitted = new WeakMap<Core, { readonly zoom: number; readonly pan: Point }>()

/** Curves of links reach beyond the elements; among so many that does not show, and measuring them takes time. */
const MANY = 300

function sightOf(cy: Core, elements: CollectionReturnValue, nodes: readonly NodeSingular[]): Sight {
  const { x1, y1, x2, y2, w, h } = elements.boundingBox({ includeLabels: false, includeOverlays: false })
  const names = nodes.some((n) => n.data('kind') !== 'quote') ? NAMES : NO_NAMES
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  const within = (frame: Frame): Sight => {
    const room = { width: frame.width - 2 * names.beside, height: frame.height - names.below }
    return { frame, zoom: zoomFor(cy, w, h, room), middle, below: names.below }
  }
  const [free, ...others] = framesAround(cy)
  const whole = within(free)
  const best = others.map(within).sort((a, b) => b.zoom - a.zoom)[0]
  return best !== undefined && coversAny(cy, nodes, whole) ? best : whole
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
function framesAround(cy: Core): readonly [Frame, ...Frame[]] {
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
  const view = { zoom: sight.zoom, pan: panOf(sight) }
  return nodes.some((n) => coversOne(legend, n, view, sight.below))
}

/** `below`: pixels kept for the name. */
function coversOne(
  legend: BoundingBox12 | null,
  node: NodeSingular,
  { zoom, pan }: { readonly zoom: number; readonly pan: Point },
  below: number,
): boolean {
  if (legend === null) return false
  const { x, y } = node.position()
  const [half, left, top] = [(node.data('width') / 2) * zoom, x * zoom + pan.x, y * zoom + pan.y]
  return left + half > legend.x1 && left - half < legend.x2 && top + half + below > legend.y1
}

/** In pixels of the canvas; null while there is none, or it is folded into a line. */
export function legendBox(cy: Core): BoundingBox12 | null {
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

function cardShown(): boolean {
  const { selection, reading } = session()
  return selection.length > 0 && reading === null
}
