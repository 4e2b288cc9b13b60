// Articles: lists, one with everything found in it, publishers.
import { NotFound } from '../../errors'
import type { ArticleNode, Page } from '../../model/graph'
import { byCodeUnit } from '../../model/order'
import type { ArticleQuestion } from '../../model/questions'
import type { ArticleRecord, SourceCount } from '../../model/records'
import { inIdOrder } from '../answers'
import {
  afterKey,
  type Key,
  keyParameters,
  type OrderTerm,
  orderBy,
  type Paging,
  pageOf,
  paging,
} from '../cursor'
import { titleParameters, wordsOf } from '../filters'
import { articleMentionsOf, articleNodeOf, articleOf, bySpan, type StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { mentionsOfArticle, rowsOf } from './facts'
import { ARTICLE_COLUMNS, entityNodes } from './nodes'
import { QUOTE_WITH_ARTICLE, quoteRecords } from './quotes'

const ORDER: readonly OrderTerm[] = [
  { column: 'published', descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

/** Up to `limit` + 1 rows of articles whose title has the words; all for a blank question. */
export async function listArticles(
  tx: Transaction,
  q: string | undefined,
  page: Paging,
): Promise<readonly StoredRow[]> {
  const words = wordsOf(q)
  const wanted = titleParameters(words)
  const conditions = words.words.map((_word, i) => `' ' + labelKey + ' ' CONTAINS $w${i}`)
  if (words.words.length === 0 && !words.blank) conditions.push('false')
  return rowsOf(
    tx,
    `MATCH (a:Article) WITH a, coalesce(a.publishedAt, '') AS published, a.labelKey AS labelKey, a.id AS id
     WHERE ${[...conditions, afterKey(ORDER, page.after)].join(' AND ')}
     WITH * ORDER BY ${orderBy(ORDER)} LIMIT $limit RETURN ${ARTICLE_COLUMNS} AS row`,
    { ...wanted, ...keyParameters(page.after), limit: page.limit + 1 },
  )
}

export function articleKey(row: StoredRow): Key {
  return [String(row.publishedAt ?? ''), String(row.labelKey), String(row.id)]
}

export async function articles(tx: Transaction, request: ArticleQuestion): Promise<Page<ArticleNode>> {
  const page = paging(request, 'articles', request.q)
  const rows = await listArticles(tx, request.q, page)
  return pageOf(rows, page, articleKey, (shown) => shown.map(articleNodeOf))
}

export async function article(tx: Transaction, id: string): Promise<ArticleRecord> {
  const [[row], mentions, quoteRows] = await Promise.all([
    rowsOf(tx, 'MATCH (a:Article {id: $id}) RETURN a{.*} AS row', { id }),
    mentionsOfArticle(tx, id),
    rowsOf(tx, `MATCH (q:Quote {articleId: $id}) ${QUOTE_WITH_ARTICLE}`, { id }),
  ])
  if (row === undefined) throw new NotFound('There is no such article.', { where: id })
  const entities = await entityNodes(
    tx,
    mentions.map((mention) => String(mention.entityId)),
  )
  const quotes = await quoteRecords(tx, quoteRows)
  return {
    ...articleOf(row),
    quotes: [...quotes].sort((a, b) => bySpan(a, b) || byCodeUnit(a.id, b.id)),
    mentions: articleMentionsOf(mentions),
    entities: inIdOrder([...entities.values()]),
  }
}

export async function sources(tx: Transaction): Promise<readonly SourceCount[]> {
  const rows = await tx.run(
    `MATCH (a:Article) WHERE a.source IS NOT NULL
     RETURN a.source AS source, count(*) AS articles ORDER BY source`,
  )
  return rows.map((row) => ({ source: String(row.source), articles: Number(row.articles) }))
}
