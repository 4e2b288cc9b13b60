// Who is quoted most, with a trend; and who is spoken of and never quoted.
import { axisOf } from '../../graph/histogram'
import type { Page } from '../../model/graph'
import { type FactFilter, isFiltered } from '../../model/questions'
import type { SpeakerPage, SpeakerQuestion, UnheardQuestion, UnheardRecord } from '../../model/voices'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { filterParameters } from '../filters'
import { keyOf } from '../orders'
import { entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, dateCountsOf, datePrecision, rankedOf, speakerOrder, UNHEARD_ORDER } from '../voices'
import type { Database } from './database'
import { factConditions } from './fact-sql'

export function speakers(db: Database, request: SpeakerQuestion): SpeakerPage {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'speakers', question)
  const terms = speakerOrder(request.order)
  const parameters = { ...filterParameters(request), kind: request.kind, unnamed: request.unnamed ?? false }
  const ranked = rankedSql(request)
  const total = db.get(`SELECT count(*) AS total FROM ${quotedSql(request)}`, parameters)
  const rows = db.all(
    `SELECT e.*, r.quotes, r.articles, r.speakers FROM (
       SELECT * FROM (${ranked}) WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit
     ) r JOIN entity e ON e.id = r.id ORDER BY ${orderBy(terms.map(({ column, ...term }) => ({ ...term, column: `r.${column}` })))}`,
    { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const { items, nextCursor } = pageOf(
    rows,
    page,
    (row) => keyOf(terms, row),
    (shown) => shown,
  )
  return { ...figures(db, request, items), nextCursor, total: Number(total?.total) }
}

/** The entities' id and labelKey, with quotes, and articles and speakers where they make the order. */
function rankedSql(request: SpeakerQuestion): string {
  const articles = `(SELECT count(DISTINCT f.articleId) FROM quote f
    WHERE f.speakerId = e.id AND f.counted = 1${factConditions(request, true)})`
  const order = request.order ?? 'quotes'
  const sums = [
    order === 'quotes' ? '0 AS articles' : `${articles} AS articles`,
    order === 'speakers' ? `(${speakersSql('e.id', request)}) AS speakers` : '0 AS speakers',
  ]
  return `SELECT e.id, e.labelKey, ${isFiltered(request) ? 's.quotes' : 'e.quoteCount AS quotes'}, ${sums.join(', ')}
    FROM ${quotedSql(request)}`
}

/** Those of whom there are statements, from the kept sums unless a filter leaves some out. */
function quotedSql(request: SpeakerQuestion): string {
  const chosen = `e.unnamed = $unnamed${request.kind === undefined ? '' : ' AND +e.kind = $kind'}`
  if (!isFiltered(request)) return `entity e WHERE ${chosen} AND e.quoteCount > 0`
  return `(SELECT f.speakerId, count(*) AS quotes FROM quote f
      WHERE f.speakerId IS NOT NULL AND f.counted = 1${factConditions(request, true)} GROUP BY f.speakerId
    ) s CROSS JOIN entity e ON e.id = s.speakerId WHERE +${chosen}`
}

/** How many named others are quoted about the entity. */
function speakersSql(id: string, filter: FactFilter): string {
  if (!isFiltered(filter)) {
    return `SELECT count(*) FROM saidAbout a JOIN entity v ON v.id = a.source WHERE a.target = ${id} AND +v.unnamed = 0`
  }
  return `SELECT count(DISTINCT f.speakerId) FROM quoteAbout t JOIN quote f ON f.id = t.quoteId
    JOIN entity v ON v.id = f.speakerId
    WHERE t.entityId = ${id} AND +v.unnamed = 0 AND f.speakerId <> t.entityId${factConditions(filter, true)}`
}

function figures(db: Database, request: SpeakerQuestion, rows: readonly StoredRow[]) {
  const parameters = { ...filterParameters(request), ids: rows.map((row) => row.id) }
  const where = factConditions(request, true)
  const spoken = db.all(
    `SELECT value AS id, (${speakersSql('value', request)}) AS speakers, (SELECT count(DISTINCT f.articleId) FROM quote f
       WHERE f.speakerId = value AND f.counted = 1${where}) AS articles FROM json_each($ids)`,
    parameters,
  )
  const articles = new Map(spoken.map((row) => [row.id, row.articles]))
  const all = db.all(
    `SELECT f.date, count(*) AS count FROM quote f WHERE f.counted = 1 AND f.speakerId IS NOT NULL${where} GROUP BY f.date`,
    parameters,
  )
  const axis = axisOf(dateCountsOf(all))
  // By the whole date first, which the index gives in order: what is left to sort is little
  const own = db.all(
    `SELECT id, substr(date, 1, ${datePrecision(axis)}) AS date, sum(count) AS count FROM (
       SELECT f.speakerId AS id, f.date, count(*) AS count FROM quote f
       WHERE f.counted = 1 AND f.speakerId IN (SELECT value FROM json_each($ids))${where} GROUP BY f.speakerId, f.date
     ) GROUP BY 1, 2`,
    parameters,
  )
  const shown = rows.map((row) => ({ ...row, articles: articles.get(row.id) ?? 0 }))
  return rankedOf({ shown, spoken, axis, own })
}

export function unheard(db: Database, request: UnheardQuestion): Page<UnheardRecord> {
  const page = paging(request, 'unheard', request.kind)
  const kinds = request.kind === undefined ? ACTORS : [request.kind]
  const silent = `SELECT e.*, (SELECT count(*) FROM quoteAbout t WHERE t.entityId = e.id) AS quotesAbout FROM entity e
    WHERE e.quoteCount = 0 AND e.unnamed = 0 AND e.kind IN (SELECT value FROM json_each($kinds))`
  const rows = db.all(
    `SELECT * FROM (${silent}) WHERE ${afterKey(UNHEARD_ORDER, page.after)}
     ORDER BY ${orderBy(UNHEARD_ORDER)} LIMIT $limit`,
    { kinds, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const total = db.get(`SELECT count(*) AS total FROM (${silent})`, { kinds })
  const found = pageOf(
    rows,
    page,
    (row) => keyOf(UNHEARD_ORDER, row),
    (shown) => shown.map((row) => unheardOf(db, row)),
  )
  return { ...found, total: Number(total?.total) }
}

function unheardOf(db: Database, row: StoredRow): UnheardRecord {
  const speaking = db.all(
    `SELECT e.id, e.name AS label, s.count, count(*) OVER () AS total FROM saidAbout s JOIN entity e ON e.id = s.source
     WHERE s.target = $id ORDER BY s.count DESC, e.labelKey, e.id LIMIT 3`,
    { id: row.id },
  )
  return {
    node: entityNodeOf(row),
    quotesAbout: Number(row.quotesAbout),
    speakers: speaking.map(({ id, label, count }) => ({
      id: String(id),
      label: String(label),
      count: Number(count),
    })),
    speakersTotal: Number(speaking[0]?.total ?? 0),
  }
}
