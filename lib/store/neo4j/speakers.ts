// Who is quoted most, with a trend; and who is spoken of and never quoted.
import { axisOf } from '../../graph/histogram'
import type { Page } from '../../model/graph'
import type { FactFilter } from '../../model/questions'
import type { SpeakerPage, SpeakerQuestion, UnheardQuestion, UnheardRecord } from '../../model/voices'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { filterParameters } from '../filters'
import { keyOf } from '../orders'
import { entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, dateCountsOf, datePrecision, rankedOf, speakerOrder, UNHEARD_ORDER } from '../voices'
import type { Transaction } from './connection'
import { factConditions } from './fact-cypher'

export async function speakers(tx: Transaction, request: SpeakerQuestion): Promise<SpeakerPage> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'speakers', question)
  const terms = speakerOrder(request.order)
  const parameters = { ...filterParameters(request), kind: request.kind, unnamed: request.unnamed ?? false }
  const [totals, rows] = await Promise.all([
    tx.run(`${quoted(request)} RETURN count(DISTINCT e) AS total`, parameters),
    tx.run(
      `${quoted(request)} WITH e, count(f) AS quotes, count(DISTINCT f.articleId) AS articles
       WITH *, ${request.order === 'speakers' ? spokenOfBy(request) : '0'} AS speakers,
         e.labelKey AS labelKey, e.id AS id
       WHERE ${afterKey(terms, page.after)}
       WITH * ORDER BY ${orderBy(terms)} LIMIT $limit RETURN e{.*} AS row, quotes, articles, speakers`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const { items, nextCursor } = pageOf(
    rows.map(({ row, ...sums }): StoredRow => ({ ...(row as StoredRow), ...sums })),
    page,
    (row) => keyOf(terms, row),
    (shown) => shown,
  )
  return { ...(await figures(tx, request, items)), nextCursor, total: Number(totals[0]?.total) }
}

/** Speakers `e` with their statements `f`. */
function quoted(request: SpeakerQuestion): string {
  const conditions = [
    'e.unnamed = $unnamed',
    ...(request.kind === undefined ? [] : ['e.kind = $kind']),
    ...factConditions(request, 'f', true),
  ]
  return `MATCH (e:Entity)-[:SAID]->(f:Quote) WHERE ${conditions.join(' AND ')}`
}

/** How many named others are quoted about `e`. */
function spokenOfBy(filter: FactFilter): string {
  const conditions = ['NOT v.unnamed', 'v <> e', ...factConditions(filter, 'q', true)]
  return `COUNT { MATCH (e)<-[:ABOUT]-(q:Quote)<-[:SAID]-(v:Entity) WHERE ${conditions.join(' AND ')} RETURN DISTINCT v }`
}

async function figures(tx: Transaction, request: SpeakerQuestion, rows: readonly StoredRow[]) {
  const parameters = { ...filterParameters(request), ids: rows.map((row) => row.id) }
  const conditions = ['true', ...factConditions(request, 'f', true)].join(' AND ')
  const [spoken, all] = await Promise.all([
    tx.run(
      `MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, ${spokenOfBy(request)} AS speakers`,
      parameters,
    ),
    tx.run(
      `MATCH (:Entity)-[:SAID]->(f:Quote) WHERE ${conditions} RETURN f.date AS date, count(f) AS count`,
      parameters,
    ),
  ])
  const axis = axisOf(dateCountsOf(all))
  const own = await tx.run(
    `MATCH (e:Entity)-[:SAID]->(f:Quote) WHERE e.id IN $ids AND ${conditions}
     RETURN e.id AS id, left(f.date, ${datePrecision(axis)}) AS date, count(f) AS count`,
    parameters,
  )
  return rankedOf({ shown: rows, spoken, axis, own })
}

export async function unheard(tx: Transaction, request: UnheardQuestion): Promise<Page<UnheardRecord>> {
  const page = paging(request, 'unheard', request.kind)
  const kinds = request.kind === undefined ? ACTORS : [request.kind]
  const silent = 'MATCH (e:Entity) WHERE e.quoteCount = 0 AND NOT e.unnamed AND e.kind IN $kinds'
  const [totals, rows] = await Promise.all([
    tx.run(`${silent} RETURN count(e) AS total`, { kinds }),
    tx.run(
      `${silent} WITH e, COUNT { (e)<-[:ABOUT]-() } AS quotesAbout,
         e.articleCount AS articleCount, e.labelKey AS labelKey, e.id AS id
       WHERE ${afterKey(UNHEARD_ORDER, page.after)}
       WITH * ORDER BY ${orderBy(UNHEARD_ORDER)} LIMIT $limit
       RETURN e{.*, quotesAbout: quotesAbout} AS row,
         COLLECT { MATCH (e)<-[s:SAID_ABOUT]-(v:Entity) WITH s, v ORDER BY s.count DESC, v.labelKey, v.id
           LIMIT 3 RETURN {id: v.id, label: v.name, count: s.count} } AS speakers,
         COUNT { (e)<-[:SAID_ABOUT]-() } AS speakersTotal
       ORDER BY ${orderBy(UNHEARD_ORDER)}`,
      { kinds, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const found = pageOf(
    rows,
    page,
    ({ row }) => keyOf(UNHEARD_ORDER, row as StoredRow),
    (shown) => shown.map(unheardOf),
  )
  return { ...found, total: Number(totals[0]?.total) }
}

function unheardOf({ row, speakers: speaking, speakersTotal }: StoredRow): UnheardRecord {
  const entity = row as StoredRow
  return {
    node: entityNodeOf(entity),
    quotesAbout: Number(entity.quotesAbout),
    speakers: (speaking as readonly StoredRow[]).map(({ id, label, count }) => ({
      id: String(id),
      label: String(label),
      count: Number(count),
    })),
    speakersTotal: Number(speakersTotal),
  }
}
