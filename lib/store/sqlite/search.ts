// Full text over names and quotes. FTS finds; the order is our own, so that both stores answer alike.
import { mayBeUnfinished, type Rule } from '../../graph/matching'
import type { EntityKind } from '../../model/entity'
import type { SearchQuestion } from '../../model/questions'
import type { SearchHit, SearchPage } from '../../model/records'
import { afterKey, type Key, keyParameters, orderBy, type Paging, pageOf, paging } from '../cursor'
import { rankParameters, type Words, wordsOf } from '../filters'
import { knownBy } from '../known-names'
import { ENTITY_ORDER, QUOTE_ORDER } from '../orders'
import * as hits from '../search-hits'
import * as plan from '../search-plan'
import { listArticles } from './articles'
import type { Database } from './database'
import { BESIDE_QUOTE, entityNodes } from './nodes'
import { nearestWord, similarExpression, similarWords } from './spelling'

/** Words are letters and digits only, so nothing needs escaping. */
export function matchExpression({ words }: Words, rule: Rule): string {
  return words.map((word, at) => `"${word}"${mayBeUnfinished(words, at, rule) ? '*' : ''}`).join(' ')
}

export function search(db: Database, request: SearchQuestion): SearchPage {
  const words = wordsOf(request.q)
  const page = paging(request, 'search', request.q, request.kind)
  if (words.words.length === 0 && !words.blank) return plan.NOTHING
  const found = find(db, words, request, page)
  const { said, named } = hits.wantedBy(found.items)
  const rows = said.length === 0 ? [] : db.all(SAYINGS, { ids: said })
  return { ...found, items: hits.withSayings(found.items, rows, entityNodes(db, named), words) }
}

function find(db: Database, words: Words, { q, kind }: SearchQuestion, page: Paging): SearchPage {
  if (kind === 'article') return { ...plan.NOTHING, ...articles(db, q, page, words) }
  if (words.blank) return { ...plan.NOTHING, ...browse(db, kind, words, page) }
  const written = countWritten(db, words)
  const wanted = plan.wanted(written, kind, page)
  const near = wanted.similarEntities ? similarWords(db, words) : null
  const entities = wanted.entities ? writtenEntities(db, words, kind, page) : []
  const found = plan.assemble(kind, page, written, {
    entities,
    similarEntities:
      near === null
        ? []
        : hits.similarEntities(
            db.all(SIMILAR_ENTITIES, { match: similarExpression(words, near, 'names') }),
            words,
          ),
    quotes: wanted.quotes && entities.length <= page.limit ? writtenQuotes(db, words, page) : [],
    similarQuotes:
      near === null || !wanted.similarQuotes
        ? []
        : hits.similarQuotes(
            db.all(SIMILAR_QUOTES, { match: similarExpression(words, near, 'text') }),
            words,
          ),
  })
  const nothing = page.after === null && found.counts.length === 0
  const items = found.items.map(({ hit }) => hit)
  return { ...found, items, suggestions: nothing ? suggestions(db, words) : [] }
}

const FOUND = 'n IN (SELECT rowid FROM entityWords WHERE entityWords MATCH $match)'
const QUOTE_FOUND = 'n IN (SELECT rowid FROM quoteWords WHERE quoteWords MATCH $match)'

/** More matches than this are not looked up one by one: statements are gone through in order, or as the filter finds them. */
const MANY = 2000

/**
 * The condition on statements (whose row id is `n`) that they match `$match`. Where many do, the plus keeps SQLite from
 * starting with them.
 */
