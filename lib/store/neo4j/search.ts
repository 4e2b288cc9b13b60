// Full text over names and quotes. Lucene finds; the order is our own, so that both stores answer alike.
import type { Page } from '../../model/graph'
import type { SearchQuestion } from '../../model/questions'
import type { SearchHit } from '../../model/records'
import { entityHit, nodeHit } from '../answers'
import { afterKey, type Key, keyParameters, orderBy, type Paging, pageOf, paging } from '../cursor'
import { rankParameters, type Words, wordsOf } from '../filters'
import { ENTITY_ORDER, keyOf, QUOTE_ORDER } from '../orders'
import { articleNodeOf, entityNodeOf, quoteNodeOf, type StoredRow } from '../read-rows'
import { articleKey, listArticles } from './articles'
import type { Transaction } from './connection'
import { rowsOf } from './facts'
import { QUOTE_ROWS } from './nodes'
import { NAME_INDEX, QUOTE_INDEX } from './schema'

const RANK = `CASE WHEN n.labelKey = $folded OR n.aliasKeys CONTAINS $whole THEN 0
  WHEN ' ' + n.labelKey CONTAINS $start THEN 1 WHEN n.aliasKeys CONTAINS $start THEN 2 ELSE 3 END`

/** Each word as a whole, the last as a prefix. Words are letters and digits only, so nothing needs escaping. */
export function matchExpression(words: Words): string {
  return words.words.map((word, index) => `+${word}${index === words.words.length - 1 ? '*' : ''}`).join(' ')
}

/** Finds quotes as `n`; parameter `$match`. */
export const QUOTES_BY_WORDS = `CALL db.index.fulltext.queryNodes('${QUOTE_INDEX}', $match) YIELD node AS n`

interface Found {
  readonly hit: SearchHit
  readonly key: Key
}

/** Keys start with the part they come from: 0 entities, 1 quotes. */
export async function search(tx: Transaction, request: SearchQuestion): Promise<Page<SearchHit>> {
  const words = wordsOf(request.q)
  const page = paging(request, 'search', request.q, request.kind)
  if (words.words.length === 0 && !words.blank) return { items: [], nextCursor: null }
  if (request.kind === 'article') return searchArticles(tx, request.q, page)
  const wantsEntities = request.kind !== 'quote' && page.after?.[0] !== 1
  const entities = wantsEntities ? await searchEntities(tx, words, request.kind, page) : []
  const room = page.limit + 1 - entities.length
  const wantsQuotes = request.kind === 'quote' || (request.kind === undefined && !words.blank)
  const quotes = room > 0 && wantsQuotes ? await searchQuotes(tx, words, page, room) : []
  const shown = (found: readonly Found[]) => found.map(({ hit }) => hit)
  return pageOf([...entities, ...quotes], page, ({ key }) => key, shown)
}

async function searchEntities(
  tx: Transaction,
  words: Words,
  kind: string | undefined,
  page: Paging,
): Promise<readonly Found[]> {
  const after = page.after?.slice(1) ?? null
  const order = words.blank ? ENTITY_ORDER.slice(1) : ENTITY_ORDER
  const matching = words.blank
    ? 'MATCH (n:Entity) WHERE n.quoteCount >= 0'
    : `CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $match) YIELD node AS n WITH n WHERE true`
  const rows = await tx.run(
    `${matching} ${kind === undefined ? '' : 'AND n.kind = $kind'}
     WITH n, ${words.blank ? '0' : RANK} AS rank, n.quoteCount AS quoteCount, n.labelKey AS labelKey, n.id AS id
     WHERE ${afterKey(order, after)}
     WITH * ORDER BY ${orderBy(order)} LIMIT $limit RETURN n{.*} AS row, rank`,
    {
      ...rankParameters(words),
      match: matchExpression(words),
      kind,
      ...keyParameters(after),
      limit: page.limit + 1,
    },
  )
  return rows.map(({ row, rank }) => {
    const entity = { ...(row as StoredRow), rank }
    return { hit: entityHit(entityNodeOf(entity), words.folded), key: [0, ...keyOf(order, entity)] }
  })
}

async function searchQuotes(
  tx: Transaction,
  words: Words,
  page: Paging,
  limit: number,
): Promise<readonly Found[]> {
  const after = page.after?.[0] === 1 ? page.after.slice(1) : null
  const matching = words.blank ? "MATCH (n:Quote) WHERE n.date >= '' AND n.counted" : QUOTES_BY_WORDS
  const rows = await rowsOf(
    tx,
    `${matching} WITH n, n.date AS date, n.labelKey AS labelKey, n.id AS id
     WHERE ${afterKey(QUOTE_ORDER, after)}
     WITH * ORDER BY ${orderBy(QUOTE_ORDER)} LIMIT $limit ${QUOTE_ROWS} ORDER BY ${orderBy(QUOTE_ORDER)}`,
    { match: matchExpression(words), ...keyParameters(after), limit },
  )
  return rows.map((row) => ({ hit: nodeHit(quoteNodeOf(row)), key: [1, ...keyOf(QUOTE_ORDER, row)] }))
}

async function searchArticles(tx: Transaction, q: string, page: Paging): Promise<Page<SearchHit>> {
  const rows = await listArticles(tx, q, page)
  return pageOf(rows, page, articleKey, (shown) => shown.map((row) => nodeHit(articleNodeOf(row))))
}
