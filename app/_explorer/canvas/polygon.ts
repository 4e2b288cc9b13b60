// Is a point within what a hand has drawn?
import type { Point } from '../state/view'

/** Even-odd rule; the outline is closed from its last point to its first. */
export function isWithin({ x, y }: Point, outline: readonly Point[]): boolean {
  let within = false
  outline.forEach((a, i) => {
    const b = outline.at(i - 1) ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within
  })
  return within
}
