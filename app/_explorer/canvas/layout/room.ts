// Finding room: where a block fits beside what stands already.
import type { LayoutNode } from './problem'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Steps of the search, in canvas units, and how many rings of them are tried. */
const STEP = 60
const RINGS = 80
const DIRECTIONS = 16

/**
 * The nearest middle to the box's own where it lies on none of the others. Away from its own place it also keeps
 * clear of `centre`, which it otherwise surrounds. Its own place when there is no room far and wide.
 */
export function freePlace(
  box: Box,
  others: readonly LayoutNode[],
  centre: LayoutNode,
): { readonly x: number; readonly y: number } {
  if (!hits(box, others)) return { x: box.x, y: box.y }
  const all = [...others, centre]
  for (let ring = 1; ring <= RINGS; ring++) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * i) / DIRECTIONS
      const x = Math.round(box.x + ring * STEP * Math.cos(angle))
      const y = Math.round(box.y + ring * STEP * Math.sin(angle))
      if (!hits({ ...box, x, y }, all)) return { x, y }
    }
  }
  return { x: box.x, y: box.y }
}

function hits(box: Box, others: readonly LayoutNode[]): boolean {
  return others.some(
    (n) =>
      Math.abs(n.x - box.x) < (n.width + box.width) / 2 &&
      Math.abs(n.y - box.y) < (n.height + box.height) / 2,
  )
}
