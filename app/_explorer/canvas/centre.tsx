// Keeps what is in the middle of the canvas in the middle when a panel beside it grows or shrinks.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'

export function CanvasCentre({ cy }: { readonly cy: Core }) {
  useEffect(() => {
    const container = cy.container()
    if (container === null) return
    let { clientWidth: width, clientHeight: height } = container
    const observer = new ResizeObserver(() => {
      const by = { x: (container.clientWidth - width) / 2, y: (container.clientHeight - height) / 2 }
      width = container.clientWidth
      height = container.clientHeight
      if (by.x === 0 && by.y === 0) return
      cy.resize()
      cy.panBy(by)
    })
    observer.observe(container)
    return () => observer.disconnect()
  }, [cy])
  return null
}
