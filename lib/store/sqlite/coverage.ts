// Who is quoted, only mentioned or absent: a page of rows by a page of columns.
import type { Page } from '../../model/graph'
import type { Coverage, CoverageQuestion } from '../../model/voices'
import { coverageOf, coveragePaging } from '../coverage'
import { type Paging, pageOf } from '../cursor'
import { keyOf } from '../orders'
import { articleNodeOf, entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, ROW_ORDER, SUBJECT_ORDER } from '../voices'
import { listArticles } from './articles'
import type { Database } from './database'
import { type Among, firstRanked, type Ranking } from './ranked'

export function coverage(db: Database, request: CoverageQuestion): Coverage {
  const { rowPage, columnPage } = coveragePaging(request)
  const kinds = request.kind === undefined ? ACTORS : [request.kind]
  const rows = entities(db, { ...ROWS, parameters: { kinds } }, rowPage)
  const columns =
    request.by === 'article'
      ? articleColumns(db, columnPage)
      : entities(db, { ...SUBJECTS, parameters: {} }, columnPage)
  const ids = { rows: rows.items.map(({ id }) => id), columns: columns.items.map(({ id }) => id) }
  return coverageOf(request.by, rows, columns, db.all(CELLS[request.by], ids))
}

/** Entities in an order. */
type List = Ranking & {
  /** As many rows as there are of them. */
  readonly counted: string
}

const only = (among: Among) => (among === null ? '' : `AND e.id IN (SELECT id FROM ${among})`)
const OF_KINDS = 'e.unnamed = 0 AND e.kind IN (SELECT value FROM json_each($kinds))'

const ROWS: Omit<List, 'parameters'> = {
  bounds: 'SELECT entityId AS id, count(*) AS bound FROM mentionedIn GROUP BY entityId',
  ranked: (among) => `SELECT e.* FROM entity e WHERE ${OF_KINDS} ${only(among)}`,
  terms: ROW_ORDER,
  counted: `SELECT 1 FROM entity e INDEXED BY entityRanked WHERE ${OF_KINDS}`,
}

const COUNTED_SUBJECTS = 'SELECT entityId AS id, count(*) AS bound FROM quoteAbout GROUP BY entityId'
const SUBJECTS: Omit<List, 'parameters'> = {
  bounds: COUNTED_SUBJECTS,
  ranked: (among) => `SELECT e.*, likely.bound AS quotesAbout
    FROM ${among ?? `(${COUNTED_SUBJECTS}) likely`} JOIN entity e ON e.id = likely.id`,
  terms: SUBJECT_ORDER,
  counted: 'SELECT DISTINCT entityId FROM quoteAbout',
}

function entities(db: Database, list: List, page: Paging) {
  const found = pageOf(
    firstRanked(db, page, list),
    page,
    (row) => keyOf(list.terms, row),
    (shown) => shown.map(entityNodeOf),
  )
  return { ...found, total: count(db, list.counted, list.parameters) }
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

/**
 * Rows ("row", "column", quotes, mentions), each pair possibly twice: once with its quotes, once with its mentions. Who speaks
 * of others is a kept sum, in which those who speak of themselves are left out.
 */
const CELLS: Readonly<Record<Coverage['by'], string>> = {
  article: `
    SELECT speakerId AS "row", articleId AS "column", count(*) AS quotes, 0 AS mentions FROM quote
    WHERE articleId ${IN_COLUMNS} AND +speakerId ${IN_ROWS} AND counted = 1 GROUP BY speakerId, articleId
    UNION ALL SELECT entityId, articleId, 0, count FROM mentionedIn
    WHERE articleId ${IN_COLUMNS} AND +entityId ${IN_ROWS}`,
  subject: `
    WITH columns AS MATERIALIZED (SELECT articleId, entityId FROM mentionedIn WHERE entityId ${IN_COLUMNS})
    SELECT source AS "row", target AS "column", count AS quotes, 0 AS mentions FROM saidAbout
    WHERE source ${IN_ROWS} AND target ${IN_COLUMNS}
    UNION ALL SELECT f.speakerId, t.entityId, count(*), 0
    FROM quote f JOIN quoteAbout t ON t.entityId = f.speakerId AND t.quoteId = f.id
    WHERE f.speakerId ${IN_ROWS} AND f.speakerId ${IN_COLUMNS} AND f.counted = 1 GROUP BY f.speakerId
    UNION ALL SELECT r.entityId, c.entityId, 0, count(*)
    FROM mentionedIn r JOIN columns c ON c.articleId = r.articleId
    WHERE r.entityId ${IN_ROWS} AND c.entityId <> r.entityId GROUP BY r.entityId, c.entityId`,
}
