// Mending on the page: one node becomes another, corrections in the history, the queues. No browser, no server.
import { describe, expect, test } from 'vitest'
import { correctionWords } from '../../app/_explorer/correction-words'
import { amend, historyOf, type Mended, redo, take, undo } from '../../app/_explorer/state/history'
import { addBatch, addRoots, become, hide, pin, place, renew } from '../../app/_explorer/state/operations'
import {
  decide,
  EMPTY_QUEUE,
  isOpen,
  nextOpen,
  progress,
  type Queue,
  shownIndex,
} from '../../app/_explorer/state/queues'
import { EMPTY_VIEW, positionsOf } from '../../app/_explorer/state/view'
import type { CorrectionAction } from '../../lib/model/correction'
import type { LikelyDuplicate } from '../../lib/model/duplicates'
import { edge, person, quote } from './things'

const short = person('p:short', 'R. Okafor', 3)
const full = person('p:full', 'Ruth Okafor', 14)
const other = person('p:other', 'Dana Ruiz', 5)
const at = (x: number) => ({ x, y: 10 })

const start = [
  addRoots({
    nodes: [short, full, other],
    edges: [edge('SAID_ABOUT', 'p:short', 'p:other', 2), edge('SAID_ABOUT', 'p:other', 'p:full', 1)],
  }),
  place(
    new Map([
      ['p:short', at(1)],
      ['p:full', at(2)],
      ['p:other', at(3)],
    ]),
  ),
  addBatch(
    {
      key: 'p:short|SAID|out|quote|newest',
      anchor: 'p:short',
      label: '',
      ids: ['q:1'],
      total: 1,
      nextCursor: null,
    },
    { nodes: [quote('q:1', 'p:short')], edges: [edge('SAID', 'p:short', 'q:1')] },
  ),
].reduce((view, operation) => operation(view), EMPTY_VIEW)

describe('one node becomes another', () => {
  test('where both are on the canvas the other keeps its place; pins and expansions go over', () => {
    const after = become('p:short', 'p:full')(pin(['p:short'])(start))
    expect([...after.scene.nodes.keys()].sort()).toEqual(['p:full', 'p:other', 'q:1'])
    expect(positionsOf(after).get('p:full')).toEqual(at(2))
    expect(positionsOf(after).has('p:short')).toBe(false)
    expect([...after.pinned]).toEqual(['p:full'])
    expect(after.batches.map(({ key, anchor }) => [key, anchor])).toEqual([
      ['p:full|SAID|out|quote|newest', 'p:full'],
    ])
    expect([...after.scene.edges.keys()]).toEqual(['SAID_ABOUT:p:other>p:full'])
  })

  test('where the other is not on the canvas it takes the place, and the collection says who it is', () => {
    const alone = renew({ nodes: [short, other], edges: [] })(start)
    const moved = become('p:short', 'p:full')(alone)
    expect(positionsOf(moved).get('p:full')).toEqual(at(1))
    const known = renew({ nodes: [{ ...full, quoteCount: 17 }, other], edges: [] })(moved)
    expect(known.scene.nodes.get('p:full')).toMatchObject({ label: 'Ruth Okafor', quoteCount: 17 })
    expect(positionsOf(known).get('p:full')).toEqual(at(1))
  })

  test('of somebody hidden nothing stays hidden; of nobody nothing changes', () => {
    expect(become('p:short', 'p:full')(hide(['p:short'])(start)).hidden.size).toBe(0)
    expect(become('p:nobody', 'p:full')(start)).toBe(start)
  })

  test('what the collection says unchanged stays the same object; a link it does not know goes', () => {
    const edges = [edge('SAID_ABOUT', 'p:other', 'p:full', 1)]
    const after = renew({ nodes: [{ ...other }, { ...full, quoteCount: 15 }], edges })(start)
    expect(after.scene.nodes.get('p:other')).toBe(other)
    expect([...after.scene.edges.keys()]).toEqual(['SAID_ABOUT:p:other>p:full'])
  })
})

