// The pure core of the explorer: steps, undo and redo, collapse, filters, links. No browser, no server.
import { describe, expect, test } from 'vitest'
import { historyOf, redo, take, undo } from '../../app/_explorer/state/history'
import {
  addBatch,
  addRoots,
  collapse,
  hide,
  pin,
  place,
  remove,
  renew,
  setDated,
  setFilter,
  setPerspective,
} from '../../app/_explorer/state/operations'
import { EMPTY_VIEW, positionsOf, type View } from '../../app/_explorer/state/view'
import { visibleOf } from '../../app/_explorer/state/visible'
import type { Batch } from '../../lib/graph/collapse'
import { NO_FILTER } from '../../lib/graph/filter'
import { edge, person, quote } from './things'

const ruiz = person('p:ruiz', 'Dana Ruiz', 14)
const okafor = person('p:okafor', 'Femi Okafor', 3)
const [first, second, third] = [quote('q:1', 'p:ruiz'), quote('q:2', 'p:ruiz'), quote('q:3', 'p:okafor')]

function batch(ids: readonly string[], more: Partial<Batch> = {}): Batch {
  return {
    key: 'p:ruiz|SAID|out|quote|newest',
    anchor: 'p:ruiz',
    label: 'Dana Ruiz: said',
    ids,
    total: 3,
    nextCursor: null,
    ...more,
  }
}

const start = addRoots({ nodes: [ruiz, okafor], edges: [edge('SAID_ABOUT', 'p:ruiz', 'p:okafor', 4)] })(
  EMPTY_VIEW,
)
const quotesOfRuiz = {
  nodes: [first, second],
  edges: [edge('SAID', 'p:ruiz', 'q:1'), edge('SAID', 'p:ruiz', 'q:2')],
}
const expanded = addBatch(batch(['q:1', 'q:2']), quotesOfRuiz)(start)

const ids = (view: View) => [...view.scene.nodes.keys()].sort()

describe('expanding and collapsing', () => {
  test('what an answer repeats stays the same object; what it changes does not', () => {
    const again = addBatch(batch(['q:1']), { nodes: [{ ...first }], edges: [] })(expanded)
    expect(again.scene.nodes.get('q:1')).toBe(expanded.scene.nodes.get('q:1'))
    const edges = [edge('SAID_ABOUT', 'p:ruiz', 'p:okafor', 4), edge('SAID', 'p:ruiz', 'q:1')]
    const linked = addRoots({ nodes: [{ ...ruiz, quoteCount: 15 }], edges })(expanded)
    expect(linked.scene.nodes.get('p:ruiz')).toMatchObject({ quoteCount: 15 })
    for (const { id } of edges) expect(linked.scene.edges.get(id)).toBe(expanded.scene.edges.get(id))
  })

  test('collapse takes away exactly what the expansion added, with its links', () => {
    const after = collapse('p:ruiz|SAID|out|quote|newest')(expanded)
    expect(ids(after)).toEqual(ids(start))
    expect([...after.scene.edges.keys()]).toEqual([...start.scene.edges.keys()])
    expect(after.batches).toEqual([])
  })

  test('"more" continues the same expansion; one collapse takes all of it', () => {
    const more = addBatch(batch(['q:3']), { nodes: [third], edges: [] })(expanded)
    expect(more.batches).toHaveLength(1)
    expect(more.batches[0]?.ids).toEqual(['q:1', 'q:2', 'q:3'])
    expect(ids(collapse(more.batches[0]?.key ?? '')(more))).toEqual(ids(start))
  })

  test('what was there before, is pinned, or belongs to another expansion stays', () => {
    const pinned = pin(['q:1'])(expanded)
    const other = addBatch(batch(['q:2'], { key: 'p:okafor|ABOUT|in|quote|newest', anchor: 'p:okafor' }), {
      nodes: [second],
      edges: [],
    })(pinned)
    expect(ids(collapse('p:ruiz|SAID|out|quote|newest')(other))).toEqual(['p:okafor', 'p:ruiz', 'q:1', 'q:2'])
  })

  test('an expansion that leads back to a node that was there does not own it', () => {
    const back = addBatch(batch(['p:okafor', 'q:1']), { nodes: [okafor, first], edges: [] })(start)
    expect(ids(collapse('p:ruiz|SAID|out|quote|newest')(back))).toEqual(ids(start))
  })

  test('removing a node removes its links and the expansions that start from it', () => {
    const after = remove(new Set(['p:ruiz']))(expanded)
    expect(ids(after)).toEqual(['p:okafor', 'q:1', 'q:2'])
    expect(after.scene.edges.size).toBe(0)
    expect(after.batches).toEqual([])
  })

  test('an edge without both ends on the canvas is not drawn', () => {
    const loose = addRoots({ nodes: [], edges: [edge('SAID', 'p:ruiz', 'q:9')] })(start)
    expect(loose.scene.edges.size).toBe(start.scene.edges.size)
  })
})

