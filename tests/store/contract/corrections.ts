// Each correction alone: what it changes, what the machine finds when the article comes again, and that undoing it
// leaves nothing.
import { beforeEach, describe, expect, test } from 'vitest'
import { entityId } from '../../../lib/model/id'
import type { GraphStore } from '../../../lib/store/store'
import { example } from '../../support/facts'
import { ELLERY, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { AT, CASES, dreaming, ref, reopen, SIGNED, shouted } from './correction-cases'
import { undoAll } from './correction-histories'
import { clear, digestOf, fill, refusal } from './stock'

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

    test('that merge after a rename keep no name that is undone', async () => {
      const met = example({
        text: 'The Tollkeepers met.',
        entities: [{ kind: 'organization', name: 'Tollkeepers' }],
      })
      await fill(store, [met])
      const rename = { kind: 'rename' as const, entity: ref(UNION), name: 'Dockers' }
      const { id } = await store.correct({ action: rename, ...SIGNED }, AT)
      const from = ref(entityId('organization', 'Tollkeepers'))
      await store.correct({ action: { kind: 'merge', from, into: ref(UNION) }, ...SIGNED }, AT)
      for (const { article } of [row, talks, note]) await store.deleteArticle(article.id)
      expect((await store.entity(UNION)).name).toBe('Dockers')
      await store.undoCorrection(id, SIGNED, AT)
      expect(await store.entity(UNION)).toMatchObject({ name: 'Harbour Union', aliases: ['Tollkeepers'] })
      await store.redoCorrection(id, SIGNED, AT)
      expect((await store.entity(UNION)).name).toBe('Dockers')
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
