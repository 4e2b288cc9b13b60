// Articles that are one text, found by keys of their texts. Of each key those printed just before an article decide whether
// it is a reprint, so that one more article concerns but a few others.
import { NotFound } from '../../errors'
import { printedAt, shinglesOf, textKeys } from '../../graph/reprints'
import type { Article } from '../../model/article'
import type { Reprints } from '../../model/reprint'
import type { StoredRow } from '../read-rows'
import { COMPARED, DECIDING, LOOKED_AT, NEAR, originalAmong, reprintsAmong } from '../reprint-answers'
import type { Database } from './database'

/** Ids of the articles printed just before (or after) `$id` of each of its keys, those that share most first. */
const near = (side: 'before' | 'after') => `
  SELECT one.value AS id, count(*) AS shared FROM textKey own, json_each((
    SELECT json_group_array(articleId) FROM (
      SELECT k.articleId FROM textKey k
      WHERE k.key = own.key AND (k.printed, k.articleId) ${side === 'before' ? '<' : '>'} (own.printed, own.articleId)
      ORDER BY ${side === 'before' ? 'k.printed DESC, k.articleId DESC' : 'k.printed, k.articleId'} LIMIT $each
    ))) one
  WHERE own.articleId = $id GROUP BY one.value`
const MOST_FIRST = 'ORDER BY shared DESC, id LIMIT $most'
const BEFORE = `${near('before')} ${MOST_FIRST}`
const AFTER = near('after')
const AROUND = `SELECT id, sum(shared) AS shared FROM (${near('before')} UNION ALL ${near('after')})
  GROUP BY id ${MOST_FIRST}`

/**
 * Keeps the keys of an article (null: it goes; call it before) and answers the articles that are to be settled then.
 * To be run within a transaction.
 */
export function noteText(db: Database, id: string, article: Article | null): readonly string[] {
  const others = [...idsNear(db, AFTER, { id, each: DECIDING })]
  db.run('DELETE FROM textKey WHERE articleId = $id', { id })
  if (article === null) return others
  const printed = printedAt(article.publishedAt)
  for (const key of textKeys(shinglesOf(article))) {
    db.run('INSERT INTO textKey (key, printed, articleId) VALUES ($key, $printed, $id)', { key, printed, id })
  }
  return [...new Set([id, ...others, ...idsNear(db, AFTER, { id, each: DECIDING })])]
}

/** Decides of each whether it is a reprint. To be run within a transaction. */
export function settleReprints(db: Database, ids: readonly string[]): void {
  for (const id of ids) {
    const candidates = idsNear(db, BEFORE, { id, each: DECIDING, most: COMPARED })
    const [own] = candidates.length === 0 ? [] : textsOf(db, [id])
    const original = own === undefined ? null : originalAmong(own, textsOf(db, candidates))
    db.run('DELETE FROM reprint WHERE articleId = $id', { id })
    if (original !== null)
      db.run('INSERT INTO reprint (articleId, original) VALUES ($id, $original)', { id, original })
  }
}

const BATCH = 100

/** Settles the articles of an older database, a batch at a time. */
export function finishReprints(db: Database): void {
  const due = () =>
    db.all(`SELECT articleId FROM reprintDue LIMIT ${BATCH}`).map((row) => String(row.articleId))
  while (due().length > 0) {
    db.transaction(() => {
      const ids = due()
      settleReprints(db, ids)
      db.run('DELETE FROM reprintDue WHERE articleId IN (SELECT value FROM json_each($ids))', { ids })
    })
  }
}

export function reprints(db: Database, id: string): Reprints {
  const [own] = textsOf(db, [id])
  if (own === undefined) throw new NotFound('There is no such article.', { where: id })
  const others = textsOf(db, idsNear(db, AROUND, { id, each: NEAR, most: LOOKED_AT }))
  const row = db.get('SELECT original FROM reprint WHERE articleId = $id', { id })
  return reprintsAmong(own, others, row === undefined ? null : String(row.original))
}

function idsNear(db: Database, sql: string, parameters: object): readonly string[] {
  return db.all(sql, parameters).map((row) => String(row.id))
}

/** In the order of the ids. */
function textsOf(db: Database, ids: readonly string[]): readonly StoredRow[] {
  const rows = db.all(
    `SELECT a.*, t.text, t.zones FROM json_each($ids) wanted
     JOIN article a ON a.id = wanted.value JOIN articleText t ON t.articleId = a.id ORDER BY wanted.key`,
    { ids },
  )
  return rows.map((row) => ({ ...row, printed: printedAt(row.publishedAt as string | null) }))
}
