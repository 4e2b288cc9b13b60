// Who is quoted, only mentioned or absent: a page of rows by a page of columns.
import type { ArticleNode, EntityNode, Page } from '../../model/graph'
import type { Coverage, CoverageQuestion } from '../../model/voices'
import { coverageOf, coveragePaging } from '../coverage'
import { afterKey, keyParameters, type OrderTerm, orderBy, type Paging, pageOf } from '../cursor'
import { keyOf } from '../orders'
import { articleNodeOf, entityNodeOf, type StoredRow } from '../read-rows'
import { ACTORS, ROW_ORDER, SUBJECT_ORDER } from '../voices'
import { articleKey, listArticles } from './articles'
import type { Transaction } from './connection'

export async function coverage(tx: Transaction, request: CoverageQuestion): Promise<Coverage> {
  const { rowPage, columnPage } = coveragePaging(request)
  const kinds = request.kind === undefined ? ACTORS : [request.kind]
  const [rows, columns] = await Promise.all([
    entities(tx, ROWS, ROW_ORDER, rowPage, { kinds }),
    request.by === 'article'
      ? articleColumns(tx, columnPage)
      : entities(tx, SUBJECTS, SUBJECT_ORDER, columnPage, {}),
  ])
  const ids = { rows: rows.items.map(({ id }) => id), columns: columns.items.map(({ id }) => id) }
  return coverageOf(request.by, rows, columns, await tx.run(CELLS[request.by], ids))
}

const ROWS = 'MATCH (e:Entity) WHERE NOT e.unnamed AND e.kind IN $kinds WITH e, 0 AS quotesAbout'
const SUBJECTS = 'MATCH (e:Entity) WITH e, COUNT { (e)<-[:ABOUT]-() } AS quotesAbout WHERE quotesAbout > 0'

async function entities(
  tx: Transaction,
  from: string,
  order: readonly OrderTerm[],
  page: Paging,
  parameters: object,
): Promise<Page<EntityNode>> {
  const [totals, rows] = await Promise.all([
    tx.run(`${from} RETURN count(e) AS total`, parameters),
    tx.run(
      `${from} WITH e, quotesAbout, e.articleCount AS articleCount, e.quoteCount AS quoteCount,
         e.labelKey AS labelKey, e.id AS id
       WHERE ${afterKey(order, page.after)}
       WITH * ORDER BY ${orderBy(order)} LIMIT $limit RETURN e{.*, quotesAbout: quotesAbout} AS row`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const found = pageOf(
    rows.map(({ row }) => row as StoredRow),
    page,
    (row) => keyOf(order, row),
    (shown) => shown.map(entityNodeOf),
  )
  return { ...found, total: Number(totals[0]?.total) }
}

async function articleColumns(tx: Transaction, page: Paging): Promise<Page<ArticleNode>> {
  const [totals, rows] = await Promise.all([
    tx.run('MATCH (a:Article) RETURN count(a) AS total'),
    listArticles(tx, undefined, page),
  ])
  const found = pageOf(rows, page, articleKey, (shown) => shown.map(articleNodeOf))
  return { ...found, total: Number(totals[0]?.total) }
}

/** Rows (row, column, quotes, mentions), each pair possibly twice: once with its quotes, once with its mentions. */
const CELLS: Readonly<Record<Coverage['by'], string>> = {
  article: `
    MATCH (e:Entity)-[:SAID]->(q:Quote) WHERE e.id IN $rows AND q.articleId IN $columns
    RETURN e.id AS row, q.articleId AS column, count(q) AS quotes, 0 AS mentions
    UNION ALL MATCH (e:Entity)-[m:MENTIONED_IN]->(a:Article) WHERE e.id IN $rows AND a.id IN $columns
    RETURN e.id AS row, a.id AS column, 0 AS quotes, m.count AS mentions`,
  subject: `
    MATCH (e:Entity)-[:SAID]->(q:Quote)-[:ABOUT]->(s:Entity) WHERE e.id IN $rows AND s.id IN $columns
    RETURN e.id AS row, s.id AS column, count(q) AS quotes, 0 AS mentions
    UNION ALL MATCH (e:Entity)-[:MENTIONED_IN]->(a:Article)<-[:MENTIONED_IN]-(s:Entity)
    WHERE e.id IN $rows AND s.id IN $columns
    RETURN e.id AS row, s.id AS column, 0 AS quotes, count(a) AS mentions`,
}
