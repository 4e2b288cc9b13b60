// Shows a path on the canvas: its links stand out, whatever is selected, and the rest steps back.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { useSession } from '../state/session'

export function CanvasTrace({ cy }: { readonly cy: Core }) {
  const trace = useSession((s) => s.trace)
  const present = useSession((s) => s.history.present)

  useEffect(() => {
    cy.batch(() => {
      cy.$('.traced, .untraced').removeClass('traced untraced')
      if (trace.length === 0) return
      const pairs = new Set(trace.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
      const ends = new Set(trace.flat())
      const edges = cy.edges().filter((e) => pairs.has(`${e.data('source')} ${e.data('target')}`))
      const shown = edges.union(cy.nodes().filter((n) => ends.has(n.id())))
      if (shown.empty()) return
      shown.addClass('traced')
      cy.elements().not(shown).addClass('untraced')
    })
  }, [cy, trace, present])
  return null
}
