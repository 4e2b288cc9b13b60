// Conditions on facts in Cypher: what a filter lets pass. Parameters are those of `filterParameters`.
import type { Concern, DateChoice, FactFilter } from '../../model/questions'

/** Day of the quote `q` by choice; '' for none. A day without a year ("--07-10") says nothing on a calendar. */
export function quoteDateCypher(dates: DateChoice | undefined, q: string): string {
  if (dates === 'said')
    return `CASE WHEN ${q}.saidDate IS NULL OR ${q}.saidDate STARTS WITH '-' THEN '' ELSE left(${q}.saidDate, 10) END`
  if (dates === 'published') return `coalesce(head([(${q})-[:IN]->(article) | article.date]), '')`
  return `${q}.date`
}

/** Conditions of a filter on the variable `fact`. `onQuotes`: it is a quote. */
export function factConditions(filter: FactFilter, fact: string, onQuotes: boolean): readonly string[] {
  const date = onQuotes ? quoteDateCypher(filter.dates, fact) : `${fact}.date`
  const conditions = [
    ...rangeConditions(filter, date),
    filter.source === undefined ? null : `coalesce(${fact}.source, '') IN $sources`,
    ...(onQuotes ? quoteConditions(filter, fact) : []),
  ]
  return conditions.filter((condition) => condition !== null)
}

function rangeConditions({ after, before, undated }: FactFilter, date: string): readonly string[] {
  if (undated === 'only') return [`coalesce(${date}, '') = ''`]
  const within = [
    after === undefined ? null : `(${date} >= $after OR ${date} IN $within)`,
    before === undefined ? null : `${date} <= $before AND ${date} <> ''`,
  ].filter((condition) => condition !== null)
  if (within.length === 0 || undated === undefined) return within
  return [`(coalesce(${date}, '') = '' OR (${within.join(' AND ')}))`]
}

export function inReprint(q: string): string {
  return `EXISTS { (${q})-[:IN]->(:Article)-[:REPRINTS]->() }`
}

function quoteConditions(
  { stance, quoteKind, voice, reprints }: FactFilter,
  q: string,
): readonly (string | null)[] {
  return [
    stance === undefined ? null : `coalesce(${q}.stance, 'none') IN $stances`,
    quoteKind === undefined ? null : `${q}.kind IN $quoteKinds`,
    voice === undefined ? null : `${voiceCypher(q)} IN $voices`,
    reprints === false ? `NOT ${inReprint(q)}` : null,
  ]
}

/** Who speaks, as lib/model/quote names it. */
export function voiceCypher(q: string): string {
  return `CASE WHEN ${q}.speakerId IS NULL THEN 'unknown'
    WHEN head([(${q})<-[:SAID]-(speaker) | speaker.unnamed]) THEN 'unnamed' ELSE 'named' END`
}

/** Finds the statements that concern `$concerning`, as `n`; nothing when no ids were asked for. */
export function concernMatch({ concerning }: Concern): string {
  if (concerning === undefined) return ''
  return `CALL () {
    MATCH (e:Entity)-[:SAID]->(n:Quote) WHERE e.id IN $concerning RETURN n
    UNION MATCH (e:Entity)<-[:ABOUT]-(n:Quote) WHERE e.id IN $concerning RETURN n
    UNION MATCH (n:Quote) WHERE n.id IN $concerning AND n.counted RETURN n
    UNION MATCH (a:Article)<-[:IN]-(n:Quote) WHERE a.id IN $concerning RETURN n
  } WITH n `
}

/** The same as a condition, for quotes `n` that were found otherwise. */
export function concernCondition({ concerning }: Concern): string | null {
  if (concerning === undefined) return null
  return `(n.id IN $concerning OR n.articleId IN $concerning OR n.speakerId IN $concerning
    OR any(id IN n.about WHERE id IN $concerning))`
}
