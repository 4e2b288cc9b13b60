// Neighbours: what an expansion shows, in which order, how filtered, and that pages of a hub hold each one once.
import { beforeAll, describe, expect, test } from 'vitest'
import { edgeId } from '../../../lib/model/graph'
import { NEIGHBOUR_ORDERS, type NeighbourQuestion } from '../../../lib/model/questions'
import type { GraphStore } from '../../../lib/store/store'
import { hub } from '../../support/hub'
import { ELLERY, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill } from './stock'

const reopen = 'the harbour would “reopen by spring”'
const knows = 'Brandt knows the figures,'
const comes = 'Brandt, she added, would come to the Dock Summit'
const lost = 'Mara Okafor had lost Port Ellery'
const promised = 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port…'

type Expansions = readonly (readonly [string, string, Partial<NeighbourQuestion>, readonly string[]])[]

/** Name, node, request, labels of the neighbours. */
const EXPANSIONS: Expansions = [
  ['said', MARA, { relation: 'SAID' }, [knows, comes, reopen]],
  ['said, newest', MARA, { relation: 'SAID', order: 'newest' }, [knows, comes, reopen]],
  ['said, a year', MARA, { relation: 'SAID', before: '2025-03' }, [reopen]],
  ['spoken about', MARA, { relation: 'ABOUT', direction: 'in' }, [lost, 'Okafor is dreaming,']],
  ['quotes of any relation', TOMAS, { kind: 'quote', order: 'name' }, [knows, comes, 'Okafor is dreaming,']],
  [
    'speaks about, most',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out' },
    ['Tomás Brandt', 'Dock Summit', 'Port Ellery'],
  ],
  [
    'speaks about, least',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out', order: 'least-connected' },
    ['Dock Summit', 'Port Ellery', 'Tomás Brandt'],
  ],
  [
    'speaks about, newest',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out', order: 'newest' },
    ['Dock Summit', 'Tomás Brandt', 'Port Ellery'],
  ],
  [
    'speaks about, of a kind',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out', kind: 'event' },
    ['Dock Summit'],
  ],
  [
    'speaks about, a publisher',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out', source: 'Ellery Post' },
    ['Port Ellery'],
  ],
  [
    'speaks about, since',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'out', after: '2025-04-01' },
    ['Tomás Brandt', 'Dock Summit'],
  ],
  [
    'is spoken about by',
    MARA,
    { relation: 'SAID_ABOUT', direction: 'in' },
    ['Harbour Union', 'Tomás Brandt'],
  ],
  [
    'both ways',
    MARA,
    { relation: 'SAID_ABOUT' },
    ['Tomás Brandt', 'Dock Summit', 'Harbour Union', 'Port Ellery'],
  ],
  ['articles', MARA, { relation: 'MENTIONED_IN' }, ['Harbour row', 'Harbour talks drag on', promised]],
  [
    'articles, newest',
    MARA,
    { kind: 'article', order: 'newest' },
    ['Harbour talks drag on', 'Harbour row', promised],
  ],
  ['articles, dated', MARA, { kind: 'article', after: '2000' }, ['Harbour row', 'Harbour talks drag on']],
  ['took part', SUMMIT, { relation: 'TOOK_PART_IN' }, ['Tomás Brandt', 'Mara Okafor']],
  [
    'took part, most quoted',
    SUMMIT,
    { relation: 'TOOK_PART_IN', order: 'most-quoted' },
    ['Mara Okafor', 'Tomás Brandt'],
  ],
  ['took part, wrong way', SUMMIT, { relation: 'TOOK_PART_IN', direction: 'out' }, []],
  ['affiliated', UNION, { relation: 'AFFILIATED_WITH' }, ['Tomás Brandt']],
  ['addressed', UNION, { relation: 'ADDRESSED_TO' }, ['Okafor is dreaming,', 'talks could fail']],
  ['an article', note.article.id, {}, ['Harbour Union', 'Mara Okafor', lost, 'Port Ellery']],
  ['an article, most quoted', note.article.id, { order: 'most-quoted', kind: 'person' }, ['Mara Okafor']],
  ['a relation it has not', note.article.id, { relation: 'SAID' }, []],
  [
    'a quote',
    note.facts.quotes[0]!.id,
    { order: 'name' },
    ['Harbour Union', 'Mara Okafor', promised, 'Port Ellery'],
  ],
]

