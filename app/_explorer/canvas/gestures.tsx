// Mouse and touch: what a tap, a drag, a box and a double tap on the canvas do.
import type { Core, EventObject, EventObjectNode, NodeSingular } from 'cytoscape'
import { useEffect } from 'react'
import { menuOfEdge, menuOfNode } from '../actions/element-menu'
import { expandLeading } from '../actions/expand'
import { readNode } from '../actions/read'
import { clearSelection, select, selectEdge, toggleSelected } from '../actions/select'
import { selectCaught } from '../actions/select-more'
import { moved } from '../actions/steps'
import { nodeOf } from '../state/session'
import type { Point } from '../state/view'

export function CanvasGestures({ cy }: { readonly cy: Core }) {
  useEffect(() => {
    const tapNode = (event: EventObjectNode) => pick(event)
    const tapEdge = (event: EventObject) => selectEdge(event.target.id())
    const expandNode = (event: EventObjectNode) => void expandLeading(event.target.id())
    const tapNothing = (event: EventObject) => {
      if (event.target === cy) clearSelection()
    }
    const menuAtNode = (event: EventObjectNode) => openMenu(event, menuOfNode)
    const menuAtEdge = (event: EventObject) => openMenu(event, menuOfEdge)
    const drop = (event: EventObjectNode) => moved(positionsOf(event.target))
    const box = () => selectBox(cy)

    cy.on('tap', 'node', tapNode)
    cy.on('tap', 'edge', tapEdge)
    cy.on('tap', tapNothing)
    cy.on('dbltap', 'node', expandNode)
    cy.on('cxttap taphold', 'node', menuAtNode)
    cy.on('cxttap', 'edge', menuAtEdge)
    cy.on('dragfree', 'node', drop)
    cy.on('boxend', box)
    return () => {
      if (cy.destroyed()) return
      cy.off('tap', 'node', tapNode)
      cy.off('tap', 'edge', tapEdge)
      cy.off('tap', tapNothing)
      cy.off('dbltap', 'node', expandNode)
      cy.off('cxttap taphold', 'node', menuAtNode)
      cy.off('cxttap', 'edge', menuAtEdge)
      cy.off('dragfree', 'node', drop)
      cy.off('boxend', box)
    }
  }, [cy])
  return null
}

function pick(event: EventObjectNode): void {
  const { shiftKey, ctrlKey, metaKey } = event.originalEvent
  const id = event.target.id()
  if (shiftKey || ctrlKey || metaKey) {
    toggleSelected(id)
    return
  }
  select([id])
  readNode(nodeOf(id))
}

/** A right click, or a finger that stays: the menu opens where it is. A mouse button that stays is about to drag. */
function openMenu(event: EventObject, open: (id: string, x: number, y: number) => void): void {
  const { originalEvent } = event
  const touch = 'touches' in originalEvent
  if (event.type === 'taphold' && !touch) return
  const { x, y } = event.renderedPosition
  const frame = event.cy.container()?.getBoundingClientRect()
  open(event.target.id(), (frame?.x ?? 0) + x, (frame?.y ?? 0) + y)
}

/** Cytoscape selects what lies in the box a moment after the box ends. */
function selectBox(cy: Core): void {
  setTimeout(() => {
    const ids = cy.nodes(':selected').map((n) => n.id())
    if (ids.length > 0) selectCaught(ids, true)
  })
}

/** A dragged node takes the other selected ones along when it is one of them. */
function positionsOf(dragged: NodeSingular): Map<string, Point> {
  return new Map([[dragged.id(), { ...dragged.position() }]])
}
