// Keeps the view steady when a panel beside it grows or shrinks (what was fitted as a whole stays in sight as a whole), and
// what is selected out from under panel and card.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { chosenEdge, DOUBLE_CLICK, session, useSession } from '../state/session'
import { reveal } from './handle'
import { fit, isAsFitted } from './sight'

export function CanvasCentre({ cy }: { readonly cy: Core }) {
  const chosen = useSession((s) => chosenEdge(s) ?? s.selection[0])
  const reading = useSession((s) => s.reading !== null)

  useEffect(() => {
    const container = cy.container()
    if (container === null) return
    let { clientWidth: width, clientHeight: height } = container
    const observer = new ResizeObserver(() => {
      const by = { x: (container.clientWidth - width) / 2, y: (container.clientHeight - height) / 2 }
      width = container.clientWidth
      height = container.clientHeight
      if (by.x === 0 && by.y === 0) return
      const isWhole = isAsFitted(cy) && session().selection.length === 0
      cy.resize()
      if (isWhole) return fit(cy)
      cy.panBy(by)
      showChosen(cy)
    })
    observer.observe(container)
    return () => observer.disconnect()
  }, [cy])

  useEffect(() => {
    if (chosen === undefined && !reading) return
    const timer = setTimeout(() => showChosen(cy), DOUBLE_CLICK)
    return () => clearTimeout(timer)
  }, [cy, chosen, reading])
  return null
}

function showChosen(cy: Core): void {
  const id = chosenEdge(session()) ?? session().selection[0]
  if (id !== undefined) reveal(cy, id)
}
