// Where articles were found: an edit takes the place of what was there, unless that is found elsewhere or another story.
import { beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import { note, row } from '../../support/world'
import type { Stores } from '../contract'
import { clear, digestOf, fill, refusal, VERSION } from './stock'

/** Three states of one file, and another story. */
const [first, second, third] = ['Monday', 'Tuesday', 'Wednesday'].map((day) =>
  example({
    text: `The pier will close in May, Ines Halloran told the council of Port Ellery on ${day}. Repairs take a year.`,
    entities: [{ kind: 'person', name: 'Ines Halloran' }],
  }),
) as [Example, Example, Example]

export function places(stores: Stores): void {
  describe('places', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = stores().store
      await clear(store)
    })

    const put = ({ article, facts }: Example, place: string, version = VERSION) =>
      store.replaceArticle(article, facts, version, place)
    const titles = async () =>
      (await store.nodes([first, second, third, note].map(({ article }) => article.id))).length

    test('an edit replaces what was at its place, again and again', async () => {
      expect(await put(first, 'f:one')).toBe('added')
      expect(await put(second, 'f:one')).toBe('replaced')
      expect(await put(third, 'f:one')).toBe('replaced')
      const edited = await digestOf(store)
      await clear(store)
      await fill(store, [third])
      expect(await digestOf(store)).toBe(edited)
    })

    test('another story, another place and no place replace nothing', async () => {
      await put(first, 'f:one')
      expect(await put(note, 'f:one')).toBe('added')
      expect(await put(second, 'f:two')).toBe('added')
      expect(await store.replaceArticle(third.article, third.facts, VERSION)).toBe('added')
      expect(await titles()).toBe(4)
    })

    test('what is found elsewhere, too, stays until it is an edit there as well', async () => {
      await put(first, 'f:one')
      expect(await store.foundAt(first.article.id, 'f:two')).toBe('unchanged')
      expect(await put(second, 'f:one')).toBe('added')
      expect(await store.foundAt(second.article.id, 'f:two')).toBe('replaced')
      expect(await store.foundAt(second.article.id, 'f:two')).toBe('unchanged')
      expect(await titles()).toBe(1)
    })

    test('is remembered by the store, for articles that are there', async () => {
      await put(first, 'f:one')
      const again = await stores().again()
      expect(await again.replaceArticle(second.article, second.facts, VERSION, 'f:one')).toBe('replaced')
      await again.close()
      await store.deleteArticle(second.article.id)
      expect(await put(third, 'f:one')).toBe('added')
      const error = await refusal(store.foundAt(first.article.id, 'f:one'))
      expect(error).toBeInstanceOf(NotFound)
      expect(error).toMatchObject({ where: first.article.id })
    })

    test('is kept when the article is read anew', async () => {
      await put(first, 'f:one')
      await put(first, 'f:one', '2')
      await put(row, 'f:row')
      expect(await put(second, 'f:one')).toBe('replaced')
      expect(await store.counters()).toMatchObject({ articles: 2 })
    })
  })
}
