// Short paths: against all paths of small random graphs, and that a hub cannot make the work unbounded.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asking, findPaths, PATH_LIMITS, type PathsFound, type PathTask } from '../../lib/graph/paths'
import type { Tie } from '../../lib/model/links'
import { byCodeUnit } from '../../lib/model/order'

/** [a, b, facts]: one spoke about the other. */
type Spoken = readonly [string, string, number]

function tiesOf(spoken: readonly Spoken[]): readonly Tie[] {
  return spoken.map(([source, target, count]) => ({ relation: 'SAID_ABOUT', source, target, count }))
}

/** Answers every question from the list; counts the ties told. */
function drive(asking: Asking<PathsFound>, ties: readonly Tie[], patience = Number.POSITIVE_INFINITY) {
  let told = 0
  let asked = 0
  let step = asking.next()
  while (step.done !== true) {
    const { want, ids } = step.value
    const around = ties.filter((tie) => ids.includes(tie.source) || ids.includes(tie.target))
    if (++asked > patience) step = asking.next({ stop: true })
    else if (want === 'ties') {
      told += around.length
      step = asking.next({ ties: around })
    } else {
      const degree = (id: string) => around.filter((tie) => tie.source === id || tie.target === id).length
      step = asking.next({ degrees: new Map(ids.map((id) => [id, degree(id)])) })
    }
  }
  return { found: step.value, told }
}

/** All loopless paths, in the promised order: every one is tried. */
function allPaths(ties: readonly Tie[], { from, to, k, maxHops }: PathTask) {
  const strengths = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, count: number) => {
    const of = strengths.get(a) ?? new Map<string, number>()
    strengths.set(a, of.set(b, (of.get(b) ?? 0) + count))
  }
  for (const { source, target, count } of ties) {
    if (source === target) continue
    add(source, target, count)
    add(target, source, count)
  }
  const done: { ids: readonly string[]; strength: number }[] = []
  const grow = (ids: readonly string[], strength: number) => {
    const here = ids.at(-1) ?? ''
    if (here === to) done.push({ ids, strength })
    else if (ids.length <= maxHops)
      for (const [next, more] of strengths.get(here) ?? [])
        if (!ids.includes(next)) grow([...ids, next], strength + more)
  }
  grow([from], 0)
  return done
    .sort(
      (a, b) =>
        a.ids.length - b.ids.length ||
        b.strength - a.strength ||
        byCodeUnit(a.ids.join(' '), b.ids.join(' ')),
    )
    .slice(0, k)
}

describe('short paths', () => {
  it('are the first of all paths, whatever the graph', () => {
    const id = fc.constantFrom(...'abcdefgh')
    const spoken = fc.array(fc.tuple(id, id, fc.integer({ min: 1, max: 4 })), { maxLength: 26 })
    // One tie per ordered pair, as a store has it
    const graph = spoken.map((list) => [...new Map(list.map((one) => [`${one[0]}${one[1]}`, one])).values()])
    const numbers = fc.record({ k: fc.integer({ min: 1, max: 10 }), maxHops: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(graph, numbers, (list, asked) => {
        const task = { from: 'a', to: 'b', ...asked }
        const { found } = drive(findPaths(task), tiesOf(list))
        expect(found.ways).toEqual(allPaths(tiesOf(list), task))
        expect(found.complete).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('know the ties of every hop, in both directions', () => {
    const { found } = drive(
      findPaths({ from: 'a', to: 'b', k: 1, maxHops: 2 }),
      tiesOf([
        ['a', 'c', 2],
        ['c', 'a', 3],
        ['b', 'c', 1],
      ]),
    )
    expect(found.ways).toEqual([{ ids: ['a', 'c', 'b'], strength: 6 }])
    expect(found.tiesOf('c', 'a').map(({ source, count }) => [source, count])).toEqual([
      ['a', 2],
      ['c', 3],
    ])
  })

  it('leave out what is too much to read, say so, and still find what lies on both sides of a hub', () => {
    const guests = Array.from({ length: 500 }, (_, i): Spoken => ['hub', `guest ${i}`, 1])
    const ties = tiesOf([...guests, ['a', 'hub', 1], ['b', 'hub', 1]])
    const limits = { ...PATH_LIMITS, ties: 100 }
    const through = drive(findPaths({ from: 'a', to: 'b', k: 1, maxHops: 4 }, limits), ties)
    expect(through.found.ways.map(({ ids }) => ids)).toEqual([['a', 'hub', 'b']])
    expect(through.found.complete).toBe(true)
    const more = drive(findPaths({ from: 'a', to: 'b', k: 2, maxHops: 4 }, limits), ties)
    expect(more.found).toMatchObject({ complete: false })
    expect(more.told).toBeLessThan(100)
  })

  it('stop when no time is left, with what they have', () => {
    const ties = tiesOf([
      ['a', 'b', 1],
      ['a', 'c', 1],
      ['c', 'b', 1],
    ])
    const { found } = drive(findPaths({ from: 'a', to: 'b', k: 3, maxHops: 3 }), ties, 2)
    expect(found.ways.map(({ ids }) => ids)).toEqual([['a', 'b']])
    expect(found.complete).toBe(false)
  })

  it('try a bounded number of beginnings where all paths are alike', () => {
    const layer = (n: number) => Array.from({ length: 12 }, (_, i) => `${n} ${i}`)
    const between = (a: readonly string[], b: readonly string[]) =>
      a.flatMap((one) => b.map((other): Spoken => [one, other, 1]))
    const ties = tiesOf([
      ...between(['a'], layer(1)),
      ...between(layer(1), layer(2)),
      ...between(layer(2), layer(3)),
      ...between(layer(3), ['b']),
    ])
    const ten = drive(findPaths({ from: 'a', to: 'b', k: 10, maxHops: 4 }), ties).found
    expect(ten.ways).toHaveLength(10)
    expect(ten.complete).toBe(true)
    const few = drive(
      findPaths({ from: 'a', to: 'b', k: 10, maxHops: 4 }, { ...PATH_LIMITS, beginnings: 3 }),
      ties,
    ).found
    expect(few).toMatchObject({ complete: false, ways: [] })
  })
})
