// Shows on the canvas what is selected: it and its neighbours stand out, the rest steps back.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { chosenEdge, useSession } from '../state/session'

export function CanvasSelection({ cy }: { readonly cy: Core }) {
  const selection = useSession((s) => s.selection)
  const edge = useSession(chosenEdge)
  const present = useSession((s) => s.history.present)

  useEffect(() => {
    cy.batch(() => {
      cy.elements().removeClass('chosen near faded').unselect()
      if (edge !== null) highlightEdge(cy, edge)
      else if (selection.length > 0) highlightNodes(cy, selection)
    })
  }, [cy, selection, edge, present])
  return null
}

function highlightNodes(cy: Core, ids: readonly string[]): void {
  const nodes = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection())
  if (nodes.empty()) return
  const near = nodes.closedNeighborhood()
  nodes.addClass('chosen')
  near.edges().addClass('near')
  cy.elements().not(near).addClass('faded')
}

function highlightEdge(cy: Core, id: string): void {
  const edge = cy.getElementById(id)
  if (edge.empty()) return
  edge.addClass('chosen')
  cy.elements().not(edge).not(edge.connectedNodes()).addClass('faded')
}
