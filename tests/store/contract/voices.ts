// Who is heard over the whole collection: the ranking, those who are never quoted, and the table of who is where.
import { beforeAll, describe, expect, test } from 'vitest'
import { type CoverageQuestion, SPEAKER_ORDERS, type SpeakerQuestion } from '../../../lib/model/voices'
import type { GraphStore } from '../../../lib/store/store'
import { INES, late, TIDE } from '../../support/late'
import { ELLERY, empty, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

type Rankings = readonly (readonly [string, Partial<SpeakerQuestion>, readonly string[]])[]

/** Name, quotes, articles that quote them, named others quoted about them. */
const RANKINGS: Rankings = [
  ['quotes', {}, ['Mara Okafor 4 3 2', 'Harbour Union 1 1 0', 'Tomás Brandt 1 1 1']],
  ['articles', { order: 'articles' }, ['Mara Okafor 4 3 2', 'Harbour Union 1 1 0', 'Tomás Brandt 1 1 1']],
  [
    'who speaks about them',
    { order: 'speakers' },
    ['Mara Okafor 4 3 2', 'Tomás Brandt 1 1 1', 'Harbour Union 1 1 0'],
  ],
  ['publisher', { source: 'Ellery Post' }, ['Mara Okafor 2 2 1', 'Tomás Brandt 1 1 0']],
  ['dates', { after: '2025-04', before: '2025-04-30' }, ['Mara Okafor 2 1 0']],
  ['kind', { kind: 'organization' }, ['Harbour Union 1 1 0']],
  ['unnamed sources', { unnamed: true }, ['A senior official 1 1 0']],
  ['unnamed organizations', { unnamed: true, kind: 'organization' }, []],
]

export function voices(stores: Stores): void {
  describe('voices', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, [...world, late])
    })

    test.each(RANKINGS)('speakers by %s', async (_name, question, expected) => {
      const { items, total, nextCursor } = await store.speakers({ ...question, limit: 10 })
      expect(
        items.map((each) => `${each.node.label} ${each.quotes} ${each.articles} ${each.speakers}`),
      ).toEqual(expected)
      expect([total, nextCursor]).toEqual([expected.length, null])
      const paged = await allPages((cursor) => store.speakers({ ...question, limit: 1, cursor }))
      expect(paged).toEqual(items)
    })

    test('a trend on one axis for all, what has no place on it said apart', async () => {
      const { unit, periods, items } = await store.speakers({ limit: 10 })
      expect(unit).toBe('week')
      expect(periods.map(({ from }) => from)).toEqual([
        '2025-03-10',
        '2025-03-17',
        '2025-03-24',
        '2025-03-31',
        '2025-04-07',
        '2025-04-14',
        '2025-04-21',
        '2025-04-28',
        '2025-05-05',
        '2025-05-12',
        '2025-05-19',
      ])
      const [mara, union, tomas] = items
      expect(mara).toMatchObject({ counts: [1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1], unplaced: 0 })
      expect(union).toMatchObject({ counts: periods.map(() => 0), unplaced: 1 })
      expect(tomas?.counts[0]).toBe(1)
      const none = await store.speakers({ source: 'nobody', limit: 5 })
      expect(none).toEqual({ items: [], nextCursor: null, total: 0, unit: null, periods: [] })
    })

    test('the unheard: most spoken about first, with those who speak about them', async () => {
      const { items, total, nextCursor } = await store.unheard({ limit: 10 })
      expect([total, nextCursor]).toEqual([2, null])
      expect(items).toMatchObject([
        {
          node: { id: INES, articleCount: 1, quoteCount: 0 },
          quotesAbout: 2,
          speakers: [{ id: MARA, label: 'Mara Okafor', count: 1 }],
          speakersTotal: 1,
        },
        { node: { id: TIDE }, quotesAbout: 0, speakers: [], speakersTotal: 0 },
      ])
      expect(await allPages((cursor) => store.unheard({ limit: 1, cursor }))).toEqual(items)
      const boards = await store.unheard({ kind: 'organization', limit: 10 })
      expect([boards.total, boards.items.map(({ node }) => node.id)]).toEqual([1, [TIDE]])
    })

    test('who is quoted, mentioned or absent in which article', async () => {
      const { rows, columns, cells } = await store.coverage({ by: 'article', limit: 10, columns: 10 })
      expect([rows.total, rows.items.map(({ id }) => id)]).toEqual([5, [MARA, UNION, TOMAS, INES, TIDE]])
      const articles = [late, talks, row, empty, note].map(({ article }) => article.id)
      expect([columns.total, columns.items.map(({ id }) => id)]).toEqual([5, articles])
      const [last, second, first, , undated] = articles
      expect(cells.map((cell) => Object.values(cell))).toEqual([
        [MARA, last, 1, 1],
        [MARA, second, 2, 1],
        [MARA, first, 1, 2],
        [MARA, undated, 0, 1],
        [UNION, second, 0, 1],
        [UNION, first, 0, 1],
        [UNION, undated, 1, 1],
        [TOMAS, second, 0, 1],
        [TOMAS, first, 1, 1],
        [INES, last, 0, 2],
        [TIDE, last, 0, 1],
      ])
    })

    test('who speaks about which subject, or is mentioned beside it and silent', async () => {
      const { rows, columns, cells } = await store.coverage({ by: 'subject', limit: 3, columns: 10 })
      expect([rows.total, rows.items.map(({ id }) => id)]).toEqual([5, [MARA, UNION, TOMAS]])
      expect([columns.total, columns.items.map(({ id }) => id)]).toEqual([
        5,
        [INES, MARA, ELLERY, TOMAS, SUMMIT],
      ])
      expect(cells.map((cell) => Object.values(cell))).toEqual([
        [MARA, INES, 1, 1],
        [MARA, ELLERY, 1, 2],
        [MARA, TOMAS, 2, 2],
        [MARA, SUMMIT, 1, 2],
        [UNION, MARA, 1, 3],
        [UNION, ELLERY, 1, 2],
        [UNION, TOMAS, 0, 2],
        [UNION, SUMMIT, 0, 2],
        [TOMAS, MARA, 1, 2],
        [TOMAS, ELLERY, 0, 1],
        [TOMAS, SUMMIT, 0, 2],
      ])
    })

    test('rows and columns are paged apart', async () => {
      for (const by of ['article', 'subject'] as const) {
        const whole = await store.coverage({ by, limit: 10, columns: 10 })
        const cells = []
        for (let cursor: string | null | undefined; cursor !== null; ) {
          let next: string | null = null
          for (let columnCursor: string | null | undefined; columnCursor !== null; ) {
            const part = await store.coverage({ by, limit: 2, cursor, columns: 2, columnCursor })
            cells.push(...part.cells)
            next = part.rows.nextCursor
            columnCursor = part.columns.nextCursor
          }
          cursor = next
        }
        expect(new Set(cells)).toEqual(new Set(whole.cells))
        expect(cells).toHaveLength(whole.cells.length)
      }
      const people = await store.coverage({ by: 'article', kind: 'person', limit: 10, columns: 1 })
      expect(people.rows.items.map(({ id }) => id)).toEqual([MARA, TOMAS, INES])
    })

    test('refuses what it cannot answer', async () => {
      const wanted: CoverageQuestion = { by: 'article', limit: 1, columns: 1 }
      const { rows, columns } = await store.coverage(wanted)
      const [cursor, columnCursor] = [rows.nextCursor ?? '', columns.nextCursor ?? '']
      const wrong = [
        [() => store.speakers({ limit: 0 }), 'limit'],
        [() => store.speakers({ limit: 1, after: 'spring' }), 'after'],
        [() => store.speakers({ limit: 1, cursor }), 'cursor'],
        [() => store.unheard({ limit: 501 }), 'limit'],
        [() => store.coverage({ ...wanted, columns: 101 }), 'columns'],
        [() => store.coverage({ ...wanted, by: 'subject', columnCursor }), 'columnCursor'],
        [() => store.coverage({ ...wanted, by: 'subject', cursor }), 'cursor'],
      ] as const
      for (const [answer, where] of wrong) {
        expect(await refusal(answer())).toMatchObject({ name: 'InvalidInput', where })
      }
      for (const order of SPEAKER_ORDERS) {
        const { nextCursor } = await store.speakers({ order, limit: 1 })
        expect(
          await refusal(store.speakers({ limit: 1, kind: 'person', cursor: nextCursor ?? '' })),
        ).toMatchObject({ where: 'cursor' })
      }
    })
  })
}