export function wordsCondition(db: Database, match: string, n: string): string {
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM quoteWords WHERE quoteWords MATCH $match LIMIT ${MANY + 1})`
  const many = Number(db.get(sql, { match })?.count) > MANY
  return `${many ? '+' : ''}${n} IN (SELECT rowid FROM quoteWords WHERE quoteWords MATCH $match)`
}
const KNOWN = 'id IN (SELECT value FROM json_each($known))'
const RANK = `CASE WHEN labelKey = $folded OR instr(aliasKeys, $whole) > 0 OR ${KNOWN} THEN 0
  WHEN instr(' ' || labelKey, $start) > 0 THEN 1 WHEN instr(aliasKeys, $start) > 0 THEN 2 ELSE 3 END`
const SIMILAR_ENTITIES = `SELECT * FROM entity WHERE ${FOUND}
  ORDER BY quoteCount DESC, labelKey, id LIMIT ${plan.CONSIDERED}`
const SIMILAR_QUOTES = `SELECT quote.*, ${BESIDE_QUOTE} FROM quote WHERE counted = 1 AND ${QUOTE_FOUND}
  ORDER BY ${orderBy(QUOTE_ORDER)} LIMIT ${plan.CONSIDERED}`
const SAYINGS = `SELECT q.id, q.speakerId, q.articleId, q.kind, q.text, q.date FROM json_each($ids) e
  JOIN quote q ON q.n IN (SELECT n FROM quote WHERE speakerId = e.value AND counted = 1
    ORDER BY date DESC, articleId, start, id LIMIT ${hits.LAST_FEW})
  ORDER BY q.date DESC, q.articleId, q.start, q.id`

function countWritten(db: Database, words: Words): plan.Written {
  const parameters = { match: matchExpression(words, 'names'), known: knownIds(words) }
  const rows = db.all(
    `SELECT kind, count(*) AS count FROM entity WHERE ${FOUND} OR ${KNOWN} GROUP BY kind`,
    parameters,
  )
  const quotes = db.get(`SELECT count(*) AS count FROM quoteWords WHERE quoteWords MATCH $match`, {
    match: matchExpression(words, 'text'),
  })
  return {
    entities: new Map(rows.map((row) => [row.kind as EntityKind, Number(row.count)])),
    quotes: Number(quotes?.count),
  }
}

function knownIds({ folded }: Words): readonly string[] {
  return knownBy(folded).map(({ id }) => id)
}

function writtenEntities(
  db: Database,
  words: Words,
  kind: string | undefined,
  page: Paging,
): readonly hits.Found[] {
  const after = page.after?.slice(1) ?? null
  const rows = db.all(
    `SELECT * FROM (SELECT *, ${RANK} AS rank FROM entity
       WHERE (${FOUND} OR ${KNOWN}) ${kind === undefined ? '' : 'AND kind = $kind'})
     WHERE ${afterKey(ENTITY_ORDER, after)} ORDER BY ${orderBy(ENTITY_ORDER)} LIMIT $limit`,
    {
      ...rankParameters(words),
      match: matchExpression(words, 'names'),
      known: knownIds(words),
      kind,
      ...keyParameters(after),
      limit: page.limit + 1,
    },
  )
  return rows.map((row) => hits.entityFound(ENTITY_ORDER, row, words))
}

function writtenQuotes(db: Database, words: Words, page: Paging): readonly hits.Found[] {
  const condition = wordsCondition(db, matchExpression(words, 'text'), 'n')
  return quotesWhere(db, condition, words, page, hits.PARTS.quotes)
}

function quotesWhere(
  db: Database,
  condition: string,
  words: Words,
  page: Paging,
  part: number,
): readonly hits.Found[] {
  const after: Key | null = page.after?.[0] === part ? page.after.slice(1) : null
  const rows = db.all(
    `SELECT quote.*, ${BESIDE_QUOTE} FROM quote WHERE n IN (
       SELECT n FROM quote WHERE counted = 1 AND ${condition} AND ${afterKey(QUOTE_ORDER, after)}
       ORDER BY ${orderBy(QUOTE_ORDER)} LIMIT $limit
     ) ORDER BY ${orderBy(QUOTE_ORDER)}`,
    { match: matchExpression(words, 'text'), ...keyParameters(after), limit: page.limit + 1 },
  )
  return rows.map((row) => hits.quoteFound(row, words))
}

/** Nothing was asked: the most quoted entities, or the newest quotes. */
function browse(db: Database, kind: string | undefined, words: Words, page: Paging) {
  const order = ENTITY_ORDER.slice(1)
  const after = page.after?.slice(1) ?? null
  const found =
    kind === 'quote'
      ? quotesWhere(db, 'true', words, page, hits.PARTS.quotes)
      : db
          .all(
            `SELECT * FROM entity WHERE ${kind === undefined ? 'true' : 'kind = $kind'} AND ${afterKey(order, after)}
             ORDER BY ${orderBy(order)} LIMIT $limit`,
            { kind, ...keyParameters(after), limit: page.limit + 1 },
          )
          .map((row) => hits.entityFound(order, row, words))
  return pageOf(found, page, ({ key }) => key, bare)
}

function articles(db: Database, q: string, page: Paging, words: Words) {
  const { rows, keyOf } = listArticles(db, q, page)
  return pageOf(rows, page, keyOf, (shown) => shown.map((row) => hits.articleHit(row, words)))
}

function bare(found: readonly hits.Found[]): readonly SearchHit[] {
  return found.map(({ hit }) => hit)
}

function suggestions(db: Database, words: Words): readonly string[] {
  const near = plan.doubtful(words).map((word) => (finds(db, wordsOf(word)) ? word : nearestWord(db, word)))
  return plan
    .worthTrying(words, near)
    .filter((question) => finds(db, question))
    .map(({ folded }) => folded)
}

function finds(db: Database, words: Words): boolean {
  const { entities, quotes } = countWritten(db, words)
  return plan.total(entities) + quotes > 0
}
