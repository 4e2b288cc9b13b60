// Writes the names that the zoom has room for, whenever the picture has come to rest.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { chooseLabels, GAP, type Labelled, type Written } from '../../../lib/graph/label-choice'
import { useSession } from '../state/session'
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
      timer = setTimeout(() => writeLabels(cy, cy.zoom()), REST)
    }
    const events = `zoom ${SYNCED} ${RELABEL} dragfree`
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

/** Chooses and writes the names for a zoom; touches only elements whose label changes. */
export function writeLabels(cy: Core, zoom: number): void {
  if (cy.destroyed()) return
  const nodes = cy.nodes('[kind != "quote"]')
  const named = nodes.filter('.chosen').size() <= MOST_CHOSEN
  const candidates = nodes.map(
    (n): Labelled => ({
      id: n.id(),
      ...n.position(),
      half: n.data('height') / 2,
      text: n.data('label'),
      weight: n.data('width') + (n.hasClass('lit') || n.hasClass('chosen') ? 100 : 0),
      must: (named && n.hasClass('chosen')) || n.hasClass('hovered'),
    }),
  )
  const chosen = new Map(chooseLabels(candidates, zoom, budgetOf(cy, zoom)).map((w) => [w.id, w]))
  const changed = nodes.filter((n) => {
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

function fontOf({ font, wrap, above }: Written) {
  return { font, wrap, halo: font * 0.2, gap: font * (above ? -GAP : GAP) }
}

/** As many names as there are screens of picture at this zoom. */
function budgetOf(cy: Core, zoom: number): number {
  const { w, h } = cy.elements().boundingBox({ includeLabels: false })
  const screens = (w * h * zoom * zoom) / Math.max(1, cy.width() * cy.height())
  return Math.round(PER_SCREEN * Math.max(1, screens))
}
