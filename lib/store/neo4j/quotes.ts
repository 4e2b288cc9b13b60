// Quotes with their speakers, articles and paragraphs, and the sentences behind other edges.
import { NotFound } from '../../errors'
import type { Page, Relation } from '../../model/graph'
import type { PageQuestion } from '../../model/questions'
import type { Evidence, QuoteRecord } from '../../model/records'
import { mentionPage } from '../answers'
import { afterKey, keyParameters, type OrderTerm, orderBy, pageOf, paging } from '../cursor'
import { checkEvidenceRelation, filterParameters, type StatementQuestion, wordsOf } from '../filters'
import { keyOf } from '../orders'
import { evidenceOf, mentionSpans, namedIn, quoteRecordOf, type StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { rowsOf } from './facts'
import { factConditions } from './neighbour-cypher'
import { entityNodes } from './nodes'
import { matchExpression, QUOTES_BY_WORDS } from './search'

const WITH_ARTICLE =
  'q{.*, articleTitle: a.title, articleSource: a.source, articleUrl: a.url, publishedAt: a.publishedAt} AS row'

/** Goes on from quotes `q`. */
export const QUOTE_WITH_ARTICLE = `MATCH (a:Article {id: q.articleId}) RETURN ${WITH_ARTICLE}`

const ORDER: readonly OrderTerm[] = [
  { column: 'date', descending: true },
  { column: 'articleId' },
  { column: 'start' },
  { column: 'id' },
]
const ORDERED = 'n.date AS date, n.articleId AS articleId, n.start AS start, n.id AS id'

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

export async function quotes(tx: Transaction, request: StatementQuestion): Promise<Page<QuoteRecord>> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'quotes', question)
  const words = wordsOf(request.q)
  if (words.words.length === 0 && !words.blank) return { items: [], nextCursor: null, total: 0 }
  const matching = matchQuotes(request, !words.blank)
  const parameters = { ...question, ...filterParameters(request), match: matchExpression(words) }
  const [totals, rows] = await Promise.all([
    tx.run(totalCypher(request, matching), parameters),
    rowsOf(
      tx,
      `${matching} WITH n, ${ORDERED} WHERE ${afterKey(ORDER, page.after)}
       WITH * ORDER BY ${orderBy(ORDER)} LIMIT $limit WITH n AS q, date, articleId, start, id
       MATCH (a:Article {id: articleId}) RETURN ${WITH_ARTICLE} ORDER BY ${orderBy(ORDER)}`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const items = await quoteRecords(tx, rows.slice(0, page.limit))
  const found = pageOf(
    rows,
    page,
    (row) => keyOf(ORDER, row),
    () => items,
  )
  return { ...found, total: Number(totals[0]?.total) }
}

/** The statements asked for, as `n`; only statements have edges, so that those found along one need no test. */
function matchQuotes(request: StatementQuestion, search: boolean): string {
  const { speaker, speakers, about, addressee } = request
  const patterns = [
    speakers === undefined ? null : '(n)<-[:SAID]-(s:Entity)',
    speaker === undefined || speaker === 'none' ? null : '(n)<-[:SAID]-(:Entity {id: $speaker})',
    about === undefined ? null : '(n)-[:ABOUT]->(:Entity {id: $about})',
    addressee === undefined ? null : '(n)-[:ADDRESSED_TO]->(:Entity {id: $addressee})',
  ].filter((pattern) => pattern !== null)
  const linked = patterns.length > 0
  const conditions = [
    // Every statement has a date, if only an empty one: an index on it gives them in order.
    linked ? 'true' : "n.date >= '' AND n.counted",
    speaker === 'none' ? 'n.speakerId IS NULL' : null,
    speakers === undefined ? null : 's.id IN $speakers',
    request.article === undefined ? null : 'n.articleId = $article',
    request.stance === undefined ? null : 'n.stance = $stance',
    request.kind === undefined ? null : 'n.kind = $kind',
    ...factConditions(request, 'n'),
  ].filter((condition) => condition !== null)
  const found = search ? `${QUOTES_BY_WORDS} WITH n ` : ''
  return `${found}MATCH ${linked ? patterns.join(', ') : '(n:Quote)'} WHERE ${conditions.join(' AND ')}`
}

/** All statements are as many as their edges to articles, which Neo4j keeps count of. */
function totalCypher(request: StatementQuestion, matching: string): string {
  const asked = Object.entries(request).filter(
    ([name, value]) => value !== undefined && !['limit', 'cursor'].includes(name),
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
