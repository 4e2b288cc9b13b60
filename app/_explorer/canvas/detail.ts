// Level of detail: what is left out of large pictures, and while a hand moves them.
import type { Collection, Core } from 'cytoscape'
import { waitFor } from '../state/messages'
import { inSlices } from './slices'

/** From this many nodes on the picture is moved as a whole, and drawn anew when the hand rests. */
const MANY = 1000

/** What Cytoscape's canvas renderer lets one change after the start; its types do not say so. */
interface Tunable {
  hideEdgesOnViewport: boolean
  textureOnViewport: boolean
  forcedPixelRatio: number | null
}

/** Tunes the renderer to the number of nodes: whole textures while moving, one canvas pixel for each of the page. */
export function tuneTo(cy: Core, nodes: number): void {
  const renderer = (cy as unknown as { renderer(): Tunable }).renderer()
  renderer.hideEdgesOnViewport = nodes > MANY
  renderer.textureOnViewport = nodes > MANY
  renderer.forcedPixelRatio = nodes > MANY ? 1 : null
}

/** Parts of Cytoscape's core that its types leave out. */
interface Quiet {
  notifications(on: boolean): void
  notify(event: string, elements: Collection): void
}

/** From this many changes on the picture is not drawn anew before all of them are made. */
const LONG = 300

/**
 * Makes changes to the elements: few at once, many in slices, after which the picture is drawn once. `touched` says
 * what is measured anew before that, in slices too: left to the drawing, it would take a second for thousands.
 * False when stopped in between.
 */
export async function change(
  cy: Core,
  changes: readonly (() => void)[],
  touched: () => Collection,
  stop: AbortSignal,
): Promise<boolean> {
  const run = (slice: readonly (() => void)[]) =>
    cy.batch(() => {
      for (const each of slice) each()
    })
  if (changes.length <= LONG) return inSlices(changes, run, stop)
  const quiet = cy as unknown as Quiet
  const over = waitFor('Drawing')
  quiet.notifications(false)
  const done =
    (await inSlices(changes, run, stop)) &&
    !cy.destroyed() &&
    (await inSlices(touched().toArray(), (slice) => slice.forEach((e) => void e.boundingBox()), stop))
  over()
  if (cy.destroyed()) return false
  quiet.notifications(true)
  quiet.notify('load', cy.elements())
  return done
}