describe('undo and redo', () => {
  const history = [
    take('Expanded Ruiz: 2 quotes', addBatch(batch(['q:1', 'q:2']), quotesOfRuiz)),
    take('Hid Okafor', hide(['p:okafor'])),
    take('Moved Ruiz', place(new Map([['p:ruiz', { x: 5, y: 6 }]]))),
  ].reduce((h, step) => step(h), historyOf(start))

  test('every step has its name, oldest first', () => {
    expect(history.past.map((s) => s.name)).toEqual(['Expanded Ruiz: 2 quotes', 'Hid Okafor', 'Moved Ruiz'])
  })

  test('undoing all and redoing all gives the same views back', () => {
    const back = undo(history, 3)
    expect(back.present).toBe(start)
    const forth = redo(redo(redo(back)))
    expect(forth.present).toBe(history.present)
    expect(forth.past.map((s) => s.name)).toEqual(history.past.map((s) => s.name))
  })

  test('going further back than the beginning stops there', () => {
    expect(undo(history, 99).present).toBe(start)
    expect(redo(history)).toBe(history)
  })

  test('a new step after an undo forgets what was undone', () => {
    expect(take('Pinned Ruiz', pin(['p:ruiz']))(undo(history)).future).toEqual([])
  })

  test('an operation that changes nothing leaves no step', () => {
    expect(take('Nothing', (view) => view)(history)).toBe(history)
  })
})

describe('what is drawn', () => {
  const drawn = (view: View) =>
    visibleOf(view)
      .nodes.map((n) => n.id)
      .sort()

  test('the actors’ view draws counted links and no quotes, the statements’ view the other way round', () => {
    expect(drawn(expanded)).toEqual(['p:okafor', 'p:ruiz'])
    expect(visibleOf(expanded).edges.map((e) => e.relation)).toEqual(['SAID_ABOUT'])
    const statements = setPerspective('statements')(expanded)
    expect(drawn(statements)).toEqual(['p:okafor', 'p:ruiz', 'q:1', 'q:2'])
    expect(visibleOf(statements).edges.map((e) => e.relation)).toEqual(['SAID', 'SAID'])
  })

  test('each view keeps its own places', () => {
    const placed = place(new Map([['p:ruiz', { x: 1, y: 2 }]]))(expanded)
    const there = setPerspective('statements')(placed)
    expect(positionsOf(there).size).toBe(0)
    expect(positionsOf(setPerspective('actors')(there)).get('p:ruiz')).toEqual({ x: 1, y: 2 })
  })

  test('with a date range a counted link shows its count within it, or nothing', () => {
    const ranged = setFilter({ ...NO_FILTER, after: '2031-01-01' })(start)
    const link = 'SAID_ABOUT:p:ruiz>p:okafor'
    expect(visibleOf(setDated(new Map([[link, 2]]))(ranged)).edges.map((e) => e.count)).toEqual([2])
    expect(visibleOf(setDated(new Map())(ranged))).toMatchObject({ edges: [], droppedEdges: 1 })
    expect(setFilter(NO_FILTER)(setDated(new Map())(ranged)).dated).toBeNull()
  })

  test('hidden nodes are counted as not shown, and their links go with them', () => {
    const hidden = visibleOf(hide(['p:okafor'])(start))
    expect(hidden.nodes.map((n) => n.id)).toEqual(['p:ruiz'])
    expect([hidden.droppedNodes, hidden.droppedEdges]).toEqual([1, 1])
  })

  test('a kind that is filtered out takes its links along', () => {
    const filtered = setFilter({ ...NO_FILTER, kinds: new Set(['quote']) })(
      setPerspective('statements')(expanded),
    )
    expect(drawn(filtered)).toEqual(['p:okafor', 'p:ruiz'])
    expect(visibleOf(filtered).droppedEdges).toBe(2)
  })
})

test('what is gone from the collection leaves the canvas, the rest keeps its place and gets its new counts', () => {
  const before = [
    addRoots({ nodes: [ruiz, okafor, first], edges: [edge('SAID', 'p:ruiz', 'q:1')] }),
    place(new Map([['p:ruiz', { x: 5, y: 6 }]])),
    pin(['p:ruiz', 'q:1']),
  ].reduce((v, operation) => operation(v), EMPTY_VIEW)
  const after = renew({ nodes: [{ ...ruiz, quoteCount: 13 }, okafor], edges: [] })(before)
  expect([...after.scene.nodes.keys()]).toEqual(['p:ruiz', 'p:okafor'])
  expect(after.scene.nodes.get('p:ruiz')).toMatchObject({ quoteCount: 13 })
  expect(after.scene.edges.size).toBe(0)
  expect(positionsOf(after).get('p:ruiz')).toEqual({ x: 5, y: 6 })
  expect([...after.pinned]).toEqual(['p:ruiz'])
})
