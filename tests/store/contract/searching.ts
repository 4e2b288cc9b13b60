// Search that forgives: slips, aliases, words in any order; what each hit says of itself; what to try when nothing matches.
import { beforeAll, describe, expect, test } from 'vitest'
import type { NodeKind } from '../../../lib/model/graph'
import { entityId } from '../../../lib/model/id'
import type { SearchHit } from '../../../lib/model/records'
import type { GraphStore } from '../../../lib/store/store'
import { example } from '../../support/facts'
import { world } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill } from './stock'

/** A body known by a public short form that no article uses, and names that differ by a letter. */
const league = example({
  text: `“The ferries will sail again in autumn,” Marla Okafur of the International Monetary Fund said.
Annelise Vandermeer and Anneliese Vandermeer said the ferries were late. Anna Kern spoke too.`,
  title: 'Ferries',
  publishedAt: '2025-02-01',
  entities: [
    { kind: 'person', name: 'Marla Okafur', aliases: ['Ferry Mags'] },
    { kind: 'organization', name: 'International Monetary Fund' },
    { kind: 'person', name: 'Annelise Vandermeer' },
    { kind: 'person', name: 'Anneliese Vandermeer' },
    { kind: 'person', name: 'Anna Kern' },
  ],
  quotes: [
    { words: 'The ferries will sail again in autumn,', speaker: 'Marla Okafur' },
    { words: 'the ferries were late', kind: 'indirect', speaker: 'Anneliese Vandermeer' },
  ],
})

type Cases = readonly (readonly [string, NodeKind | undefined, readonly string[]])[]

/** Question, kind, hits: `~` stands before those of similar spelling, `[…]` around the words found. */
const FOUND: Cases = [
  // one slip from four letters on, two from eight on; a transposition is one
  ['okfaor', 'person', ['~Mara [Okafor]']],
  ['okafur', 'person', ['Marla [Okafur]', '~Mara [Okafor]']],
  ['marra', 'person', ['~[Mara] Okafor', '~[Marla] Okafur']],
  ['vandremeer', 'person', ['~Anneliese [Vandermeer]', '~Annelise [Vandermeer]']],
  ['vandremer', 'person', ['~Anneliese [Vandermeer]', '~Annelise [Vandermeer]']],
  ['anneleise', 'person', ['~[Anneliese] Vandermeer', '~[Annelise] Vandermeer']],
  ['mra', 'person', []],
  ['marla okfor', 'person', ['~[Mara] [Okafor]']],
  // words in any order, each of them unfinished
  ['mee ann', 'person', []],
  ['van ann', 'person', ['[Ann]eliese [Van]dermeer', '[Ann]elise [Van]dermeer']],
  ['kern anna', undefined, ['[Anna] [Kern]']],
  // aliases, roles and public short forms
  ['mags', undefined, ['Ferry [Mags] ← Marla Okafur']],
  ['ferry magz', 'person', ['~[Ferry] [Mags] ← Marla Okafur']],
  ['IMF', undefined, ['[IMF] ← International Monetary Fund']],
  ['imf', 'person', []],
  ['union ledaer', 'person', ['~[union] [leader] ← Tomás Brandt']],
  // inside quotes, similar ones only where nothing matches as written
  ['dreaming', undefined, ['Okafor is [dreaming],']],
  ['draeming', undefined, ['~Okafor is [dreaming],']],
  ['feries autumn', undefined, ['~The [ferries] will sail again in [autumn],']],
  ['late ferries', undefined, ['the [ferries] were [late]']],
  ['the fer', 'quote', ['[the] [fer]ries were late', '[The] [fer]ries will sail again in autumn,']],
  ['fer late', 'quote', []],
  ['tomas', 'organization', []],
]

