// Statements along time, and how many there are of each choice of a filter.
import { PRECISION } from '../../graph/time-bins'
import type { FacetQuestion, TimelineQuestion } from '../../model/questions'
import type { Facets, Timeline } from '../../model/records'
import { filterParameters } from '../filters'
import { FACETS, type Facet, facetsOf, spanOf, timelineOf, unitOf, without } from '../tally'
import type { Transaction } from './connection'
import { concernMatch, factConditions, quoteDateCypher, voiceCypher } from './fact-cypher'

export async function timeline(tx: Transaction, question: TimelineQuestion): Promise<Timeline> {
  const parameters = filterParameters(question)
  const dated = `${statements(question)} WITH n, ${quoteDateCypher(question.dates, 'n')} AS date`
  const [span] = await tx.run(
    `${dated} WHERE date <> '' RETURN min(date) AS first, max(date) AS last`,
    parameters,
  )
  const bin = unitOf(question, spanOf(span))
  const rows = await tx.run(
    `${dated} RETURN left(date, ${PRECISION[bin]}) AS date, coalesce(n.stance, 'none') AS stance, n.kind AS kind,
       count(*) AS count`,
    parameters,
  )
  return timelineOf(question, bin, rows)
}

const CHOICES: Readonly<Record<Facet, string>> = {
  stance: "coalesce(n.stance, 'none')",
  quoteKind: 'n.kind',
  voice: voiceCypher('n'),
  source: "coalesce(n.source, '')",
}

export async function facets(tx: Transaction, question: FacetQuestion): Promise<Facets> {
  const parameters = filterParameters(question)
  const rows = FACETS.map(async (facet) => {
    const cypher = `${statements(without(question, facet))} RETURN ${CHOICES[facet]} AS choice, count(*) AS count`
    return [facet, await tx.run(cypher, parameters)] as const
  })
  return facetsOf(Object.fromEntries(await Promise.all(rows)) as Parameters<typeof facetsOf>[0])
}

/** The statements asked for, as `n`. Every one has a date, if only an empty one: the index on it finds them all. */
function statements(question: FacetQuestion): string {
  const conditions = ["n.date >= ''", 'n.counted', ...factConditions(question, 'n', true)]
  return `${concernMatch(question)}MATCH (n:Quote) WHERE ${conditions.join(' AND ')}`
}
