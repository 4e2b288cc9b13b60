// The canvas's pure parts: which names are written, which links are drawn as one, what a lasso catches, the small map.
import { expect, test } from 'vitest'
import { bundlesOf } from '../../app/_explorer/canvas/bundles'
import { lookOf, roomOf, sideOf, sizeOf } from '../../app/_explorer/canvas/elements'
import { measure } from '../../app/_explorer/canvas/measure/measure'
import { fromMap, isCut, scaleOf, toMap } from '../../app/_explorer/canvas/minimap-scale'
import { isWithin } from '../../app/_explorer/canvas/polygon'
import { inSlices } from '../../app/_explorer/canvas/slices'
import { NO_MEASURES } from '../../app/_explorer/state/measures'
import { chooseLabels, fontAt, type Labelled } from '../../lib/graph/label-choice'
import { synthetic } from '../support/synthetic'
import { edge, person } from './things'

const label = (id: string, x: number, y: number, weight: number, must = false): Labelled => ({
  id,
  x,
  y,
  half: 20,
  text: 'Dana Ruiz',
  weight,
  must,
})
const ids = (labels: readonly { readonly id: string }[]) => labels.map((l) => l.id)

test('of two names that would lie on each other the more important one is written', () => {
  const [b, a] = chooseLabels([label('a', 0, 0, 1), label('b', 20, 5, 2)], 1, 10)
  expect([b?.id, b?.above, a?.id, a?.above]).toEqual(['b', false, 'a', true])
  const three = [label('a', 0, 0, 1), label('b', 20, 5, 2), label('c', 10, 3, 3)]
  expect(ids(chooseLabels(three, 1, 10))).toEqual(['c', 'b'])
  expect(ids(chooseLabels([label('a', 0, 0, 1), label('b', 300, 5, 2)], 1, 10))).toEqual(['b', 'a'])
})

test('what is selected is named in any case, and beyond the budget', () => {
  const crowd = [label('a', 0, 0, 9), label('b', 20, 5, 1, true), label('c', 400, 0, 5)]
  expect(ids(chooseLabels(crowd, 1, 0))).toEqual(['b'])
  expect(ids(chooseLabels(crowd, 1, 1))).toEqual(['b', 'a'])
})

// A name that one font breaks into two lines stays on one line in a narrower font: it gets the room of both.
test('a name keeps the width it has unbroken', () => {
  const long = { ...label('a', 0, 0, 2), text: 'Nomvula Petersen' }
  expect(ids(chooseLabels([long, { ...long, id: 'b', x: 90, weight: 1 }], 1, 10))).toEqual(['a', 'b'])
  expect(chooseLabels([long, { ...long, id: 'b', x: 90, weight: 1 }], 1, 10)[1]?.above).toBe(true)
})

test('names stay readable when zoomed out, so that fewer of them fit', () => {
  expect(fontAt(1)).toBe(13)
  expect(fontAt(0.1) * 0.1).toBeGreaterThan(10)
  const row = Array.from({ length: 30 }, (_, i) => label(`n${i}`, i * 110, 0, i))
  expect(chooseLabels(row, 1, 99)).toHaveLength(30)
  const far = chooseLabels(row, 0.2, 99)
  expect(far.length).toBeGreaterThan(3)
  expect(far.length).toBeLessThan(25)
  expect(far[0]?.id).toBe('n29')
})

test('no two of a thousand names lie on each other, and the same picture gets the same names', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    label(`n${i}`, (i * 37) % 1500, (i * 91) % 1100, i % 50),
  )
  const chosen = chooseLabels(many, 0.5, 500)
  expect(ids(chooseLabels([...many].reverse(), 0.5, 500))).toEqual(ids(chosen))
  const places = chosen.map(({ id, font, above }) => ({ ...many[Number(id.slice(1))], font, above }))
  const overlaps = places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .filter((b) => Math.abs((a.x ?? 0) - (b.x ?? 0)) < a.font * 4 && a.y === b.y && a.above === b.above),
  )
  expect(chosen.length).toBeGreaterThan(30)
  expect(overlaps).toEqual([])
})

test('links between the same two are one bundle with their total, led by the highest count', () => {
  const links = [
    edge('SAID_ABOUT', 'a', 'b', 2),
    edge('SAID_ABOUT', 'b', 'a', 5),
    edge('SAID_ABOUT', 'a', 'c'),
  ]
  const bundles = bundlesOf([...links, edge('AFFILIATED_WITH', 'a', 'b')])
  expect(bundles.size).toBe(3)
  expect(bundles.get('SAID_ABOUT:a>b')).toEqual({ lead: 'SAID_ABOUT:b>a', total: 8 })
  expect(bundles.get('AFFILIATED_WITH:a>b')?.lead).toBe('SAID_ABOUT:b>a')
})

test('a lasso catches what lies within, also in its hollows only when they are inside', () => {
  const hook = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 6, y: 10 },
    { x: 6, y: 4 },
    { x: 4, y: 4 },
    { x: 4, y: 10 },
    { x: 0, y: 10 },
  ]
  expect(isWithin({ x: 2, y: 8 }, hook)).toBe(true)
  expect(isWithin({ x: 8, y: 8 }, hook)).toBe(true)
  expect(isWithin({ x: 5, y: 8 }, hook)).toBe(false)
  expect(isWithin({ x: 5, y: 2 }, hook)).toBe(true)
  expect(isWithin({ x: 12, y: 2 }, hook)).toBe(false)
  expect(isWithin({ x: 1, y: 1 }, [])).toBe(false)
})

