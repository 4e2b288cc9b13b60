// The same words quoted in other articles, found by the keys of quotes.
import { NotFound } from '../../errors'
import { echoKeys } from '../../graph/echoes'
import type { Echoes, EchoGroup } from '../../model/echo'
import type { Page } from '../../model/graph'
import type { PageQuestion } from '../../model/questions'
import { afterKey, keyParameters, orderBy, pageOf } from '../cursor'
import {
  echoesAmong,
  echoesAnswer,
  echoGroupOf,
  type FoundEcho,
  isMain,
  LOOKED_AT,
  OF_A_KEY,
  SAYING_ORDER,
  sayingPaging,
} from '../echo-answers'
import type { StoredRow } from '../read-rows'
import type { Database } from './database'
import { QUOTE_WITH_ARTICLE, quoteRecords } from './quotes'

/** Each key gives its newest quotes alone, by the order of its index. */
const SHARING = `
  WITH found AS (
    SELECT (SELECT json_group_array(quoteId) FROM (
      SELECT quoteId FROM quoteKey WHERE key = keys.value ORDER BY date DESC, quoteId LIMIT ${OF_A_KEY}
    )) AS ids FROM json_each($keys) keys
  )
  SELECT f.id FROM found, json_each(found.ids) one JOIN quote f ON f.id = one.value
  WHERE f.articleId <> $articleId
  GROUP BY f.id ORDER BY count(*) DESC, f.date DESC, f.id LIMIT ${LOOKED_AT}`

export function echoes(db: Database, quoteId: string): Echoes {
  const quote = db.get('SELECT articleId, text FROM quote WHERE id = $quoteId', { quoteId })
  if (quote === undefined) throw new NotFound('There is no such quote.', { where: quoteId })
  const found = echoesOf(db, quote)
  return echoesAnswer(
    found,
    quoteRecords(
      db,
      found.map(({ row }) => row),
    ),
  )
}

/** `quote` has its text and article. */
function echoesOf(db: Database, quote: StoredRow): readonly FoundEcho[] {
  const text = String(quote.text)
  const ids = db.all(SHARING, { keys: echoKeys(text), articleId: quote.articleId }).map(({ id }) => id)
  const rows = db.all(`${QUOTE_WITH_ARTICLE} WHERE f.id IN (SELECT value FROM json_each($ids))`, { ids })
  return echoesAmong(text, rows)
}

const REPEATED = 'SELECT key AS id, statements FROM saying WHERE statements > 1'
const FIRST = `${QUOTE_WITH_ARTICLE} WHERE f.saying = $id
  ORDER BY f.date = '', f.date, f.articleId, f.start, f.id LIMIT 1`

export function echoGroups(db: Database, question: PageQuestion): Page<EchoGroup> {
  const page = sayingPaging(question)
  const rows = db.all(
    `SELECT * FROM (${REPEATED}) WHERE ${afterKey(SAYING_ORDER, page.after)} ORDER BY ${orderBy(SAYING_ORDER)} LIMIT $limit`,
    { ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const key = (row: StoredRow) => [Number(row.statements), String(row.id)]
  return pageOf(rows, page, key, (shown) =>
    shown.flatMap(({ id, statements }) => groupOf(db, String(id), Number(statements))),
  )
}

/** None where nobody echoes it, or where another key stands for it. */
function groupOf(db: Database, id: string, statements: number): readonly EchoGroup[] {
  const first = db.get(FIRST, { id })
  const found = first === undefined ? [] : echoesOf(db, first)
  if (first === undefined || found.length === 0) return []
  const keys = [id, ...found.map(({ row }) => row.saying)]
  const counts = db.all(`${REPEATED} AND key IN (SELECT value FROM json_each($keys))`, { keys })
  if (!isMain(id, counts)) return []
  const articles = [first, ...found.map(({ row }) => row)].map(({ articleId }) => articleId)
  const reprints = db.all(
    'SELECT articleId FROM reprint WHERE articleId IN (SELECT value FROM json_each($articles))',
    { articles },
  )
  const inReprints = new Set(reprints.map(({ articleId }) => String(articleId)))
  return quoteRecords(db, [first]).map((quote) => echoGroupOf(first, quote, found, inReprints, statements))
}
