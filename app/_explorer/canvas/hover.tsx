// What the pointer rests on stands out with its neighbours; the rest steps back while nothing is selected.
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { useEffect } from 'react'
import { session } from '../state/session'
import { RELABEL } from './labels'

/** Milliseconds: a pointer on its way elsewhere lights nothing. */
const PAUSE = 70
/** Above this many elements the rest does not step back: that takes longer than a glance. */
const MANY = 1500

export function CanvasHover({ cy }: { readonly cy: Core }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = (event: EventObject) => {
      clearTimeout(timer)
      timer = setTimeout(() => light(cy, event.target), PAUSE)
    }
    const out = () => {
      clearTimeout(timer)
      timer = setTimeout(() => darken(cy), PAUSE)
    }
    cy.on('mouseover', 'node', over)
    cy.on('mouseout', 'node', out)
    const container = cy.container()
    // Onto a card or out of the canvas: Cytoscape hears of neither
    container?.addEventListener('mouseleave', out)
    return () => {
      clearTimeout(timer)
      container?.removeEventListener('mouseleave', out)
      if (cy.destroyed()) return
      cy.off('mouseover', 'node', over)
      cy.off('mouseout', 'node', out)
    }
  }, [cy])
  return null
}

function light(cy: Core, node: NodeSingular): void {
  darken(cy)
  if (node.removed()) return
  const near = node.closedNeighborhood()
  cy.batch(() => {
    node.addClass('hovered')
    near.addClass('lit')
    const alone = session().selection.length === 0 && session().subject.kind !== 'edge'
    if (alone && cy.elements().size() <= MANY) cy.elements().not(near).addClass('dimmed')
  })
  cy.emit(RELABEL)
}

function darken(cy: Core): void {
  const lit = cy.$('.lit, .dimmed, .hovered')
  if (lit.empty()) return
  cy.batch(() => {
    lit.removeClass('lit dimmed hovered')
  })
  cy.emit(RELABEL)
}