test('the small map shows everything, and a point on it leads back to where it is', () => {
  const all = { x1: -500, y1: 100, x2: 1500, y2: 700 }
  const scale = scaleOf(all, 160, 100)
  for (const corner of [
    { x: -500, y: 100 },
    { x: 1500, y: 700 },
  ]) {
    const at = toMap(corner, scale)
    expect(at.x >= 0 && at.x <= 160 && at.y >= 0 && at.y <= 100).toBe(true)
    expect(fromMap(at, scale).x).toBeCloseTo(corner.x)
    expect(fromMap(at, scale).y).toBeCloseTo(corner.y)
  }
  expect(isCut(all, { x1: -600, y1: 0, x2: 1600, y2: 800 })).toBe(false)
  expect(isCut(all, { x1: -400, y1: 0, x2: 1600, y2: 800 })).toBe(true)
})

const star = {
  nodes: ['hub', 'a', 'b', 'c', 'alone'],
  edges: ['a', 'b', 'c'].map((source) => ({ source, target: 'hub', count: 1 })),
}

test.each([
  ['degree', 3],
  ['pagerank', null],
  ['betweenness', 1 / 2],
] as const)('%s puts the middle of a star first', (size, expected) => {
  const { values, of } = measure({ ...star, size, colour: 'kind' })
  const ranked = [...values].sort((a, b) => b[1] - a[1])
  expect(of).toBe(size)
  expect(ranked[0]?.[0]).toBe('hub')
  if (expected !== null) expect(ranked[0]?.[1]).toBeCloseTo(expected)
  if (size === 'pagerank') expect(ranked.reduce((sum, [, v]) => sum + v, 0)).toBeCloseTo(1, 2)
})

test('communities are numbered by size, named by their leader, and come out the same every time', () => {
  const cliques = ['x', 'y'].flatMap((c, i) => {
    const members = Array.from({ length: 4 + i }, (_, k) => `${c}${k}`)
    return members.flatMap((a, k) => members.slice(k + 1).map((b) => ({ source: a, target: b, count: 1 })))
  })
  const nodes = [...new Set(cliques.flatMap((e) => [e.source, e.target])), 'alone']
  const problem = {
    nodes,
    edges: [...cliques, { source: 'x0', target: 'y0', count: 1 }],
    size: 'quotes',
    colour: 'community',
  } as const
  const found = measure(problem)
  expect(found.communities).toEqual([
    { number: 1, size: 5, leader: 'y0' },
    { number: 2, size: 4, leader: 'x0' },
  ])
  expect(found.communityOf.get('alone')).toBeUndefined()
  expect(measure({ ...problem, nodes: [...nodes].reverse() })).toEqual(found)
})

test('measures of an empty canvas, of one element, and of thousands with every measure', () => {
  for (const nodes of [[], ['a']]) {
    const found = measure({ nodes, edges: [], size: 'pagerank', colour: 'community' })
    expect(found.communities).toEqual([])
  }
  const { nodes, edges } = synthetic(2000)
  const found = measure({ nodes: nodes.map((n) => n.id), edges, size: 'pagerank', colour: 'community' })
  expect(found.values.size).toBe(2000)
  expect(found.communities.length).toBeGreaterThan(5)
})

test('size follows the measure once it is known, and quotes until then', () => {
  const node = person('p:1', 'Dana Ruiz', 16)
  const waiting = lookOf({ size: 'degree', colour: 'kind' }, NO_MEASURES)
  expect(sizeOf(node, waiting)).toEqual(sizeOf(node))
  const values = new Map([
    ['p:1', 2],
    ['p:2', 8],
  ])
  const known = lookOf({ size: 'degree', colour: 'kind' }, { ...NO_MEASURES, of: 'degree', values })
  expect(sizeOf(node, known).width).toBe(sideOf(1 / 4))
  expect(roomOf(node, known).width).toBeGreaterThanOrEqual(sideOf(1 / 4))
  const none = lookOf({ size: 'none', colour: 'kind' }, NO_MEASURES)
  expect(sizeOf(node, none)).toEqual(sizeOf(person('p:2', 'Femi Okafor', 1), none))
})

test('few things are done at once, many in slices that can be stopped', async () => {
  const seen: number[] = []
  const control = new AbortController()
  const few = inSlices([1, 2, 3], (slice) => void seen.push(...slice), control.signal)
  expect(seen).toEqual([1, 2, 3])
  expect(await few).toBe(true)
  const many = Array.from({ length: 2000 }, (_, i) => i)
  const all: number[] = []
  let slices = 0
  const work = (slice: readonly number[]) => {
    slices++
    all.push(...slice)
  }
  expect(await inSlices(many, work, control.signal)).toBe(true)
  expect(all).toEqual(many)
  expect(slices).toBeGreaterThan(2)
  const some = inSlices(many, () => control.abort(), control.signal)
  expect(await some).toBe(false)
})
