// Articles that are one text: (:Article)-[:HAS_KEY {at}]->(:TextKey), and (:Article)-[:REPRINTS]->(:Article) where most of the
// one's text stands in the other, printed earlier. `at` is key, time of printing and article, so that an index gives the
// articles of a key in the order of printing. Of each key those printed just before an article decide whether it is a reprint.
import { NotFound } from '../../errors'
import { type PrintedText, printedAt, shinglesOf, textKeys } from '../../graph/reprints'
import type { Article, Zone } from '../../model/article'
import { byCodeUnit } from '../../model/order'
import type { Reprints } from '../../model/reprint'
import type { StoredRow } from '../read-rows'
import {
  DECIDING,
  type KeysById,
  LOOKED_AT,
  likelyOriginals,
  likelyReprints,
  NEAR,
  originalAmong,
  reprintsAmong,
  shinglesKept,
  type Unsettled,
} from '../reprint-answers'
import type { Connection, Transaction } from './connection'
import { rowsOf } from './facts'
import { LOCK } from './journal'

/** Articles printed just before (or after) `$id` of each of its keys. */
const near = (side: 'before' | 'after') => `
  MATCH (:Article {id: $id})-[own:HAS_KEY]->(k:TextKey)
  WITH own.at AS at, k.id + ' ' AS first, k.id + '!' AS end
  CALL (at, first, end) {
    MATCH (b:Article)-[r:HAS_KEY]->() WHERE ${side === 'before' ? 'r.at > first AND r.at < at' : 'r.at > at AND r.at < end'}
    RETURN b ORDER BY r.at ${side === 'before' ? 'DESC' : ''} LIMIT $each
  }
  RETURN b.id AS id`
const MOST_FIRST = 'WITH id, count(*) AS shared ORDER BY shared DESC, id'
const BEFORE = `CALL () {${near('before')}} ${MOST_FIRST} RETURN id`
const AFTER = `CALL () {${near('after')}} RETURN DISTINCT id`
const AROUND = `CALL () {${near('before')} UNION ALL ${near('after')}} ${MOST_FIRST} LIMIT $most RETURN id`

/** Takes the article's keys away. Locks them, in one order, and those it will have. */
const DROP = `UNWIND $keys AS key MATCH (:Article {id: $id})-[r:HAS_KEY]->(k:TextKey {id: key}) DELETE r
  WITH k WHERE NOT (k)<-[:HAS_KEY]-() DELETE k`
const KEEP = `MATCH (a:Article {id: $id}) UNWIND $keys AS key MERGE (k:TextKey {id: key})
  CREATE (a)-[:HAS_KEY {at: key + ' ' + $printed + ' ' + $id}]->(k)`

/**
 * Keeps the keys of an article (null: it goes; call it before) and answers the articles that are to be settled then.
 * To be run within a transaction.
 */
export async function noteText(tx: Transaction, id: string, article: Article | null): Promise<Unsettled> {
  const stored = await tx.run('MATCH (:Article {id: $id})-[:HAS_KEY]->(k) RETURN k.id AS id', { id })
  const before = stored.map((row) => String(row.id))
  const keys = article === null ? [] : keysIn(article)
  await lockKeys(tx, [...before, ...keys])
  const others = before.length === 0 ? [] : await idsNear(tx, AFTER, { id, each: DECIDING })
  if (before.length > 0) await tx.run(DROP, { id, keys: before })
  if (article === null) return { anew: others, after: [] }
  const printed = printedAt(article.publishedAt)
  if (keys.length > 0) await tx.run(KEEP, { id, keys, printed })
  const after = keys.length === 0 ? [] : await idsNear(tx, AFTER, { id, each: DECIDING })
  return { anew: [id, ...others], after }
}

function keysIn(article: PrintedText & Pick<Article, 'contentHash'>): readonly string[] {
  return textKeys(shinglesKept(article.contentHash, () => shinglesOf(article))).map(wordOf)
}

/** As a word, so that no two begin alike. */
function wordOf(key: number): string {
  return `k${key.toString(36)}`
}

function keyOf(word: string): number {
  return Number.parseInt(word.slice(1), 36)
}

/** Who writes another article with one of the keys waits: neither could see the other. */
async function lockKeys(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx.run(`UNWIND $ids AS id MERGE (k:TextKey {id: id}) ${LOCK('k')}`, {
    ids: [...new Set(keys)].sort(byCodeUnit),
  })
}

/**
 * Decides of each whether it is a reprint. `came`: the article after which they are. To be run within a transaction. They are
 * locked first, in one order.
 */
