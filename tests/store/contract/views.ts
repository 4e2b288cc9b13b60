// Kept views: by name, replaced, listed, deleted, and never part of the graph.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInput, NotFound } from '../../../lib/errors'
import { viewId } from '../../../lib/model/id'
import type { ViewDraft } from '../../../lib/model/saved-view'
import type { GraphStore } from '../../../lib/store/store'
import type { Stores } from '../contract'
import { clear } from './stock'

const NOON = '2031-05-04T12:00:00.000Z'
const step = { title: 'First', note: 'Who began?\n"He" did.', view: 'v=actors&n=p:1@0,0' }
const draft = (name: string, more: Partial<ViewDraft> = {}): ViewDraft => ({
  name,
  note: '',
  view: 'v=actors&n=p:1',
  steps: [],
  ...more,
})

export function views(stores: Stores): void {
  describe('kept views', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
    })
    afterAll(async () => {
      for (const { id } of (await store.views({ limit: 100 })).items) await store.deleteView(id)
    })

    test('come back as they were given', async () => {
      const given = draft('  The Harbour row ', { note: 'with “marks” & <b>', steps: [step] })
      const saved = await store.saveView(given, NOON)
      expect(saved).toEqual({
        ...given,
        name: 'The Harbour row',
        id: viewId('the harbour ROW'),
        savedAt: NOON,
      })
      expect(await store.view(saved.id)).toEqual(saved)
      await store.deleteView(saved.id)
    })

    test('are replaced under the same name, however it is written', async () => {
      const first = await store.saveView(draft('Dock Summit'), NOON)
      const later = '2031-05-05T08:00:00.000Z'
      const second = await store.saveView(draft('dock summit', { note: 'again', steps: [step, step] }), later)
      expect(second.id).toBe(first.id)
      expect((await store.views({ limit: 10 })).items).toEqual([
        { id: first.id, name: 'dock summit', note: 'again', stepCount: 2, savedAt: later },
      ])
      await store.deleteView(first.id)
    })

    test('are listed by folded name, a page at a time', async () => {
      for (const name of ['Zora', 'álpha', 'Beta']) await store.saveView(draft(name), NOON)
      const first = await store.views({ limit: 2 })
      expect(first.items.map((v) => v.name)).toEqual(['álpha', 'Beta'])
      const rest = await store.views({ limit: 2, cursor: first.nextCursor ?? '' })
      expect(rest.items.map((v) => v.name)).toEqual(['Zora'])
      expect(rest.nextCursor).toBeNull()
      await expect(store.views({ limit: 0 })).rejects.toMatchObject({ where: 'limit' })
    })

    test('are no part of the graph', async () => {
      const counters = await store.counters()
      expect(counters.articles + counters.quotes).toBe(0)
      expect((await store.search({ q: 'zora', limit: 5 })).items).toEqual([])
      expect(await store.nodes([viewId('Zora')])).toEqual([])
    })

    test('that are not there, or have no name, are refused', async () => {
      await expect(store.view('v:none')).rejects.toBeInstanceOf(NotFound)
      await expect(store.deleteView('v:none')).rejects.toBeInstanceOf(NotFound)
      const nameless = store.saveView(draft(' “…” '), NOON)
      await expect(nameless).rejects.toBeInstanceOf(InvalidInput)
      await expect(nameless).rejects.toMatchObject({ where: 'name' })
    })
  })
}
