// The whole store as statements for an empty Neo4j. Run in order they leave what `write.ts` leaves: the same nodes,
// relations and properties, with constraints and indexes (tests/store/cypher-script.test.ts compares the two).
import type { CypherStatement } from '../../export/export-graph'
import { changesBetween } from '../../graph/changes'
import { ENTITY_KINDS } from '../../model/entity'
import * as rows from '../rows'
import type { GraphStore, StoredArticle } from '../store'
import { runningTallies } from './running-tallies'
import { SCHEMA_VERSION, STATEMENTS } from './schema'
import { articleProperties, KIND_LABELS } from './write'
import { dated, quoteProperties } from './write-facts'

/** Articles whose facts go into the same statements. */
const BATCH = 20

type Rows = Record<keyof typeof FACTS, unknown[]>

/** What there is for some articles, in the order in which it must be run. */
const FACTS = {
  entityIds: 'UNWIND $rows AS id MERGE (:Entity {id: id})',
  articles: 'UNWIND $rows AS row CREATE (a:Article) SET a = row',
  mentions: `UNWIND $rows AS row MATCH (e:Entity {id: row.entityId}) MATCH (a:Article {id: row.articleId})
CREATE (e)-[m:MENTIONED_IN]->(a) SET m = row.properties`,
  quotes: 'UNWIND $rows AS row CREATE (q:Quote) SET q = row',
  in: tie('Article', '(q)-[:IN]->(o)'),
  said: tie('Entity', '(o)-[:SAID]->(q)'),
  about: tie('Entity', '(q)-[:ABOUT]->(o)'),
  addressed: tie('Entity', '(q)-[:ADDRESSED_TO]->(o)'),
  inside: tie('Quote', '(q)-[:INSIDE]->(o)'),
  affiliations: link('AFFILIATED_WITH'),
  participations: link('TOOK_PART_IN'),
  saidAbout: `UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target})
MERGE (s)-[r:SAID_ABOUT]->(t) SET r.count = coalesce(r.count, 0) + row.count`,
} as const

/** Pairs of the quote's id and the other end's. */
function tie(label: string, pattern: string): string {
  return `UNWIND $rows AS pair MATCH (q:Quote {id: pair[0]}) MATCH (o:${label} {id: pair[1]}) CREATE ${pattern}`
}

function link(type: string): string {
  return `UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target})
CREATE (s)-[r:${type}]->(t) SET r = row.properties`
}

/**
 * Reads the store twice: what all articles say of an entity is kept only from its first article to its last, which the
 * first reading finds. Memory holds the ids of entities, and those entities that are under way.
 */
export async function* neo4jScript(store: GraphStore): AsyncGenerator<CypherStatement> {
  for (const text of STATEMENTS) yield { text }
  yield { text: 'CALL db.awaitIndexes(600)' }
  yield { text: `MERGE (s:HearsaySchema {id: 'hearsay'}) SET s.version = ${SCHEMA_VERSION}` }
  const tallies = runningTallies(await articlesOfEntities(store))
  for await (const batch of batches(store.everything())) {
    const facts = noRows()
    for (const stored of batch) collect(facts, stored)
    yield* Object.entries(FACTS).flatMap(([name, text]) => statement(text, facts[name as keyof Rows]))
    yield* entityStatements(
      batch.flatMap(({ facts: found }) => tallies.add(changesBetween(null, found).entities)),
    )
  }
  yield* entityStatements(tallies.rest())
  // Reprints and sayings are found out by whoever opens the graph first
  yield { text: "MERGE (:HearsayTask {id: 'texts'})" }
}

async function articlesOfEntities(store: GraphStore): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for await (const { facts } of store.everything()) {
    for (const { id } of facts.entities) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

async function* batches(stored: AsyncIterable<StoredArticle>): AsyncGenerator<readonly StoredArticle[]> {
  let batch: StoredArticle[] = []
  for await (const each of stored) {
    batch.push(each)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function noRows(): Rows {
  return Object.fromEntries(Object.keys(FACTS).map((name) => [name, []])) as unknown as Rows
}

function collect(into: Rows, { article, facts, extractorVersion }: StoredArticle): void {
  const { id } = article
  into.entityIds.push(...facts.entities.map((entity) => entity.id))
  into.articles.push(articleProperties(article, facts, extractorVersion))
  for (const { entityId, articleId, ...properties } of rows.mentionRows(article, facts)) {
    into.mentions.push({ entityId, articleId, properties: dated(properties) })
  }
  for (const row of rows.quoteRows(article, facts)) {
    into.quotes.push(quoteProperties(row))
    if (row.inside !== null) into.inside.push([row.id, row.inside])
    if (!row.counted) continue
    into.in.push([row.id, id])
    if (row.speakerId !== null) into.said.push([row.id, row.speakerId])
    if (row.addresseeId !== null) into.addressed.push([row.id, row.addresseeId])
    into.about.push(...(row.about as readonly string[]).map((entity) => [row.id, entity]))
  }
  for (const { personId, organizationId, ...properties } of rows.affiliationRows(article, facts)) {
    into.affiliations.push({ source: personId, target: organizationId, properties: dated(properties) })
  }
  for (const { entityId, eventId, ...properties } of rows.participationRows(article, facts)) {
    into.participations.push({ source: entityId, target: eventId, properties: dated(properties) })
  }
  into.saidAbout.push(...changesBetween(null, facts).saidAbout)
}

function statement(text: string, list: readonly unknown[]): readonly CypherStatement[] {
  return list.length === 0 ? [] : [{ text, rows: list }]
}

function entityStatements(done: readonly rows.Row[]): readonly CypherStatement[] {
  return ENTITY_KINDS.flatMap((kind) =>
    statement(
      `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e:${KIND_LABELS[kind]}, e = row`,
      done.filter((row) => row.kind === kind),
    ),
  )
}
