// Kept views in Neo4j: nodes of their own (:SavedView), tied to nothing.
import { NotFound } from '../../errors'
import type { Page } from '../../model/graph'
import type { PageQuestion } from '../../model/questions'
import type { SavedView, ViewSummary } from '../../model/saved-view'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { savedViewOf, summaryOf, VIEW_ORDER, viewKey, viewRow } from '../saved-views'
import type { Transaction } from './connection'
import { rowsOf } from './facts'

export async function views(tx: Transaction, request: PageQuestion): Promise<Page<ViewSummary>> {
  const page = paging(request, 'views')
  const rows = await rowsOf(
    tx,
    `MATCH (v:SavedView) WITH v, v.nameKey AS nameKey, v.id AS id WHERE ${afterKey(VIEW_ORDER, page.after)}
     WITH * ORDER BY ${orderBy(VIEW_ORDER)} LIMIT $limit
     RETURN v{.id, .name, .nameKey, .note, .stepCount, .savedAt} AS row`,
    { ...keyParameters(page.after), limit: page.limit + 1 },
  )
  return pageOf(rows, page, viewKey, (shown) => shown.map(summaryOf))
}

export async function view(tx: Transaction, id: string): Promise<SavedView> {
  const [row] = await rowsOf(tx, 'MATCH (v:SavedView {id: $id}) RETURN v{.*} AS row', { id })
  if (row === undefined) throw new NotFound('There is no such view.', { where: id })
  return savedViewOf(row)
}

export async function saveView(tx: Transaction, view: SavedView): Promise<SavedView> {
  await tx.run('MERGE (v:SavedView {id: $row.id}) SET v = $row', { row: viewRow(view) })
  return view
}

/** Throws NotFound. */
export async function deleteView(tx: Transaction, id: string): Promise<void> {
  await view(tx, id)
  await tx.run('MATCH (v:SavedView {id: $id}) DELETE v', { id })
}
