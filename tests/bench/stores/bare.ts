// What questions about neighbours cost at the least: the same rows by a hand-written statement and the driver alone, without
// a contract, pages or other parts of the answer. Named as the questions they are beside.
import { DatabaseSync } from '@photostructure/sqlite'
import neo4j from 'neo4j-driver'
import type { Neo4jConfig } from '../../../lib/config'
import { driverOf } from '../../../lib/store/neo4j/connection'

export interface Bare {
  readonly close: () => unknown
  /** Rows of one question about one node; of Neo4j, when they are there. */
  readonly ask: Readonly<Record<string, (id: string) => unknown>>
}

const OF_ENTITY =
  'id, kind, name, aliases, roles, unnamed, metonym, dateStart, dateEnd, quoteCount, articleCount'
const OF_QUOTE = 'id, kind, label, text, speakerId, articleId, date, stance'
const OF_ARTICLE = 'id, label, source, publishedAt, quoteCount'

/** A page of 25 in the order of the question, with what a node shows, and how many there are. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  'neighbours SAID newest': [
    `SELECT ${OF_QUOTE} FROM quote WHERE n IN (SELECT n FROM quote WHERE speakerId = $id AND counted = 1
       ORDER BY date DESC, labelKey, id LIMIT 26) ORDER BY date DESC, labelKey, id`,
    'SELECT count(*) FROM quote WHERE speakerId = $id AND counted = 1',
  ],
  'neighbours SAID by name': [
    `SELECT ${OF_QUOTE} FROM quote WHERE speakerId = $id AND counted = 1 ORDER BY labelKey, id LIMIT 26`,
    'SELECT count(*) FROM quote WHERE speakerId = $id AND counted = 1',
  ],
  'neighbours SAID_ABOUT': [
    `SELECT ${OF_ENTITY.replace(/\w+/g, 'e.$&')}, t.count FROM (
       SELECT other, sum(count) AS count FROM (
         SELECT target AS other, count FROM saidAbout WHERE source = $id
         UNION ALL SELECT source, count FROM saidAbout WHERE target = $id) GROUP BY other
     ) t JOIN entity e ON e.id = t.other ORDER BY t.count DESC, e.labelKey, e.id LIMIT 26`,
    `SELECT count(*) FROM (SELECT target FROM saidAbout WHERE source = $id
       UNION SELECT source FROM saidAbout WHERE target = $id)`,
  ],
  'neighbours ABOUT newest': [
    `SELECT ${OF_QUOTE} FROM quote WHERE n IN (
       SELECT q.n FROM quoteAbout t JOIN quote q ON q.id = t.quoteId WHERE t.entityId = $id
       ORDER BY q.date DESC, q.labelKey, q.id LIMIT 26) ORDER BY date DESC, labelKey, id`,
    'SELECT count(*) FROM quoteAbout WHERE entityId = $id',
  ],
  'neighbours MENTIONED_IN': [
    `SELECT ${OF_ARTICLE.replace(/\w+/g, 'a.$&')}, m.count FROM mentionedIn m JOIN article a ON a.id = m.articleId
       WHERE m.entityId = $id ORDER BY m.count DESC, a.labelKey, a.id LIMIT 26`,
    'SELECT count(*) FROM mentionedIn WHERE entityId = $id',
  ],
  'neighbours MENTIONED_IN newest': [
    `SELECT ${OF_ARTICLE.replace(/\w+/g, 'a.$&')}, m.count FROM mentionedIn m JOIN article a ON a.id = m.articleId
       WHERE m.entityId = $id ORDER BY m.date DESC, a.labelKey, a.id LIMIT 26`,
    'SELECT count(*) FROM mentionedIn WHERE entityId = $id',
  ],
}

/** Opened as the store opens it. */
export function bareSqlite(file: string): Bare {
  const db = new DatabaseSync(file, { readOnly: true })
  db.exec('PRAGMA cache_size = -65536')
  db.exec('PRAGMA temp_store = MEMORY')
  const ask = Object.entries(STATEMENTS).map(([name, all]) => {
    const statements = all.map((sql) => db.prepare(sql))
    return [name, (id: string) => statements.map((statement) => statement.all({ id }))] as const
  })
  return { ask: Object.fromEntries(ask), close: () => db.close() }
}

const ENTITY_MAP =
  'n{.id, .kind, .name, .aliases, .roles, .unnamed, .metonym, .dateStart, .quoteCount, .articleCount}'
const QUOTE_MAP = 'n{.id, .kind, .label, .text, .speakerId, .articleId, .date, .stance}'
const ARTICLE_MAP = 'n{.id, .label, .source, .publishedAt, .quoteCount}'
const FROM = 'MATCH (x:Entity {id: $id})'

const CYPHER: Readonly<Record<string, readonly string[]>> = {
  'neighbours SAID newest': [
    `${FROM}-[:SAID]->(n:Quote) WITH n ORDER BY n.date DESC, n.labelKey, n.id LIMIT 26 RETURN ${QUOTE_MAP}`,
    `${FROM} RETURN COUNT { (x)-[:SAID]->() }`,
  ],
  'neighbours SAID by name': [
    `${FROM}-[:SAID]->(n:Quote) WITH n ORDER BY n.labelKey, n.id LIMIT 26 RETURN ${QUOTE_MAP}`,
    `${FROM} RETURN COUNT { (x)-[:SAID]->() }`,
  ],
  'neighbours SAID_ABOUT': [
    `${FROM}-[f:SAID_ABOUT]-(n:Entity) WITH n, sum(f.count) AS count
     ORDER BY count DESC, n.labelKey, n.id LIMIT 26 RETURN ${ENTITY_MAP}, count`,
    `${FROM}-[:SAID_ABOUT]-(n:Entity) RETURN count(DISTINCT n)`,
  ],
  'neighbours ABOUT newest': [
    `${FROM}<-[:ABOUT]-(n:Quote) WITH n ORDER BY n.date DESC, n.labelKey, n.id LIMIT 26 RETURN ${QUOTE_MAP}`,
    `${FROM} RETURN COUNT { (x)<-[:ABOUT]-() }`,
  ],
  'neighbours MENTIONED_IN': [
    `${FROM}-[f:MENTIONED_IN]->(n:Article) WITH n, f.count AS count
     ORDER BY count DESC, n.labelKey, n.id LIMIT 26 RETURN ${ARTICLE_MAP}, count`,
    `${FROM} RETURN COUNT { (x)-[:MENTIONED_IN]->() }`,
  ],
  'neighbours MENTIONED_IN newest': [
    `${FROM}-[f:MENTIONED_IN]->(n:Article) WITH n, f
     ORDER BY f.date DESC, n.labelKey, n.id LIMIT 26 RETURN ${ARTICLE_MAP}, f.count`,
    `${FROM} RETURN COUNT { (x)-[:MENTIONED_IN]->() }`,
  ],
}

/** One transaction a question, its statements sent at once, as the store sends them. */
export function bareNeo4j(config: Neo4jConfig): Bare {
  const driver = driverOf(config)
  const ask = Object.entries(CYPHER).map(([name, all]) => {
    const answer = async (id: string) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      const rows = await session.executeRead((tx) => Promise.all(all.map((cypher) => tx.run(cypher, { id }))))
      await session.close()
      return rows.map(({ records }) => records.map((record) => record.toObject()))
    }
    return [name, answer] as const
  })
  return { ask: Object.fromEntries(ask), close: () => driver.close() }
}
