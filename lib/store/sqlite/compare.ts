// Speakers side by side: their statements counted by subject, stance, publisher and day.
import type { Comparison } from '../../model/links'
import { type CompareQuestion, isFiltered } from '../../model/questions'
import type { QuoteRecord } from '../../model/records'
import {
  type CompareRows,
  checkCompared,
  comparisonOf,
  countOf,
  MUTUAL_QUOTES,
  pairsOf,
  sortSubjects,
  spanOf,
  subjectOf,
  type ValueColumn,
} from '../compare-answers'
import { filterParameters } from '../filters'
import { known } from '../path-answers'
import type { Database } from './database'
import { factConditions } from './fact-sql'
import { entityNodes } from './nodes'
import { quotes } from './quotes'

const THEIRS = 'f.speakerId IN (SELECT value FROM json_each($ids)) AND f.counted = 1'

export function compare(db: Database, request: CompareQuestion): Comparison {
  checkCompared(request)
  const { ids, subject, limit, cursor, ...filter } = request
  const asked = entityNodes(db, subject === undefined ? ids : [...ids, subject])
  for (const id of subject === undefined ? ids : [...ids, subject]) known(asked, id)
  const rows = rowsOf(db, request)
  const sorted = sortSubjects(ids, rows.subjects)
  const about = new Map<string, readonly QuoteRecord[]>()
  for (const [speaker, other] of pairsOf(ids)) {
    if (!sorted.mutual.has(`${speaker} ${other}`)) continue
    const page = quotes(db, { ...filter, speaker, about: other, limit: MUTUAL_QUOTES })
    about.set(`${speaker} ${other}`, page.items)
  }
  const all = quotes(db, { ...filter, speakers: ids, about: subject, limit, cursor })
  return comparisonOf(ids, rows, sorted, entityNodes(db, sorted.named), about, all)
}

function rowsOf(db: Database, request: CompareQuestion): CompareRows {
  const { ids } = request
  const parameters = { ids, ...filterParameters(request) }
  const where = `${THEIRS}${factConditions(request, true)}`
  const values = (column: ValueColumn) =>
    db
      .all(
        `SELECT f.speakerId AS speaker, f.${column} AS value, count(*) AS count FROM quote f
         WHERE ${where} GROUP BY f.speakerId, f.${column}`,
        parameters,
      )
      .map(countOf)
  const spans = db.all(
    `SELECT f.speakerId AS speaker, count(*) AS quotes, min(nullif(f.date, '')) AS first, max(nullif(f.date, '')) AS last
     FROM quote f WHERE ${where} GROUP BY f.speakerId`,
    parameters,
  )
  return {
    subjects: db.all(subjectsSql(request), parameters).map(subjectOf),
    stances: values('stance'),
    outlets: values('source'),
    spans: spans.map(spanOf),
  }
}

/** From the kept sums unless a filter leaves facts out. */
function subjectsSql(request: CompareQuestion): string {
  if (!isFiltered(request)) {
    return `SELECT source AS speaker, target AS subject, count FROM saidAbout
      WHERE source IN (SELECT value FROM json_each($ids))`
  }
  return `SELECT f.speakerId AS speaker, t.entityId AS subject, count(*) AS count
    FROM quote f JOIN quoteAbout t ON t.quoteId = f.id
    WHERE ${THEIRS}${factConditions(request, true)} AND t.entityId <> f.speakerId GROUP BY f.speakerId, t.entityId`
}
