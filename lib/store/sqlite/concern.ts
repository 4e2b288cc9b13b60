// How much of the graph names an entity: for the preview of a correction.
import { type Concern, type EntityAction, placeOf, subjectOf } from '../corrections/preview'
import type { Database } from './database'

const CONCERNED = `(speakerId = $id OR addresseeId = $id OR eventId = $id
  OR id IN (SELECT quoteId FROM quoteAbout WHERE entityId = $id))`

export function concernOf(db: Database, action: EntityAction): Concern {
  const id = subjectOf(action)
  const within = action.kind === 'split' ? 'AND articleId IN (SELECT value FROM json_each($articleIds))' : ''
  const parameters = { id, articleIds: action.kind === 'split' ? action.articleIds : null }
  const mentions = db.get(
    `SELECT count(*) AS articles, COALESCE(sum(count), 0) AS mentions FROM mentionedIn
     WHERE entityId = $id ${within}`,
    parameters,
  )
  const quotes = db.get(
    `SELECT count(*) AS count FROM quote WHERE counted = 1 AND ${CONCERNED} ${within}`,
    parameters,
  )
  const places = db.all(
    `SELECT m.*, t.text AS articleText FROM mentionedIn m JOIN articleText t ON t.articleId = m.articleId
     WHERE m.entityId = $id ${within.replace('articleId', 'm.articleId')}
     ORDER BY m.date DESC, m.articleId LIMIT 5`,
    parameters,
  )
  return {
    articles: Number(mentions?.articles),
    mentions: Number(mentions?.mentions),
    quotes: Number(quotes?.count),
    places: places.flatMap(placeOf),
    shared: action.kind === 'merge' ? together(db, action.from.id, action.into.id) : 0,
  }
}

function together(db: Database, a: string, b: string): number {
  const row = db.get(
    `SELECT count(*) AS count FROM mentionedIn one JOIN mentionedIn two ON two.articleId = one.articleId
     WHERE one.entityId = $a AND two.entityId = $b`,
    { a, b },
  )
  return Number(row?.count)
}
