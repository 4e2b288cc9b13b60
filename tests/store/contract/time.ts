// Statements along time, the counts beside a filter's choices, and links counted within a filter.
import { beforeAll, describe, expect, test } from 'vitest'
import { edgeId, RELATIONS } from '../../../lib/model/graph'
import {
  DATE_CHOICES,
  type FactFilter,
  TIME_UNITS,
  type TimelineQuestion,
} from '../../../lib/model/questions'
import type { Timeline } from '../../../lib/model/records'
import type { GraphStore } from '../../../lib/store/store'
import { example } from '../../support/facts'
import { ELLERY, MARA, row, SUMMIT, TOMAS, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

/** Words said in a year that is told, in a month that is told, and on a day without a year. */
const memoir = example({
  text: `Mara Okafor said in 1999 that the dock was new. She said in May 2001 that it was old.
On 3 July, she said, “it sank”.`,
  title: 'A memoir',
  publishedAt: '2025-04',
  entities: [{ kind: 'person', name: 'Mara Okafor' }],
  quotes: [
    { words: 'the dock was new', kind: 'indirect', speaker: 'Mara Okafor', saidDate: '1999' },
    { words: 'it was old', kind: 'indirect', speaker: 'Mara Okafor', saidDate: '2001-05' },
    { words: 'it sank', speaker: 'Mara Okafor', saidDate: '--07-03' },
  ],
})

/** Days from 1999 on would be too many bins. */
const WIDE = TIME_UNITS.filter((bin) => bin !== 'day')

type Timelines = readonly (readonly [string, TimelineQuestion, readonly string[], Partial<Timeline>])[]

/** Name, question, bins as "start count", and what else is answered. */
const TIMELINES: Timelines = [
  [
    'years',
    { bin: 'year' },
    ['1999-01-01 1', '2001-01-01 1', '2025-01-01 7'],
    { total: 10, undated: 1, vague: 0 },
  ],
  [
    'months; a year is too vague',
    { bin: 'month' },
    ['2001-05-01 1', '2025-03-01 3', '2025-04-01 4'],
    { vague: 1, undated: 1 },
  ],
  ['weeks begin on Monday', { bin: 'week', after: '2025' }, ['2025-03-10 3', '2025-03-31 3'], { vague: 1 }],
  [
    'days',
    { bin: 'day', before: '2025-03-14', after: '2025-03-01' },
    ['2025-03-12 1', '2025-03-14 2'],
    { vague: 0 },
  ],
  [
    'by the day said',
    { bin: 'year', dates: 'said' },
    ['1999-01-01 1', '2001-01-01 1', '2025-01-01 1'],
    { dates: 'said', total: 10, undated: 7 },
  ],
  [
    'by the day published',
    { bin: 'month', dates: 'published' },
    ['2025-03-01 3', '2025-04-01 6'],
    { undated: 1 },
  ],
  [
    'as narrow as fits',
    { after: '2025-03', before: '2025-03' },
    ['2025-03-12 1', '2025-03-14 2'],
    { bin: 'day' },
  ],
  ['within a filter', { bin: 'year', stance: 'none', quoteKind: 'direct' }, ['2025-01-01 2'], { total: 2 }],
  ['that concern somebody', { bin: 'year', concerning: [TOMAS] }, ['2025-01-01 3'], { total: 3 }],
  [
    'a quote by its id',
    { bin: 'day', concerning: [row.facts.quotes[0]!.id] },
    ['2025-03-14 1'],
    { total: 1 },
  ],
  ['that concern nobody', { concerning: [] }, [], { total: 0, bin: 'month' }],
]

export function time(stores: Stores): void {
  describe('along time', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, [...world, memoir])
    })

    test.each(TIMELINES)('timeline: %s', async (_name, question, bins, rest) => {
      const answer = await store.timeline(question)
      expect(answer.bins.map(({ start, count }) => `${start} ${count}`)).toEqual(bins)
      expect(answer).toMatchObject(rest)
    })

    test('every bin tells its stances and kinds', async () => {
      const { bins } = await store.timeline({ bin: 'month', after: '2025-03', before: '2025-03' })
      expect(bins).toEqual([
        {
          start: '2025-03-01',
          count: 3,
          stances: { denies: 1, promises: 1, none: 1 },
          kinds: { direct: 2, mixed: 1 },
        },
      ])
    })

    test.each(
      DATE_CHOICES.flatMap((dates) => WIDE.map((bin) => [dates, bin] as const)),
    )('by %s in bins of a %s nothing is lost, and what has no date can be listed', async (dates, bin) => {
      const { bins, total, vague, undated } = await store.timeline({ dates, bin })
      expect(bins.reduce((sum, { count }) => sum + count, vague + undated)).toBe(total)
      expect(total).toBe(10)
      const listed = await store.quotes({ dates, undated: 'only', limit: 10 })
      expect(listed.total).toBe(undated)
    })

    test('too many bins are refused', async () => {
      expect(await refusal(store.timeline({ bin: 'day' }))).toMatchObject({
        name: 'InvalidInput',
        where: 'bin',
      })
      const many = Array.from({ length: 2001 }, (_, i) => `p:${i}`)
      expect(await refusal(store.timeline({ concerning: many }))).toMatchObject({ where: 'concerning' })
      expect(await refusal(store.timeline({ after: 'spring' }))).toMatchObject({ where: 'after' })
    })

    test('each choice is counted under the other rules', async () => {
      const { stance, voice, source, quoteKind } = await store.facets({ voice: 'named', concerning: [MARA] })
      expect(quoteKind).toEqual({ direct: 3, indirect: 4, mixed: 1 })
      expect(stance).toEqual({ criticises: 1, denies: 1, none: 3, promises: 1, states: 2 })
      expect(source).toEqual({ '': 4, 'Ellery Post': 2, 'Northern Ledger': 2 })
      expect(voice).toEqual({ named: 8 })
      expect((await store.facets({ stance: ['warns', 'none'] })).voice).toEqual({
        named: 3,
        unknown: 1,
        unnamed: 1,
      })
    })

    test('links count only what passes a filter', async () => {
      const ids = [MARA, TOMAS, UNION, SUMMIT, ELLERY]
      const count = async (filter: FactFilter) =>
        Object.fromEntries(
          (await store.edgesAmong(ids, ['SAID_ABOUT'], filter)).map((edge) => [edge.id, edge.count]),
        )
      const link = (a: string, b: string) => edgeId('SAID_ABOUT', a, b)
      expect(await count({ quoteKind: 'direct' })).toEqual({ [link(MARA, TOMAS)]: 1, [link(TOMAS, MARA)]: 1 })
      expect(await count({ dates: 'said', before: '2025' })).toEqual({ [link(TOMAS, MARA)]: 1 })
      expect(await count({ dates: 'published', after: '2025-04' })).toEqual({
        [link(MARA, TOMAS)]: 2,
        [link(MARA, SUMMIT)]: 1,
      })
      expect(await count({ voice: 'unknown' })).toEqual({})
      expect(await count({ undated: 'only' })).toEqual({ [link(UNION, MARA)]: 1, [link(UNION, ELLERY)]: 1 })
    })

    test('edges within a filter are those to neighbours within it', async () => {
      const { nodes } = await store.overview(10)
      const quotes = await allPages((cursor) => store.quotes({ limit: 10, cursor }))
      const articles = await allPages((cursor) => store.articles({ limit: 10, cursor }))
      const ids = [...nodes, ...quotes, ...articles, { id: SUMMIT }, { id: ELLERY }].map(({ id }) => id)
      for (const filter of [
        {},
        { after: '2025-04' },
        { dates: 'published', before: '2025-03' },
        { stance: ['denies', 'states'] },
        { voice: 'named', quoteKind: 'direct', source: 'Ellery Post' },
        { after: '2025-04', undated: 'kept' },
      ] satisfies readonly FactFilter[]) {
        const { items } = await store.neighbours(MARA, { ...filter, limit: 100 })
        const near = items.flatMap(({ edges }) => edges).map(({ id, count }) => `${id} ${count}`)
        const edges = await store.edgesAmong(ids, RELATIONS, filter)
        const own = edges.filter(({ source, target }) => source === MARA || target === MARA)
        expect(own.map(({ id, count }) => `${id} ${count}`).sort()).toEqual(near.sort())
      }
    })
  })
}
