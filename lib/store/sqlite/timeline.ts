// Statements along time, and how many there are of each choice of a filter.
import { PRECISION } from '../../graph/time-bins'
import { type FacetQuestion, isFiltered, type TimelineQuestion } from '../../model/questions'
import type { Facets, Timeline } from '../../model/records'
import { filterParameters } from '../filters'
import { FACETS, type Facet, facetsOf, spanOf, timelineOf, unitOf, without } from '../tally'
import type { Database } from './database'
import { concernCondition, factConditions, quoteDateSql, VOICE } from './fact-sql'

export function timeline(db: Database, question: TimelineQuestion): Timeline {
  if (isOfAll(question) && (question.dates ?? 'either') === 'either') return timelineOfAll(db, question)
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

export function facets(db: Database, question: FacetQuestion): Facets {
  if (isOfAll(question)) return facetsOfAll(db)
  const parameters = filterParameters(question)
  const rows = FACETS.map((facet) => {
    const sql = `SELECT ${CHOICES[facet]} AS choice, count(*) AS count FROM ${statements(without(question, facet))} GROUP BY 1`
    return [facet, db.all(sql, parameters)] as const
  })
  return facetsOf(Object.fromEntries(rows) as Parameters<typeof facetsOf>[0])
}

function statements(question: FacetQuestion): string {
  return `quote f WHERE f.counted = 1${factConditions(question, true)}${concernCondition(question)}`
}
