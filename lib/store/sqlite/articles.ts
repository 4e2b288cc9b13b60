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
import type { Database } from './database'
import { ARTICLE_WITH_TEXT, MENTIONS_OF_ARTICLE } from './facts'
import { entityNodes } from './nodes'
import { QUOTE_WITH_ARTICLE, quoteRecords } from './quotes'

const ORDER: readonly OrderTerm[] = [
  { column: "COALESCE(publishedAt, '')", descending: true },
  { column: 'labelKey' },
  { column: 'id' },
]

/** Up to `limit` + 1 rows of articles whose title has the words; all for a blank question. */
export function listArticles(db: Database, q: string | undefined, page: Paging) {
  const words = wordsOf(q)
  const wanted = titleParameters(words)
  const conditions = words.words.map((_word, i) => `instr(' ' || labelKey || ' ', $w${i}) > 0`)
  if (words.words.length === 0 && !words.blank) conditions.push('false')
  const where = [...conditions, afterKey(ORDER, page.after)].join(' AND ')
  const rows = db.all(`SELECT * FROM article WHERE ${where} ORDER BY ${orderBy(ORDER)} LIMIT $limit`, {
    ...wanted,
    ...keyParameters(page.after),
    limit: page.limit + 1,
  })
  const keyOf = (row: StoredRow): Key => [String(row.publishedAt ?? ''), String(row.labelKey), String(row.id)]
  return { rows, keyOf }
}

export function articles(db: Database, request: ArticleQuestion): Page<ArticleNode> {
  const page = paging(request, 'articles', request.q)
  const { rows, keyOf } = listArticles(db, request.q, page)
  return pageOf(rows, page, keyOf, (shown) => shown.map(articleNodeOf))
}

export function article(db: Database, id: string): ArticleRecord {
  const row = db.get(`${ARTICLE_WITH_TEXT} WHERE article.id = $id`, { id })
  if (row === undefined) throw new NotFound('There is no such article.', { where: id })
  const mentions = db.all(MENTIONS_OF_ARTICLE, { id })
  const entities = entityNodes(
    db,
    mentions.map((mention) => String(mention.entityId)),
  )
  const quotes = quoteRecords(db, db.all(`${QUOTE_WITH_ARTICLE} WHERE f.articleId = $id`, { id }))
  return {
    ...articleOf(row),
    quotes: [...quotes].sort((a, b) => bySpan(a, b) || byCodeUnit(a.id, b.id)),
    mentions: articleMentionsOf(mentions),
    entities: inIdOrder([...entities.values()]),
  }
}

export function sources(db: Database): readonly SourceCount[] {
  const rows = db.all(
    'SELECT source, count(*) AS articles FROM article WHERE source IS NOT NULL GROUP BY source ORDER BY source',
  )
  return rows.map((row) => ({ source: String(row.source), articles: Number(row.articles) }))
}
