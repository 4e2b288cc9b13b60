// Who is quoted, only mentioned or absent: a page of rows by a page of columns.
import type { Page } from '../../model/graph'
import type { Coverage, CoverageQuestion } from '../../model/voices'
import { coverageOf, coveragePaging } from '../coverage'
import { afterKey, keyParameters, type OrderTerm, orderBy, type Paging, pageOf } from '../cursor'
import { keyOf } from '../orders'
import { articleNodeOf, entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, ROW_ORDER, SUBJECT_ORDER } from '../voices'
import { listArticles } from './articles'
import type { Database } from './database'

export function coverage(db: Database, request: CoverageQuestion): Coverage {
  const { rowPage, columnPage } = coveragePaging(request)
  const kinds = request.kind === undefined ? ACTORS : [request.kind]
  const rows = entities(db, ROWS, ROW_ORDER, rowPage, { kinds })
  const columns =
    request.by === 'article'
      ? articleColumns(db, columnPage)
      : entities(db, SUBJECTS, SUBJECT_ORDER, columnPage, {})
  const ids = { rows: rows.items.map(({ id }) => id), columns: columns.items.map(({ id }) => id) }
  return coverageOf(request.by, rows, columns, db.all(CELLS[request.by], ids))
}

const ROWS = 'SELECT * FROM entity WHERE unnamed = 0 AND kind IN (SELECT value FROM json_each($kinds))'
const SUBJECTS = `SELECT e.*, t.quotesAbout
  FROM (SELECT entityId, count(*) AS quotesAbout FROM quoteAbout GROUP BY entityId) t
  JOIN entity e ON e.id = t.entityId`

function entities(db: Database, from: string, order: readonly OrderTerm[], page: Paging, parameters: object) {
  const rows = db.all(
    `SELECT * FROM (${from}) WHERE ${afterKey(order, page.after)} ORDER BY ${orderBy(order)} LIMIT $limit`,
    { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const found = pageOf(
    rows,
    page,
    (row) => keyOf(order, row),
    (shown) => shown.map(entityNodeOf),
  )
  return { ...found, total: count(db, from, parameters) }
}

function articleColumns(db: Database, page: Paging): Page<ReturnType<typeof articleNodeOf>> {
  const { rows, keyOf: articleKey } = listArticles(db, undefined, page)
  const found = pageOf(rows, page, articleKey, (shown: readonly StoredRow[]) => shown.map(articleNodeOf))
  return { ...found, total: count(db, 'SELECT 1 FROM article', {}) }
}

function count(db: Database, from: string, parameters: object): number {
  return Number(db.get(`SELECT count(*) AS total FROM (${from})`, parameters)?.total)
}

const IN_ROWS = 'IN (SELECT value FROM json_each($rows))'
const IN_COLUMNS = 'IN (SELECT value FROM json_each($columns))'

/** Rows ("row", "column", quotes, mentions), each pair possibly twice: once with its quotes, once with its mentions. */
const CELLS: Readonly<Record<Coverage['by'], string>> = {
  article: `
    SELECT speakerId AS "row", articleId AS "column", count(*) AS quotes, 0 AS mentions FROM quote
    WHERE articleId ${IN_COLUMNS} AND +speakerId ${IN_ROWS} AND counted = 1 GROUP BY speakerId, articleId
    UNION ALL SELECT entityId, articleId, 0, count FROM mentionedIn
    WHERE articleId ${IN_COLUMNS} AND +entityId ${IN_ROWS}`,
  subject: `
    SELECT f.speakerId AS "row", t.entityId AS "column", count(*) AS quotes, 0 AS mentions
    FROM quote f JOIN quoteAbout t ON t.quoteId = f.id
    WHERE f.speakerId ${IN_ROWS} AND f.counted = 1 AND +t.entityId ${IN_COLUMNS} GROUP BY f.speakerId, t.entityId
    UNION ALL SELECT r.entityId, c.entityId, 0, count(*)
    FROM mentionedIn r JOIN mentionedIn c ON c.articleId = r.articleId
    WHERE r.entityId ${IN_ROWS} AND +c.entityId ${IN_COLUMNS} AND c.entityId <> r.entityId
    GROUP BY r.entityId, c.entityId`,
}
