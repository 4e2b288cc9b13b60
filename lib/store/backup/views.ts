// Every kept view of a store, whole, a page at a time.
import type { SavedView } from '../../model/saved-view'
import type { GraphStore } from '../store'

export async function* allViews(store: Pick<GraphStore, 'views' | 'view'>): AsyncGenerator<SavedView> {
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await store.views({
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const { id } of items) yield await store.view(id)
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
}
