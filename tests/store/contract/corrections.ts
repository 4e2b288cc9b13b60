// Each correction alone: what it changes, what the machine finds when the article comes again, and that undoing it
// leaves nothing.
import { beforeEach, describe, expect, test } from 'vitest'
import type { CorrectionAction, EntityRef, QuoteRef } from '../../../lib/model/correction'
import { entityId } from '../../../lib/model/id'
import type { Quote } from '../../../lib/model/quote'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import { ELLERY, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { undoAll } from './correction-histories'
import { clear, digestOf, fill, refusal } from './stock'

const AT = '2026-11-26T10:00:00.000Z'
const SIGNED = { by: 'Ana Vell', why: 'it says so below' }

/** The store fills in what is left out. */
const ref = (id: string, name = '', kind: EntityRef['kind'] = 'person'): EntityRef => ({ id, kind, name })
const quoteRef = ({ facts }: Example, words: string): QuoteRef => {
  const { kind, start, end, text } = facts.quotes.find(({ text }) => text.startsWith(words)) as Quote
  return { articleId: facts.articleId, kind, start, end, text }
}
const reopen = quoteRef(row, 'the harbour')
const dreaming = quoteRef(row, 'Okafor is')
const shouted = quoteRef(row, 'We will see')

interface Case {
  readonly name: string
  readonly action: CorrectionAction
  readonly articles: number
  readonly check: (store: GraphStore, id: string | null) => Promise<void>
}

const CASES: readonly Case[] = [
  {
    name: 'merge: all facts of the one become the other’s, its names aliases',
    action: { kind: 'merge', from: ref(TOMAS), into: ref(MARA) },
    articles: 2,
    check: async (store) => {
      expect(await store.nodes([TOMAS])).toEqual([])
      const mara = await store.entity(MARA)
      expect(mara).toMatchObject({ name: 'Mara Okafor', node: { quoteCount: 4, articleCount: 3 } })
      expect(mara.aliases).toEqual(expect.arrayContaining(['Tomás Brandt', 'Brandt']))
      expect((await store.search({ q: 'brandt', kind: 'person', limit: 5 })).items[0]?.node.id).toBe(MARA)
    },
  },
  {
    name: 'split: in the articles named it is somebody else',
    action: {
      kind: 'split',
      entity: ref(TOMAS),
      articleIds: [talks.article.id],
      name: 'Tomás Brandt',
      note: 'the ferryman',
    },
    articles: 1,
    check: async (store, id) => {
      expect(await store.entity(id ?? '')).toMatchObject({
        name: 'Tomás Brandt',
        roles: ['the ferryman', 'union leader'],
        node: { articleCount: 1 },
      })
      expect((await store.entity(TOMAS)).node.articleCount).toBe(1)
    },
  },
  {
    name: 'rename: another name is shown, the old one found',
    action: { kind: 'rename', entity: ref(TOMAS), name: 'T. Brandt-Holm' },
    articles: 2,
    check: async (store) => {
      const { name, aliases } = await store.entity(TOMAS)
      expect([name, aliases]).toEqual(['T. Brandt-Holm', ['Brandt', 'Tomás Brandt']])
    },
  },
  {
    name: 'retype: another kind, and ties that no longer fit are gone',
    action: { kind: 'retype', entity: ref(UNION), to: 'place' },
    articles: 3,
    check: async (store, id) => {
      expect(id).toBe(entityId('place', 'Harbour Union'))
      expect(await store.entity(id ?? '')).toMatchObject({ kind: 'place', node: { quoteCount: 1 } })
      expect(await store.nodes([UNION])).toEqual([])
      expect(await store.edgesAmong([TOMAS, id ?? ''], ['AFFILIATED_WITH'])).toEqual([])
    },
  },
  {
    name: 'hide: nowhere shown; its quotes stay, their speaker unknown',
    action: { kind: 'hide', entity: ref(MARA) },
    articles: 3,
    check: async (store) => {
      expect(await store.nodes([MARA])).toEqual([])
      const { items } = await store.quotes({ speaker: 'none', article: row.article.id, limit: 9 })
      expect(items.find(({ text }) => text === reopen.text)).toMatchObject({
        speaker: null,
        reason: {
          rule: 'corrected',
          note: 'Ana Vell took out “Mara Okafor”, named as the speaker before, on 2026-11-26: it says so below',
          margin: 1,
        },
      })
    },
  },
  {
    name: 'distinct: nothing changes',
    action: { kind: 'distinct', entities: [ref(MARA), ref(TOMAS)] },
    articles: 0,
    check: async (store) => expect(await store.nodes([MARA, TOMAS])).toHaveLength(2),
  },
  {
    name: 'reassign: the quote and the stretch within it are another’s',
    action: { kind: 'reassign', quote: reopen, speaker: ref(TOMAS) },
    articles: 1,
    check: async (store) => {
      const { items } = await store.quotes({ speaker: TOMAS, limit: 9 })
      expect(items.map(({ text }) => text)).toEqual([reopen.text, 'Okafor is dreaming,'])
      expect(items[0]?.reason).toEqual({
        rule: 'corrected',
        note: 'Ana Vell named Tomás Brandt as the speaker on 2026-11-26: it says so below',
        margin: 1,
      })
      const { quotes } = await store.article(row.article.id)
      expect(quotes.find(({ text }) => text === 'reopen by spring')?.speaker?.entityId).toBe(TOMAS)
    },
  },
  {
    name: 'reassign to somebody the article does not know, or to nobody',
    action: { kind: 'reassign', quote: dreaming, speaker: ref('', 'Leonid Aske') },
    articles: 1,
    check: async (store, id) => {
      expect(id).toBe(entityId('person', 'Leonid Aske'))
      expect(await store.entity(id ?? '')).toMatchObject({ name: 'Leonid Aske', node: { quoteCount: 1 } })
      const page = await store.evidence('MENTIONED_IN', id ?? '', row.article.id, { limit: 5 })
      expect(page.items.map(({ text }) => text)).toEqual(['denied'])
      const again = await store.correct(
        { action: { kind: 'reassign', quote: dreaming, speaker: null }, ...SIGNED },
        AT,
      )
      expect(await store.nodes([id ?? ''])).toEqual([])
      await store.undoCorrection(again.id, SIGNED, AT)
    },
  },
  {
    name: 'reject: the quote goes with the stretch within it',
    action: { kind: 'reject', quote: reopen },
    articles: 1,
    check: async (store) => {
      const { quotes } = await store.article(row.article.id)
      expect(quotes.map(({ text }) => text)).toEqual([dreaming.text, shouted.text])
      expect((await store.entity(MARA)).node.quoteCount).toBe(2)
    },
  },
  {
    name: 'add: speech that was overlooked',
    action: {
      kind: 'add',
      quote: { articleId: note.article.id, kind: 'indirect', start: 12, end: 28, text: 'promised nothing' },
      speaker: ref(MARA),
    },
    articles: 1,
    check: async (store) => {
      const { items } = await store.quotes({ speaker: MARA, article: note.article.id, limit: 9 })
      expect(items).toMatchObject([{ text: 'promised nothing', kind: 'indirect', about: [], cue: null }])
      expect((await store.quotes({ q: 'promised nothing', limit: 5 })).total).toBe(1)
    },
  },
  {
    name: 'confirm: looked at and found right',
    action: { kind: 'confirm', quote: shouted },
    articles: 1,
    check: async (store) => {
      const { quotes } = await store.article(row.article.id)
      expect(quotes.filter(({ confirmedBy }) => confirmedBy === 'Ana Vell')).toMatchObject([shouted])
    },
  },
]

export function corrections(stores: Stores): void {
  describe('corrections', () => {
    let store: GraphStore
    let plain = ''
    beforeEach(async () => {
      store = stores().store
      await undoAll(store)
      if (plain !== '' && (await digestOf(store)) === plain) return
      await clear(store)
      await fill(store, world)
      plain = await digestOf(store)
    })

    test.each(CASES.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
      const made = await store.correct({ action: each.action, ...SIGNED }, AT)
      expect(made).toMatchObject({ state: 'active', articles: each.articles, ...SIGNED })
      const after = await digestOf(store)
      expect(after === plain).toBe(each.articles === 0)
      await each.check(store, made.leadsTo)

      expect(await store.extracted(row.article.id)).toEqual(row.facts)
      expect(await store.replaceArticle(row.article, row.facts, made.id)).toBe('replaced')
      expect(await digestOf(store)).toBe(after)
      expect(await store.undoCorrection(made.id, SIGNED, AT)).toMatchObject({ state: 'undone', articles: 0 })
      expect(await digestOf(store)).toBe(plain)
      expect(await store.redoCorrection(made.id, SIGNED, AT)).toMatchObject({ articles: each.articles })
      expect(await digestOf(store)).toBe(after)
    })

    test('wait for an article that comes again, edited too', async () => {
      const action = { kind: 'reassign' as const, quote: dreaming, speaker: ref(MARA) }
      const { id } = await store.correct({ action, ...SIGNED }, AT)
      await store.deleteArticle(row.article.id)
      const [waiting] = (await store.corrections({ limit: 1 })).items
      expect(waiting).toMatchObject({ id, state: 'active', articles: 0 })
      const edited = example({
        text: `Correction: an earlier edition was wrong.\n\n“${dreaming.text}” said Tomás Brandt.`,
        url: 'https://ellery-post.example/row',
        entities: [{ kind: 'person', name: 'Tomás Brandt' }],
        quotes: [{ words: dreaming.text, speaker: 'Tomás Brandt' }],
      })
      await fill(store, [edited])
      expect((await store.corrections({ limit: 1 })).items[0]?.articles).toBe(1)
      expect((await store.quotes({ speaker: MARA, article: edited.article.id, limit: 5 })).total).toBe(1)
    })

    test('are listed the latest first, by state, kind, article and entity, a page at a time', async () => {
      const ids: string[] = []
      for (const { action } of CASES.slice(2, 5).reverse()) {
        ids.unshift((await store.correct({ action, ...SIGNED }, AT)).id)
      }
      const listed = async (question: object) =>
        (await store.corrections({ limit: 500, ...question })).items.map(({ id }) => id)
      expect(await listed({ state: 'active' })).toEqual(ids)
      expect(await listed({ state: 'active', kind: 'hide' })).toEqual(ids.slice(2))
      expect(await listed({ state: 'active', entity: UNION })).toEqual([ids[1]])
      expect(await listed({ state: 'active', article: note.article.id })).toEqual(ids.slice(1))
      const first = await store.corrections({ state: 'active', limit: 2 })
      expect(first.total).toBe(3)
      const cursor = first.nextCursor ?? ''
      expect(await store.corrections({ state: 'active', limit: 2, cursor })).toMatchObject({
        items: [{ id: ids[2] }],
        nextCursor: null,
      })
      expect(await refusal(store.corrections({ limit: 2, cursor }))).toMatchObject({ where: 'cursor' })
      await store.undoCorrection(ids[2] ?? '', SIGNED, AT)
      await store.redoCorrection(ids[2] ?? '', SIGNED, AT)
      expect(await listed({ state: 'active' })).toEqual([ids[2], ids[0], ids[1]])
    })

    test('are looked at before they are made', async () => {
      const looked = await store.previewCorrection({ kind: 'merge', from: ref(TOMAS), into: ref(MARA) })
      expect(looked).toMatchObject({ articles: 2, quotes: 3, mentions: 2 })
      expect(looked.warnings).toEqual(['Both are mentioned in the same article, 2 times.'])
      expect(looked.samples).toMatchObject([{ articleId: talks.article.id }, { articleId: row.article.id }])
      for (const { articleId, start, end, text } of looked.samples) {
        expect((await store.article(articleId)).text.slice(start, end)).toBe(text)
      }
      const other = { kind: 'reassign' as const, quote: reopen, speaker: ref(SUMMIT) }
      expect(await store.previewCorrection(other)).toMatchObject({
        sentence:
          '“the harbour would “reopen by spring”” becomes a quote by Dock Summit, no longer by Mara Okafor.',
        articles: 1,
        quotes: 2,
        warnings: ['1 more of its parts go with it.'],
      })
      for (const { action } of CASES.slice(1, 4)) {
        const preview = await store.previewCorrection(action)
        const made = await store.correct({ action, ...SIGNED }, AT)
        expect(preview.articles).toBe(made.articles)
        await store.undoCorrection(made.id, SIGNED, AT)
      }
      expect(await digestOf(store)).toBe(plain)
      const namesake = { kind: 'reassign' as const, quote: reopen, speaker: ref('', 'Harbour Union') }
      await store.correct({ action: namesake, ...SIGNED }, AT)
      const retype = { kind: 'retype' as const, entity: ref(UNION), to: 'person' as const }
      expect((await store.previewCorrection(retype)).sentence).toBe(
        '"Harbour Union" (1 quote) becomes a person, one with "Harbour Union" (1 quote).',
      )
      const none = { kind: 'hide' as const, entity: ref('p:unknown') }
      expect(await refusal(store.previewCorrection(none))).toMatchObject({ where: 'action.entity' })
    })

    test('of two writers at once are both kept', async () => {
      const other = await stores().again()
      await store.deleteArticle(talks.article.id)
      await Promise.all([
        store.correct({ action: { kind: 'hide', entity: ref(ELLERY) }, ...SIGNED }, AT),
        other.correct({ action: { kind: 'merge', from: ref(TOMAS), into: ref(MARA) }, ...SIGNED }, AT),
        fill(other, [talks]),
      ])
      expect(await store.nodes([ELLERY, TOMAS])).toEqual([])
      expect((await other.corrections({ state: 'active', limit: 9 })).total).toBe(2)
      await other.close()
    })

    test('in a line that was altered are refused', async () => {
      const known = await store.correct({ action: { kind: 'confirm', quote: shouted }, ...SIGNED }, AT)
      const { state: _state, leadsTo: _leadsTo, articles: _articles, ...entry } = known
      const error = await refusal(store.applyJournal([{ ...entry, by: 'Bo Tarn' }]))
      expect(error).toMatchObject({ name: 'InvalidInput', where: entry.id })
    })
  })
}
