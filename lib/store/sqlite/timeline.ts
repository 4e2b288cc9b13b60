// Statements along time, and how many there are of each choice of a filter.
import { PRECISION } from '../../graph/time-bins'
import type { FacetQuestion, TimelineQuestion } from '../../model/questions'
import type { Facets, Timeline } from '../../model/records'
import { filterParameters } from '../filters'
import { FACETS, type Facet, facetsOf, spanOf, timelineOf, unitOf, without } from '../tally'
import type { Database } from './database'
import { concernCondition, factConditions, quoteDateSql, VOICE } from './fact-sql'

export function timeline(db: Database, question: TimelineQuestion): Timeline {
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

const CHOICES: Readonly<Record<Facet, string>> = {
  stance: "coalesce(f.stance, 'none')",
  quoteKind: 'f.kind',
  voice: VOICE,
  source: "coalesce(f.source, '')",
}

export function facets(db: Database, question: FacetQuestion): Facets {
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
