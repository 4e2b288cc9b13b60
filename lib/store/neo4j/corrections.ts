// Corrections in Neo4j: made, undone, looked at before they are made, taken over from another journal.
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
import type { Connection, Transaction } from './connection'
import { readFacts, rowsOf } from './facts'
import * as lines from './journal'
import { readExtracted } from './layers'
import { noteForms } from './names'
import { entityNodes } from './nodes'
import { rederive } from './write'

export async function corrections(
  tx: Transaction,
  question: CorrectionQuestion,
): Promise<Page<CorrectionRecord>> {
  const journal = await lines.journal(tx)
  const { article } = question
  const changing = article === undefined ? new Set<string>() : await lines.correctionsChanging(tx, article)
  const page = listCorrections(journal, question, changing)
  const counts = await lines.articlesChangedBy(
    tx,
    page.items.map(({ id }) => id),
  )
  return { ...page, items: page.items.map((each) => recordOf(journal, each, counts.get(each.id) ?? 0)) }
}

export async function correct(
  connection: Connection,
  draft: CorrectionDraft,
  at: string,
): Promise<CorrectionRecord> {
  const { by, why, action } = checkStorable(draft)
  const id = await write(connection, async (tx, journal) => {
    const entry = newEntry(journal, { at, by, why, action: settled(action, await lookUp(tx, action)) })
    return { entries: [entry], answer: entry.id }
  })
  return connection.read((tx) => record(tx, id))
}

/** Undoes or redoes. */
export async function turn(
  connection: Connection,
  of: string,
  kind: 'undo' | 'redo',
  { by, why }: Signed,
  at: string,
): Promise<CorrectionRecord> {
  await write(connection, async (_tx, journal) => {
    correctionIn(journal, of)
    const active = journal.active.has(of)
    if (active !== (kind === 'undo')) throw alreadySo(of, active ? 'active' : 'undone')
    return { entries: [newEntry(journal, { at, by, why, action: { kind, of } })], answer: of }
  })
  return connection.read((tx) => record(tx, of))
}

export async function previewCorrection(
  tx: Transaction,
  action: CorrectionAction,
): Promise<CorrectionPreview> {
  const checked = settled(action, await lookUp(tx, action))
  const found = await lookUp(tx, checked)
  if ('quote' in checked) return previewOfQuote(checked, found, found.article as WholeArticle)
  return previewOfEntity(checked, found, await concernOf(tx, checked))
}

export async function* journalEntries(connection: Connection): AsyncGenerator<JournalEntry> {
  const { lines: all } = await connection.read(lines.journal)
  for (const { entry } of all) yield entry
}

export async function applyJournal(
  connection: Connection,
  entries: readonly JournalEntry[],
): Promise<AppliedJournal> {
  const ids = await write(connection, async (_tx, journal) => {
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
  connection: Connection,
  work: (tx: Transaction, journal: Journal) => Promise<Written<T>>,
): Promise<T> {
  while (true) {
    await finish(connection)
    const done = await connection.write<Written<T> | null>(async (tx, lost) => {
      await lines.lockWriters(tx)
      const journal = await lines.journal(tx)
      if (lost?.entries.every(({ id }) => journal.byId.has(id))) return lost
      if ((await lines.staleArticles(tx, 1)).length > 0) return null
      const { entries, answer } = await work(tx, journal)
      await lines.append(tx, entries)
      const ids = await lines.articlesTouched(tx, touchedBy(await lines.journal(tx), entries))
      if (ids.length <= BATCH) await rederive(tx, ids)
      else await lines.markStale(tx, ids)
      return { entries, answer }
    })
    if (done === null) continue
    await finish(connection)
    return done.answer
  }
}

/** As the connection; what a write leaves to be derived anew is derived before it resolves. */
export function finishing(connection: Connection): Connection {
  return {
    ...connection,
    write: async <T>(work: (tx: Transaction, lost: T | undefined) => Promise<T>) => {
      let left = false
      const result = await connection.write<T>(async (tx, lost) => {
        const done = await work(tx, lost)
        left = lines.leavesStale(tx)
        return done
      })
      if (left) await finish(connection)
      return result
    },
  }
}

/** Derives anew what a correction, or an article, has yet to reach, a batch at a time. */
export async function finish(connection: Connection): Promise<void> {
  const left = () => connection.read((tx) => lines.staleArticles(tx, 1))
  while ((await left()).length > 0) {
    await connection.write(async (tx) => {
      await lines.lockWriters(tx)
      const ids = await lines.staleArticles(tx, BATCH)
      // Articles of an older Hearsay come into the index of names with it
      const others: string[] = []
      for (const id of ids) others.push(...(await noteForms(tx, id, await readExtracted(tx, id))))
      await rederive(tx, [...ids, ...others])
      await lines.unmarkStale(tx, ids)
    })
  }
}

async function record(tx: Transaction, id: string): Promise<CorrectionRecord> {
  const journal = await lines.journal(tx)
  const counts = await lines.articlesChangedBy(tx, [id])
  return recordOf(journal, correctionIn(journal, id), counts.get(id) ?? 0)
}

async function lookUp(tx: Transaction, action: CorrectionAction): Promise<Found> {
  const wanted = wantedBy(action)
  const there = await tx.run('MATCH (a:Article) WHERE a.id IN $ids RETURN a.id AS id', {
    ids: wanted.articles,
  })
  return {
    entities: await entityNodes(tx, wanted.entities),
    articles: new Set(there.map(({ id }) => String(id))),
    article: 'quote' in action ? await storedArticle(tx, action.quote.articleId) : null,
  }
}

async function storedArticle(tx: Transaction, id: string): Promise<WholeArticle | null> {
  const [row] = await rowsOf(tx, 'MATCH (a:Article {id: $id}) RETURN a{.*} AS row', { id })
  return row === undefined ? null : { article: articleOf(row), facts: await readFacts(tx, id) }
}
