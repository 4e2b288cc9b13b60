// The journal of corrections in the embedded store: its lines, which articles they change, which are still to be changed.
import type { Journal } from '../../graph/journal'
import type { JournalEntry } from '../../model/correction'
import {
  type KnownJournal,
  knownJournal,
  lineOf,
  linesAfter,
  NO_JOURNAL,
  type StoredLine,
  type Touched,
} from '../corrections/lines'
import type { Database } from './database'

/** What was read last of each database; the chain tells whether it is still so, after a rollback too. */
const known = new WeakMap<Database, KnownJournal>()

const LINES = 'SELECT seq, entry, chain FROM journal'

/** The journal as of now; to be asked within the transaction that uses it. */
export function journal(db: Database): Journal {
  return current(db).journal
}

function current(db: Database): KnownJournal {
  const before = known.get(db) ?? NO_JOURNAL
  const last = db.get('SELECT seq, chain FROM journal ORDER BY seq DESC LIMIT 1')
  if (last === undefined) return NO_JOURNAL
  if (last.chain === before.lines.at(-1)?.chain) return before
  const now = knownJournal([...linesStillThere(db, before), ...linesSince(db, before)])
  known.set(db, now)
  return now
}

function linesStillThere(db: Database, before: KnownJournal): readonly StoredLine[] {
  const last = before.lines.at(-1)
  const stored = last && db.get('SELECT chain FROM journal WHERE seq = $seq', { seq: last.seq })
  return stored?.chain === last?.chain ? before.lines : []
}

function linesSince(db: Database, before: KnownJournal): readonly StoredLine[] {
  const seq = linesStillThere(db, before).at(-1)?.seq ?? 0
  return db.all(`${LINES} WHERE seq > $seq ORDER BY seq`, { seq }).map(lineOf)
}

/** Within a transaction. */
export function append(db: Database, entries: readonly JournalEntry[]): void {
  for (const { seq, chain, entry } of linesAfter(current(db).lines, entries)) {
    db.run('INSERT INTO journal (seq, id, entry, chain) VALUES ($seq, $id, $entry, $chain)', {
      seq,
      id: entry.id,
      entry,
      chain,
    })
  }
}

/** By id. */
export function articlesTouched(db: Database, touched: Touched): readonly string[] {
  const found = [
    ...touched.entities.flatMap((id) =>
      db.all('SELECT articleId AS id FROM mentionedIn WHERE entityId = $id', { id }),
    ),
    ...touched.articles.flatMap((id) => db.all('SELECT id FROM article WHERE id = $id', { id })),
    ...touched.corrections.flatMap((id) =>
      db.all('SELECT articleId AS id FROM corrected WHERE correctionId = $id', { id }),
    ),
  ]
  return [...new Set(found.map(({ id }) => String(id)))].sort()
}

export function articlesChangedBy(db: Database, correctionId: string): number {
  const row = db.get('SELECT count(*) AS count FROM corrected WHERE correctionId = $correctionId', {
    correctionId,
  })
  return Number(row?.count)
}

export function correctionsChanging(db: Database, articleId: string): ReadonlySet<string> {
  const rows = db.all('SELECT correctionId FROM corrected WHERE articleId = $articleId', { articleId })
  return new Set(rows.map((row) => String(row.correctionId)))
}

/** Which corrections changed the article when it was derived. */
export function keepApplied(db: Database, articleId: string, applied: readonly string[]): void {
  const stored = correctionsChanging(db, articleId)
  if (stored.size === applied.length && applied.every((id) => stored.has(id))) return
  db.run('DELETE FROM corrected WHERE articleId = $articleId', { articleId })
  for (const correctionId of applied) {
    db.run('INSERT INTO corrected (articleId, correctionId) VALUES ($articleId, $correctionId)', {
      articleId,
      correctionId,
    })
  }
}

/** Articles that are still to be derived anew, at most `most`, by id. */
export function staleArticles(db: Database, most: number): readonly string[] {
  const rows = db.all('SELECT articleId FROM stale ORDER BY articleId LIMIT $most', { most })
  return rows.map((row) => String(row.articleId))
}

export function markStale(db: Database, ids: readonly string[]): void {
  for (const id of ids) db.run('INSERT OR IGNORE INTO stale (articleId) VALUES ($id)', { id })
}

export function unmarkStale(db: Database, ids: readonly string[]): void {
  for (const id of ids) db.run('DELETE FROM stale WHERE articleId = $id', { id })
}
