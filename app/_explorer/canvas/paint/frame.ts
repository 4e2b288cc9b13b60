// What Cytoscape does in each frame before it draws, made to wait while thousands of elements change.
import type { Core } from 'cytoscape'
import { inDrawingOrder, isInteractive } from './order'
import type { Renderer } from './renderer'

/** Styles and measures wait while held: the one who holds measures in slices. */
export function holdable(r: Renderer, isHeld: () => boolean): void {
  const usual = r.beforeRenderCallbacks
  const fn = (draws: boolean, time: number) => {
    if (!isHeld()) for (const each of usual) each.fn(draws, time)
  }
  r.beforeRenderCallbacks = [{ priority: 0, fn }]
}

/** While held, the order of drawing stays the last one known. */
export function keepOrder(cy: Core, r: Renderer, isHeld: () => boolean): void {
  let last: NonNullable<Renderer['cachedZSortedEles']> | null = null
  r.getCachedZSortedEles = (force) => {
    const known = r.cachedZSortedEles ?? (isHeld() ? last : null)
    if (force !== true && known !== null) return known
    const ordered = inDrawingOrder(cy)
    last = Object.assign(ordered, { interactive: ordered.filter(isInteractive) })
    r.cachedZSortedEles = last
    r.updateCachedGrabbedEles()
    return last
  }
}
