// The page of one entity: its statements counted by all that tells them apart, each facet under the filters of the others.
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import type { QuoteFilter } from '../../../lib/model/questions'
import {
  type Facet,
  type FacetName,
  PROFILE_ROLES,
  type Profile,
  type ProfileQuestion,
} from '../../../lib/model/voices'
import type { GraphStore } from '../../../lib/store/store'
import { INES, late } from '../../support/late'
import { ELLERY, MARA, row, SUMMIT, TOMAS, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { clear, fill, refusal } from './stock'

/** "Tomás Brandt 2". */
function told(facet: Facet | undefined): readonly string[] {
  return facet?.items.map(({ label, count }) => `${label} ${count}`) ?? ['no such facet']
}

export function profiles(stores: Stores): void {
  describe('profiles', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, world)
    })

    test('what one speaker said, by everything; a marked stretch is not counted again', async () => {
      const { total, time, facets } = await store.profile(MARA, {})
      expect(total).toBe(3)
      expect(time).toMatchObject({ unit: 'day', vague: 0, undated: 0 })
      expect(time.bars).toHaveLength(20)
      expect(time.bars.filter(({ count }) => count > 0)).toEqual([
        { from: '2025-03-14', to: '2025-03-14', count: 1 },
        { from: '2025-04-02', to: '2025-04-02', count: 2 },
      ])
      expect(told(facets.about)).toEqual(['Tomás Brandt 2', 'Dock Summit 1', 'Port Ellery 1'])
      expect(facets.about?.items[0]).toEqual({
        value: TOMAS,
        label: 'Tomás Brandt',
        kind: 'person',
        unnamed: false,
        count: 2,
      })
      expect(told(facets.stance)).toEqual(['states 2', 'promises 1'])
      expect(told(facets.kind)).toEqual(['direct 1', 'indirect 1', 'mixed 1'])
      expect(told(facets.source)).toEqual(['Northern Ledger 2', 'Ellery Post 1'])
      expect(facets.addressee).toEqual({ items: [], others: 0, none: 3 })
      expect(facets.event).toEqual({ items: [], others: 0, none: 3 })
      expect(facets.speaker).toBeUndefined()
    })

    test('each facet is counted under the filters of the others', async () => {
      const question: ProfileQuestion = { stance: 'states', about: SUMMIT, after: '2025-04' }
      const { total, time, facets } = await store.profile(MARA, question)
      expect(total).toBe(1)
      expect(told(facets.stance)).toEqual(['states 1'])
      expect(told(facets.about)).toEqual(['Tomás Brandt 2', 'Dock Summit 1'])
      expect(told(facets.kind)).toEqual(['indirect 1'])
      expect(time.bars).toEqual([{ from: '2025-04-02', to: '2025-04-02', count: 1 }])
    })

    test('who speaks about somebody, and what is said to whom and on which occasion', async () => {
      const about = await store.profile(MARA, { role: 'about' })
      expect(about.total).toBe(2)
      expect(told(about.facets.speaker)).toEqual(['Harbour Union 1', 'Tomás Brandt 1'])
      expect(told(about.facets.event)).toEqual(['Dock Summit 1'])
      expect(about.facets.source).toMatchObject({ none: 1 })
      expect(about.time).toMatchObject({ undated: 1, bars: [{ from: '2025-03-12', count: 1 }] })
      const heard = await store.profile(UNION, { role: 'addressee' })
      expect(told(heard.facets.speaker)).toEqual(['A senior official 1', 'Tomás Brandt 1'])
      expect(heard.facets.speaker?.items[0]).toMatchObject({ unnamed: true })
      expect(heard.facets.about).toMatchObject({ none: 1 })
      const occasion = await store.profile(SUMMIT, { role: 'event' })
      expect([occasion.total, told(occasion.facets.speaker)]).toEqual([1, ['Tomás Brandt 1']])
      const place = await store.profile(ELLERY, { role: 'about' })
      expect(told(place.facets.speaker)).toEqual(['Harbour Union 1', 'Mara Okafor 1'])
    })

    test('a facet names its leading values and counts the others', async () => {
      const { facets } = await store.profile(MARA, { top: 1 })
      expect(told(facets.about)).toEqual(['Tomás Brandt 2'])
      expect(facets.about?.others).toBe(2)
      expect(facets.kind?.others).toBe(2)
    })

    test('words narrow a page; words that cannot match leave nothing', async () => {
      const { total, facets } = await store.profile(MARA, { q: 'brandt' })
      expect([total, told(facets.kind)]).toEqual([2, ['direct 1', 'indirect 1']])
      expect(await store.profile(MARA, { q: '?!' })).toMatchObject({
        total: 0,
        time: { unit: null, bars: [] },
      })
    })

    test('every count is the number of quotes that its filter lists', async () => {
      await fill(store, [late])
      for (const id of [MARA, TOMAS, UNION, SUMMIT, ELLERY, INES]) {
        for (const role of PROFILE_ROLES) {
          const profile = await store.profile(id, { role })
          await expectListed(store, { [role]: id }, profile)
        }
      }
      await store.deleteArticle(late.article.id)
    })

    test('refuses what it cannot answer', async () => {
      expect(await refusal(store.profile('p:unknown', {}))).toBeInstanceOf(NotFound)
      expect(await refusal(store.profile(row.article.id, {}))).toBeInstanceOf(NotFound)
      for (const top of [0, 101, 1.5]) {
        expect(await refusal(store.profile(MARA, { top }))).toMatchObject({
          name: 'InvalidInput',
          where: 'top',
        })
      }
      expect(await refusal(store.profile(MARA, { after: 'spring' }))).toMatchObject({ where: 'after' })
    })

    test('quotes on an occasion, and the oldest first with the undated last', async () => {
      const occasion = await store.quotes({ event: SUMMIT, limit: 5 })
      expect([occasion.total, occasion.items.map(({ text }) => text)]).toEqual([1, ['Okafor is dreaming,']])
      const { items } = await store.quotes({ order: 'oldest', limit: 10 })
      expect(items.map(({ text }) => text)).toEqual([
        'Okafor is dreaming,',
        'the harbour would “reopen by spring”',
        'We will see,',
        'Brandt knows the figures,',
        'Brandt, she added, would come to the Dock Summit',
        'talks could fail',
        'Mara Okafor had lost Port Ellery',
      ])
      const pages = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await store.quotes({ order: 'oldest', limit: 2, cursor })
        pages.push(...page.items)
        cursor = page.nextCursor
      }
      expect(pages).toEqual(items)
    })
  })
}

async function expectListed(store: GraphStore, filter: QuoteFilter, profile: Profile): Promise<void> {
  const total = async (more: QuoteFilter) => (await store.quotes({ ...filter, ...more, limit: 1 })).total
  expect(await total({})).toBe(profile.total)
  for (const [name, facet] of Object.entries(profile.facets) as [FacetName, Facet][]) {
    for (const { value, count } of facet.items) expect(await total({ [name]: value })).toBe(count)
  }
  for (const { from, to, count } of profile.time.bars) {
    if (count > 0) expect(await total({ after: from, before: to })).toBe(count)
  }
}
