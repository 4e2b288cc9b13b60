// Blocks of names in Neo4j: (:NameForm)-[:IN_BLOCK]->(:NameBlock), and (:NameBearer) for who is shown to blocks of shorter
// names. Read, decided anew, and what came of it kept.
import { type Bearer, MOST_BEARERS } from '../../identity/bearer'
import { blocksForParts, blocksOf, listsShownTo, MOST_SHOWN } from '../../identity/blocks'
import type { Block, Identity, Known } from '../../identity/decide'
import { formFrom } from '../../identity/form'
import { byCodeUnit } from '../../model/order'
import { MOST_ARTICLES } from '../duplicates'
import { blocksDeciding, type KeptBearer, type Outcome, outcomeOf } from '../names'
import type { StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { keepLikely } from './duplicates'

/** In one order, so that two writers seldom wait for each other in a circle. */
export async function lockBlocks(tx: Transaction, blocks: readonly string[]): Promise<void> {
  await tx.run('UNWIND $ids AS id MERGE (b:NameBlock {id: id}) SET b.locked = true REMOVE b.locked', {
    ids: [...new Set(blocks)].sort(byCodeUnit),
  })
}

/**
 * Decides the blocks of lists anew, which are locked, and then those where what came of it is looked at. Answers the
 * articles, by id, that have entities whose identity changed.
 */
export async function settle(tx: Transaction, lists: readonly string[]): Promise<readonly string[]> {
  const waiting = new Set(blocksDeciding(lists))
  const changed = new Set<string>()
  for (let round = 0; waiting.size > 0; round += 1) {
    // Whole names ("p …") before parts of names ("s …"), which look at them
    const whole = [...waiting].filter((block) => !block.startsWith('s '))
    const blocks = (whole.length > 0 ? whole : [...waiting]).sort(byCodeUnit)
    if (round > 0) await lockBlocks(tx, blocks)
    const outcomes = await decideAnew(tx, blocks)
    for (const block of blocks) waiting.delete(block)
    for (const { changes, next } of outcomes) {
      for (const { key } of changes) changed.add(key)
      for (const each of next) waiting.add(each)
    }
  }
  if (changed.size === 0) return []
  const rows = await tx.run(
    'MATCH (f:NameForm)<-[:NAMES]-(a:Article) WHERE f.key IN $changed RETURN DISTINCT a.id AS id ORDER BY id',
    { changed: [...changed] },
  )
  return rows.map((row) => String(row.id))
}

async function decideAnew(tx: Transaction, ids: readonly string[]): Promise<readonly Outcome[]> {
  const [blocks, kept] = await Promise.all([readBlocks(tx, ids), keptBearers(tx, ids)])
  const outcomes = blocks.map((block) => ({
    cell: block.id,
    ...outcomeOf(block, kept.get(block.id) ?? []),
  }))
  await keepBearers(tx, outcomes)
  const changes = outcomes.flatMap((each) => each.changes)
  if (changes.length > 0) {
    await tx.run('UNWIND $changes AS row MATCH (f:NameForm {key: row.key}) SET f.identity = row.identity', {
      changes,
    })
  }
  await keepLikely(tx, new Map(outcomes.map(({ cell, suggestions }) => [cell, suggestions])))
  return outcomes
}

async function keepBearers(
  tx: Transaction,
  outcomes: readonly (Outcome & { readonly cell: string })[],
): Promise<void> {
  const rows = (which: 'gone' | 'come') =>
    outcomes.flatMap((outcome) => outcome[which].map((each) => ({ ...each, cell: outcome.cell })))
  const [gone, come] = [rows('gone'), rows('come')]
  if (gone.length > 0) {
    await tx.run(
      `UNWIND $gone AS row MATCH (n:NameBearer {cell: row.cell}) WHERE n.block = row.block AND n.id = row.id
       DELETE n`,
      { gone },
    )
  }
  if (come.length > 0) await tx.run('UNWIND $come AS row CREATE (n:NameBearer) SET n = row', { come })
}

/** By block of whole names, as which its people are shown to others. */
export async function keptBearers(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptBearer[]>> {
  const rows = await grouped(
    tx,
    `UNWIND $ids AS of MATCH (n:NameBearer {cell: of})
     RETURN of, n.block AS block, n.id AS id, n.bearer AS bearer`,
    ids.filter((id) => id.startsWith('p ')),
  )
  return rows as unknown as ReadonlyMap<string, readonly KeptBearer[]>
}

/** Nothing else is read of a block where nothing is at home. */
export async function readBlocks(tx: Transaction, ids: readonly string[]): Promise<readonly Block[]> {
  const home = await grouped(
    tx,
    `UNWIND $ids AS of MATCH (:NameBlock {id: of})<-[:IN_BLOCK]-(f:NameForm)
     RETURN of, f.key AS key, f.identity AS identity`,
    ids,
  )
  const lived = [...home.keys()]
  const [shown, bearers] = await Promise.all([
    grouped(
      tx,
      `UNWIND $ids AS of CALL (of) {
         MATCH (:NameBlock {id: of})<-[:IN_BLOCK]-(f:NameForm) RETURN f ORDER BY f.key LIMIT ${MOST_SHOWN}
       } RETURN of, f.key AS key, f.identity AS identity ORDER BY key`,
      lived.flatMap(listsShownTo),
    ),
    grouped(
      tx,
      `UNWIND $ids AS of CALL (of) {
         MATCH (n:NameBearer {block: of}) RETURN n.bearer AS bearer LIMIT ${MOST_BEARERS + 1}
       } RETURN of, bearer`,
      lived.filter((id) => id.startsWith('s ')),
    ),
  ])
  return ids.map((id) => ({
    id,
    home: (home.get(id) ?? []).map(knownOf),
    shown: listsShownTo(id)
      .flatMap((list) => shown.get(list) ?? [])
      .map(knownOf),
    bearers: (bearers.get(id) ?? []).map(({ bearer }) => JSON.parse(String(bearer)) as Bearer),
  }))
}

/** Rows by their column `of`. */
async function grouped(
  tx: Transaction,
  cypher: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
  const out = new Map<string, StoredRow[]>()
  if (ids.length === 0) return out
  for (const row of await tx.run(cypher, { ids })) {
    const of = String(row.of)
    out.set(of, [...(out.get(of) ?? []), row])
  }
  return out
}

function knownOf({ key, identity }: StoredRow): Known {
  return { form: formFrom(String(key)), identity: identity as Identity }
}

/** Puts forms into the lists they are kept in. */
export async function keepInLists(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const pairs = keys.flatMap((key) => blocksOf(formFrom(key)).map((list) => [key, list] as const))
  await tx.run(
    `UNWIND $pairs AS pair MATCH (f:NameForm {key: pair[0]}) MERGE (b:NameBlock {id: pair[1]})
     CREATE (f)-[:IN_BLOCK]->(b)`,
    { pairs: pairs.sort(([, a], [, b]) => byCodeUnit(a, b)) },
  )
}

export interface FirstArticles {
  readonly key: string
  /** Ids of the first articles that use the form, in order. */
  readonly first: readonly string[]
}

/** By reading all articles of the forms. */
export async function firstArticles(
  tx: Transaction,
  keys: readonly string[],
): Promise<readonly FirstArticles[]> {
  if (keys.length === 0) return []
  const rows = await tx.run(
    `UNWIND $keys AS key MATCH (f:NameForm {key: key})
     CALL (f) {
       MATCH (f)<-[:NAMES]-(a:Article) WITH a ORDER BY a.id LIMIT ${MOST_ARTICLES} RETURN collect(a.id) AS first
     } RETURN key, first`,
    { keys },
  )
  return rows.map(({ key, first }) => ({ key: String(key), first: first as readonly string[] }))
}

export async function keepFirst(tx: Transaction, rows: readonly FirstArticles[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run('UNWIND $rows AS row MATCH (f:NameForm {key: row.key}) SET f.first = row.first', {
    rows: rows.map(({ key, first }) => ({ key, first })),
  })
}

/** Takes out what these forms were in where nothing is left: lists, and blocks that nobody is shown to. */
export async function dropEmptyBlocks(tx: Transaction, keys: readonly string[]): Promise<void> {
  const forms = keys.map(formFrom)
  const lists = forms.flatMap(blocksOf)
  const parts = blocksForParts(forms.filter(({ kind }) => kind === 'person').map(({ name }) => name))
  await tx.run(
    `UNWIND $ids AS id MATCH (b:NameBlock {id: id})
     WHERE NOT (b)<-[:IN_BLOCK]-() AND NOT EXISTS { MATCH (:NameBearer {block: id}) } DELETE b`,
    { ids: [...new Set([...lists, ...blocksDeciding(lists), ...parts])].sort(byCodeUnit) },
  )
}
