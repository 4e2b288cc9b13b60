// Writing one article into Neo4j, and taking one out: each a single transaction.
import { NotFound } from '../../errors'
import { type Changes, changesBetween, tallyAfter } from '../../graph/changes'
import { sameFacts } from '../../graph/derive'
import type { Article } from '../../model/article'
import { ENTITY_KINDS, type EntityKind } from '../../model/entity'
import type { ArticleFacts } from '../../model/facts'
import { byCodeUnit } from '../../model/order'
import type { ReplaceResult } from '../article-writes'
import { BATCH } from '../corrections/lines'
import { type StoredRow, tallyOf } from '../read-rows'
import * as rows from '../rows'
import type { Connection, Transaction } from './connection'
import { readFacts } from './facts'
import { keepApplied, LOCK, LOCK_WRITER, markStale, writerOf } from './journal'
import { derived, dropExtracted, keepExtracted, knowledge, readExtracted, rederived } from './layers'
import { noteForms } from './names'
import { noteText, settleReprints } from './reprints'
import { dated, removeFacts, type Sent, writeFacts } from './write-facts'

export const KIND_LABELS: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  event: 'Event',
  place: 'Place',
}

/** To be run within a transaction. */
export async function replaceArticle(
  tx: Transaction,
  article: Article,
  extracted: ArticleFacts,
  extractorVersion: string,
): Promise<ReplaceResult> {
  const [stored] = await tx.run(
    `${LOCK_WRITER} MERGE (a:Article {id: $id}) ${LOCK('a')}
     RETURN a.contentHash AS contentHash, a.extractorVersion AS extractorVersion`,
    { id: article.id, writer: writerOf(article.id) },
  )
  const known = stored?.contentHash != null
  if (stored?.contentHash === article.contentHash && stored.extractorVersion === extractorVersion) {
    if (sameFacts(await readExtracted(tx, article.id), extracted)) return 'unchanged'
  }
  const before = known ? await readFacts(tx, article.id) : null
  const others = await noteForms(tx, article.id, extracted)
  const { facts, applied } = derived(article, extracted, await knowledge(tx, extracted))
  await swapFacts(tx, article, extractorVersion, before, facts)
  if (stored?.contentHash !== article.contentHash) {
    await settleReprints(tx, article.id, await noteText(tx, article.id, article))
  }
  if (known || facts !== extracted) {
    await keepExtracted(tx, article.id, extracted, facts)
    await keepApplied(tx, article.id, applied)
  }
  await rederiveOthers(tx, others)
  return known ? 'replaced' : 'added'
}

/** Few at once. Many (a surname alone that two bear now) are left to be derived in batches: see `finish`. */
async function rederiveOthers(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length <= BATCH) await rederive(tx, ids)
  else await markStale(tx, ids)
}

/**
 * Derives articles anew from their extracted facts and what is known now; unknown ids are left out, and nothing is
 * written where nothing changed. Answers the ids of those that did. To be run within a transaction that may touch all of
 * their entities: they are locked in one order before the first is written.
 */
export async function rederive(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)].sort(byCodeUnit)
  await tx.run(`UNWIND $ids AS id MATCH (a:Article {id: id}) ${LOCK('a')}`, { ids: wanted })
  const found = await each(wanted, (id) => rederived(tx, id))
  const changed = found.filter(({ before, after }) => !sameFacts(before, after.facts))
  const touched = changed.flatMap(({ before, after }) => changesBetween(before, after.facts).entities)
  await lockEntities(tx, [...new Set(touched.map(({ id }) => id))].sort(byCodeUnit))
  for (const { article, extractorVersion, extracted, before, after } of changed) {
    await swapFacts(tx, article, extractorVersion, before, after.facts)
    await keepExtracted(tx, article.id, extracted, after.facts)
  }
  for (const { article, after } of found) await keepApplied(tx, article.id, after.applied)
  return changed.map(({ article }) => article.id)
}

