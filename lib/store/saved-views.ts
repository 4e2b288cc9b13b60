// Kept views as both stores hold them: rows out of drafts, drafts out of rows, their order.
import { InvalidInput } from '../errors'
import { viewId } from '../model/id'
import { nameKey } from '../model/name-key'
import type { SavedView, StoryStep, ViewDraft, ViewSummary } from '../model/saved-view'
import type { Key, OrderTerm } from './cursor'
import type { StoredRow } from './read-rows'

/** By folded name, then id. */
export const VIEW_ORDER: readonly OrderTerm[] = [{ column: 'nameKey' }, { column: 'id' }]

/** @throws InvalidInput (where: "name") for a name without letters or digits */
export function savedView(draft: ViewDraft, savedAt: string): SavedView {
  const name = draft.name.trim()
  if (nameKey(name) === '') {
    throw new InvalidInput('A view needs a name with a letter or a digit.', { where: 'name' })
  }
  return { ...draft, name, id: viewId(name), savedAt }
}

/** What is stored; the steps as JSON. */
export function viewRow(view: SavedView) {
  const { steps, ...rest } = view
  return { ...rest, nameKey: nameKey(view.name), steps: JSON.stringify(steps), stepCount: steps.length }
}

export function savedViewOf(row: StoredRow): SavedView {
  const { id, name, note, savedAt } = summaryOf(row)
  const steps = JSON.parse(String(row.steps)) as readonly StoryStep[]
  return { id, name, note, view: String(row.view), steps, savedAt }
}

export function summaryOf(row: StoredRow): ViewSummary {
  return {
    id: String(row.id),
    name: String(row.name),
    note: String(row.note),
    stepCount: Number(row.stepCount),
    savedAt: String(row.savedAt),
  }
}

export function viewKey(row: StoredRow): Key {
  return [String(row.nameKey), String(row.id)]
}
