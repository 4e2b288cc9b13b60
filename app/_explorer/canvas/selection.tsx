// Shows on the canvas what is selected: it and its neighbours stand out, the rest steps back.
import type { CollectionReturnValue, Core, EdgeCollection } from 'cytoscape'
import { useEffect } from 'react'
import { chosenEdge, useSession } from '../state/session'
import { measureNow } from './detail'
import { inSlices } from './slices'
import { SYNCED } from './sync-elements'

export function CanvasSelection({ cy }: { readonly cy: Core }) {
  const selection = useSession((s) => s.selection)
  const edge = useSession(chosenEdge)

  useEffect(() => {
    let stop = new AbortController()
    const show = () => {
      stop.abort()
      stop = new AbortController()
      const shown = edge === null ? aroundNodes(cy, selection) : aroundEdge(cy, edge)
      void highlight(cy, shown, stop.signal)
    }
    show()
    cy.on(SYNCED, show)
    return () => {
      stop.abort()
      if (!cy.destroyed()) cy.off(SYNCED, show)
    }
  }, [cy, selection, edge])
  return null
}

interface Shown {
  readonly chosen: CollectionReturnValue
  /** Edges of what is chosen. */
  readonly near: EdgeCollection
  /** Everything that does not step back; null: nothing is selected, nothing steps back. */
  readonly bright: CollectionReturnValue | null
}

function aroundNodes(cy: Core, ids: readonly string[]): Shown {
  const chosen = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection())
  const near = chosen.closedNeighborhood()
  return { chosen, near: near.edges(), bright: chosen.empty() ? null : near }
}

function aroundEdge(cy: Core, id: string): Shown {
  // An edge that is drawn as part of a bundle shows as the edge that stands for it
  const edge = cy.getElementById(id)
  const drawn = edge.hasClass('bundled') ? edge.parallelEdges().not('.bundled') : edge
  return {
    chosen: drawn,
    near: cy.collection().edges(),
    bright: drawn.empty() ? null : drawn.union(drawn.connectedNodes()),
  }
}

/** What stands out changes at once; among thousands the rest steps back a moment later. */
async function highlight(cy: Core, { chosen, near, bright }: Shown, stop: AbortSignal): Promise<void> {
  cy.batch(() => {
    cy.$('.chosen').not(chosen).removeClass('chosen')
    cy.$('.near').not(near).removeClass('near')
    cy.$(':selected').unselect()
    chosen.not('.chosen').addClass('chosen')
    near.not('.near').addClass('near')
  })
  const faded = bright === null ? cy.collection() : cy.elements().not(bright)
  const change = [
    ...cy
      .$('.faded')
      .not(faded)
      .map((e) => () => void e.removeClass('faded')),
    ...faded.not('.faded').map((e) => () => void e.addClass('faded')),
  ]
  const run = (slice: readonly (() => void)[]) => {
    cy.batch(() => slice.forEach((each) => void each()))
    measureNow(cy)
  }
  await inSlices(change, run, stop)
}
