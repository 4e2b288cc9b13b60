// Statements along time, and how many there are of each choice of a filter.
import { PRECISION } from '../../graph/time-bins'
import { byCodeUnit } from '../../model/order'
import { type FacetQuestion, isFiltered, type TimelineQuestion } from '../../model/questions'
import type { Facets, Timeline } from '../../model/records'
import { filterParameters } from '../filters'
import { FACETS, type Facet, facetsOf, spanOf, timelineOf, unitOf, without } from '../tally'
import type { Database } from './database'
import { concernCondition, factConditions, quoteDateSql, VOICE } from './fact-sql'

export function timeline(db: Database, question: TimelineQuestion): Timeline {
  if (isOfAll(question) && question.dates !== 'published') {
    return question.dates === 'said' ? timelineOfSaid(db, question) : timelineOfAll(db, question)
  }
  const parameters = filterParameters(question)
  const date = quoteDateSql(question.dates)
  const from = statements(question)
  const span = db.get(
    `SELECT min(date) AS first, max(date) AS last FROM (SELECT ${date} AS date FROM ${from}) WHERE date <> ''`,
    parameters,
  )
  const bin = unitOf(question, spanOf(span))
  const rows = db.all(
    `SELECT substr(${date}, 1, ${PRECISION[bin]}) AS date, coalesce(f.stance, 'none') AS stance, f.kind AS kind,
       count(*) AS count FROM ${from} GROUP BY 1, 2, 3`,
    parameters,
  )
  return timelineOf(question, bin, rows)
}

/** No rule leaves a statement out: the kept sums tell. */
function isOfAll(question: FacetQuestion): boolean {
  return !isFiltered(question) && question.concerning === undefined
}

function timelineOfAll(db: Database, question: TimelineQuestion): Timeline {
  const span = db.get("SELECT min(date) AS first, max(date) AS last FROM statementDay WHERE date <> ''")
  const bin = unitOf(question, spanOf(span))
  const rows = db.all(
    `SELECT substr(date, 1, ${PRECISION[bin]}) AS date, stance, kind, sum(count) AS count FROM statementDay GROUP BY 1, 2, 3`,
  )
  return timelineOf(question, bin, rows)
}

const SAID = "f.counted = 1 AND f.saidDate IS NOT NULL AND f.saidDate NOT LIKE '-%'"

/** Those with a day of their own are counted; the others are what is kept of all, less those. */
function timelineOfSaid(db: Database, question: TimelineQuestion): Timeline {
  const rows = db.all(
    `SELECT substr(f.saidDate, 1, 10) AS date, coalesce(f.stance, 'none') AS stance, f.kind, count(*) AS count
     FROM quote f WHERE ${SAID} GROUP BY f.saidDate, f.stance, f.kind`,
  )
  const all = db.all("SELECT '' AS date, sum(count) AS count FROM statementTally WHERE facet = 'kind'")
  const dates = rows.map(({ date }) => String(date)).sort(byCodeUnit)
  const bin = unitOf(question, spanOf({ first: dates[0] ?? null, last: dates.at(-1) ?? null }))
  const taken = rows.map((row) => ({ ...row, date: '', count: -Number(row.count) }))
  const cut = rows.map((row) => ({ ...row, date: String(row.date).slice(0, PRECISION[bin]) }))
  return timelineOf(question, bin, [...all, ...taken, ...cut])
}

function facetsOfAll(db: Database): Facets {
  const of = (facet: string) =>
    db.all('SELECT choice, count FROM statementTally WHERE facet = $facet AND count > 0', { facet })
  const [stance, quoteKind, source] = [of('stance'), of('kind'), of('source')]
  const all = quoteKind.reduce((sum, { count }) => sum + Number(count), 0)
  const unknown = Number(of('unknown')[0]?.count ?? 0)
  const row = db.get('SELECT coalesce(sum(quoteCount), 0) AS count FROM entity WHERE unnamed = 1')
  const unnamed = Number(row?.count)
  const voice = Object.entries({ named: all - unknown - unnamed, unnamed, unknown })
    .map(([choice, count]) => ({ choice, count }))
    .filter(({ count }) => count > 0)
  return facetsOf({ stance, quoteKind, voice, source })
}

const CHOICES: Readonly<Record<Facet, string>> = {
  stance: "coalesce(f.stance, 'none')",
  quoteKind: 'f.kind',
  voice: VOICE,
  source: "coalesce(f.source, '')",
}

/** As VOICE: to look all unnamed speakers up once is cheaper for many statements. */
const VOICE_OF_MANY = `CASE WHEN f.speakerId IS NULL THEN 'unknown'
  WHEN f.speakerId IN (SELECT id FROM entity WHERE unnamed = 1 AND quoteCount > 0) THEN 'unnamed' ELSE 'named' END`

export function facets(db: Database, question: FacetQuestion): Facets {
  if (isOfAll(question)) return facetsOfAll(db)
  const parameters = filterParameters(question)
  const choices = question.concerning === undefined ? { ...CHOICES, voice: VOICE_OF_MANY } : CHOICES
  const rows = FACETS.map((facet) => {
    const sql = `SELECT ${choices[facet]} AS choice, count(*) AS count FROM ${statements(without(question, facet))} GROUP BY 1`
    return [facet, db.all(sql, parameters)] as const
  })
  return facetsOf(Object.fromEntries(rows) as Parameters<typeof facetsOf>[0])
}

function statements(question: FacetQuestion): string {
  return `quote f WHERE f.counted = 1${factConditions(question, true)}${concernCondition(question)}`
}