export function neighbourhood(stores: Stores): void {
  describe('neighbours', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, world)
    })

    test.each(EXPANSIONS)('%s', async (_name, id, request, expected) => {
      const { items, total, nextCursor } = await store.neighbours(id, { ...request, limit: 20 })
      const labels = items.map(({ node }) => node.label)
      expect(labels).toEqual(expected.map((label) => labels.find((found) => found === label) ?? label))
      expect(total).toBe(expected.length)
      expect(nextCursor).toBeNull()
      const paged = await allPages((cursor) => store.neighbours(id, { ...request, limit: 1, cursor }))
      expect(paged).toEqual(items)
    })

    test('one item per neighbour, with all edges between the two', async () => {
      const { items } = await store.neighbours(MARA, { kind: 'event', limit: 5 })
      expect(items).toHaveLength(1)
      expect(items[0]?.edges.map(({ id, count }) => [id, count])).toEqual([
        [edgeId('SAID_ABOUT', MARA, SUMMIT), 1],
        [edgeId('TOOK_PART_IN', MARA, SUMMIT), 1],
      ])
      const union = await store.neighbours(TOMAS, { kind: 'organization', limit: 5 })
      expect(union.items[0]?.edges).toEqual([
        {
          id: edgeId('AFFILIATED_WITH', TOMAS, UNION),
          relation: 'AFFILIATED_WITH',
          source: TOMAS,
          target: UNION,
          count: 2,
          roles: ['Harbour Union', 'of the Harbour Union'],
        },
      ])
    })

    test('nothing is its own neighbour, and a marked stretch is no neighbour', async () => {
      for (const id of [MARA, TOMAS, UNION, SUMMIT, ELLERY, row.article.id, talks.article.id]) {
        const { items, total } = await store.neighbours(id, { limit: 100 })
        expect(items.map(({ node }) => node.id)).not.toContain(id)
        expect(items.map(({ node }) => node.label)).not.toContain('reopen by spring')
        expect(total).toBe(items.length)
        const counts = await store.counts(id)
        const edges = items.flatMap((item) => item.edges)
        expect(edges).toHaveLength(counts.reduce((sum, { count }) => sum + count, 0))
      }
    })

    test('counts agree with the neighbours within any filter', async () => {
      for (const filter of [
        { after: '2025-04-01' },
        { source: 'Ellery Post' },
        { before: '2025-03', source: 'Ellery Post' },
      ]) {
        for (const id of [MARA, TOMAS, UNION, SUMMIT, row.article.id, talks.facts.quotes[0]!.id]) {
          const all = await store.counts(id)
          const counts = await store.counts(id, filter)
          for (const { relation, direction, kind } of all) {
            const question = { relation, direction, kind, ...filter, limit: 1 }
            const { total } = await store.neighbours(id, question)
            const counted = counts.find(
              (each) => each.relation === relation && each.direction === direction && each.kind === kind,
            )
            expect([relation, direction, kind, counted?.count ?? 0]).toEqual([
              relation,
              direction,
              kind,
              total,
            ])
          }
          expect(counts.every(({ count }) => count > 0)).toBe(true)
        }
      }
    })

    test('pages of a hub hold each neighbour once, in every order', async () => {
      await clear(store)
      await fill(store, hub(40))
      for (const order of NEIGHBOUR_ORDERS) {
        for (const filter of [
          {},
          { relation: 'SAID_ABOUT' as const },
          { relation: 'SAID' as const, after: '2024' },
        ]) {
          const whole = await store.neighbours(MARA, { ...filter, order, limit: 500 })
          const paged = await allPages((cursor) =>
            store.neighbours(MARA, { ...filter, order, limit: 17, cursor }),
          )
          expect(paged).toEqual(whole.items)
          expect(new Set(paged.map(({ node }) => node.id)).size).toBe(whole.total)
        }
      }
    }, 180_000) // a hundred different queries, which a busy server plans one by one
  })
}
