// The same words quoted in other articles, found by a full-text index over the keys of quotes.
import { NotFound } from '../../errors'
import type { Echoes } from '../../model/echo'
import { echoesAmong, echoesAnswer, LOOKED_AT, OF_A_KEY } from '../echo-answers'
import type { Connection, Transaction } from './connection'
import { rowsOf } from './facts'
import { QUOTE_WITH_ARTICLE, quoteRecords } from './quotes'
import { ECHO_INDEX } from './schema'
import { echoProperty } from './write-facts'

/** Asked key by key, so that a frequent one has no more to say than the others. */
const SHARING = `UNWIND $keys AS key
  CALL (key) { CALL db.index.fulltext.queryNodes('${ECHO_INDEX}', key, {limit: ${OF_A_KEY}}) YIELD node RETURN node }
  WITH node AS q, count(*) AS shared WHERE q.articleId <> $articleId
  WITH q ORDER BY shared DESC, q.date DESC, q.id LIMIT ${LOOKED_AT} ${QUOTE_WITH_ARTICLE}`

export async function echoes(tx: Transaction, quoteId: string): Promise<Echoes> {
  const [quote] = await tx.run(
    'MATCH (q:Quote {id: $quoteId}) RETURN q.articleId AS articleId, q.text AS text',
    { quoteId },
  )
  if (quote === undefined) throw new NotFound('There is no such quote.', { where: quoteId })
  const text = String(quote.text)
  const keys = echoProperty(text).split(' ').filter(Boolean)
  const found = echoesAmong(text, await rowsOf(tx, SHARING, { keys, articleId: quote.articleId }))
  return echoesAnswer(
    found,
    await quoteRecords(
      tx,
      found.map(({ row }) => row),
    ),
  )
}

const BATCH = 1000

/** Gives the quotes of an older graph their keys. */
export async function fillEchoKeys(connection: Connection): Promise<void> {
  let filled: number
  do {
    filled = await connection.write(async (tx) => {
      const quotes = await tx.run(
        `MATCH (q:Quote) WHERE q.words IS NOT NULL AND q.echo IS NULL
         RETURN q.id AS id, q.text AS text LIMIT ${BATCH}`,
      )
      const rows = quotes.map(({ id, text }) => ({ id, echo: echoProperty(String(text)) }))
      await tx.run('UNWIND $rows AS row MATCH (q:Quote {id: row.id}) SET q.echo = row.echo', { rows })
      return rows.length
    })
  } while (filled === BATCH)
}
