// One correction of each kind: what it does to the small world, seen through the store's answers.
import { expect } from 'vitest'
import type { CorrectionAction, EntityRef, QuoteRef } from '../../../lib/model/correction'
import { entityId } from '../../../lib/model/id'
import type { Quote } from '../../../lib/model/quote'
import type { GraphStore } from '../../../lib/store/store'
import type { Example } from '../../support/facts'
import { MARA, note, row, TOMAS, talks, UNION } from '../../support/world'

export const AT = '2026-11-26T10:00:00.000Z'
export const SIGNED = { by: 'Ana Vell', why: 'it says so below' }

/** The store fills in what is left out. */
export const ref = (id: string, name = '', kind: EntityRef['kind'] = 'person'): EntityRef => ({
  id,
  kind,
  name,
})
const quoteRef = ({ facts }: Example, words: string): QuoteRef => {
  const { kind, start, end, text } = facts.quotes.find(({ text }) => text.startsWith(words)) as Quote
  return { articleId: facts.articleId, kind, start, end, text }
}
export const reopen = quoteRef(row, 'the harbour')
export const dreaming = quoteRef(row, 'Okafor is')
export const shouted = quoteRef(row, 'We will see')

interface Case {
  readonly name: string
  readonly action: CorrectionAction
  readonly articles: number
  readonly check: (store: GraphStore, id: string | null) => Promise<void>
}

export const CASES: readonly Case[] = [
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
