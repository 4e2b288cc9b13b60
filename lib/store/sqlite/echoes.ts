// The same words quoted in other articles, found by the keys of quotes.
import { NotFound } from '../../errors'
import { echoKeys } from '../../graph/echoes'
import type { Echoes } from '../../model/echo'
import { echoesAmong, echoesAnswer, LOOKED_AT, OF_A_KEY } from '../echo-answers'
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
  const text = String(quote.text)
  const ids = db.all(SHARING, { keys: echoKeys(text), articleId: quote.articleId }).map(({ id }) => id)
  const rows = db.all(`${QUOTE_WITH_ARTICLE} WHERE f.id IN (SELECT value FROM json_each($ids))`, { ids })
  const found = echoesAmong(text, rows)
  return echoesAnswer(
    found,
    quoteRecords(
      db,
      found.map(({ row }) => row),
    ),
  )
}
