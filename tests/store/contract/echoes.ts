// The same words in other articles: all of them, a part, more, or some changed; bounded for sayings that all repeat.
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

const PIER = 'The pier will close in May, and nobody can say today when it will open again'

/** An article of its own for these words, by the one who said them. */
function quoting(words: string, day: string, speaker = 'Ines Halloran'): Example {
  return example({
    text: `Port Ellery, ${day}. “${words},” said ${speaker}. ${words.length}`,
    publishedAt: day,
    entities: [{ kind: 'person', name: speaker }],
    quotes: [{ words: `${words},`, speaker }],
  })
}

const first = quoting(PIER, '2025-03-01')
const CLIPPED = 'nobody can say today when it will open again'
const WORLD = [
  first,
  quoting(PIER.replace('May', 'June'), '2025-03-04', 'Tomas Verhaegen'),
  quoting(PIER.toUpperCase(), '2025-03-02'),
  quoting(PIER, '2025-03-03'),
  quoting(`My answer is short. ${PIER}`, '2025-03-05'),
  quoting(CLIPPED, '2025-03-06'),
  quoting('The harbour opens again when the boats have come home, and everybody knows it', '2025-03-07'),
]
const OLD = 'As the old people of this town say, still water is deep'
const MANY = Array.from({ length: 60 }, (_, n) =>
  quoting(OLD, `2024-0${1 + (n % 9)}-${10 + (n % 19)}`, `Ana Vell ${'abcdefgh'[n % 8]}${'klmnopqr'[n >> 3]}`),
)
const idOf = ({ facts }: Example) => facts.quotes[0]?.id ?? ''

export function echoes(stores: Stores): void {
  describe('echoes', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, WORLD)
    })

    test('are told by how they have the words, each kind newest first', async () => {
      const { items, articles } = await store.echoes(idOf(first))
      expect(articles).toBe(5)
      expect(items.map(({ kind, quote }) => `${kind} ${quote.publishedAt} ${quote.speakerName}`)).toEqual([
        'same 2025-03-03 Ines Halloran',
        'same 2025-03-02 Ines Halloran',
        'clipped 2025-03-06 Ines Halloran',
        'longer 2025-03-05 Ines Halloran',
        'changed 2025-03-04 Tomas Verhaegen',
      ])
      expect(items[0]?.quote).toEqual(await store.quote(items[0]?.quote.id ?? ''))
      expect(items[4]?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'left', text: 'May' },
        { kind: 'added', text: 'June' },
      ])
    })

    test('are of other articles, and go with them', async () => {
      const twice = example({
        text: `“${PIER},” she said. “${PIER}.”`,
        quotes: [{ words: `${PIER},` }, { words: `${PIER}.` }],
      })
      await fill(store, [twice])
      const { items } = await store.echoes(idOf(twice))
      expect(items.map(({ quote }) => quote.articleId)).not.toContain(twice.article.id)
      expect((await store.echoes(idOf(first))).articles).toBe(6)
      await store.deleteArticle(twice.article.id)
      expect((await store.echoes(idOf(first))).articles).toBe(5)
    })

    test('are bounded, however many repeat a saying', async () => {
      await fill(store, MANY)
      const { items, articles } = await store.echoes(idOf(MANY[0] as Example))
      expect(items.length).toBeGreaterThan(40)
      expect(items.length).toBeLessThanOrEqual(50)
      expect(articles).toBe(items.length)
    })

    test('are listed by what is repeated most, each saying once', async () => {
      await fill(store, MANY)
      const all = await allPages((cursor) => store.echoGroups({ limit: 3, cursor }))
      const [saying, pier] = all
      expect(saying).toMatchObject({
        quotes: 60,
        complete: false,
        outlets: 0,
        reprints: 0,
        first: '2024-01-10',
      })
      expect(Object.keys(saying?.kinds ?? {})).toEqual(['same'])
      // Those with the clipped words or June for May may have a key of their own: they are no sayings of theirs
      expect(all).toHaveLength(2)
      expect(pier).toMatchObject({
        quote: { id: idOf(first) },
        quotes: 6,
        complete: true,
        articles: 6,
        kinds: { same: 2, clipped: 1, longer: 1, changed: 1 },
        first: '2025-03-01',
        last: '2025-03-06',
      })
      expect(pier?.quote).toEqual(await store.quote(idOf(first)))
      const tooMany = await refusal(store.echoGroups({ limit: 51 }))
      expect(tooMany).toMatchObject({ name: 'InvalidInput', where: 'limit' })
    })

    test('there are none of what nobody repeats, and none of no quote', async () => {
      expect(await store.echoes(idOf(WORLD[6] as Example))).toEqual({ items: [], articles: 0 })
      await clear(store)
      await fill(store, [WORLD[6] as Example])
      expect(await store.echoGroups({ limit: 10 })).toEqual({ items: [], nextCursor: null })
      const error = await refusal(store.echoes('q:unknown'))
      expect(error).toBeInstanceOf(NotFound)
      expect(error).toMatchObject({ where: 'q:unknown' })
    })
  })
}
