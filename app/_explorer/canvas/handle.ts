// What the rest of the page may ask of the canvas.
import type { CollectionReturnValue, Core } from 'cytoscape'
import type { CanvasHandle } from '../state/session'
import { duration } from './motion'

/** Longest side of an exported picture, in pixels: a larger one takes hundreds of megabytes. */
const LARGEST = 4000

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

/** The elements (all, unless told) in view, little larger than life. */
export function fit(cy: Core, elements: CollectionReturnValue = cy.elements()): void {
  if (elements.empty()) return
  const { w, h, x1, y1 } = elements.boundingBox()
  const padding = 48
  const zoom = Math.min((cy.width() - 2 * padding) / w, (cy.height() - 2 * padding) / h, 1.25)
  const level = Math.max(zoom, cy.minZoom())
  const pan = { x: cy.width() / 2 - level * (x1 + w / 2), y: cy.height() / 2 - level * (y1 + h / 2) }
  cy.stop()
  cy.animate({ zoom: level, pan }, { duration: duration(), easing: 'ease-out' })
}

/** Moves the view only when the node is not comfortably in it, or would lie under the card of the selection. */
function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id)
  if (node.empty()) return
  const { x, y } = node.renderedPosition()
  const card = cy.width() > 520 ? 290 : 60
  const inside = x > card && y > 60 && x < cy.width() - 60 && y < cy.height() - 60
  if (inside) return
  const by = { x: (cy.width() + card) / 2 - x, y: cy.height() / 2 - y }
  cy.animate({ panBy: by }, { duration: duration() })
}
