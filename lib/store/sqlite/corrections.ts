// Corrections in the embedded store: made, undone, looked at before they are made, taken over from another journal.
import type { Journal } from '../../graph/journal'
import type {
  CorrectionAction,
  CorrectionDraft,
  CorrectionPreview,
  CorrectionRecord,
  JournalEntry,
} from '../../model/correction'
import type { Page } from '../../model/graph'
import type { CorrectionQuestion } from '../../model/questions'
import { alreadySo, BATCH, newEntry, newLines, touchedBy } from '../corrections/lines'
import { correctionIn, listCorrections, recordOf } from '../corrections/list'
import { previewOfEntity, previewOfQuote } from '../corrections/preview'
import { checkStorable, type Found, settled, type WholeArticle, wantedBy } from '../corrections/settle'
import type { AppliedJournal, Signed } from '../mending'
import { articleOf } from '../read-rows'
import { concernOf } from './concern'
import type { Database } from './database'
import { ARTICLE_WITH_TEXT, readFacts } from './facts'
import type { GroupCommit } from './group-commit'
import * as lines from './journal'
import { readExtracted } from './layers'
import { noteForms } from './names'
import { entityNodes } from './nodes'
import { rederive } from './write'

export function corrections(db: Database, question: CorrectionQuestion): Page<CorrectionRecord> {
  const journal = lines.journal(db)
  const changing =
    question.article === undefined ? new Set<string>() : lines.correctionsChanging(db, question.article)
  const page = listCorrections(journal, question, changing)
  return {
    ...page,
    items: page.items.map((each) => recordOf(journal, each, lines.articlesChangedBy(db, each.id))),
  }
}

export async function correct(
  db: Database,
  writes: GroupCommit,
  draft: CorrectionDraft,
  at: string,
): Promise<CorrectionRecord> {
  const { by, why, action } = checkStorable(draft)
  const id = await write(db, writes, (journal) => {
    const entry = newEntry(journal, { at, by, why, action: settled(action, lookUp(db, action)) })
    return { entries: [entry], answer: entry.id }
  })
  return db.snapshot(() => record(db, id))
}

/** Undoes or redoes. */
export async function turn(
  db: Database,
  writes: GroupCommit,
  of: string,
  kind: 'undo' | 'redo',
  { by, why }: Signed,
  at: string,
): Promise<CorrectionRecord> {
  await write(db, writes, (journal) => {
    correctionIn(journal, of)
    const active = journal.active.has(of)
    if (active !== (kind === 'undo')) throw alreadySo(of, active ? 'active' : 'undone')
    return { entries: [newEntry(journal, { at, by, why, action: { kind, of } })], answer: of }
  })
  return db.snapshot(() => record(db, of))
}

export function previewCorrection(db: Database, action: CorrectionAction): CorrectionPreview {
  const checked = settled(action, lookUp(db, action))
  const found = lookUp(db, checked)
  if ('quote' in checked) return previewOfQuote(checked, found, found.article as WholeArticle)
  return previewOfEntity(checked, found, concernOf(db, checked))
}

export async function* journalEntries(db: Database): AsyncGenerator<JournalEntry> {
  for (const { entry } of lines.journal(db).lines) yield entry
}

export async function applyJournal(
  db: Database,
  writes: GroupCommit,
  entries: readonly JournalEntry[],
): Promise<AppliedJournal> {
  const ids = await write(db, writes, (journal) => {
    const fresh = newLines(journal, entries)
    return { entries: fresh, answer: fresh.map(({ id }) => id) }
  })
  return { added: ids.length, known: entries.length - ids.length, ids }
}

interface Written<T> {
  readonly entries: readonly JournalEntry[]
  readonly answer: T
}

/**
 * Adds lines to the journal and derives anew what they change: few articles in the same transaction, many in batches
 * after it, while others may read and write.
 */
async function write<T>(
  db: Database,
  writes: GroupCommit,
  work: (journal: Journal) => Written<T>,
): Promise<T> {
  while (true) {
    await finish(db, writes)
    const done = await writes.run(() => {
      if (lines.staleArticles(db, 1).length > 0) return null
      const journal = lines.journal(db)
      const { entries, answer } = work(journal)
      lines.append(db, entries)
      const ids = lines.articlesTouched(db, touchedBy(lines.journal(db), entries))
      if (ids.length <= BATCH) rederive(db, ids)
      else lines.markStale(db, ids)
      return { answer }
    })
    if (done === null) continue
    await finish(db, writes)
    return done.answer
  }
}

/** Derives anew what a correction, or an article, has yet to reach, a batch at a time. */
export async function finish(db: Database, writes: GroupCommit): Promise<void> {
  while (lines.staleArticles(db, 1).length > 0) await writes.run(() => deriveStale(db))
}

/** The same at once, for a store that is opened after a process died in the middle. */
export function finishNow(db: Database): void {
  while (lines.staleArticles(db, 1).length > 0) db.transaction(() => deriveStale(db))
}

/** Articles of an older Hearsay come into the index of names with it. */
function deriveStale(db: Database): void {
  const ids = lines.staleArticles(db, BATCH)
  const others = ids.flatMap((id) => noteForms(db, id, readExtracted(db, id)))
  rederive(db, [...new Set([...ids, ...others])])
  lines.unmarkStale(db, ids)
}

function record(db: Database, id: string): CorrectionRecord {
  const journal = lines.journal(db)
  return recordOf(journal, correctionIn(journal, id), lines.articlesChangedBy(db, id))
}

function lookUp(db: Database, action: CorrectionAction): Found {
  const wanted = wantedBy(action)
  const article = 'quote' in action ? storedArticle(db, action.quote.articleId) : null
  const there = (id: string) => db.get('SELECT 1 FROM article WHERE id = $id', { id }) !== undefined
  return {
    entities: entityNodes(db, wanted.entities),
    articles: new Set(wanted.articles.filter(there)),
    article,
  }
}

function storedArticle(db: Database, id: string): WholeArticle | null {
  const row = db.get(`${ARTICLE_WITH_TEXT} WHERE article.id = $id`, { id })
  return row === undefined ? null : { article: articleOf(row), facts: readFacts(db, id) }
}
