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
import type { Database } from './database'
import { concernCondition, factConditions, IN_REPRINT } from './fact-sql'
import { entityNodes } from './nodes'
import { matchExpression, wordsCondition } from './search'

export const QUOTE_WITH_ARTICLE = `
  SELECT f.*, article.title AS articleTitle, article.source AS articleSource, article.url AS articleUrl,
    article.publishedAt
  FROM quote f JOIN article ON article.id = f.articleId`

const TIES: readonly OrderTerm[] = [{ column: 'f.articleId' }, { column: 'f.start' }, { column: 'f.id' }]
const ORDERS: Readonly<Record<QuoteOrder, readonly OrderTerm[]>> = {
  newest: [{ column: 'f.date', descending: true }, ...TIES],
  oldest: [{ column: `CASE f.date WHEN '' THEN '${AFTER_ALL_DATES}' ELSE f.date END` }, ...TIES],
  unsure: [{ column: 'f.margin' }, ...TIES],
}

export function quoteRecords(db: Database, rows: readonly StoredRow[]): readonly QuoteRecord[] {
  const entities = entityNodes(db, namedIn(rows))
  return rows.map((row) => quoteRecordOf(row, entities))
}

export function quote(db: Database, id: string): QuoteRecord {
  const [record] = quoteRecords(db, db.all(`${QUOTE_WITH_ARTICLE} WHERE f.id = $id`, { id }))
  if (record === undefined) throw new NotFound('There is no such quote.', { where: id })
  return record
}

export function quotes(db: Database, request: StatementQuestion): QuotePage {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'quotes', question)
  const order = ORDERS[request.order ?? 'newest']
  const chosen = chooseQuotes(db, request)
  if (chosen === null) return { items: [], nextCursor: null, total: 0, reprints: 0 }
  const { where, parameters } = chosen
  const total = db.get(
    isOfAll(question) ? STATEMENTS : `SELECT count(*) AS total FROM quote f WHERE ${where}`,
    parameters,
  )
  // What is sorted is the keys alone: a row holds a whole paragraph
  const rows = db.all(
    `${QUOTE_WITH_ARTICLE} WHERE f.n IN (
       SELECT f.n FROM quote f WHERE ${where} AND ${afterKey(order, page.after)} ORDER BY ${orderBy(order)} LIMIT $limit
     ) ORDER BY ${orderBy(order)}`,
    { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const found = pageOf(rows, page, quoteKey(request.order), (shown) => quoteRecords(db, shown))
  const reprints = isOfAll(question) ? Number(db.get(REPRINTED)?.total) : countReprints(db, request)
  return { ...found, total: Number(total?.total), reprints }
}

/** How many of the statements stand in reprints when the filter lets those through. */
export function countReprints(db: Database, filter: StatementFilter): number {
  const chosen = chooseQuotes(db, { ...filter, reprints: undefined })
  if (chosen === null || db.get('SELECT 1 FROM reprint LIMIT 1') === undefined) return 0
  const sql = `SELECT count(*) AS total FROM quote f WHERE ${chosen.where} AND ${IN_REPRINT}`
  return Number(db.get(sql, chosen.parameters)?.total)
}

/** Nothing is asked of the statements: all count. */
function isOfAll({ order: _order, ...rules }: Omit<StatementQuestion, 'limit' | 'cursor'>): boolean {
  return Object.values(rules).every((rule) => rule === undefined)
}

const STATEMENTS = "SELECT coalesce(sum(count), 0) AS total FROM statementTally WHERE facet = 'kind'"

const REPRINTED =
  'SELECT coalesce(sum(quoteCount), 0) AS total FROM reprint CROSS JOIN article ON article.id = reprint.articleId'

/** The condition on statements `f` that a question makes, with its parameters; null when nothing can match. */
export function chooseQuotes(
  db: Database,
  filter: StatementFilter,
): { readonly where: string; readonly parameters: object } | null {
  const words = wordsOf(filter.q)
  if (words.words.length === 0 && !words.blank) return null
  const match = matchExpression(words, 'text')
  const parameters = { ...filter, ...filterParameters(filter), match }
  return { where: conditions(filter, words.blank ? null : wordsCondition(db, match, 'f.n')), parameters }
}

function conditions(request: StatementFilter, search: string | null): string {
  const wanted = [
    'f.counted = 1',
    speakerCondition(request.speaker),
    request.speakers === undefined ? null : 'f.speakerId IN (SELECT value FROM json_each($speakers))',
    request.about === undefined ? null : 'f.id IN (SELECT quoteId FROM quoteAbout WHERE entityId = $about)',
    request.addressee === undefined ? null : 'f.addresseeId = $addressee',
    request.article === undefined ? null : 'f.articleId = $article',
    request.event === undefined ? null : 'f.eventId = $event',
    request.kind === undefined ? null : 'f.kind = $kind',
    request.marginBelow === undefined ? null : 'f.margin < $marginBelow',
    request.judged === undefined ? null : `${request.judged === 'no' ? 'NOT' : ''} ${JUDGED}`,
    search,
  ]
  return (
    wanted.filter((condition) => condition !== null).join(' AND ') +
    factConditions(request, true) +
    concernCondition(request)
  )
}

const JUDGED = `(f.confirmedBy IS NOT NULL OR f.rule = '${MENDED_RULE}')`

function speakerCondition(speaker: string | undefined): string | null {
  if (speaker === undefined) return null
  return speaker === 'none' ? 'f.speakerId IS NULL' : 'f.speakerId = $speaker'
}

const EVIDENCE_ORDER: readonly OrderTerm[] = [
  { column: 'f.date', descending: true },
  { column: 'f.articleId' },
  { column: 'f.start' },
  { column: 'f.ord' },
]

export const EVIDENCE_COLUMNS = `articleText.text AS articleText, article.title AS articleTitle,
  article.source AS articleSource, article.url AS articleUrl, article.publishedAt`
export const EVIDENCE_ARTICLE =
  'JOIN article ON article.id = f.articleId JOIN articleText ON articleText.articleId = f.articleId'

export function evidence(
  db: Database,
  relation: Relation,
  source: string,
  target: string,
  request: PageQuestion,
): Page<Evidence> {
  checkEvidenceRelation(relation)
  const page = paging(request, 'evidence', relation, source, target)
  if (relation === 'MENTIONED_IN') {
    return mentionPage(mentionsOf(db, source, target), page)
  }
  const [table, from, to] =
    relation === 'TOOK_PART_IN'
      ? ['participation', 'entityId', 'eventId']
      : ['affiliation', 'personId', 'organizationId']
  const rows = db.all(
    `SELECT f.*, ${EVIDENCE_COLUMNS} FROM ${table} f ${EVIDENCE_ARTICLE}
     WHERE f.${from} = $source AND f.${to} = $target AND ${afterKey(EVIDENCE_ORDER, page.after)}
     ORDER BY ${orderBy(EVIDENCE_ORDER)} LIMIT $limit`,
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
function mentionsOf(db: Database, entityId: string, articleId: string): readonly StoredRow[] {
  const row = db.get(
    `SELECT f.*, ${EVIDENCE_COLUMNS} FROM mentionedIn f ${EVIDENCE_ARTICLE}
     WHERE f.entityId = $entityId AND f.articleId = $articleId`,
    { entityId, articleId },
  )
  return row === undefined ? [] : mentionSpans(row).map((span) => ({ ...row, ...span }))
}
