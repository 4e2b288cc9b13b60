// Level of detail: how large pictures are painted, and how many changes are made without holding up the page.
import type { Collection, Core } from 'cytoscape'
import { waitFor } from '../state/messages'
import type { Painter } from './paint/painter'
import { type Drawn, isMoving, rendererOf } from './paint/renderer'
import { inSlices } from './slices'

/** From this many elements on the picture is painted in slices. */
const MANY = 600

const painters = new WeakMap<Core, Painter>()

/** Comes when the first large picture is drawn: small ones do without. Null when the canvas has gone meanwhile. */
async function painterFor(cy: Core): Promise<Painter | null> {
  const { painterOf } = await import('./paint/painter')
  if (cy.destroyed()) return null
  const painter = painters.get(cy) ?? painterOf(cy)
  painters.set(cy, painter)
  return painter
}

/** Tunes the drawing to the number of elements, links included. Null: at once; else to be waited for. */
export function tuneTo(cy: Core, elements: number): Promise<void> | null {
  const painter = painters.get(cy)
  const isLarge = elements > MANY
  if (isLarge && painter === undefined) return painterFor(cy).then((made) => made?.turn(true))
  painter?.turn(isLarge)
  return null
}

/** Cytoscape measures what has changed in one go in the next frame; this measures it now, so that slices hold it. */
export function measureNow(cy: Core): void {
  painters.get(cy)?.measure()
}

/** Is a hand, or an animation, moving the view or an element? */
export function isUnderWay(cy: Core): boolean {
  return isMoving(cy, rendererOf(cy))
}

/** After a change of elements or theme: what was painted of the whole before is not shown any more. */
export function forgetPicture(cy: Core): void {
  painters.get(cy)?.forget()
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
  const painter = await painterFor(cy)
  if (painter === null) {
    over()
    return false
  }
  quiet.notifications(false)
  painter.hold()
  try {
    return (
      (await inSlices(changes, measured(cy, run), stop)) &&
      !cy.destroyed() &&
      (await inSlices(touched().toArray() as Drawn[], measured(cy, bound), stop))
    )
  } finally {
    painter.release()
    over()
    if (!cy.destroyed()) {
      quiet.notifications(true)
      quiet.notify('load', cy.elements())
    }
  }
}

function measured<T>(cy: Core, work: (slice: readonly T[]) => void): (slice: readonly T[]) => void {
  return (slice) => {
    if (cy.destroyed()) return
    work(slice)
    measureNow(cy)
  }
}

function bound(slice: readonly Drawn[]): void {
  for (const element of slice) element.boundingBox()
}
