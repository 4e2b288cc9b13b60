// The rows of one article in Neo4j: mentions, quotes with what they hang on, affiliations, participations.
import { echoKeys, sayingKey } from '../../graph/echoes'
import { foldWords } from '../../graph/words'
import type { Article } from '../../model/article'
import type { ArticleFacts } from '../../model/facts'
import type { StoredRow } from '../read-rows'
import * as rows from '../rows'
import type { Transaction } from './connection'

export type Sent = Promise<readonly StoredRow[]>

export function removeFacts(tx: Transaction, id: string): readonly Sent[] {
  return [
    `MATCH (q:Quote {articleId: $id}) WHERE q.saying > '' WITH q.saying AS key, count(*) AS gone ORDER BY key
     MATCH (s:Saying {id: key}) SET s.statements = s.statements - gone WITH s WHERE s.statements <= 0 DELETE s`,
    'MATCH (q:Quote {articleId: $id}) DETACH DELETE q',
    'MATCH (:Entity)-[m:MENTIONED_IN]->(:Article {id: $id}) DELETE m',
    'MATCH ()-[r:AFFILIATED_WITH {articleId: $id}]->() DELETE r',
    'MATCH ()-[r:TOOK_PART_IN {articleId: $id}]->() DELETE r',
  ].map((cypher) => tx.run(cypher, { id }))
}

/** An unknown date is no property; only quotes have an empty one, so that an index can give them in order. */
export function dated(row: rows.Row): rows.Row {
  return row.date === '' ? { ...row, date: null } : row
}

export function writeFacts(tx: Transaction, article: Article, facts: ArticleFacts): readonly Sent[] {
  const { id } = article
  const mentions = rows.mentionRows(article, facts).map(({ entityId, articleId: _id, ...properties }) => ({
    entityId,
    properties: dated(properties),
  }))
  return [
    tx.run(
      `MATCH (a:Article {id: $id}) UNWIND $mentions AS row MATCH (e:Entity {id: row.entityId})
       CREATE (e)-[m:MENTIONED_IN]->(a) SET m = row.properties`,
      { id, mentions },
    ),
    ...writeQuotes(tx, article, facts),
    link(tx, 'AFFILIATED_WITH', rows.affiliationRows(article, facts), 'personId', 'organizationId'),
    link(tx, 'TOOK_PART_IN', rows.participationRows(article, facts), 'entityId', 'eventId'),
  ]
}

/**
 * Statements hang on their speaker, article and so on; a stretch marked within a statement hangs on that with INSIDE
 * alone, so that counting paths counts every statement once.
 */
function writeQuotes(tx: Transaction, article: Article, facts: ArticleFacts): readonly Sent[] {
  const quotes = rows.quoteRows(article, facts)
  const statements = quotes.filter(({ counted }) => counted)
  const about = statements.flatMap((row) =>
    (row.about as readonly string[]).map((entity) => [row.id, entity]),
  )
  const nodes = quotes.map(quoteProperties)
  const pairs = (name: string, from: readonly rows.Row[]) =>
    from.filter((row) => row[name] !== null).map((row) => [row.id, row[name]])
  return [
    tx.run('UNWIND $nodes AS row CREATE (q:Quote) SET q = row', { nodes }),
    tx.run(
      `UNWIND $nodes AS q WITH q.saying AS key WHERE key > '' WITH key, count(*) AS more ORDER BY key
       MERGE (s:Saying {id: key}) SET s.statements = coalesce(s.statements, 0) + more`,
      { nodes: nodes.map(({ saying }) => ({ saying: saying ?? '' })) },
    ),
    tx.run('MATCH (a:Article {id: $id}) UNWIND $ids AS id MATCH (q:Quote {id: id}) CREATE (q)-[:IN]->(a)', {
      id: article.id,
      ids: statements.map(({ id }) => id),
    }),
    tie(tx, 'Entity', '(e)-[:SAID]->(q)', pairs('speakerId', statements)),
    tie(tx, 'Entity', '(q)-[:ABOUT]->(e)', about),
    tie(tx, 'Entity', '(q)-[:ADDRESSED_TO]->(e)', pairs('addresseeId', statements)),
    tie(tx, 'Quote', '(q)-[:INSIDE]->(e)', pairs('inside', quotes)),
  ]
}

/** Only statements can be found by their words, and echo each other. */
export function quoteProperties(row: rows.Row): rows.Row {
  if (!row.counted) return row
  const text = String(row.text)
  return { ...row, words: foldWords(text), echo: echoProperty(text), saying: sayingKey(text) ?? '' }
}

/** Its keys as words of letters and digits: "k1f0z k2ab". */
export function echoProperty(text: string): string {
  return echoKeys(text)
    .map((key) => `k${key.toString(36)}`)
    .join(' ')
}

/** Pairs are the quote's id and the other end's. */
function tie(tx: Transaction, label: string, pattern: string, pairs: readonly unknown[]): Sent {
  const cypher = `UNWIND $pairs AS pair MATCH (q:Quote {id: pair[0]}) MATCH (e:${label} {id: pair[1]}) CREATE ${pattern}`
  return pairs.length === 0 ? Promise.resolve([]) : tx.run(cypher, { pairs })
}

function link(tx: Transaction, type: string, facts: readonly rows.Row[], from: string, to: string): Sent {
  if (facts.length === 0) return Promise.resolve([])
  const links = facts.map(({ [from]: source, [to]: target, ...properties }) => ({
    source,
    target,
    properties: dated(properties),
  }))
  return tx.run(
    `UNWIND $links AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target})
     CREATE (s)-[r:${type}]->(t) SET r = row.properties`,
    { links },
  )
}
