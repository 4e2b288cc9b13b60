// Layouts: what is fixed never moves, nothing lies on anything else, and every free node gets a place.
import { expect, test } from 'vitest'
import { force } from '../../app/_explorer/canvas/layout/force'
import { columns, concentric, timeline } from '../../app/_explorer/canvas/layout/ordered'
import type { LayoutNode, LayoutProblem, Placement } from '../../app/_explorer/canvas/layout/problem'

const LAYOUTS: Readonly<Record<LayoutProblem['layout'], (problem: LayoutProblem) => Placement[]>> = {
  force,
  concentric,
  layers: columns,
  timeline,
}

function problem(layout: LayoutProblem['layout'], size: number, fixed: number): LayoutProblem {
  const nodes = Array.from(
    { length: size },
    (_, i): LayoutNode => ({
      id: `n${i}`,
      kind: i % 3 === 0 ? 'person' : 'quote',
      width: 120,
      height: 60,
      x: (i % 20) * 200,
      y: Math.floor(i / 20) * 120,
      fixed: i < fixed,
      weight: size - i,
      date: i % 4 === 0 ? null : `2031-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      speakerId: i % 3 === 0 ? null : `n${i - (i % 3)}`,
    }),
  )
  const edges = nodes.flatMap((n) =>
    n.speakerId === null ? [] : [{ source: n.speakerId, target: n.id, count: 1 }],
  )
  return { layout, nodes, edges, centre: null, frame: { width: 660, height: 670 } }
}

const CASES = (['force', 'concentric', 'layers', 'timeline'] as const).flatMap((layout) =>
  [0, 10].map((fixed) => [layout, fixed] as const),
)

test.each(CASES)('%s with %d fixed places exactly the free nodes', (layout, fixed) => {
  const asked = problem(layout, 60, fixed)
  const placed = LAYOUTS[layout](asked)
  expect(placed.map(([id]) => id).sort()).toEqual(
    asked.nodes
      .filter((n) => !n.fixed)
      .map((n) => n.id)
      .sort(),
  )
  expect(placed.every(([, x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
})

test.each([60, 400])('force leaves hardly any of %d nodes lying on each other', (size) => {
  const placed = force(problem('force', size, 0))
  let overlaps = 0
  placed.forEach(([, ax, ay], i) => {
    for (const [, bx, by] of placed.slice(i + 1)) {
      if (Math.abs(ax - bx) < 110 && Math.abs(ay - by) < 50) overlaps++
    }
  })
  expect(overlaps).toBeLessThanOrEqual(size * 0.02)
})
