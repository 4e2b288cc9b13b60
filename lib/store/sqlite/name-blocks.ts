// Blocks of names in the embedded store: read, decided anew, and what came of it kept.
import { type Bearer, MOST_BEARERS } from '../../identity/bearer'
import { listsShownTo, MOST_SHOWN } from '../../identity/blocks'
import type { Block, Identity, Known } from '../../identity/decide'
import { formFrom } from '../../identity/form'
import { byCodeUnit } from '../../model/order'
import { blocksDeciding, type KeptBearer, type Outcome, outcomeOf } from '../names'
import type { StoredRow } from '../read-rows'
import type { Database } from './database'
import { keepLikely } from './duplicates'
import { markStale } from './journal'

/** Blocks decided in one transaction by `decideWaiting`. */
const BATCH = 500

/**
 * Decides the blocks of lists anew, and then those where what came of it is looked at. Answers the articles, by id, that
 * have entities whose identity changed. Within a transaction.
 */
export function settle(db: Database, lists: readonly string[]): readonly string[] {
  const waiting = new Set(blocksDeciding(lists))
  const changed = new Set<string>()
  while (waiting.size > 0) {
    // Whole names ("p …") before parts of names ("s …"), which look at them
    const block = [...waiting].sort(byCodeUnit)[0]!
    waiting.delete(block)
    const { changes, next } = decideAnew(db, block)
    for (const { key } of changes) changed.add(key)
    for (const each of next) waiting.add(each)
  }
  if (changed.size === 0) return []
  const rows = db.all(
    `SELECT DISTINCT articleId FROM articleName WHERE form IN (SELECT value FROM json_each($changed))
     ORDER BY articleId`,
    { changed: [...changed] },
  )
  return rows.map((row) => String(row.articleId))
}

/** After an update that made blocks anew: decides them; articles that this concerns are left to be derived anew. */
export function decideWaiting(db: Database): void {
  const waiting = () => db.all('SELECT block FROM undecided ORDER BY block LIMIT $most', { most: BATCH })
  for (let rows = waiting(); rows.length > 0; rows = waiting()) {
    db.transaction(() => {
      const blocks = rows.map(({ block }) => String(block))
      markStale(db, settle(db, blocks))
      for (const block of blocks) db.run('DELETE FROM undecided WHERE block = $block', { block })
    })
  }
}

function decideAnew(db: Database, id: string): Outcome {
  const cell = id
  const outcome = outcomeOf(readBlock(db, id), keptBearers(db, id))
  for (const { block, id: gone } of outcome.gone) {
    db.run('DELETE FROM nameBearer WHERE block = $block AND cell = $cell AND id = $gone', {
      block,
      cell,
      gone,
    })
  }
  for (const bearer of outcome.come) {
    db.run(
      `INSERT INTO nameBearer (block, cell, id, bearer) VALUES ($block, $cell, $id, $bearer)
       ON CONFLICT DO UPDATE SET bearer = excluded.bearer`,
      { ...bearer, cell },
    )
  }
  for (const change of outcome.changes) {
    db.run('UPDATE nameForm SET identity = $identity WHERE key = $key', change)
  }
  keepLikely(db, id, outcome.suggestions)
  return outcome
}

/** As which the people of a block of whole names are shown to others. */
export function keptBearers(db: Database, cell: string): readonly KeptBearer[] {
  if (!cell.startsWith('p ')) return []
  const rows = db.all('SELECT block, id, bearer FROM nameBearer WHERE cell = $cell', { cell })
  return rows as unknown as readonly KeptBearer[]
}

/** Nothing else is read where nothing is at home. */
export function readBlock(db: Database, id: string): Block {
  const home = db
    .all(
      `SELECT nameForm.key, nameForm.identity FROM nameBlock JOIN nameForm ON nameForm.key = nameBlock.form
       WHERE nameBlock.block = $id`,
      { id },
    )
    .map(knownOf)
  if (home.length === 0) return { id, home, shown: [], bearers: [] }
  const shown = listsShownTo(id).flatMap((list) => shownIn(db, list))
  return { id, home, shown, bearers: id.startsWith('s ') ? bearersOf(db, id) : [] }
}

function shownIn(db: Database, list: string): readonly Known[] {
  const rows = db.all(
    `SELECT nameForm.key, nameForm.identity FROM nameBlock JOIN nameForm ON nameForm.key = nameBlock.form
     WHERE nameBlock.block = $list ORDER BY nameBlock.form LIMIT $most`,
    { list, most: MOST_SHOWN },
  )
  return rows.map(knownOf)
}

/** One more than are looked at, when there are so many. */
function bearersOf(db: Database, block: string): readonly Bearer[] {
  const rows = db.all('SELECT bearer FROM nameBearer WHERE block = $block LIMIT $most', {
    block,
    most: MOST_BEARERS + 1,
  })
  return rows.map(({ bearer }) => JSON.parse(String(bearer)) as Bearer)
}

function knownOf({ key, identity }: StoredRow): Known {
  return { form: formFrom(String(key)), identity: identity as Identity }
}
