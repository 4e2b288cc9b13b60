// Full text over names and quotes. Lucene finds; the order is our own, so that both stores answer alike.
import { mayBeUnfinished, type Rule } from '../../graph/matching'
import { forgiven } from '../../graph/spelling'
import type { EntityKind } from '../../model/entity'
import type { SearchQuestion } from '../../model/questions'
import type { SearchHit, SearchPage } from '../../model/records'
import { afterKey, type Key, keyParameters, orderBy, type Paging, pageOf, paging } from '../cursor'
import { rankParameters, type Words, wordsOf } from '../filters'
import { knownBy } from '../known-names'
import { ENTITY_ORDER, QUOTE_ORDER } from '../orders'
import type { StoredRow } from '../read-rows'
import * as hits from '../search-hits'
import * as plan from '../search-plan'
import { articleKey, listArticles } from './articles'
import type { Transaction } from './connection'
import { rowsOf } from './facts'
import { entityNodes, QUOTE_ROWS } from './nodes'
import { NAME_INDEX, QUOTE_INDEX } from './schema'

/** Words are letters and digits only, so nothing needs escaping. */
export function matchExpression({ words }: Words, rule: Rule): string {
  return words.map((word, at) => `+${word}${mayBeUnfinished(words, at, rule) ? '*' : ''}`).join(' ')
}

/** The same with every word as many slips away as it is forgiven; null where none is. */
function similarExpression({ words }: Words, rule: Rule): string | null {
  if (words.every((word) => forgiven(word) === 0)) return null
  const each = words.map((word, at) => {
    const slips = forgiven(word)
    const written = `${word}${mayBeUnfinished(words, at, rule) ? '*' : ''}`
    return `+(${written}${slips === 0 ? '' : ` ${word}~${slips}`})`
  })
  return each.join(' ')
}

/** Finds quotes as `n`; parameter `$match`. */
export const QUOTES_BY_WORDS = `CALL db.index.fulltext.queryNodes('${QUOTE_INDEX}', $match) YIELD node AS n`
const ENTITIES_BY_WORDS = `CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $match) YIELD node AS n`
/** With those that a well-known short form calls; parameter `$known`. */
const ENTITIES = `CALL () { ${ENTITIES_BY_WORDS} RETURN n UNION MATCH (n:Entity) WHERE n.id IN $known RETURN n }`

const RANK = `CASE WHEN n.labelKey = $folded OR n.aliasKeys CONTAINS $whole OR n.id IN $known THEN 0
  WHEN ' ' + n.labelKey CONTAINS $start THEN 1 WHEN n.aliasKeys CONTAINS $start THEN 2 ELSE 3 END`

const SIMILAR_ENTITIES = `${ENTITIES_BY_WORDS} WITH n ORDER BY n.quoteCount DESC, n.labelKey, n.id
  LIMIT ${plan.CONSIDERED} RETURN n{.*} AS row`
const SIMILAR_QUOTES = `${QUOTES_BY_WORDS} WITH n ORDER BY n.date DESC, n.labelKey, n.id
  LIMIT ${plan.CONSIDERED} ${QUOTE_ROWS} ORDER BY n.date DESC, n.labelKey, n.id`
const SAYINGS = `UNWIND $ids AS id CALL (id) {
    MATCH (:Entity {id: id})-[:SAID]->(q:Quote)
    WITH q ORDER BY q.date DESC, q.articleId, q.start, q.id LIMIT ${hits.LAST_FEW} RETURN q
  } WITH q ORDER BY q.date DESC, q.articleId, q.start, q.id
  RETURN q{.id, .speakerId, .articleId, .kind, .text, .date} AS row`

export async function search(tx: Transaction, request: SearchQuestion): Promise<SearchPage> {
  const words = wordsOf(request.q)
  const page = paging(request, 'search', request.q, request.kind)
  if (words.words.length === 0 && !words.blank) return plan.NOTHING
  const found = await find(tx, words, request, page)
  const { said, named } = hits.wantedBy(found.items)
  const [rows, speakers] = await Promise.all([
    said.length === 0 ? [] : rowsOf(tx, SAYINGS, { ids: said }),
    entityNodes(tx, named),
  ])
  return { ...found, items: hits.withSayings(found.items, rows, speakers, words) }
}

async function find(
  tx: Transaction,
  words: Words,
  { q, kind }: SearchQuestion,
  page: Paging,
): Promise<SearchPage> {
  if (kind === 'article') return { ...plan.NOTHING, ...(await articles(tx, q, page, words)) }
  if (words.blank) return { ...plan.NOTHING, ...(await browse(tx, kind, words, page)) }
  const written = await countWritten(tx, words)
  const wanted = plan.wanted(written, kind, page)
  const [entities, similarEntities, quotes, similarQuotes] = await Promise.all([
    wanted.entities ? writtenEntities(tx, words, kind, page) : [],
    wanted.similarEntities ? similar(tx, SIMILAR_ENTITIES, words, 'names') : [],
    wanted.quotes ? quotesFrom(tx, QUOTES_BY_WORDS, words, page) : [],
    wanted.similarQuotes ? similar(tx, SIMILAR_QUOTES, words, 'text') : [],
  ])
  const found = plan.assemble(kind, page, written, {
    entities,
    similarEntities: hits.similarEntities(similarEntities, words),
    quotes,
    similarQuotes: hits.similarQuotes(similarQuotes, words),
  })
  const nothing = page.after === null && found.counts.length === 0
  const items = found.items.map(({ hit }) => hit)
  return { ...found, items, suggestions: nothing ? await suggestions(tx, words) : [] }
}

