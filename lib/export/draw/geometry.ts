// Shapes of nodes as points around their middle, where a line meets them, and paths through points.
import type { NodeKind } from '../../model/graph'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Sized {
  readonly kind: NodeKind
  readonly width: number
  readonly height: number
}

const CUT = 8

/** Corners of the shape of a kind; none for people, who are circles. */
export function cornersOf({ kind, width, height }: Sized): readonly Point[] {
  const [w, h] = [width / 2, height / 2]
  const points = (...list: readonly (readonly [number, number])[]) => list.map(([x, y]) => ({ x, y }))
  switch (kind) {
    case 'person':
      return []
    case 'event':
      return points([0, -h], [w, 0], [0, h], [-w, 0])
    case 'place':
      return points([-w, 0], [-w / 2, -h], [w / 2, -h], [w, 0], [w / 2, h], [-w / 2, h])
    case 'article':
      return points(
        ...([
          [-w + CUT, -h],
          [w - CUT, -h],
          [w, -h + CUT],
          [w, h - CUT],
          [w - CUT, h],
          [-w + CUT, h],
          [-w, h - CUT],
          [-w, -h + CUT],
        ] as const),
      )
    default:
      return points([-w, -h], [w, -h], [w, h], [-w, h])
  }
}

/** Where a line from the middle of the shape towards a point (both relative to the middle) leaves it. */
export function borderTowards(shape: Sized, to: Point): Point {
  const length = Math.hypot(to.x, to.y)
  if (length === 0) return { x: 0, y: 0 }
  const corners = cornersOf(shape)
  if (corners.length === 0) {
    const share = shape.width / 2 / length
    return { x: to.x * share, y: to.y * share }
  }
  const shares = corners.flatMap((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    const side = { x: b.x - a.x, y: b.y - a.y }
    const across = to.x * side.y - to.y * side.x
    if (across === 0) return []
    const along = (a.x * side.y - a.y * side.x) / across
    const within = (a.x * to.y - a.y * to.x) / across
    return along > 0 && within >= 0 && within <= 1 ? [along] : []
  })
  const share = Math.min(...shares, 1)
  return { x: to.x * share, y: to.y * share }
}

/** A closed path through the corners, each rounded by up to `radius`. */
export function roundedPath(corners: readonly Point[], radius: number): string {
  const parts = corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length] ?? corner
    const after = corners[(i + 1) % corners.length] ?? corner
    const [enter, leave] = [towards(corner, before, radius), towards(corner, after, radius)]
    return `${i === 0 ? 'M' : 'L'}${at(enter)}Q${at(corner)} ${at(leave)}`
  })
  return `${parts.join('')}Z`
}

/** The point `distance` from `from` on the way to `to`, at most half the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(0.5, distance / length)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** "12.5 -3": as a path has it. */
export function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`
}

/** To a tenth of a unit, so that equal pictures are equal files. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(Object.is(rounded, -0) ? 0 : rounded)
}
