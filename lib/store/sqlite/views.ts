// Kept views in the embedded store.
import { NotFound } from '../../errors'
import type { Page } from '../../model/graph'
import type { PageQuestion } from '../../model/questions'
import type { SavedView, ViewSummary } from '../../model/saved-view'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { savedViewOf, summaryOf, VIEW_ORDER, viewKey, viewRow } from '../saved-views'
import type { Database } from './database'

export function views(db: Database, request: PageQuestion): Page<ViewSummary> {
  const page = paging(request, 'views')
  const rows = db.all(
    `SELECT id, name, nameKey, note, stepCount, savedAt FROM savedView
     WHERE ${afterKey(VIEW_ORDER, page.after)} ORDER BY ${orderBy(VIEW_ORDER)} LIMIT $limit`,
    { ...keyParameters(page.after), limit: page.limit + 1 },
  )
  return pageOf(rows, page, viewKey, (shown) => shown.map(summaryOf))
}

export function view(db: Database, id: string): SavedView {
  const row = db.get('SELECT * FROM savedView WHERE id = $id', { id })
  if (row === undefined) throw new NotFound('There is no such view.', { where: id })
  return savedViewOf(row)
}

export function saveView(db: Database, view: SavedView): SavedView {
  db.run(
    `INSERT OR REPLACE INTO savedView (id, name, nameKey, note, view, steps, stepCount, savedAt)
     VALUES ($id, $name, $nameKey, $note, $view, $steps, $stepCount, $savedAt)`,
    viewRow(view),
  )
  return view
}

export function deleteView(db: Database, id: string): void {
  view(db, id)
  db.run('DELETE FROM savedView WHERE id = $id', { id })
}
