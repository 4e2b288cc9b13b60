// The journal of corrections in Neo4j: (:Correction) nodes in order, tied to the articles they change, and who may write.
import type { Journal } from '../../graph/journal'
import type { JournalEntry } from '../../model/correction'
import { byCodeUnit } from '../../model/order'
import {
  type KnownJournal,
  knownJournal,
  lineOf,
  linesAfter,
  NO_JOURNAL,
  type StoredLine,
  type Touched,
} from '../corrections/lines'
import type { Transaction } from './connection'

/** What was read last over each connection; the chain tells whether it is still so, after a rollback too. */
const known = new WeakMap<object, KnownJournal>()

/**
 * Writers of articles each take one of so many locks, by article, so that they seldom meet; a correction takes them all
 * and is alone then: no article is stored without it that is not derived anew with it.
 */
const WRITERS = 64

/** Setting and removing a property takes the node's write lock, so that other writers of it wait. */
export const LOCK = (node: string) => `SET ${node}.locked = true REMOVE ${node}.locked`

/** Which of the locks a writer of the article takes; the first thing its transaction does. */
export function writerOf(articleId: string): string {
  let sum = 0
  for (const letter of articleId) sum = (sum * 31 + letter.charCodeAt(0)) % WRITERS
  return `writer ${sum}`
}

export const LOCK_WRITER = `MERGE (w:HearsaySchema {id: $writer}) ${LOCK('w')}`

/** Keeps all writers of articles out until the transaction ends. */
export async function lockWriters(tx: Transaction): Promise<void> {
  await tx.run(
    `UNWIND range(0, ${WRITERS - 1}) AS n MERGE (w:HearsaySchema {id: 'writer ' + n}) ${LOCK('w')}`,
  )
}

const LINES =
  'MATCH (c:Correction) WHERE c.seq > $seq RETURN c.seq AS seq, c.entry AS entry, c.chain AS chain ORDER BY seq'

/** The journal as of now; to be asked within the transaction that uses it. */
export async function journal(tx: Transaction): Promise<Journal> {
  return (await current(tx)).journal
}

async function current(tx: Transaction): Promise<KnownJournal> {
  const before = known.get(tx.owner) ?? NO_JOURNAL
  const [last] = await tx.run(
    'MATCH (c:Correction) WHERE c.seq > 0 RETURN c.chain AS chain ORDER BY c.seq DESC LIMIT 1',
  )
  if (last === undefined) return NO_JOURNAL
  if (last.chain === before.lines.at(-1)?.chain) return before
  const kept = await linesStillThere(tx, before)
  const since = await tx.run(LINES, { seq: kept.at(-1)?.seq ?? 0 })
  const now = knownJournal([...kept, ...since.map(lineOf)])
  known.set(tx.owner, now)
  return now
}

async function linesStillThere(tx: Transaction, before: KnownJournal): Promise<readonly StoredLine[]> {
  const last = before.lines.at(-1)
  if (last === undefined) return []
  const [stored] = await tx.run('MATCH (c:Correction {seq: $seq}) RETURN c.chain AS chain', { seq: last.seq })
  return stored?.chain === last.chain ? before.lines : []
}

/** Within a transaction that has locked the writers. */
export async function append(tx: Transaction, entries: readonly JournalEntry[]): Promise<void> {
  const rows = linesAfter((await current(tx)).lines, entries).map(({ seq, chain, entry }) => {
    const { id, at, by, why, action } = entry
    return { seq, chain, id, at, by, why, kind: action.kind, entry: JSON.stringify(entry) }
  })
  await tx.run('UNWIND $rows AS row CREATE (c:Correction) SET c = row', { rows })
}

/** By id. */
export async function articlesTouched(tx: Transaction, touched: Touched): Promise<readonly string[]> {
  const found = await tx.run(
    `CALL () {
       UNWIND $entities AS id MATCH (:Entity {id: id})-[:MENTIONED_IN]->(a:Article) RETURN a.id AS article
       UNION UNWIND $articles AS id MATCH (a:Article {id: id}) RETURN a.id AS article
       UNION UNWIND $corrections AS id MATCH (:Correction {id: id})<-[:CORRECTED_BY]-(a:Article)
       RETURN a.id AS article
     } RETURN article`,
    touched,
  )
  return found.map(({ article }) => String(article)).sort(byCodeUnit)
}

export async function articlesChangedBy(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.run(
    'UNWIND $ids AS id MATCH (c:Correction {id: id}) RETURN id, COUNT { (c)<-[:CORRECTED_BY]-() } AS count',
    { ids },
  )
  return new Map(rows.map(({ id, count }) => [String(id), Number(count)]))
}

export async function correctionsChanging(tx: Transaction, articleId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.run('MATCH (:Article {id: $articleId})-[:CORRECTED_BY]->(c) RETURN c.id AS id', {
    articleId,
  })
  return new Set(rows.map(({ id }) => String(id)))
}

/** Which corrections changed the article when it was derived; the last locks that a writer takes, in order of id. */
export async function keepApplied(
  tx: Transaction,
  articleId: string,
  applied: readonly string[],
): Promise<void> {
  const stored = await correctionsChanging(tx, articleId)
  if (stored.size === applied.length && applied.every((id) => stored.has(id))) return
  const ids = [...applied].sort(byCodeUnit)
  await tx.run(`MATCH (:Article {id: $articleId})-[r:CORRECTED_BY]->(c) WHERE NOT c.id IN $ids DELETE r`, {
    articleId,
    ids,
  })
  await tx.run(
    `MATCH (a:Article {id: $articleId}) UNWIND $ids AS id MATCH (c:Correction {id: id})
     MERGE (a)-[:CORRECTED_BY]->(c)`,
    { articleId, ids },
  )
}

/** Articles that a correction has yet to reach carry a label more; at most `most`, by id. */
export async function staleArticles(tx: Transaction, most: number): Promise<readonly string[]> {
  const rows = await tx.run('MATCH (a:Stale) RETURN a.id AS id ORDER BY id LIMIT $most', { most })
  return rows.map(({ id }) => String(id))
}

/** Transactions that left articles to be derived anew. */
const leaving = new WeakSet<Transaction>()

export function leavesStale(tx: Transaction): boolean {
  return leaving.has(tx)
}

export async function markStale(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) leaving.add(tx)
  await tx.run('UNWIND $ids AS id MATCH (a:Article {id: id}) SET a:Stale', { ids })
}

export async function unmarkStale(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.run('UNWIND $ids AS id MATCH (a:Article {id: id}) REMOVE a:Stale', { ids })
}
