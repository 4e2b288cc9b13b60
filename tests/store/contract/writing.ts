// Writing: added, replaced, unchanged, deleted; wholly or not at all; refused when the facts do not fit.
import { beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import { ELLERY, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { clear, digestOf, everythingIn, fill, refusal, VERSION } from './stock'

const NOTHING = {
  articles: 0,
  unextracted: 0,
  quotes: 0,
  attributedQuotes: 0,
  entities: { person: 0, organization: 0, event: 0, place: 0 },
}

/** The article of `row` after an edit: Tomás is gone, and with him the summit and the union. */
const edited: Example = (() => {
  const text = 'Mara Okafor, mayor of Port Ellery, said nothing.'
  const again = example({
    text,
    url: 'https://ellery-post.example/row',
    entities: [{ kind: 'person', name: 'Mara Okafor' }],
  })
  return { ...again, article: { ...again.article, title: 'Harbour row' } }
})()

export function writing(stores: Stores): void {
  describe('writing', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = stores().store
      await clear(store)
    })

    test('says what it did, and writes nothing when nothing changed', async () => {
      const put = (version: string, { article, facts }: Example) =>
        store.replaceArticle(article, facts, version)
      expect(await put('1', row)).toBe('added')
      expect(await put('1', row)).toBe('unchanged')
      expect(await put('1', { ...row, article: { ...row.article, origin: 'elsewhere' } })).toBe('unchanged')
      expect((await store.article(row.article.id)).origin).toBe(row.article.origin)
      expect(await put('2', row)).toBe('replaced')
      const other = { ...row, facts: { ...row.facts, participations: [] } }
      expect(await put('2', other)).toBe('replaced')
      expect(await put('2', other)).toBe('unchanged')
      expect(await store.extracted(row.article.id)).toEqual(other.facts)
      expect(await put('2', edited)).toBe('replaced')
    })

    test('counts articles from which nothing is extracted because of their language', async () => {
      const other = { ...note.article, language: 'de' }
      await fill(store, [row, { ...note, article: other }])
      expect(await store.counters()).toMatchObject({ articles: 2, unextracted: 1 })
    })

    test('knows content and version', async () => {
      await fill(store, [row])
      const { id, contentHash } = row.article
      expect(await store.hasArticle(id, contentHash, VERSION)).toBe(true)
      expect(await store.hasArticle(id, contentHash, '2')).toBe(false)
      expect(await store.hasArticle(id, 'other', VERSION)).toBe(false)
      expect(await store.hasArticle('a:unknown', contentHash, VERSION)).toBe(false)
    })

    test('gives back exactly what was given, by article id', async () => {
      await fill(store, world)
      const expected = [...world].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
      expect(await everythingIn(store)).toEqual(expected)
    })

    test('keeps what extraction found', async () => {
      await fill(store, world)
      for (const { article, facts } of world) expect(await store.extracted(article.id)).toEqual(facts)
      expect(await refusal(store.extracted('a:unknown'))).toMatchObject({
        name: 'NotFound',
        where: 'a:unknown',
      })
    })

    test('an edited article loses exactly its own old facts', async () => {
      await fill(store, [row, note, edited])
      expect(await store.nodes([TOMAS, SUMMIT])).toEqual([])
      expect((await store.nodes([MARA, UNION, ELLERY])).map(({ id }) => id)).toEqual([MARA, UNION, ELLERY])
      const fresh = await digestOf(store)
      await clear(store)
      await fill(store, [note, edited])
      expect(await digestOf(store)).toBe(fresh)
      expect(await store.counters()).toEqual({
        articles: 2,
        unextracted: 0,
        quotes: 1,
        attributedQuotes: 1,
        entities: { person: 1, organization: 1, event: 0, place: 1 },
      })
    })

    test('merges entities from all articles, whatever the order', async () => {
      const orders = [
        [row, talks, note],
        [talks, note, row],
        [note, talks, row],
      ]
      for (const order of orders) {
        await clear(store)
        await fill(store, order)
        expect(await store.entity(MARA)).toMatchObject({
          name: 'Mara Okafor',
          aliases: ['Mara J. Okafor', 'Okafor'],
          roles: ['mayor', 'mayor of Port Ellery'],
          unnamed: false,
        })
        expect((await store.entity(SUMMIT)).date).toEqual({ start: '2025-04-10', end: '2025-04-11' })
      }
      await store.deleteArticle(row.article.id)
      await store.deleteArticle(note.article.id)
      expect(await store.entity(MARA)).toMatchObject({
        name: 'Mara J. Okafor',
        aliases: [],
        roles: ['mayor'],
      })
    })

    test('deleting takes the facts out and leaves no orphan', async () => {
      await fill(store, world)
      await store.deleteArticle(talks.article.id)
      expect(await store.counters()).toMatchObject({ articles: 3, entities: { person: 2, event: 1 } })
      expect((await store.entity(TOMAS)).node).toMatchObject({ quoteCount: 1, articleCount: 1 })
      for (const { article } of [row, note]) await store.deleteArticle(article.id)
      expect((await store.search({ q: 'okafor', limit: 10 })).items).toEqual([])
      await clear(store)
      expect(await store.counters()).toEqual(NOTHING)
      expect(await everythingIn(store)).toEqual([])
    })

    test('deleting what is not there is NotFound', async () => {
      const error = await refusal(store.deleteArticle('a:unknown'))
      expect(error).toBeInstanceOf(NotFound)
      expect(error).toMatchObject({ where: 'a:unknown' })
    })

    test('a failure in the middle leaves nothing behind', async () => {
      await fill(store, [row])
      const before = await digestOf(store)
      const failing = Object.assign([], {
        map: () => {
          throw new Error('pulled the plug')
        },
      })
      const broken = { ...talks.facts, affiliations: failing }
      await expect(store.replaceArticle(talks.article, broken, VERSION)).rejects.toThrow('pulled the plug')
      const stolen = { ...row.facts, articleId: note.article.id }
      const thief = { ...row.article, id: note.article.id }
      expect(await refusal(store.replaceArticle(thief, stolen, VERSION))).toBeInstanceOf(Error)
      expect(await digestOf(store)).toBe(before)
      expect(await store.counters()).toMatchObject({ articles: 1, entities: { person: 2 } })
      expect((await store.entity(MARA)).node).toMatchObject({ quoteCount: 1, articleCount: 1 })
    })

    test.each(UNFIT)('refuses facts that do not fit: %s', async (_name, spoil, message) => {
      const { article, facts } = spoil(row)
      const error = await refusal(store.replaceArticle(article, facts, VERSION))
      expect(error).toMatchObject({ name: 'InvalidInput', where: article.id })
      expect(String((error as Error).message)).toMatch(message)
      expect(await store.counters()).toEqual(NOTHING)
    })

    test('writers at the same time end with the same graph', async () => {
      await fill(store, world)
      const expected = await digestOf(store)
      await clear(store)
      const others = await Promise.all([stores().again(), stores().again()])
      const writers = [store, ...others].map((writer, turn) =>
        fill(writer, [...world.slice(turn), ...world.slice(0, turn)]),
      )
      await Promise.all(writers)
      expect(await digestOf(store)).toBe(expected)
      expect((await store.entity(MARA)).node).toMatchObject({ quoteCount: 3, articleCount: 3 })
      expect(
        (await store.neighbours(MARA, { relation: 'SAID_ABOUT', direction: 'out', limit: 5 })).total,
      ).toBe(3)
      await Promise.all(others.map((other) => other.close()))
    })
  })
}

type Spoil = (good: Example) => Example

const UNFIT: readonly (readonly [string, Spoil, RegExp])[] = [
  [
    'another article',
    (good) => ({ ...good, facts: { ...good.facts, articleId: 'a:other' } }),
    /another article/,
  ],
  [
    'a shifted span',
    (good) => ({ ...good, article: { ...good.article, text: ` ${good.article.text}` } }),
    /is not "/,
  ],
  ['a NUL', (good) => ({ ...good, article: { ...good.article, title: 'a\0b' } }), /NUL/],
  [
    'half a character',
    (good) => ({ ...good, article: { ...good.article, title: '\ud83d' } }),
    /half a character/,
  ],
  [
    'an unknown speaker',
    (good) => ({ ...good, facts: { ...good.facts, entities: good.facts.entities.slice(1) } }),
    /not among them/,
  ],
  [
    'an entity twice',
    (good) => ({
      ...good,
      facts: { ...good.facts, entities: [...good.facts.entities, ...good.facts.entities] },
    }),
    /twice/,
  ],
]
