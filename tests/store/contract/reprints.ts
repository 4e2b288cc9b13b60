// One text in several articles: found from either side, kept in step whatever comes and goes, and counted with the quotes.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import { reportOf } from '../../support/reports'
import type { Stores } from '../contract'
import { clear, fill, refusal } from './stock'

const SAID = 'The pier stays closed until the divers have been down'

function printed(body: string, publishedAt: string | undefined, source: string): Example {
  return example({
    text: `“${SAID},” said Ines Halloran. ${body}`,
    title: `${source} on the pier`,
    source,
    url: `https://${source.toLowerCase()}.example/${publishedAt}`,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    entities: [{ kind: 'person', name: 'Ines Halloran' }],
    quotes: [{ words: `${SAID},`, speaker: 'Ines Halloran' }],
  })
}

const BODY = reportOf('pier', 60)
const first = printed(BODY, '2025-03-01T08:00:00Z', 'Wire')
const copy = printed(BODY, '2025-03-01', 'Post')
const cut = printed(reportOf('pier', 25), '2025-03-03', 'Herald')
const longer = printed(`${BODY} ${reportOf('boat', 70)}`, '2025-03-04', 'Ledger')
const undated = printed(BODY, undefined, 'Archive')
const other = printed(reportOf('mill', 60), '2025-02-01', 'Courier')
const WORLD = [longer, undated, copy, other, cut, first]

export function reprints(stores: Stores): void {
  describe('reprints', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, WORLD)
    })
    const speaker = first.facts.entities[0]?.id ?? ''
    const found = async ({ article }: Example) => {
      const { items, original } = await store.reprints(article.id)
      const seen = items.map(
        ({ kind, article: { source }, earlier }) => `${kind} ${source}${earlier ? ', earlier' : ''}`,
      )
      return { seen, original }
    }

    test('are told by how they have the text, and lead back to the first', async () => {
      expect(await found(first)).toEqual({
        seen: ['same Post', 'same Archive', 'shorter Herald', 'longer Ledger'],
        original: null,
      })
      expect(await found(copy)).toMatchObject({
        seen: ['same Wire, earlier', 'same Archive', 'shorter Herald', 'longer Ledger'],
        original: first.article.id,
      })
      expect((await found(cut)).seen).toContain('longer Wire, earlier')
      expect((await found(undated)).original).not.toBeNull()
      // It says more than the earlier ones
      expect((await found(longer)).original).toBeNull()
      expect(await found(other)).toEqual({ seen: [], original: null })
      const { items } = await store.reprints(first.article.id)
      expect(items[0]?.article).toEqual((await store.nodes([copy.article.id]))[0])
    })

    test('are counted with the quotes, and can be left out', async () => {
      const all = await store.quotes({ speaker, limit: 10 })
      expect(all).toMatchObject({ total: 6, reprints: 3 })
      const some = await store.quotes({ speaker, reprints: false, limit: 10 })
      expect(some).toMatchObject({ total: 3, reprints: 3 })
      expect(some.items.map(({ articleSource }) => articleSource)).toEqual(['Ledger', 'Wire', 'Courier'])
      expect(await store.quotes({ limit: 1 })).toMatchObject({ total: 6, reprints: 3 })
      expect(await store.profile(speaker, {})).toMatchObject({ total: 6, reprints: 3 })
      expect(await store.profile(speaker, { reprints: false })).toMatchObject({ total: 3, reprints: 3 })
      expect(await store.profile(speaker, { source: 'Post' })).toMatchObject({ total: 1, reprints: 1 })
      expect((await store.timeline({ reprints: false })).total).toBe(3)
      const counts = await store.counts(speaker, { reprints: false })
      expect(counts.find(({ relation }) => relation === 'SAID')?.count).toBe(3)
    })

    test('follow what comes, is edited and goes', async () => {
      await store.deleteArticle(first.article.id)
      expect((await found(copy)).original).toBeNull()
      expect((await found(undated)).original).toBe(copy.article.id)
      const edited = printed(reportOf('weir', 60), '2025-03-01', 'Post')
      await fill(store, [edited])
      expect(edited.article.id).toBe(copy.article.id)
      expect(await found(edited)).toEqual({ seen: [], original: null })
      expect((await found(undated)).seen).toEqual(['shorter Herald, earlier', 'longer Ledger, earlier'])
      await fill(store, [copy, first])
      expect((await found(undated)).seen).toHaveLength(4)
      expect((await store.quotes({ speaker, limit: 1 })).reprints).toBe(3)
    })

    test('are bounded, however many print a text', async () => {
      const many = Array.from({ length: 60 }, (_, n) =>
        printed(BODY, `2024-0${1 + (n % 9)}-1${n % 10}`, `Town${n}`),
      )
      await fill(store, many)
      const { items } = await store.reprints(first.article.id)
      expect(items.length).toBeGreaterThan(25)
      expect(items.length).toBeLessThanOrEqual(50)
      expect((await store.quotes({ limit: 1 })).reprints).toBe(63)
      expect(await store.quotes({ limit: 100, reprints: false })).toMatchObject({ total: 3 })
    })

    test('there are none of no article', async () => {
      const error = await refusal(store.reprints('a:unknown'))
      expect(error).toBeInstanceOf(NotFound)
      expect(error).toMatchObject({ where: 'a:unknown' })
    })

    test('are the same in any order of coming and going, and seen from both sides', async () => {
      const bodies = ['pier', 'mill', 'dam'].map((name) => reportOf(name, 30))
      const body = fc.subarray(bodies, { minLength: 1 }).map((parts) => parts.join(' '))
      const history = fc.array(
        fc.tuple(body, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })),
        {
          minLength: 2,
          maxLength: 8,
        },
      )
      await fc.assert(
        fc.asyncProperty(history, fc.nat(7), async (all, gone) => {
          await clear(store)
          const examples = all.map(([text, day, outlet]) =>
            printed(text, `2025-03-0${day}`, `Outlet${outlet}`),
          )
          await fill(store, examples)
          const last = new Map(examples.map((each) => [each.article.id, each]))
          const [out] = [...last.keys()].slice(gone % last.size)
          last.delete(out ?? '')
          await store.deleteArticle(out ?? '')
          const fresh = openSqlite(':memory:')
          await fill(fresh, [...last.values()].reverse())
          const answers = await Promise.all([...last.keys()].map((id) => store.reprints(id)))
          expect(answers).toEqual(await Promise.all([...last.keys()].map((id) => fresh.reprints(id))))
          await fresh.close()
          const pairs = [...last.keys()].flatMap((id, at) =>
            (answers[at]?.items ?? []).map(({ article, mine, theirs }) => [id, article.id, mine, theirs]),
          )
          for (const [a, b, mine, theirs] of pairs) expect(pairs).toContainEqual([b, a, theirs, mine])
        }),
        { numRuns: stores().histories },
      )
    }, 120_000)
  })
}
