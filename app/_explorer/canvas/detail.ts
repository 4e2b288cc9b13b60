// Level of detail: what is left out of large pictures, and while a hand moves them.
import type { Core } from 'cytoscape'

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
