// What the rest of the page may ask of the canvas.
import type { BoundingBox12, CollectionReturnValue, Core, NodeSingular } from 'cytoscape'
import type { NodeLook } from '../../../lib/export/export-graph'
import type { CanvasHandle } from '../state/session'
import type { Point } from '../state/view'
import { writeLabels } from './labels'
import { duration } from './motion'
import { readPalette } from './palette'
import { fit, freeFrame, legendBox, look, MARGIN, zoomFor } from './sight'
import { synced } from './sync-elements'

/** Longest side of an exported picture, in pixels: a larger one takes hundreds of megabytes. */
const LARGEST = 4000

export function canvasHandle(cy: Core, container: HTMLElement): CanvasHandle {
  return {
    fit: () => void synced(cy).then(() => (cy.destroyed() ? undefined : fit(cy))),
    reveal: (id) => reveal(cy, id),
    show: (ids) => {
      const shown = cy.elements().filter((e) => ids.includes(e.id()))
      frame(cy, shown, cy.getElementById(ids[0] ?? ''))
    },
    zoom: (factor) => {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 }
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    },
    zoomToSelection: () => {
      const chosen = cy.$('.chosen')
      fit(cy, chosen.empty() ? undefined : chosen.nodes().closedNeighborhood().union(chosen))
    },
    picture: async ({ scale: wanted, transparent }) => {
      const { scale } = pictureSize(cy, wanted)
      writeLabels(cy, 1, null)
      const ground = transparent ? {} : { bg: readPalette().canvas }
      const picture = await cy.png({ full: true, scale, ...ground, output: 'blob-promise' })
      writeLabels(cy, cy.zoom(), null)
      return picture
    },
    pictureSize: (scale) => {
      const { width, height } = pictureSize(cy, scale)
      return { width, height }
    },
    looks: () => new Map(cy.nodes().map((n) => [n.id(), lookOf(n)])),
    focus: () => container.focus(),
  }
}

/** With the scale that keeps within the largest side. Names are measured as the picture has them, whatever the zoom. */
function pictureSize(cy: Core, wanted: number) {
  writeLabels(cy, 1, null)
  const { w, h } = cy.elements().boundingBox()
  writeLabels(cy, cy.zoom(), null)
  const scale = Math.min(wanted, LARGEST / Math.max(w, h, 1))
  return { width: Math.round(w * scale), height: Math.round(h * scale), scale }
}

function lookOf(node: NodeSingular): NodeLook {
  return { width: node.data('width'), height: node.data('height'), tint: node.data('tint') }
}

/** Below these zooms the words of a quote, and names, are too small to be read. */
const READABLE = { quote: 0.7, name: 0.62 }

/** Nothing is enlarged beyond this for having been brought in. */
const CALM = 0.9

/**
 * Brings the elements into view, no smaller than they can be read: where not all of them fit then, those around the
 * anchor are shown. Nothing moves when all can be read where they are.
 */
export function frame(cy: Core, elements: CollectionReturnValue, anchor: CollectionReturnValue): void {
  if (elements.empty()) return
  const { x1, y1, x2, y2, w, h } = elements.boundingBox()
  const least = elements.some((e) => e.data('kind') === 'quote') ? READABLE.quote : READABLE.name
  if (cy.zoom() >= least && within(cy, { x1, y1, x2, y2 })) return
  const most = zoomFor(cy, w, h)
  const middle = { x: x1 + w / 2, y: y1 + h / 2 }
  if (most >= least || anchor.empty()) {
    look(cy, middle, Math.max(Math.min(most, Math.max(cy.zoom(), CALM)), least))
    return
  }
  look(cy, nearestView(cy, middle, anchor.boundingBox(), least), least)
}

/** As near to the middle as the view can be with the anchor still in it. */
function nearestView(cy: Core, middle: Point, anchor: BoundingBox12, zoom: number): Point {
  const free = freeFrame(cy)
  const half = { x: (free.width / 2 - MARGIN) / zoom, y: (free.height / 2 - MARGIN) / zoom }
  const between = (value: number, a: number, b: number) =>
    Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))
  return {
    x: between(middle.x, anchor.x2 - half.x, anchor.x1 + half.x),
    y: between(middle.y, anchor.y2 - half.y, anchor.y1 + half.y),
  }
}

function within(cy: Core, box: BoundingBox12): boolean {
  const free = freeFrame(cy)
  const { x, y } = cy.pan()
  const zoom = cy.zoom()
  return (
    box.x1 * zoom + x >= free.left &&
    box.x2 * zoom + x <= free.left + free.width &&
    box.y1 * zoom + y >= free.top &&
    box.y2 * zoom + y <= free.top + free.height
  )
}

/** Pans, and never zooms, by as little as brings the element fully into what is free. */
export function reveal(cy: Core, id: string): void {
  const element = cy.getElementById(id)
  if (element.empty()) return
  const box = element.renderedBoundingBox()
  const free = freeFrame(cy)
  const by = {
    x: shift(box.x1, box.x2, free.left + MARGIN, free.left + free.width - MARGIN),
    y: shift(box.y1, box.y2, free.top, free.top + free.height - MARGIN),
  }
  const legend = legendBox(cy)
  if (legend !== null && box.x2 + by.x > legend.x1 && box.y2 + by.y > legend.y1) {
    // Out from under the legend, upwards or to the left, whichever is less
    const [up, left] = [box.y2 + by.y - legend.y1, box.x2 + by.x - legend.x1]
    if (up <= left) by.y -= up + MARGIN
    else by.x -= left + MARGIN
  }
  if (by.x === 0 && by.y === 0) return
  cy.stop()
  cy.animate({ panBy: by }, { duration: duration() })
}

/** How far the stretch from a to b has to move to lie between the borders; centred when it is too long for them. */
function shift(a: number, b: number, from: number, to: number): number {
  if (b - a > to - from) return (from + to - a - b) / 2
  return a < from ? from - a : b > to ? to - b : 0
}
