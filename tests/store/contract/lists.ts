// Lists: articles, search and quotes; their order, filters, pages and cursors.
import { beforeAll, describe, expect, test } from 'vitest'
import type { QuoteQuestion, SearchQuestion } from '../../../lib/model/questions'
import type { GraphStore } from '../../../lib/store/store'
import { MARA, row, SUMMIT, TOMAS, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

type Searches = readonly (readonly [string, SearchQuestion['kind'], readonly string[]])[]

/** Question, kind, labels of the hits (with what matched, where that is not the name). */
const SEARCHES: Searches = [
  ['mara', 'person', ['Mara Okafor']],
  ['TOMAS', 'person', ['Tomás Brandt']],
  ['tomás', 'person', ['Tomás Brandt']],
  ['okafor ma', undefined, ['Mara Okafor', '“Mara Okafor had lost Port Ellery']],
  ['oka mara', undefined, ['Mara Okafor']],
  ['mara j', undefined, ['Mara Okafor ← Mara J. Okafor']],
  ['union lead', undefined, ['Tomás Brandt ← union leader']],
  ['mayor', undefined, ['Mara Okafor ← mayor']],
  ['harbour', 'organization', ['Harbour Union']],
  [
    'brandt',
    undefined,
    ['Tomás Brandt', '“Brandt knows the figures,', '“Brandt, she added, would come to the Dock Summit'],
  ],
  ['reopen spr', undefined, ['“the harbour would “reopen by spring”']],
  ['okafor', 'quote', ['“Okafor is dreaming,', '“Mara Okafor had lost Port Ellery']],
  ['uber', 'article', ['Weather: Über-wet']],
  ['harbour', 'article', ['Harbour talks drag on', 'Harbour row', '(untitled)']],
  ['', 'person', ['Mara Okafor', 'A senior official', 'Tomás Brandt']],
  [' ', 'event', ['Dock Summit']],
  ['?!', undefined, []],
  ['zebra', undefined, []],
  ['"okafor* OR', undefined, []],
]

type Filters = readonly (readonly [string, Partial<QuoteQuestion>, readonly string[]])[]

const comes = 'Brandt, she added, would come to the Dock Summit'
const knows = 'Brandt knows the figures,'
const fails = 'talks could fail'
const reopen = 'the harbour would “reopen by spring”'
const see = 'We will see,'
const dreaming = 'Okafor is dreaming,'
const lost = 'Mara Okafor had lost Port Ellery'

const FILTERS: Filters = [
  ['all', {}, [knows, comes, fails, reopen, see, dreaming, lost]],
  ['speaker', { speaker: MARA }, [knows, comes, reopen]],
  ['no speaker', { speaker: 'none' }, [see]],
  ['about', { about: MARA }, [dreaming, lost]],
  ['speaker and about', { speaker: MARA, about: SUMMIT }, [comes]],
  ['addressee', { addressee: UNION }, [fails, dreaming]],
  ['article', { article: row.article.id }, [reopen, see, dreaming]],
  ['stance', { stance: 'denies' }, [dreaming]],
  ['kind', { kind: 'direct' }, [knows, see, dreaming]],
  ['after', { after: '2025-04' }, [knows, comes, fails]],
  ['after, said date', { after: '2025-03-13' }, [knows, comes, fails, reopen, see]],
  ['before', { before: '2025-03-12' }, [dreaming]],
  ['before a month', { before: '2025-03' }, [reopen, see, dreaming]],
  ['between', { after: '2025-03-13', before: '2025' }, [knows, comes, fails, reopen, see]],
  ['source', { source: 'Ellery Post' }, [reopen, see, dreaming]],
  ['source and words', { source: 'Northern Ledger', q: 'brandt' }, [knows, comes]],
  ['source that printed nothing', { source: 'Ellery' }, []],
  ['several sources', { source: ['Northern Ledger', ''] }, [knows, comes, fails, lost]],
  ['several stances', { stance: ['denies', 'warns'] }, [fails, dreaming]],
  ['no cue', { stance: 'none' }, [see]],
  ['no stance at all', { stance: [] }, []],
  ['quote kinds', { quoteKind: ['mixed', 'indirect'] }, [comes, fails, reopen, lost]],
  ['named speakers', { voice: 'named' }, [knows, comes, reopen, dreaming, lost]],
  ['unnamed and unknown', { voice: ['unnamed', 'unknown'] }, [fails, see]],
  ['said by a date', { dates: 'said', before: '2025-12' }, [dreaming]],
  ['published by a date', { dates: 'published', before: '2025-03-14' }, [reopen, see, dreaming]],
  ['said after publication', { dates: 'published', before: '2025-03-13' }, []],
  ['a range, undated kept', { after: '2025-04', undated: 'kept' }, [knows, comes, fails, lost]],
  [
    'said dates, undated kept',
    { dates: 'said', after: '2026', undated: 'kept' },
    [knows, comes, fails, reopen, see, lost],
  ],
  ['undated only', { undated: 'only' }, [lost]],
  ['undated only, said', { dates: 'said', undated: 'only' }, [knows, comes, fails, reopen, see, lost]],
  ['undated only, published', { dates: 'published', undated: 'only' }, [lost]],
  ['concerning a person', { concerning: [MARA] }, [knows, comes, reopen, dreaming, lost]],
  ['concerning several', { concerning: [SUMMIT, 'p:unknown'] }, [comes]],
  ['concerning an article', { concerning: [row.article.id] }, [reopen, see, dreaming]],
  ['concerning nothing', { concerning: [] }, []],
  ['concerning, with words', { concerning: [MARA], q: 'brandt', speaker: MARA }, [knows, comes]],
  ['words', { q: 'brandt' }, [knows, comes]],
  ['words and speaker', { q: 'dream', speaker: TOMAS }, [dreaming]],
  ['no words', { q: '?' }, []],
  ['blank words', { q: ' ', speaker: TOMAS }, [dreaming]],
  ['unknown entity', { speaker: 'p:unknown' }, []],
]

export function lists(stores: Stores): void {
  describe('lists', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, world)
    })

    test('articles: newest first, undated last, then by title', async () => {
      const titles = ['Harbour talks drag on', 'Harbour row', 'Weather: Über-wet']
      const { items } = await store.articles({ limit: 10 })
      expect(items.slice(0, 3).map(({ label }) => label)).toEqual(titles)
      expect(items[3]).toMatchObject({ date: null, source: null })
      const paged = await allPages((cursor) => store.articles({ limit: 1, cursor }))
      expect(paged).toEqual(items)
      expect((await store.articles({ limit: 10, q: 'harbour r' })).items.map(({ label }) => label)).toEqual([
        'Harbour row',
      ])
      expect((await store.articles({ limit: 10, q: 'arbour' })).items).toEqual([])
    })

    test.each(SEARCHES)('search %j (%s)', async (q, kind, expected) => {
      const { items } = await store.search({ q, kind, limit: 10 })
      const shown = items.map(({ node, matched }) => {
        if (node.kind === 'quote') return `“${matched}`
        if (node.kind === 'article' && node.label.endsWith('…')) return '(untitled)'
        return matched === null ? node.label : `${node.label} ← ${matched}`
      })
      expect(shown).toEqual(expected)
      expect(await allPages((cursor) => store.search({ q, kind, limit: 1, cursor }))).toEqual(items)
    })

    test.each(FILTERS)('quotes by %s', async (_name, filter, expected) => {
      const { items, total, nextCursor } = await store.quotes({ ...filter, limit: 10 })
      expect(items.map(({ text }) => text)).toEqual(expected)
      expect(total).toBe(expected.length)
      expect(nextCursor).toBeNull()
      const paged = await allPages((cursor) => store.quotes({ ...filter, limit: 2, cursor }))
      expect(paged).toEqual(items)
    })

    test('a page says whether there is another', async () => {
      const page = await store.quotes({ limit: 6 })
      expect(page).toMatchObject({ total: 7, nextCursor: expect.stringMatching(/^[\w-]+$/) })
      expect((await store.quotes({ limit: 7 })).nextCursor).toBeNull()
    })

    test('a cursor of another question is refused', async () => {
      const { nextCursor } = await store.quotes({ limit: 1, speaker: MARA })
      const cursor = nextCursor ?? ''
      expect((await store.quotes({ limit: 5, speaker: MARA, cursor })).items).toHaveLength(2)
      const wrong = [
        store.quotes({ limit: 1, cursor }),
        store.articles({ limit: 1, cursor }),
        store.search({ q: 'mara', limit: 1, cursor }),
        store.neighbours(MARA, { limit: 1, cursor }),
        store.evidence('TOOK_PART_IN', TOMAS, SUMMIT, { limit: 1, cursor }),
        store.quotes({ limit: 1, speaker: MARA, cursor: `${cursor.slice(0, 10)}AA` }),
        store.quotes({ limit: 1, speaker: MARA, cursor: '' }),
        store.quotes({ limit: 1, speaker: MARA, cursor: Buffer.from('{"a":1}').toString('base64url') }),
      ]
      for (const error of await Promise.all(wrong.map(refusal))) {
        expect(error).toMatchObject({ name: 'InvalidInput', where: 'cursor' })
      }
    })

    test.each([0, 501, 1.5, Number.NaN])('a limit of %s is refused', async (limit) => {
      const wrong = [
        store.quotes({ limit }),
        store.articles({ limit }),
        store.search({ q: '', limit }),
        store.neighbours(MARA, { limit }),
        store.overview(limit),
      ]
      for (const error of await Promise.all(wrong.map(refusal))) {
        expect(error).toMatchObject({ name: 'InvalidInput', where: 'limit' })
      }
    })

    test('a date that is none is refused', async () => {
      expect(await refusal(store.quotes({ limit: 1, after: 'spring' }))).toMatchObject({ where: 'after' })
      expect(await refusal(store.neighbours(MARA, { limit: 1, before: '14 March' }))).toMatchObject({
        where: 'before',
      })
    })

    test('names written by people cannot break the query', async () => {
      for (const q of [
        "'; DROP TABLE quote; --",
        '$id',
        '{x}',
        'a AND NOT (b',
        '*',
        '\\',
        '"',
        'NEAR(a b)',
      ]) {
        expect((await store.search({ q, limit: 5 })).items).toBeInstanceOf(Array)
        expect((await store.neighbours(MARA, { limit: 5, source: q })).items).toEqual([])
      }
      expect((await store.quotes({ limit: 10 })).total).toBe(7)
    })
  })
}
