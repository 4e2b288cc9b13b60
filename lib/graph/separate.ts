// The last touch of a force layout: nodes that still lie on each other are pushed apart, fixed ones excepted.

/** A node with the room it takes up, and its middle; canvas units. */
export interface Roomy {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly x: number
  readonly y: number
  /** Must not move. */
  readonly fixed: boolean
}

const PASSES = 24
/** Least size of a cell; larger nodes make larger cells. */
const CELL = 190

interface Body {
  x: number
  y: number
  readonly node: Roomy
}

/** Positions of the free nodes without overlaps, as far as a few passes over a grid of neighbours can. */
export function separate(nodes: readonly Roomy[]): (readonly [id: string, x: number, y: number])[] {
  const bodies: Body[] = nodes.map((node) => ({ x: node.x, y: node.y, node }))
  const size = Math.max(CELL, ...nodes.map((n) => Math.max(n.width, n.height)))
  for (let pass = 0; pass < PASSES; pass++) if (!pushOnce(bodies, size)) break
  return bodies.filter((b) => !b.node.fixed).map((b) => [b.node.id, Math.round(b.x), Math.round(b.y)])
}

/** Answers whether anything still had to move. */
function pushOnce(bodies: readonly Body[], size: number): boolean {
  const grid = new Map<string, Body[]>()
  const cell = (v: number) => Math.floor(v / size)
  for (const body of bodies) {
    const key = `${cell(body.x)},${cell(body.y)}`
    grid.set(key, [...(grid.get(key) ?? []), body])
  }
  let moved = false
  for (const a of bodies) {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const b of grid.get(`${cell(a.x) + dx},${cell(a.y) + dy}`) ?? []) {
          if (a.node.id < b.node.id && pushApart(a, b)) moved = true
        }
      }
    }
  }
  return moved
}

/** Along the axis of the smaller overlap, each by half, or the free one by all of it. */
function pushApart(a: Body, b: Body): boolean {
  if (a.node.fixed && b.node.fixed) return false
  const overX = (a.node.width + b.node.width) / 2 - Math.abs(a.x - b.x)
  const overY = (a.node.height + b.node.height) / 2 - Math.abs(a.y - b.y)
  if (overX <= 0.5 || overY <= 0.5) return false
  const shareA = a.node.fixed ? 0 : b.node.fixed ? 1 : 0.5
  const along = overX < overY ? 'x' : 'y'
  const push = Math.min(overX, overY) * (a[along] <= b[along] ? -1 : 1)
  a[along] += push * shareA
  b[along] -= push * (1 - shareA)
  return true
}