describe('corrections in the history', () => {
  const mended: Mended = { ids: ['c:1'], to: 'active', pairs: [['p:short', 'p:full']] }

  test('a step knows its corrections in either direction, also where it changes nothing on the canvas', () => {
    const history = take('Confirmed “words”', (view) => view, mended)(historyOf(start))
    expect(history.past.map((step) => step.mended)).toEqual([mended])
    const back = undo(history)
    expect(back.future.map(({ name, mended: of }) => [name, of])).toEqual([['Confirmed “words”', mended]])
    const again = redo(amend(hide(['p:other']))(back))
    expect(again.past.at(-1)?.mended).toEqual(mended)
  })

  test('each correction is named in words', () => {
    const words = { articleId: 'a:1', kind: 'direct', start: 0, end: 5, text: 'We will\nsee' } as const
    const [a, b] = [short, full].map(({ id, kind, label }) => ({ id, kind, name: label }))
    if (a === undefined || b === undefined) throw new Error('two are needed')
    const actions: readonly (readonly [CorrectionAction, string])[] = [
      [{ kind: 'merge', from: a, into: b }, 'Merged R. Okafor into Ruth Okafor'],
      [
        { kind: 'split', entity: b, articleIds: ['a:1'], name: 'Ruth Okafor', note: 'the goalkeeper' },
        'Split off Ruth Okafor (the goalkeeper) in 1 article',
      ],
      [{ kind: 'retype', entity: b, to: 'organization' }, 'Made Ruth Okafor an organization'],
      [{ kind: 'distinct', entities: [a, b] }, 'Told R. Okafor and Ruth Okafor apart'],
      [{ kind: 'reassign', quote: words, speaker: b }, 'Gave “We will see” to Ruth Okafor'],
      [{ kind: 'reassign', quote: words, speaker: null }, 'Left the speaker of “We will see” open'],
    ]
    for (const [action, expected] of actions) expect(correctionWords(action)).toBe(expected)
  })
})

describe('the queues', () => {
  const pair = (a: string, b: string): Queue['entries'][number] => {
    const entities = [person(a, a), person(b, b)] as const
    const duplicate: LikelyDuplicate = {
      id: `${a} ${b}`,
      entities,
      reason: 'initial',
      note: '',
      score: 1,
      sharedArticles: 0,
      sharedRoles: [],
    }
    return { item: { kind: 'pair', id: duplicate.id, pair: duplicate }, decided: null }
  }
  const queue: Queue = {
    ...EMPTY_QUEUE,
    entries: [pair('p:1', 'p:2'), pair('p:2', 'p:3'), pair('p:4', 'p:5')],
    total: 7,
  }
  const none = new Set<string>()

  test('a merge decides every pair with the one that is gone; undoing it opens them again', () => {
    const after = decide(queue, 'p:1 p:2', ['c:1'], 'p:2')
    expect(after.entries.map((entry) => isOpen(entry, none))).toEqual([false, false, true])
    expect(progress(after, none)).toEqual({ left: 5, of: 7 })
    expect(shownIndex(after, none)).toBe(2)
    expect(progress(after, new Set(['c:1']))).toEqual({ left: 7, of: 7 })
    expect(shownIndex(after, new Set(['c:1']))).toBe(0)
  })

  test('going on passes over what is decided, and ends at the ends', () => {
    const after = decide(queue, 'p:2 p:3', ['c:2'], null)
    expect(nextOpen(after, 0, 1, none)).toBe(2)
    expect(nextOpen(after, 2, -1, none)).toBe(0)
    expect(nextOpen(after, 2, 1, none)).toBe(-1)
    const last = decide({ ...after, at: 2 }, 'p:4 p:5', ['c:3'], null)
    expect(shownIndex(last, none)).toBe(0)
  })
})
