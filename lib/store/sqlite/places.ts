// Which article was found where last: a file that was edited takes the place of what it held before.
import { NotFound } from '../../errors'
import { nearSame } from '../../graph/near-same'
import type { FoundResult } from '../article-writes'
import type { Place } from '../keeping'
import type { Database } from './database'
import { deleteArticle } from './write'

/** Places read at once. */
const MOST = 1000

/** To be run within a transaction. Throws NotFound. */
export function foundAt(db: Database, articleId: string, place: string): FoundResult {
  if (db.get('SELECT 1 FROM article WHERE id = $articleId', { articleId }) === undefined) {
    throw new NotFound('There is no such article.', { where: articleId })
  }
  const before = articleAt(db, place)
  if (before === articleId) return 'unchanged'
  db.run('INSERT OR REPLACE INTO foundAt VALUES ($place, $articleId)', { place, articleId })
  if (before === undefined || isHeld(db, before)) return 'unchanged'
  if (!nearSame(textOf(db, before), textOf(db, articleId))) return 'unchanged'
  deleteArticle(db, before)
  return 'replaced'
}

/** The article that was found at the place last and is still there. */
export function articleAt(db: Database, place: string): string | undefined {
  const row = db.get('SELECT articleId FROM foundAt WHERE place = $place', { place })
  return row === undefined ? undefined : String(row.articleId)
}

/** By article id, then place. */
export function* places(db: Database): Generator<Place> {
  for (let last: Place = { articleId: '', place: '' }; ; ) {
    const rows = db.all(
      `SELECT articleId, place FROM foundAt WHERE (articleId, place) > ($articleId, $place)
       ORDER BY articleId, place LIMIT ${MOST}`,
      last,
    )
    const batch = rows.map(({ articleId, place }) => ({ articleId: String(articleId), place: String(place) }))
    yield* batch
    if (batch.length < MOST) return
    last = batch.at(-1)!
  }
}

function isHeld(db: Database, articleId: string): boolean {
  return db.get('SELECT 1 FROM foundAt WHERE articleId = $articleId LIMIT 1', { articleId }) !== undefined
}

function textOf(db: Database, articleId: string): string {
  return String(
    db.get('SELECT text FROM articleText WHERE articleId = $articleId', { articleId })?.text ?? '',
  )
}
