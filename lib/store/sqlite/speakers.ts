// Who is quoted most, with a trend; and who is spoken of and never quoted.
import { axisOf } from '../../graph/histogram'
import type { Page } from '../../model/graph'
import { type FactFilter, isFiltered } from '../../model/questions'
import type { SpeakerPage, SpeakerQuestion, UnheardQuestion, UnheardRecord } from '../../model/voices'
import { afterKey, keyParameters, orderBy, type Paging, pageOf, paging } from '../cursor'
import { filterParameters } from '../filters'
import { keyOf } from '../orders'
import { entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, dateCountsOf, datePrecision, rankedOf, speakerOrder, UNHEARD_ORDER } from '../voices'
import type { Database } from './database'
import { factConditions } from './fact-sql'
import { type Among, firstRanked } from './ranked'

export function speakers(db: Database, request: SpeakerQuestion): SpeakerPage {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'speakers', question)
  const terms = speakerOrder(request.order)
  const parameters = { ...filterParameters(request), kind: request.kind, unnamed: request.unnamed ?? false }
  const rows = isFiltered(request)
    ? filteredRows(db, request, page, parameters)
    : firstRanked(db, page, {
        bounds: boundsSql(request),
        ranked: (among) => rankedSql(request, among),
        terms,
        parameters,
      })
  const total = rows[0]?.total ?? countQuoted(db, request, parameters)
  const { items, nextCursor } = pageOf(
    withEntities(db, rows),
    page,
    (row) => keyOf(terms, row),
    (shown) => shown,
  )
  return { ...figures(db, request, items), nextCursor, total: Number(total) }
}

/** All are counted, once. */
function filteredRows(db: Database, request: SpeakerQuestion, page: Paging, parameters: object) {
  const terms = speakerOrder(request.order)
  return db.all(
    `WITH everybody AS MATERIALIZED (${rankedSql(request, null)})
     SELECT *, (SELECT count(*) FROM everybody) AS total FROM everybody
     WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit`,
    { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
  )
}

function countQuoted(db: Database, request: SpeakerQuestion, parameters: object): unknown {
  return db.get(`SELECT count(*) AS total FROM ${quotedSql(request)}`, parameters)?.total
}

/** In the order of the rows, each with its entity's columns and its own. */
function withEntities(db: Database, rows: readonly StoredRow[]): readonly StoredRow[] {
  const found = db.all('SELECT * FROM entity WHERE id IN (SELECT value FROM json_each($ids))', {
    ids: rows.map(({ id }) => id),
  })
  const entities = new Map(found.map((row) => [row.id, row]))
  return rows.map((row) => ({ ...entities.get(row.id), ...row }))
}

/** Nobody is quoted in more articles than there are quotes; named speakers are some of those who speak of somebody. */
function boundsSql({ order }: SpeakerQuestion): string {
  return order === 'speakers'
    ? 'SELECT target AS id, count(*) AS bound FROM saidAbout GROUP BY target'
    : 'SELECT e.id, e.quoteCount AS bound FROM entity e WHERE e.unnamed = $unnamed AND e.quoteCount > 0'
}

/** The entities' id and labelKey, with quotes, and articles and speakers where they make the order. */
function rankedSql(request: SpeakerQuestion, among: Among): string {
  const order = request.order ?? 'quotes'
  const sums = [
    order === 'articles' ? `(${articlesSql('e.id', request)}) AS articles` : '0 AS articles',
    order === 'speakers' ? `(${speakersSql('e.id', request)}) AS speakers` : '0 AS speakers',
  ]
  const only = among === null ? '' : ` AND e.id IN (SELECT id FROM ${among})`
  return `SELECT e.id, e.labelKey, ${isFiltered(request) ? 's.quotes' : 'e.quoteCount AS quotes'}, ${sums.join(', ')}
    FROM ${quotedSql(request)}${only}`
}

/** By date first, as the index gives them: fewer articles are left to tell apart. */
function articlesSql(id: string, filter: FactFilter): string {
  return `SELECT count(DISTINCT articleId) FROM (SELECT f.articleId FROM quote f
    WHERE f.speakerId = ${id} AND f.counted = 1${factConditions(filter, true)} GROUP BY f.date, f.articleId)`
}

/** Those of whom there are statements, from the kept sums unless a filter leaves some out. */
function quotedSql(request: SpeakerQuestion): string {
  const chosen = `e.unnamed = $unnamed${request.kind === undefined ? '' : ' AND +e.kind = $kind'}`
  if (!isFiltered(request)) return `entity e WHERE ${chosen} AND e.quoteCount > 0`
  return `(SELECT f.speakerId, count(*) AS quotes FROM quote f
      WHERE f.speakerId IS NOT NULL AND f.counted = 1${factConditions(request, true)} GROUP BY f.speakerId
    ) s CROSS JOIN entity e ON e.id = s.speakerId WHERE +${chosen}`
}

/** Looked up once for a statement: asking each speaker costs more. */
const NAMED = 'NOT IN (SELECT id FROM entity WHERE unnamed = 1 AND quoteCount > 0)'

/** How many named others are quoted about the entity. */
function speakersSql(id: string, filter: FactFilter): string {
  if (!isFiltered(filter)) {
    return `SELECT count(*) FROM saidAbout a WHERE a.target = ${id} AND a.source ${NAMED}`
  }
  return `SELECT count(DISTINCT f.speakerId) FROM quoteAbout t JOIN quote f ON f.id = t.quoteId
    WHERE t.entityId = ${id} AND f.speakerId ${NAMED} AND f.speakerId <> t.entityId${factConditions(filter, true)}`
}

/** Statements with a speaker by date. */
function datesSql(where: string): string {
  return `SELECT f.date, count(*) AS count FROM quote f
    WHERE f.counted = 1 AND f.speakerId IS NOT NULL${where} GROUP BY f.date`
}

function figures(db: Database, request: SpeakerQuestion, rows: readonly StoredRow[]) {
  const parameters = { ...filterParameters(request), ids: rows.map((row) => row.id) }
  const where = factConditions(request, true)
  const spoken = db.all(
    `SELECT value AS id, (${speakersSql('value', request)}) AS speakers, (${articlesSql('value', request)}) AS articles
     FROM json_each($ids)`,
    parameters,
  )
  const articles = new Map(spoken.map((row) => [row.id, row.articles]))
  const all = db.all(datesSql(where), parameters)
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
