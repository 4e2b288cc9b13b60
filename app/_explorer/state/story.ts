// The kept view that is open, and which step of its story is shown.
import { create } from 'zustand'
import type { SavedView } from '../../../lib/model/saved-view'

interface Story {
  /** Null: none is open. */
  readonly view: SavedView | null
  /** Index of the step that was shown last; null before the first. */
  readonly at: number | null
  /** Goes up when a view was kept or forgotten, so that lists of them ask again. */
  readonly changes: number
}

export const useStory = create<Story>(() => ({ view: null, at: null, changes: 0 }))

export function openStory(view: SavedView | null, at: number | null = null): void {
  useStory.setState({ view, at })
}

export function keptViewsChanged(): void {
  useStory.setState((s) => ({ changes: s.changes + 1 }))
}
