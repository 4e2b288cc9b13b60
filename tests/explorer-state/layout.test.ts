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

/** A speaker in the middle of a crowd, with quotes that have no place yet. */
function star(quotes: number, speakerFixed: boolean): LayoutProblem {
  const asked = problem('force', 0, 0)
  const node = (id: string, more: Partial<LayoutNode>): LayoutNode => ({
    id,
    kind: 'person',
    width: 80,
    height: 60,
    x: 0,
    y: 0,
    fixed: speakerFixed,
    weight: 1,
    date: null,
    speakerId: null,
    ...more,
  })
  const crowd = Array.from({ length: 24 }, (_, i) =>
    node(`p${i}`, { x: ((i % 5) - 2) * 130, y: Math.floor(i / 5) * 90 - 180 }),
  )
  const said = Array.from({ length: quotes }, (_, i) =>
    node(`q${i}`, { kind: 'quote', width: 204, height: 86, fixed: false, speakerId: 'p12' }),
  )
  return {
    ...asked,
    nodes: [...crowd, ...said],
    edges: said.map((q) => ({ source: 'p12', target: q.id, count: 1 })),
  }
}

test.each([
  [1, true],
  [16, true],
  [16, false],
  [90, true],
  [90, false],
] as const)('%d quotes of one speaker (fixed: %s) lie on nothing', (quotes, fixed) => {
  const asked = star(quotes, fixed)
  const placed = new Map(force(asked).map(([id, x, y]) => [id, { x, y }]))
  expect(placed.size).toBe(asked.nodes.filter((n) => !n.fixed).length)
  const boxes = asked.nodes.map((n) => ({ ...n, ...placed.get(n.id) }))
  const hits = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.kind === 'quote' || b.kind === 'quote')
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1,
      )
      .map((b) => `${a.id} on ${b.id}`),
  )
  expect(hits).toEqual([])
})

test('16 quotes can be read beside the card of the selection at 1280 × 720', () => {
  const asked = { ...star(16, false), frame: { width: 384, height: 636 } }
  const quotes = force(asked).filter(([id]) => id.startsWith('q'))
  const [xs, ys] = [quotes.map((p) => p[1]), quotes.map((p) => p[2])]
  const width = Math.max(...xs) - Math.min(...xs) + 204
  const height = Math.max(...ys) - Math.min(...ys) + 86
  expect(Math.min(368 / width, 620 / height)).toBeGreaterThanOrEqual(0.68)
})
