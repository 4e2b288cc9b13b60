// Articles' facts read back as they were given, and everything in order of id.
import type { ArticleFacts } from '../../model/facts'
import { articleOf, type FactRows, factsOf, type StoredRow } from '../read-rows'
import type { StoredArticle } from '../store'
import type { Connection, Transaction } from './connection'

/** Articles read at once by `everything`. */
const BATCH = 50

/** Each gives rows with the article's id. */
const FACTS = {
  mentions: `MATCH (e:Entity)-[m:MENTIONED_IN]->(a:Article) WHERE a.id IN $ids
    RETURN m{.*, articleId: a.id, entityId: e.id, kind: e.kind} AS row`,
  quotes: 'MATCH (q:Quote) WHERE q.articleId IN $ids RETURN q{.*} AS row',
  affiliations: `MATCH (p:Entity)-[r:AFFILIATED_WITH]->(o:Entity) WHERE r.articleId IN $ids
    RETURN r{.*, personId: p.id, organizationId: o.id} AS row`,
  participations: `MATCH (e:Entity)-[r:TOOK_PART_IN]->(v:Entity) WHERE r.articleId IN $ids
    RETURN r{.*, entityId: e.id, eventId: v.id} AS row`,
} as const

/** Runs a query that returns maps named `row`. */
export async function rowsOf(
  tx: Transaction,
  cypher: string,
  parameters: object,
): Promise<readonly StoredRow[]> {
  return (await tx.run(cypher, parameters)).map(({ row }) => row as StoredRow)
}

export async function readFacts(tx: Transaction, id: string): Promise<ArticleFacts> {
  return factsOf(id, await factRows(tx, id))
}

export async function factRows(tx: Transaction, id: string): Promise<FactRows> {
  return (await factRowsOfAll(tx, [id]))(id)
}

async function factRowsOfAll(tx: Transaction, ids: readonly string[]): Promise<(id: string) => FactRows> {
  const [mentions, quotes, affiliations, participations] = await Promise.all([
    byArticle(tx, FACTS.mentions, ids),
    byArticle(tx, FACTS.quotes, ids),
    byArticle(tx, FACTS.affiliations, ids),
    byArticle(tx, FACTS.participations, ids),
  ])
  return (id) => ({
    mentions: mentions.get(id) ?? [],
    quotes: quotes.get(id) ?? [],
    affiliations: affiliations.get(id) ?? [],
    participations: participations.get(id) ?? [],
  })
}

async function byArticle(tx: Transaction, cypher: string, ids: readonly string[]) {
  const groups = new Map<string, StoredRow[]>(ids.map((id) => [id, []]))
  for (const row of await rowsOf(tx, cypher, { ids })) groups.get(String(row.articleId))?.push(row)
  return groups
}

export async function mentionsOfArticle(tx: Transaction, id: string): Promise<readonly StoredRow[]> {
  return rowsOf(tx, FACTS.mentions, { ids: [id] })
}

export async function* everything(connection: Connection): AsyncGenerator<StoredArticle> {
  let last = ''
  while (true) {
    const batch = await connection.read((tx) => readBatch(tx, last))
    yield* batch
    const end = batch.at(-1)
    if (end === undefined) return
    last = end.article.id
  }
}

async function readBatch(tx: Transaction, after: string): Promise<readonly StoredArticle[]> {
  const rows = await rowsOf(
    tx,
    `MATCH (a:Article) WHERE a.id > $after WITH a ORDER BY a.id LIMIT ${BATCH} RETURN a{.*} AS row`,
    { after },
  )
  const articles = rows.map(articleOf)
  const facts = await factRowsOfAll(
    tx,
    articles.map(({ id }) => id),
  )
  return articles.map((article, at) => ({
    article,
    facts: factsOf(article.id, facts(article.id)),
    extractorVersion: String(rows[at]?.extractorVersion),
  }))
}
