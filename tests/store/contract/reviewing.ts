// What is to be looked at by people: the speakers that were a close call.
import { beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../../lib/store/store'
import { example } from '../../support/facts'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

const NOON = '2031-07-01T12:00:00.000Z'
const given = (words: string, margin: number) => ({ words, margin, speaker: 'Ines Corrado' })

const port = example({
  text: 'Ines Corrado spoke. “The gate is shut,” “The keys are lost,” and “Nobody is to blame,” and “We wait.”',
  publishedAt: '2031-05-04',
  entities: [{ kind: 'person', name: 'Ines Corrado' }],
  quotes: [
    given('The gate is shut,', 0.9),
    given('The keys are lost,', 0.125),
    given('Nobody is to blame,', 0.5),
  ],
})
const mill = example({
  text: 'Ines Corrado went on. “The mill will turn,” she said. “Who knows,” somebody said.',
  publishedAt: '2031-06-04',
  entities: [{ kind: 'person', name: 'Ines Corrado' }],
  quotes: [given('The mill will turn,', 0.5), { words: 'Who knows,', margin: 0 }],
})

export function reviewing(stores: Stores): void {
  describe('what is to be looked at', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, [port, mill])
    })

    test('the least sure speaker first, ties by article, page by page', async () => {
      const ties = [port, mill].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
      const tied = ties.map(({ article }) =>
        article === port.article ? 'Nobody is to blame,' : 'The mill will turn,',
      )
      const { items, total } = await store.quotes({ order: 'unsure', voice: 'named', limit: 10 })
      expect(items.map(({ text }) => text)).toEqual(['The keys are lost,', ...tied, 'The gate is shut,'])
      expect(total).toBe(4)
      const paged = await allPages((cursor) =>
        store.quotes({ order: 'unsure', voice: 'named', limit: 1, cursor }),
      )
      expect(paged).toEqual(items)
    })

    test('what a person has found right or mended is judged, until that is undone', async () => {
      const texts = async (judged: 'yes' | 'no') =>
        (await store.quotes({ judged, order: 'unsure', limit: 10 })).items.map(({ text }) => text)
      expect(await texts('yes')).toEqual([])
      const { items } = await store.quotes({ order: 'unsure', limit: 10 })
      const ref = (words: string) => {
        const found = items.find(({ text }) => text === words)
        if (found === undefined) throw new RangeError(words)
        const { articleId, kind, start, end, text } = found
        return { articleId, kind, start, end, text }
      }
      const made = [
        await store.correct(
          { action: { kind: 'confirm', quote: ref('The keys are lost,') }, by: '', why: '' },
          NOON,
        ),
        await store.correct(
          { action: { kind: 'reassign', quote: ref('The gate is shut,'), speaker: null }, by: 'L.', why: '' },
          NOON,
        ),
      ]
      expect([...(await texts('yes'))].sort()).toEqual(['The gate is shut,', 'The keys are lost,'])
      expect(await texts('no')).toHaveLength(3)
      expect(await store.quotes({ judged: 'no', speaker: 'none', limit: 10 })).toMatchObject({ total: 1 })
      for (const { id } of made) await store.undoCorrection(id, { by: '', why: '' }, NOON)
      expect(await texts('yes')).toEqual([])
    })

    test('only close calls', async () => {
      const below = async (marginBelow: number) =>
        (await store.quotes({ marginBelow, order: 'unsure', limit: 10 })).items.map(({ text }) => text)
      expect(await below(0.5)).toEqual(['Who knows,', 'The keys are lost,'])
      expect(await below(0)).toEqual([])
      expect((await store.quotes({ marginBelow: 0.5, limit: 10 })).total).toBe(2)
      expect(await refusal(store.quotes({ marginBelow: 1.5, limit: 1 }))).toMatchObject({
        name: 'InvalidInput',
        where: 'marginBelow',
      })
    })
  })
}