async function each<T>(
  ids: readonly string[],
  work: (id: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const found: T[] = []
  for (const id of ids) {
    const one = await work(id)
    if (one !== undefined) found.push(one)
  }
  return found
}

async function swapFacts(
  tx: Transaction,
  article: Article,
  extractorVersion: string,
  before: ArticleFacts | null,
  facts: ArticleFacts,
): Promise<void> {
  const changes = changesBetween(before, facts)
  const entities = await lockEntities(tx, idsOf(changes))
  await all([
    ...(before === null ? [] : removeFacts(tx, article.id)),
    tx.run('MATCH (a:Article {id: $row.id}) SET a = $row', {
      row: articleProperties(article, facts, extractorVersion),
    }),
    ...writeEntities(tx, changes, entities),
    ...writeFacts(tx, article, facts),
    ...writeSaidAbout(tx, changes),
    ...removeOrphans(tx, changes, entities),
  ])
}

export function deleteArticle(connection: Connection, id: string): Promise<void> {
  return goneOnce(connection, (tx) => takeOut(tx, id))
}

/** Takes something out that must be there (NotFound): unless an earlier run of the same did, whose commit got no answer. */
export async function goneOnce(
  connection: Connection,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await connection.write<true>(async (tx, lost) => {
    await work(tx).catch((error: unknown) => {
      if (!(lost && error instanceof NotFound)) throw error
    })
    return true
  })
}

/** To be run within a transaction. Throws NotFound. */
export async function takeOut(tx: Transaction, id: string): Promise<void> {
  const [stored] = await tx.run(
    `${LOCK_WRITER} WITH w MATCH (a:Article {id: $id}) ${LOCK('a')} RETURN a.id`,
    { id, writer: writerOf(id) },
  )
  if (stored === undefined) throw new NotFound('There is no such article.', { where: id })
  const before = await readFacts(tx, id)
  const changes = changesBetween(before, null)
  const others = await noteForms(tx, id, null)
  const later = await noteText(tx, id, null)
  const entities = await lockEntities(tx, idsOf(changes))
  await all([
    ...removeFacts(tx, id),
    dropExtracted(tx, id),
    tx.run('MATCH (f:FoundAt {articleId: $id}) DELETE f', { id }),
    tx.run('MATCH (a:Article {id: $id}) DETACH DELETE a', { id }),
    ...writeEntities(tx, changes, entities),
    ...writeSaidAbout(tx, changes),
    ...removeOrphans(tx, changes, entities),
  ])
  await settleReprints(tx, id, later)
  await rederiveOthers(tx, others)
}

/** Waits for all that was sent, so that none is left running when one fails. */
async function all(sent: readonly Sent[]): Promise<void> {
  const results = await Promise.allSettled(sent)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** In order of id, so that two writers never wait for each other in a circle; new entities are made. */
async function lockEntities(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const stored = await tx.run(
    `UNWIND $ids AS id MERGE (e:Entity {id: id}) ${LOCK('e')}
     RETURN e.id AS id, e.quoteCount AS quoteCount, e.tally AS tally`,
    { ids },
  )
  return new Map(stored.map((row) => [String(row.id), row]))
}

function idsOf(changes: Changes): readonly string[] {
  return changes.entities.map(({ id }) => id)
}

export function articleProperties(article: Article, facts: ArticleFacts, extractorVersion: string) {
  const row = dated(rows.articleRow(article, facts, extractorVersion))
  const { text, zones, locators } = article
  return { ...row, text, zones: JSON.stringify(zones), locators: JSON.stringify(locators) }
}

function writeEntities(
  tx: Transaction,
  changes: Changes,
  stored: ReadonlyMap<string, StoredRow>,
): readonly Sent[] {
  const changed = changes.entities.flatMap((change) => {
    const before = stored.get(change.id)
    const tally = tallyAfter(tallyOf(before), change)
    if (tally.articles === 0) return []
    return [rows.entityRow(change.id, change.kind, tally, Number(before?.quoteCount ?? 0) + change.quotes)]
  })
  const labels = ENTITY_KINDS.flatMap((kind) => {
    const ids = changed.filter((row) => row.kind === kind && stored.get(String(row.id))?.tally == null)
    if (ids.length === 0) return []
    const cypher = `UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e:${KIND_LABELS[kind]}`
    return [tx.run(cypher, { ids: ids.map(({ id }) => id) })]
  })
  return [
    tx.run('UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e = row', { rows: changed }),
    ...labels,
  ]
}

function writeSaidAbout(tx: Transaction, changes: Changes): readonly Sent[] {
  if (changes.saidAbout.length === 0) return []
  const cypher = `UNWIND $changes AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target})
     MERGE (s)-[r:SAID_ABOUT]->(t) SET r.count = coalesce(r.count, 0) + row.count
     WITH r WHERE r.count <= 0 DELETE r`
  return [tx.run(cypher, { changes: changes.saidAbout })]
}

function removeOrphans(
  tx: Transaction,
  changes: Changes,
  stored: ReadonlyMap<string, StoredRow>,
): readonly Sent[] {
  const orphans = changes.entities.filter(
    (change) => tallyAfter(tallyOf(stored.get(change.id)), change).articles === 0,
  )
  if (orphans.length === 0) return []
  return [
    tx.run('UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e', {
      ids: orphans.map(({ id }) => id),
    }),
  ]
}