export async function settleReprints(
  tx: Transaction,
  came: string,
  { anew, after }: Unsettled,
): Promise<void> {
  const wanted = [...new Set([...anew, ...after])].sort(byCodeUnit)
  if (wanted.length === 0) return
  await tx.run(`UNWIND $ids AS id MATCH (a:Article {id: id}) ${LOCK('a')}`, { ids: wanted })
  const whole = new Set(anew)
  const others = after.filter((id) => !whole.has(id))
  for (const id of await reprintsOf(tx, others)) whole.add(id)
  await settleAnew(
    tx,
    wanted.filter((id) => whole.has(id)),
  )
  const due = wanted.filter((id) => !whole.has(id))
  const keys = await keysOf(tx, [came, ...due])
  for (const id of likelyReprints(came, due, keys))
    await keepOriginal(tx, id, await originalIn(tx, id, [came]))
}

async function settleAnew(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const candidates = await idsNear(tx, BEFORE, { id, each: DECIDING })
    const likely = likelyOriginals(id, candidates, await keysOf(tx, [id, ...candidates]))
    await keepOriginal(tx, id, await originalIn(tx, id, likely))
  }
}

/** The first of them in which most of the text stands. */
async function originalIn(
  tx: Transaction,
  id: string,
  candidates: readonly string[],
): Promise<string | null> {
  if (candidates.length === 0) return null
  const [own, ...others] = await textsOf(tx, [id, ...candidates])
  return own === undefined ? null : originalAmong(own, others)
}

async function keepOriginal(tx: Transaction, id: string, original: string | null): Promise<void> {
  await tx.run(
    `MATCH (a:Article {id: $id}) OPTIONAL MATCH (a)-[r:REPRINTS]->() DELETE r
     WITH DISTINCT a MATCH (b:Article {id: $original}) CREATE (a)-[:REPRINTS]->(b)`,
    { id, original },
  )
}

/** Those of the articles that are reprints now. */
async function reprintsOf(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  return idsNear(tx, 'UNWIND $ids AS id MATCH (:Article {id: id})-[:REPRINTS]->() RETURN id', { ids })
}

async function keysOf(tx: Transaction, ids: readonly string[]): Promise<KeysById> {
  if (ids.length < 2) return new Map()
  const rows = await tx.run(
    'UNWIND $ids AS id MATCH (:Article {id: id})-[:HAS_KEY]->(k) RETURN id, collect(k.id) AS keys',
    { ids },
  )
  return new Map(
    rows.map(({ id, keys }) => [String(id), (keys as string[]).map(keyOf).sort((a, b) => a - b)]),
  )
}

export async function reprints(tx: Transaction, id: string): Promise<Reprints> {
  const [[own], [first]] = await Promise.all([
    textsOf(tx, [id]),
    tx.run('MATCH (:Article {id: $id})-[:REPRINTS]->(b) RETURN b.id AS id', { id }),
  ])
  if (own === undefined) throw new NotFound('There is no such article.', { where: id })
  const others = await textsOf(tx, await idsNear(tx, AROUND, { id, each: NEAR, most: LOOKED_AT }))
  return reprintsAmong(own, others, first === undefined ? null : String(first.id))
}

async function idsNear(tx: Transaction, cypher: string, parameters: object): Promise<readonly string[]> {
  return (await tx.run(cypher, parameters)).map((row) => String(row.id))
}

/** In the order of the ids. */
async function textsOf(tx: Transaction, ids: readonly string[]): Promise<readonly StoredRow[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf(tx, 'MATCH (a:Article) WHERE a.id IN $ids RETURN a{.*} AS row', { ids })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    if (row === undefined) return []
    return [{ ...row, printed: printedAt((row.publishedAt ?? null) as string | null) }]
  })
}

const BATCH = 200

/** Gives the texts of a graph their keys where an older Hearsay made it, or a script. */
export async function fillReprints(connection: Connection): Promise<void> {
  const each = async (work: (tx: Transaction, rows: readonly StoredRow[]) => Promise<void>) => {
    for (let last = '', rows: readonly StoredRow[] = []; ; ) {
      rows = await connection.write(async (tx) => {
        const found = await rowsOf(
          tx,
          `MATCH (a:Article) WHERE a.id > $last WITH a ORDER BY a.id LIMIT ${BATCH}
           RETURN a{.id, .text, .zones, .publishedAt} AS row`,
          { last },
        )
        await work(tx, found)
        return found
      })
      if (rows.length < BATCH) return
      last = String(rows.at(-1)?.id)
    }
  }
  await each(async (tx, rows) => {
    for (const row of rows) await fillKeys(tx, row)
  })
  await each((tx, rows) => {
    const ids = rows.map(({ id }) => String(id))
    return settleReprints(tx, '', { anew: ids, after: [] })
  })
}

async function fillKeys(tx: Transaction, row: StoredRow): Promise<void> {
  const id = String(row.id)
  const text = { text: String(row.text), zones: JSON.parse(String(row.zones)) as readonly Zone[] }
  const keys = textKeys(shinglesOf(text)).map(wordOf)
  await tx.run('MATCH (:Article {id: $id})-[r:HAS_KEY]->() DELETE r', { id })
  if (keys.length > 0)
    await tx.run(KEEP, { id, keys, printed: printedAt((row.publishedAt ?? null) as string | null) })
}
