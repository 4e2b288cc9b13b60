// The same words quoted in other articles, found by a full-text index over the keys of quotes.
import { NotFound } from '../../errors'
import { sayingKey } from '../../graph/echoes'
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
  const found = await echoesOf(tx, quote)
  return echoesAnswer(
    found,
    await quoteRecords(
      tx,
      found.map(({ row }) => row),
    ),
  )
}

/** `quote` has its text and article. */
async function echoesOf(tx: Transaction, quote: StoredRow): Promise<readonly FoundEcho[]> {
  const text = String(quote.text)
  const keys = echoProperty(text).split(' ').filter(Boolean)
  return echoesAmong(text, await rowsOf(tx, SHARING, { keys, articleId: quote.articleId }))
}

const FIRST = `MATCH (q:Quote {saying: $id}) WITH q ORDER BY q.date = '', q.date, q.articleId, q.start, q.id LIMIT 1
  ${QUOTE_WITH_ARTICLE}`

export async function echoGroups(tx: Transaction, question: PageQuestion): Promise<Page<EchoGroup>> {
  const page = sayingPaging(question)
  const rows = await tx.run(
    `MATCH (s:Saying) WHERE s.statements > 1 WITH s.statements AS statements, s.id AS id
     WHERE ${afterKey(SAYING_ORDER, page.after)}
     RETURN id, statements ORDER BY ${orderBy(SAYING_ORDER)} LIMIT $limit`,
    { ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const key = (row: StoredRow) => [Number(row.statements), String(row.id)]
  const groups: EchoGroup[] = []
  for (const { id, statements } of rows.slice(0, page.limit)) {
    groups.push(...(await groupOf(tx, String(id), Number(statements))))
  }
  return pageOf(rows, page, key, () => groups)
}

/** None where nobody echoes it, or where another key stands for it. */
async function groupOf(tx: Transaction, id: string, statements: number): Promise<readonly EchoGroup[]> {
  const [first] = await rowsOf(tx, FIRST, { id })
  const found = first === undefined ? [] : await echoesOf(tx, first)
  if (first === undefined || found.length === 0) return []
  const all = [first, ...found.map(({ row }) => row)]
  const [counts, reprints] = await Promise.all([
    tx.run('MATCH (s:Saying) WHERE s.id IN $keys RETURN s.id AS id, s.statements AS statements', {
      keys: all.map(({ saying }) => saying ?? ''),
    }),
    tx.run('MATCH (a:Article)-[:REPRINTS]->() WHERE a.id IN $articles RETURN DISTINCT a.id AS id', {
      articles: all.map(({ articleId }) => articleId),
    }),
  ])
  if (!isMain(id, counts)) return []
  const inReprints = new Set(reprints.map((row) => String(row.id)))
  return (await quoteRecords(tx, [first])).map((quote) =>
    echoGroupOf(first, quote, found, inReprints, statements),
  )
}

const BATCH = 1000

/** Gives the quotes of an older graph their keys, and counts its sayings. */
export async function fillEchoKeys(connection: Connection): Promise<void> {
  let filled: number
  do {
    filled = await connection.write(async (tx) => {
      const quotes = await tx.run(
        `MATCH (q:Quote) WHERE q.words IS NOT NULL AND (q.echo IS NULL OR q.saying IS NULL)
         RETURN q.id AS id, q.text AS text LIMIT ${BATCH}`,
      )
      const rows = quotes.map(({ id, text }) => ({
        id,
        echo: echoProperty(String(text)),
        saying: sayingKey(String(text)) ?? '',
      }))
      await tx.run(
        'UNWIND $rows AS row MATCH (q:Quote {id: row.id}) SET q.echo = row.echo, q.saying = row.saying',
        { rows },
      )
      return rows.length
    })
  } while (filled === BATCH)
  await fillSayings(connection)
}

/** Counts how many statements have each key, anew. */
export async function fillSayings(connection: Connection): Promise<void> {
  await connection.once('MATCH (s:Saying) CALL (s) { DELETE s } IN TRANSACTIONS OF 10000 ROWS')
  await connection.once(
    `MATCH (q:Quote) WHERE q.saying > '' WITH q.saying AS id, count(*) AS statements
     CALL (id, statements) { CREATE (:Saying {id: id, statements: statements}) } IN TRANSACTIONS OF 10000 ROWS`,
  )
}
