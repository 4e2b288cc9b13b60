// Quotes with their speakers, articles and paragraphs, and the sentences behind other edges.
import { NotFound } from '../../errors'
import type { Page, Relation } from '../../model/graph'
import type { PageQuestion, QuoteOrder } from '../../model/questions'
import type { Evidence, QuoteRecord } from '../../model/records'
import type { QuotePage } from '../../model/reprint'
import { mentionPage } from '../answers'
import { afterKey, keyParameters, type OrderTerm, orderBy, pageOf, paging } from '../cursor'
import {
  checkEvidenceRelation,
  filterParameters,
  MENDED_RULE,
  type StatementFilter,
  type StatementQuestion,
  wordsOf,
} from '../filters'
import { AFTER_ALL_DATES, keyOf, quoteKey } from '../orders'
import { evidenceOf, mentionSpans, namedIn, quoteRecordOf, type StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { concernCondition, concernMatch, factConditions, inReprint } from './fact-cypher'
import { rowsOf } from './facts'
import { entityNodes } from './nodes'
import { matchExpression, QUOTES_BY_WORDS } from './search'

const WITH_ARTICLE =
  'q{.*, articleTitle: a.title, articleSource: a.source, articleUrl: a.url, publishedAt: a.publishedAt} AS row'

/** Goes on from quotes `q`. */
export const QUOTE_WITH_ARTICLE = `MATCH (a:Article {id: q.articleId}) RETURN ${WITH_ARTICLE}`

const TIES: readonly OrderTerm[] = [{ column: 'articleId' }, { column: 'start' }, { column: 'id' }]
const ORDERS: Readonly<Record<QuoteOrder, readonly OrderTerm[]>> = {
  newest: [{ column: 'date', descending: true }, ...TIES],
  oldest: [{ column: 'date' }, ...TIES],
  unsure: [{ column: 'margin' }, ...TIES],
}
/** What an order begins with. */
const FIRST: Readonly<Record<QuoteOrder, string>> = {
  newest: 'n.date AS date',
  oldest: `CASE n.date WHEN '' THEN '${AFTER_ALL_DATES}' ELSE n.date END AS date`,
  unsure: 'n.margin AS margin',
}

export async function quoteRecords(
  tx: Transaction,
  rows: readonly StoredRow[],
): Promise<readonly QuoteRecord[]> {
  const entities = await entityNodes(tx, namedIn(rows))
  return rows.map((row) => quoteRecordOf(row, entities))
}

export async function quote(tx: Transaction, id: string): Promise<QuoteRecord> {
  const rows = await rowsOf(tx, `MATCH (q:Quote {id: $id}) ${QUOTE_WITH_ARTICLE}`, { id })
  const [record] = await quoteRecords(tx, rows)
  if (record === undefined) throw new NotFound('There is no such quote.', { where: id })
  return record
}

export async function quotes(tx: Transaction, request: StatementQuestion): Promise<QuotePage> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'quotes', question)
  const chosen = chooseQuotes(request)
  if (chosen === null) return { items: [], nextCursor: null, total: 0, reprints: 0 }
  const { match, parameters } = chosen
  const order = request.order ?? 'newest'
  const terms = ORDERS[order]
  const columns = `${FIRST[order]}, n.articleId AS articleId, n.start AS start, n.id AS id`
  const [totals, reprints, rows] = await Promise.all([
    tx.run(totalCypher(request, match), parameters),
    countReprints(tx, request),
    rowsOf(
      tx,
      `${match} WITH n, ${columns} WHERE ${afterKey(terms, page.after)}
       WITH * ORDER BY ${orderBy(terms)} LIMIT $limit WITH n AS q, ${terms[0]?.column ?? 'date'}, articleId, start, id
       MATCH (a:Article {id: articleId}) RETURN ${WITH_ARTICLE} ORDER BY ${orderBy(terms)}`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const items = await quoteRecords(tx, rows.slice(0, page.limit))
  return { ...pageOf(rows, page, quoteKey(order), () => items), total: Number(totals[0]?.total), reprints }
}

/** How many of the statements stand in reprints when the filter lets those through. */
export async function countReprints(tx: Transaction, filter: StatementFilter): Promise<number> {
  const chosen = chooseQuotes({ ...filter, reprints: undefined })
  if (chosen === null) return 0
  const [any] = await tx.run('MATCH ()-[r:REPRINTS]->() RETURN count(r) AS count')
  if (any?.count === 0) return 0
  const cypher = `${chosen.match} AND ${inReprint('n')} RETURN count(n) AS total`
  return Number((await tx.run(cypher, chosen.parameters))[0]?.total)
}

/** `MATCH … WHERE …` for the statements `n` of a question, with its parameters; null when nothing can match. */
export function chooseQuotes(
  filter: StatementFilter,
): { readonly match: string; readonly parameters: object } | null {
  const words = wordsOf(filter.q)
  if (words.words.length === 0 && !words.blank) return null
  const parameters = { ...filter, ...filterParameters(filter), match: matchExpression(words, 'text') }
  return { match: matchQuotes(filter, !words.blank), parameters }
}

/** Only statements have edges, so that those found along one need no test. */
function matchQuotes(request: StatementFilter, search: boolean): string {
  const { speaker, speakers, about, addressee, article } = request
  const patterns = [
    speakers === undefined ? null : '(n)<-[:SAID]-(s:Entity)',
    speaker === undefined || speaker === 'none' ? null : '(n)<-[:SAID]-(:Entity {id: $speaker})',
    about === undefined ? null : '(n)-[:ABOUT]->(:Entity {id: $about})',
    addressee === undefined ? null : '(n)-[:ADDRESSED_TO]->(:Entity {id: $addressee})',
    article === undefined ? null : '(n)-[:IN]->(:Article {id: $article})',
  ].filter((pattern) => pattern !== null)
  const linked = patterns.length > 0
  const conditions = [
    // Every statement has a date, if only an empty one: an index on it gives them in order.
    linked ? 'true' : request.event === undefined ? "n.date >= '' AND n.counted" : 'n.counted',
    speaker === 'none' ? 'n.speakerId IS NULL' : null,
    speakers === undefined ? null : 's.id IN $speakers',
    request.event === undefined ? null : 'n.eventId = $event',
    request.kind === undefined ? null : 'n.kind = $kind',
    request.marginBelow === undefined ? null : 'n.margin < $marginBelow',
    request.judged === undefined ? null : `${request.judged === 'no' ? 'NOT' : ''} ${JUDGED}`,
    ...factConditions(request, 'n', true),
    search ? concernCondition(request) : null,
  ].filter((condition) => condition !== null)
  const found = search ? `${QUOTES_BY_WORDS} WITH n ` : concernMatch(request)
  return `${found}MATCH ${linked ? patterns.join(', ') : '(n:Quote)'} WHERE ${conditions.join(' AND ')}`
}

const JUDGED = `(n.confirmedBy IS NOT NULL OR n.rule = '${MENDED_RULE}')`

/** All statements are as many as their edges to articles, which Neo4j keeps count of. */
function totalCypher(request: StatementQuestion, matching: string): string {
  const asked = Object.entries(request).filter(
    ([name, value]) => value !== undefined && !['limit', 'cursor', 'order'].includes(name),
  )
  return asked.length === 0 ? `${STATEMENTS} AS total` : `${matching} RETURN count(n) AS total`
}

export const STATEMENTS = 'MATCH (:Quote)-[r:IN]->() RETURN count(r)'

const EVIDENCE_ORDER: readonly OrderTerm[] = [
  { column: 'date', descending: true },
  { column: 'articleId' },
  { column: 'start' },
  { column: 'ord' },
]
export const OF_ARTICLE =
  'articleTitle: a.title, articleSource: a.source, articleUrl: a.url, publishedAt: a.publishedAt, articleText: a.text'

export async function evidence(
  tx: Transaction,
  relation: Relation,
  source: string,
  target: string,
  request: PageQuestion,
): Promise<Page<Evidence>> {
  checkEvidenceRelation(relation)
  const page = paging(request, 'evidence', relation, source, target)
  if (relation === 'MENTIONED_IN') {
    return mentionPage(await mentionsOf(tx, source, target), page)
  }
  const rows = await rowsOf(
    tx,
    `MATCH (:Entity {id: $source})-[f:${relation}]->(:Entity {id: $target})
     WITH f, coalesce(f.date, '') AS date, f.articleId AS articleId, f.start AS start, f.ord AS ord
     WHERE ${afterKey(EVIDENCE_ORDER, page.after)}
     WITH * ORDER BY ${orderBy(EVIDENCE_ORDER)} LIMIT $limit
     MATCH (a:Article {id: articleId})
     RETURN f{.*, date: date, ${OF_ARTICLE}} AS row ORDER BY ${orderBy(EVIDENCE_ORDER)}`,
    { source, target, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  return pageOf(
    rows,
    page,
    (row) => keyOf(EVIDENCE_ORDER, row),
    (shown) => shown.map(evidenceOf),
  )
}

/** An entity's mentions in one article, in text order, each with the article. */
async function mentionsOf(
  tx: Transaction,
  entityId: string,
  articleId: string,
): Promise<readonly StoredRow[]> {
  const [row] = await rowsOf(
    tx,
    `MATCH (:Entity {id: $entityId})-[f:MENTIONED_IN]->(a:Article {id: $articleId})
     RETURN f{.*, articleId: a.id, ${OF_ARTICLE}} AS row`,
    { entityId, articleId },
  )
  return row === undefined ? [] : mentionSpans(row).map((span) => ({ ...row, ...span }))
}