async function countWritten(tx: Transaction, words: Words): Promise<plan.Written> {
  const [rows, quotes] = await Promise.all([
    tx.run(`${ENTITIES} RETURN n.kind AS kind, count(n) AS count`, {
      match: matchExpression(words, 'names'),
      known: knownIds(words),
    }),
    tx.run(`${QUOTES_BY_WORDS} RETURN count(n) AS count`, { match: matchExpression(words, 'text') }),
  ])
  return {
    entities: new Map(rows.map((row) => [row.kind as EntityKind, Number(row.count)])),
    quotes: Number(quotes[0]?.count),
  }
}

function knownIds({ folded }: Words): readonly string[] {
  return knownBy(folded).map(({ id }) => id)
}

async function writtenEntities(
  tx: Transaction,
  words: Words,
  kind: string | undefined,
  page: Paging,
): Promise<readonly hits.Found[]> {
  const after = page.after?.slice(1) ?? null
  const rows = await tx.run(
    `${ENTITIES} WITH n WHERE ${kind === undefined ? 'true' : 'n.kind = $kind'}
     WITH n, ${RANK} AS rank, n.quoteCount AS quoteCount, n.labelKey AS labelKey, n.id AS id
     WHERE ${afterKey(ENTITY_ORDER, after)}
     WITH * ORDER BY ${orderBy(ENTITY_ORDER)} LIMIT $limit RETURN n{.*} AS row, rank`,
    {
      ...rankParameters(words),
      match: matchExpression(words, 'names'),
      known: knownIds(words),
      kind,
      ...keyParameters(after),
      limit: page.limit + 1,
    },
  )
  return rows.map(({ row, rank }) => hits.entityFound(ENTITY_ORDER, { ...(row as StoredRow), rank }, words))
}

async function quotesFrom(
  tx: Transaction,
  matching: string,
  words: Words,
  page: Paging,
): Promise<readonly hits.Found[]> {
  const after: Key | null = page.after?.[0] === hits.PARTS.quotes ? page.after.slice(1) : null
  const rows = await rowsOf(
    tx,
    `${matching} WITH n, n.date AS date, n.labelKey AS labelKey, n.id AS id
     WHERE ${afterKey(QUOTE_ORDER, after)}
     WITH * ORDER BY ${orderBy(QUOTE_ORDER)} LIMIT $limit ${QUOTE_ROWS} ORDER BY ${orderBy(QUOTE_ORDER)}`,
    { match: matchExpression(words, 'text'), ...keyParameters(after), limit: page.limit + 1 },
  )
  return rows.map((row) => hits.quoteFound(row, words))
}

/** Nothing was asked: the most quoted entities, or the newest quotes. */
async function browse(tx: Transaction, kind: string | undefined, words: Words, page: Paging) {
  const found =
    kind === 'quote'
      ? await quotesFrom(tx, "MATCH (n:Quote) WHERE n.date >= '' AND n.counted", words, page)
      : await mostQuoted(tx, kind, words, page)
  return pageOf(
    found,
    page,
    ({ key }) => key,
    (shown) => shown.map(({ hit }): SearchHit => hit),
  )
}

async function mostQuoted(tx: Transaction, kind: string | undefined, words: Words, page: Paging) {
  const order = ENTITY_ORDER.slice(1)
  const after = page.after?.slice(1) ?? null
  const rows = await rowsOf(
    tx,
    `MATCH (n:Entity) WHERE n.quoteCount >= 0 ${kind === undefined ? '' : 'AND n.kind = $kind'}
     WITH n, n.quoteCount AS quoteCount, n.labelKey AS labelKey, n.id AS id WHERE ${afterKey(order, after)}
     WITH * ORDER BY ${orderBy(order)} LIMIT $limit RETURN n{.*} AS row`,
    { kind, ...keyParameters(after), limit: page.limit + 1 },
  )
  return rows.map((row) => hits.entityFound(order, row, words))
}

async function articles(tx: Transaction, q: string, page: Paging, words: Words) {
  const rows = await listArticles(tx, q, page)
  return pageOf(rows, page, articleKey, (shown) => shown.map((row) => hits.articleHit(row, words)))
}

async function similar(
  tx: Transaction,
  cypher: string,
  words: Words,
  rule: Rule,
): Promise<readonly StoredRow[]> {
  const match = similarExpression(words, rule)
  return match === null ? [] : rowsOf(tx, cypher, { match })
}

async function suggestions(tx: Transaction, words: Words): Promise<readonly string[]> {
  const near = await Promise.all(
    plan.doubtful(words).map(async (word) => ((await finds(tx, wordsOf(word))) ? word : nearest(tx, word))),
  )
  const questions = plan.worthTrying(words, near)
  const found = await Promise.all(questions.map((question) => finds(tx, question)))
  return questions.filter((_, at) => found[at]).map(({ folded }) => folded)
}

async function finds(tx: Transaction, words: Words): Promise<boolean> {
  const { entities, quotes } = await countWritten(tx, words)
  return plan.total(entities) + quotes > 0
}

/** The nearest of the words that Lucene finds near this one. */
async function nearest(tx: Transaction, word: string): Promise<string | null> {
  const slips = plan.loosely(word)
  if (slips === 0) return null
  const rows = await tx.run(
    `CALL () { ${ENTITIES_BY_WORDS} RETURN n LIMIT ${plan.CONSIDERED}
       UNION ${QUOTES_BY_WORDS} RETURN n LIMIT ${plan.CONSIDERED} } RETURN n.words AS words`,
    { match: `${word}~${slips}` },
  )
  const found = rows.flatMap((row) => String(row.words).split(' '))
  return plan.nearest(word, found)[0] ?? null
}
