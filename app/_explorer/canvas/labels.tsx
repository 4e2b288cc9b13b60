// Writes the names that the zoom has room for, whenever the picture has come to rest.
import type { BoundingBox12, Core, NodeSingular } from 'cytoscape'
import { useEffect } from 'react'
import { chooseLabels, GAP, type Labelled, type Written } from '../../../lib/graph/label-choice'
import { useSession } from '../state/session'
import { isUnderWay } from './detail'
import { SYNCED } from './sync-elements'

/** Milliseconds without a change before names are chosen anew. */
const REST = 90
/** Names a screen carries without becoming a list. */
const PER_SCREEN = 60
/** Of more selected elements than this only those are named for which there is room. */
const MOST_CHOSEN = 12
/** Emitted by the core when something else than zoom, places and elements changes which names are due. */
export const RELABEL = 'relabel'

export function CanvasLabels({ cy }: { readonly cy: Core }) {
  const selection = useSession((s) => s.selection)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (cy.destroyed()) return
        if (isUnderWay(cy)) soon()
        else writeLabels(cy, cy.zoom(), around(cy))
      }, REST)
    }
    const events = `viewport ${SYNCED} ${RELABEL} dragfree`
    cy.on(events, soon)
    soon()
    return () => {
      clearTimeout(timer)
      if (!cy.destroyed()) cy.off(events, soon)
    }
  }, [cy])

  useEffect(() => {
    cy.emit(RELABEL)
  }, [cy, selection])
  return null
}

/** What is in view, and as much again around it: a short way moves no name out of nothing. */
function around(cy: Core): BoundingBox12 {
  const { x1, y1, x2, y2, w, h } = cy.extent()
  return { x1: x1 - w / 2, y1: y1 - h / 2, x2: x2 + w / 2, y2: y2 + h / 2 }
}

/**
 * Chooses the names for a zoom and writes those of a part of the canvas (null: of all of it); touches only elements
 * whose label changes.
 */
export function writeLabels(cy: Core, zoom: number, part: BoundingBox12 | null): void {
  const nodes = cy.nodes('[kind != "quote"]')
  const named = cy.$('.chosen').size() <= MOST_CHOSEN
  const candidates = nodes.map((n) => candidate(n, named))
  const chosen = new Map(chooseLabels(candidates, zoom, budgetOf(cy, zoom)).map((w) => [w.id, w]))
  const changed = nodes.filter((n) => {
    if (part !== null && !lies(n, part)) return false
    const written = chosen.get(n.id())
    if (written === undefined) return n.hasClass('labelled')
    const { font, above } = written
    return !n.hasClass('labelled') || n.data('font') !== font || n.hasClass('above') !== above
  })
  cy.batch(() => {
    changed.forEach((n) => {
      const written = chosen.get(n.id())
      if (written === undefined) n.removeClass('labelled')
      else n.data(fontOf(written)).addClass('labelled').toggleClass('above', written.above)
    })
  })
  // Cytoscape applies styles when they are asked for; measured before that, a name keeps the room of its old size
  changed.forEach((n) => void n.style('font-size'))
}

function candidate(n: NodeSingular, named: boolean): Labelled {
  const { id, width, height, label } = n.data()
  const isChosen = n.hasClass('chosen')
  return {
    id,
    ...n.position(),
    half: height / 2,
    text: label,
    weight: width + (isChosen || n.hasClass('lit') ? 100 : 0),
    must: (named && isChosen) || n.hasClass('hovered'),
  }
}

function lies(n: NodeSingular, { x1, y1, x2, y2 }: BoundingBox12): boolean {
  const { x, y } = n.position()
  return x >= x1 && x <= x2 && y >= y1 && y <= y2
}

function fontOf({ font, wrap, above }: Written) {
  return { font, wrap, halo: font * 0.2, gap: font * (above ? -GAP : GAP) }
}

/** As many names as there are screens of picture at this zoom. */
function budgetOf(cy: Core, zoom: number): number {
  const { w, h } = cy.nodes().boundingBox({ includeLabels: false })
  const screens = (w * h * zoom * zoom) / Math.max(1, cy.width() * cy.height())
  return Math.round(PER_SCREEN * Math.max(1, screens))
}