/** Question, what else to ask. */
const SUGGESTED: readonly (readonly [string, readonly string[]])[] = [
  // Without one of the words, before each of them alone
  ['mara okafor xylophone', ['mara okafor', 'mara', 'okafor']],
  ['mara okafor brandt', ['mara okafor', 'mara', 'okafor', 'brandt']],
  ['okfxor', ['okafor']],
  ['zzzqqq', []],
  ['vandermeer zzzqqq', ['vandermeer']],
  ['anxx', ['anna']],
  ['kern brandt', ['kern', 'brandt']],
  ['mrxa okafxr', ['mara okafor', 'mara', 'okafor']],
  ['okafor', []],
]

export function searching(stores: Stores): void {
  describe('searching', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, [...world, league])
    })

    test.each(FOUND)('%j (%s)', async (q, kind, expected) => {
      const answer = await store.search({ q, kind, limit: 20 })
      expect(answer.items.map(shown)).toEqual(expected)
      expect(answer.total).toBe(expected.length)
      const paged = await allPages((cursor) => store.search({ q, kind, limit: 1, cursor }))
      expect(paged).toEqual(answer.items)
    })

    test.each(SUGGESTED)('when nothing matches %j', async (q, expected) => {
      const { suggestions } = await store.search({ q, limit: 5 })
      expect(suggestions).toEqual(expected)
      for (const other of suggestions) {
        expect((await store.search({ q: other, limit: 5 })).items.length).toBeGreaterThan(0)
      }
    })

    test('counts of every kind come with the first page, whatever kind was asked for', async () => {
      const counts = [
        { kind: 'person', count: 2 },
        { kind: 'quote', count: 2 },
      ]
      const first = await store.search({ q: 'okafor', limit: 1 })
      expect(first).toMatchObject({ counts, total: 4 })
      expect(await store.search({ q: 'okafor', kind: 'quote', limit: 1 })).toMatchObject({ counts, total: 2 })
      const second = await store.search({ q: 'okafor', limit: 1, cursor: first.nextCursor ?? '' })
      expect(second.counts).toEqual([])
      expect(second.total).toBeUndefined()
      expect((await store.search({ q: '', limit: 5 })).counts).toEqual([])
    })

    test('an entity comes with its newest words that match, else its newest', async () => {
      const sentenceOf = async (q: string) => (await store.search({ q, limit: 1 })).items[0]?.sentence
      expect(await sentenceOf('mara')).toMatchObject({
        text: 'Brandt knows the figures,',
        quoteKind: 'direct',
        date: '2025-04-02',
        ranges: [],
      })
      expect(await sentenceOf('summit')).toBeNull()
      expect(await sentenceOf('international')).toBeNull()
      expect(await sentenceOf('tomas')).toMatchObject({ text: 'Okafor is dreaming,', date: '2025-03-12' })
    })

    test('a quote comes with its speaker, and says when there is none', async () => {
      const speakerOf = async (q: string) => (await store.search({ q, limit: 1 })).items[0]?.speaker
      expect(await speakerOf('dreaming')).toBe('Tomás Brandt')
      expect(await speakerOf('we will see')).toBeNull()
    })

    test('a body that no article names is not made up by its short form', async () => {
      expect((await store.search({ q: 'NATO', limit: 5 })).items).toEqual([])
      expect(
        (await store.nodes([entityId('organization', 'North Atlantic Treaty Organization')])).length,
      ).toBe(0)
    })

    test('words that no article has any more are forgotten', async () => {
      await store.deleteArticle(league.article.id)
      expect((await store.search({ q: 'vandremeer', limit: 5 })).items).toEqual([])
      expect((await store.search({ q: 'vandxrmeexr', limit: 5 })).suggestions).toEqual([])
    })
  })
}

/** "~[Mara] Okafor", with what matched in front where it is not the name. */
function shown({ node, matched, ranges, fuzzy }: SearchHit): string {
  const text = matched ?? node.label
  const marked = [...ranges]
    .reverse()
    .reduce(
      (line, { start, end }) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
      text,
    )
  const whose = matched === null || node.kind === 'quote' ? '' : ` ← ${node.label}`
  return `${fuzzy ? '~' : ''}${marked}${whose}`
}
