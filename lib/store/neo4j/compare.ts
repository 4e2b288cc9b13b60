// Speakers side by side: their statements counted by subject, stance, publisher and day.
import type { Comparison } from '../../model/links'
import { type CompareQuestion, isFiltered } from '../../model/questions'
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
import type { Transaction } from './connection'
import { factConditions } from './fact-cypher'
import { entityNodes } from './nodes'
import { quotes } from './quotes'

export async function compare(tx: Transaction, request: CompareQuestion): Promise<Comparison> {
  checkCompared(request)
  const { ids, subject, limit, cursor, ...filter } = request
  const wanted = subject === undefined ? ids : [...ids, subject]
  const asked = await entityNodes(tx, wanted)
  for (const id of wanted) known(asked, id)
  const rows = await rowsOf(tx, request)
  const sorted = sortSubjects(ids, rows.subjects)
  const spoken = pairsOf(ids).filter(([speaker, other]) => sorted.mutual.has(`${speaker} ${other}`))
  const [about, all, entities] = await Promise.all([
    Promise.all(
      spoken.map(async ([speaker, other]) => {
        const page = await quotes(tx, { ...filter, speaker, about: other, limit: MUTUAL_QUOTES })
        return [`${speaker} ${other}`, page.items] as const
      }),
    ),
    quotes(tx, { ...filter, speakers: ids, about: subject, limit, cursor }),
    entityNodes(tx, sorted.named),
  ])
  return comparisonOf(ids, rows, sorted, entities, new Map(about), all)
}

async function rowsOf(tx: Transaction, request: CompareQuestion): Promise<CompareRows> {
  const parameters = { ids: request.ids, ...filterParameters(request) }
  const where = ['s.id IN $ids', ...factConditions(request, 'f', true)].join(' AND ')
  const theirs = `MATCH (s:Entity)-[:SAID]->(f:Quote) WHERE ${where}`
  const values = (column: ValueColumn) =>
    tx.run(`${theirs} RETURN s.id AS speaker, f.${column} AS value, count(*) AS count`, parameters)
  const [subjects, stances, outlets, spans] = await Promise.all([
    tx.run(subjectsCypher(request, where), parameters),
    values('stance'),
    values('source'),
    tx.run(
      `${theirs} WITH s, nullIf(f.date, '') AS date
       RETURN s.id AS speaker, count(*) AS quotes, min(date) AS first, max(date) AS last`,
      parameters,
    ),
  ])
  return {
    subjects: subjects.map(subjectOf),
    stances: stances.map(countOf),
    outlets: outlets.map(countOf),
    spans: spans.map(spanOf),
  }
}

/** From the kept sums unless a filter leaves facts out. */
function subjectsCypher(request: CompareQuestion, where: string): string {
  if (!isFiltered(request)) {
    return `MATCH (s:Entity)-[r:SAID_ABOUT]->(t:Entity) WHERE s.id IN $ids
      RETURN s.id AS speaker, t.id AS subject, r.count AS count`
  }
  return `MATCH (s:Entity)-[:SAID]->(f:Quote)-[:ABOUT]->(t:Entity) WHERE ${where} AND s <> t
    RETURN s.id AS speaker, t.id AS subject, count(*) AS count`
}
