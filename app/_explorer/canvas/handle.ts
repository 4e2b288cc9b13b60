// What the rest of the page may ask of the canvas.
import type { CollectionReturnValue, Core } from 'cytoscape'
import { type CanvasHandle, session } from '../state/session'
import { duration } from './motion'

/** Longest side of an exported picture, in pixels: a larger one takes hundreds of megabytes. */
const LARGEST = 4000

/** Room kept free around what is fitted, in pixels. */
const PADDING = 40

export function canvasHandle(cy: Core, container: HTMLElement): CanvasHandle {
  return {
    fit: () => fit(cy),
    reveal: (id) => reveal(cy, id),
    zoom: (factor) => {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 }
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    },
    picture: (background) => {
      const box = cy.elements().boundingBox()
      const scale = Math.min(2, LARGEST / Math.max(box.w, box.h, 1))
      return cy.png({ full: true, scale, bg: background, output: 'blob-promise' })
    },
    focus: () => container.focus(),
  }
}

/** The elements (all, unless told) in view beside the card of the selection, little larger than life. */
export function fit(cy: Core, elements: CollectionReturnValue = cy.elements()): void {
  if (elements.empty()) return
  const { w, h, x1, y1 } = elements.boundingBox()
  const left = cardWidth(cy)
  const wide = cy.width() - left - 2 * PADDING
  const zoom = Math.min(wide / w, (cy.height() - 2 * PADDING) / h, 1.25)
  const level = Math.max(zoom, cy.minZoom())
  const pan = { x: (cy.width() + left) / 2 - level * (x1 + w / 2), y: cy.height() / 2 - level * (y1 + h / 2) }
  cy.stop()
  cy.animate({ zoom: level, pan }, { duration: duration(), easing: 'ease-out' })
}

/** What the card of the selection covers on the left, when it is shown and there is room beside it. */
function cardWidth(cy: Core): number {
  const { selection, reading } = session()
  return selection.length > 0 && reading === null && cy.width() > 520 ? 280 : 0
}

/** Moves the view only when the node is not comfortably in it, or would lie under the card of the selection. */
function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id)
  if (node.empty()) return
  const { x, y } = node.renderedPosition()
  const card = cardWidth(cy)
  const inside = x > card + 40 && y > 60 && x < cy.width() - 60 && y < cy.height() - 60
  if (inside) return
  const by = { x: (cy.width() + card) / 2 - x, y: cy.height() / 2 - y }
  cy.animate({ panBy: by }, { duration: duration() })
}
