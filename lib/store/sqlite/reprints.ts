// Articles that are one text, found by keys of their texts. Of each key those printed just before an article decide whether
// it is a reprint, so that one more article concerns but a few others.
import { NotFound } from '../../errors'
import { printedAt, shinglesOf, textKeys } from '../../graph/reprints'
import type { Article } from '../../model/article'
import type { Reprints } from '../../model/reprint'
import type { StoredRow } from '../read-rows'
import {
  DECIDING,
  type KeysById,
  LOOKED_AT,
  likelyOriginals,
  likelyReprints,
  NEAR,
  originalAmong,
  reprintsAmong,
  shinglesKept,
  type Unsettled,
} from '../reprint-answers'
import type { Database } from './database'

/** Ids of the articles printed just before (or after) `$id` of each of its keys, with the number of those keys. */
const near = (side: 'before' | 'after') => `
  SELECT one.value AS id, count(*) AS shared FROM textKey own, json_each((
    SELECT json_group_array(articleId) FROM (
      SELECT k.articleId FROM textKey k
      WHERE k.key = own.key AND (k.printed, k.articleId) ${side === 'before' ? '<' : '>'} (own.printed, own.articleId)
      ORDER BY ${side === 'before' ? 'k.printed DESC, k.articleId DESC' : 'k.printed, k.articleId'} LIMIT $each
    ))) one
  WHERE own.articleId = $id GROUP BY one.value`
const BEFORE = `${near('before')} ORDER BY shared DESC, id`
const AFTER = near('after')
const AROUND = `SELECT id, sum(shared) AS shared FROM (${near('before')} UNION ALL ${near('after')})
  GROUP BY id ORDER BY shared DESC, id LIMIT $most`

/**
 * Keeps the keys of an article (null: it goes; call it before) and answers the articles that are to be settled then.
 * To be run within a transaction.
 */
export function noteText(db: Database, id: string, article: Article | null): Unsettled {
  const others = idsNear(db, AFTER, { id, each: DECIDING })
  db.run('DELETE FROM textKey WHERE articleId = $id', { id })
  if (article === null) return { anew: others, after: [] }
  db.run('INSERT INTO textKey (key, printed, articleId) SELECT value, $printed, $id FROM json_each($keys)', {
    keys: textKeys(shinglesKept(article.contentHash, () => shinglesOf(article))),
    printed: printedAt(article.publishedAt),
    id,
  })
  return { anew: [id, ...others], after: idsNear(db, AFTER, { id, each: DECIDING }) }
}

/** Decides of each whether it is a reprint. `came`: the article after which they are. To be run within a transaction. */
export function settleReprints(db: Database, came: string, { anew, after }: Unsettled): void {
  const whole = new Set(anew)
  const others = after.filter((id) => !whole.has(id))
  for (const id of reprintsOf(db, others)) whole.add(id)
  settleAnew(db, [...whole])
  const due = others.filter((id) => !whole.has(id))
  const keys = keysOf(db, [came, ...due])
  for (const id of likelyReprints(came, due, keys)) keepOriginal(db, id, originalIn(db, id, [came]))
}

function settleAnew(db: Database, ids: readonly string[]): void {
  for (const id of ids) {
    const candidates = idsNear(db, BEFORE, { id, each: DECIDING })
    const likely = likelyOriginals(id, candidates, keysOf(db, [id, ...candidates]))
    keepOriginal(db, id, originalIn(db, id, likely))
  }
}

/** The first of them in which most of the text stands. */
function originalIn(db: Database, id: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null
  const [own, ...others] = textsOf(db, [id, ...candidates])
  return own === undefined ? null : originalAmong(own, others)
}

function keepOriginal(db: Database, id: string, original: string | null): void {
  if (original === null) db.run('DELETE FROM reprint WHERE articleId = $id', { id })
  else
    db.run('INSERT OR REPLACE INTO reprint (articleId, original) VALUES ($id, $original)', { id, original })
}

/** Those of the articles that are reprints now. */
function reprintsOf(db: Database, ids: readonly string[]): readonly string[] {
  const sql = 'SELECT articleId AS id FROM reprint WHERE articleId IN (SELECT value FROM json_each($ids))'
  return ids.length === 0 ? [] : idsNear(db, sql, { ids })
}

function keysOf(db: Database, ids: readonly string[]): KeysById {
  if (ids.length < 2) return new Map()
  const rows = db.all(
    `SELECT articleId, json_group_array(key) AS keys FROM textKey
     WHERE articleId IN (SELECT value FROM json_each($ids)) GROUP BY articleId`,
    { ids },
  )
  return new Map(
    rows.map((row) => [
      String(row.articleId),
      (JSON.parse(String(row.keys)) as number[]).sort((a, b) => a - b),
    ]),
  )
}

const BATCH = 100

/** Settles the articles of an older database, a batch at a time. */
export function finishReprints(db: Database): void {
  const due = () =>
    db.all(`SELECT articleId FROM reprintDue LIMIT ${BATCH}`).map((row) => String(row.articleId))
  while (due().length > 0) {
    db.transaction(() => {
      const ids = due()
      settleAnew(db, ids)
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
