// Full text over names and quotes. FTS finds; the order is our own, so that both stores answer alike.
import type { Page } from '../../model/graph'
import type { SearchQuestion } from '../../model/questions'
import type { SearchHit } from '../../model/records'
import { entityHit, nodeHit } from '../answers'
import { afterKey, type Key, keyParameters, orderBy, type Paging, pageOf, paging } from '../cursor'
import { rankParameters, type Words, wordsOf } from '../filters'
import { ENTITY_ORDER, keyOf, QUOTE_ORDER } from '../orders'
import { articleNodeOf, entityNodeOf, quoteNodeOf } from '../read-rows'
import { listArticles } from './articles'
import type { Database } from './database'
import { BESIDE_QUOTE } from './nodes'

/** Each word as a whole, the last as a prefix. Words are letters and digits only, so nothing needs escaping. */
export function matchExpression(words: Words): string {
  return words.words.map((word, index) => `"${word}"${index === words.words.length - 1 ? '*' : ''}`).join(' ')
}

interface Found {
  readonly hit: SearchHit
  readonly key: Key
}

/** Keys start with the part they come from: 0 entities, 1 quotes. */
export function search(db: Database, request: SearchQuestion): Page<SearchHit> {
  const words = wordsOf(request.q)
  const page = paging(request, 'search', request.q, request.kind)
  if (words.words.length === 0 && !words.blank) return { items: [], nextCursor: null }
  if (request.kind === 'article') return searchArticles(db, request.q, page)
  const entities =
    request.kind === 'quote' || page.after?.[0] === 1 ? [] : searchEntities(db, words, request.kind, page)
  const room = page.limit + 1 - entities.length
  const wantsQuotes = request.kind === 'quote' || (request.kind === undefined && !words.blank)
  const quotes = room > 0 && wantsQuotes ? searchQuotes(db, words, page, room) : []
  return pageOf(
    [...entities, ...quotes],
    page,
    ({ key }) => key,
    (shown) => shown.map(({ hit }) => hit),
  )
}

function searchEntities(
  db: Database,
  words: Words,
  kind: string | undefined,
  page: Paging,
): readonly Found[] {
  const after = page.after?.slice(1) ?? null
  const order = words.blank ? ENTITY_ORDER.slice(1) : ENTITY_ORDER
  const matching = words.blank
    ? ''
    : 'AND n IN (SELECT rowid FROM entityWords WHERE entityWords MATCH $match)'
  const rank = words.blank
    ? '0'
    : `CASE WHEN labelKey = $folded OR instr(aliasKeys, $whole) > 0 THEN 0
         WHEN instr(' ' || labelKey, $start) > 0 THEN 1 WHEN instr(aliasKeys, $start) > 0 THEN 2 ELSE 3 END`
  const rows = db.all(
    `SELECT * FROM (SELECT *, ${rank} AS rank FROM entity WHERE ${kind === undefined ? 'true' : 'kind = $kind'} ${matching})
     WHERE ${afterKey(order, after)} ORDER BY ${orderBy(order)} LIMIT $limit`,
    {
      ...rankParameters(words),
      match: matchExpression(words),
      kind,
      ...keyParameters(after),
      limit: page.limit + 1,
    },
  )
  return rows.map((row) => ({
    hit: entityHit(entityNodeOf(row), words.folded),
    key: [0, ...keyOf(order, row)],
  }))
}

function searchQuotes(db: Database, words: Words, page: Paging, limit: number): readonly Found[] {
  const after = page.after?.[0] === 1 ? page.after.slice(1) : null
  const matching = words.blank ? '' : 'AND n IN (SELECT rowid FROM quoteWords WHERE quoteWords MATCH $match)'
  const rows = db.all(
    `SELECT quote.*, ${BESIDE_QUOTE} FROM quote WHERE counted = 1 ${matching} AND ${afterKey(QUOTE_ORDER, after)}
     ORDER BY ${orderBy(QUOTE_ORDER)} LIMIT $limit`,
    { match: matchExpression(words), ...keyParameters(after), limit },
  )
  return rows.map((row) => ({ hit: nodeHit(quoteNodeOf(row)), key: [1, ...keyOf(QUOTE_ORDER, row)] }))
}

function searchArticles(db: Database, q: string, page: Paging): Page<SearchHit> {
  const { rows, keyOf } = listArticles(db, q, page)
  return pageOf(rows, page, keyOf, (shown) => shown.map((row) => nodeHit(articleNodeOf(row))))
}
