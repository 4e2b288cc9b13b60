// Where a point of the canvas lies on the small map, and back.
import type { Point } from '../state/view'

export interface Extent {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface Scale {
  readonly factor: number
  readonly left: number
  readonly top: number
}

/** Pixels kept free at the map's border. */
const MARGIN = 6

/** Shows all of the extent, centred, on a map of the given size in pixels. */
export function scaleOf({ x1, y1, x2, y2 }: Extent, width: number, height: number): Scale {
  const [w, h] = [Math.max(1, x2 - x1), Math.max(1, y2 - y1)]
  const factor = Math.min((width - 2 * MARGIN) / w, (height - 2 * MARGIN) / h)
  return {
    factor,
    left: (width - w * factor) / 2 - x1 * factor,
    top: (height - h * factor) / 2 - y1 * factor,
  }
}

export function toMap({ x, y }: Point, { factor, left, top }: Scale): Point {
  return { x: x * factor + left, y: y * factor + top }
}

export function fromMap({ x, y }: Point, { factor, left, top }: Scale): Point {
  return { x: (x - left) / factor, y: (y - top) / factor }
}

/** Is part of the picture out of view? */
export function isCut(all: Extent, seen: Extent): boolean {
  return all.x1 < seen.x1 || all.y1 < seen.y1 || all.x2 > seen.x2 || all.y2 > seen.y2
}
