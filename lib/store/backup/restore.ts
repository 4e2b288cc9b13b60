// A backup into a store: looked at as a whole before anything is written, then article by article, each in a transaction.
import { errorLine, StoreUnavailable } from '../../errors'
import type { AliasEntry } from '../../identity/given-aliases'
import type { JournalEntry } from '../../model/correction'
import type { SavedView } from '../../model/saved-view'
import type { GraphStore } from '../store'
import { type Difference, differences } from './compare'
import type { ArticleLine, Beside, End } from './format'
import { articlesOf, type BackupFile, backupLines } from './read'
import { refuseStrangers } from './strangers'

/** Articles that are under way at once: SQLite writes them in one transaction, in Neo4j they would wait for each other. */
const TOGETHER = { sqlite: 16, neo4j: 1 } as const

export interface RestoreOptions {
  /** The file is whole, and this much is in it. */
  readonly onChecked?: (end: End) => void
  readonly onArticle?: () => void
}

export interface Restored {
  readonly end: End
  /** Articles that were there already, from a run that broke off. */
  readonly known: number
  /** Articles that the store did not take, and why. */
  readonly failed: readonly { readonly id: string; readonly why: string }[]
  /** Where the graph is not what was backed up; empty when the digest is the same. */
  readonly differences: readonly Difference[]
}

/**
 * Restores into a store that is empty, or holds nothing but a part of this very backup (a run that was killed is completed
 * by another). Throws InvalidInput, before anything is written, for a file that is not whole (see `backupLines`) and for a
 * store that holds anything else.
 */
export async function restore(
  store: GraphStore,
  file: BackupFile,
  { onChecked, onArticle }: RestoreOptions = {},
): Promise<Restored> {
  const beside = await read(file)
  onChecked?.(beside.end)
  await refuseStrangers(store, file, beside)
  await store.saveAliases(beside.aliases.map(({ name, alias, kind }) => ({ name, alias, kind })))
  await store.applyJournal(beside.journal)
  for (const { id: _id, savedAt, ...draft } of beside.views) await store.saveView(draft, savedAt)
  const failed: Restored['failed'][number][] = []
  let known = 0
  for await (const batch of batches(articlesOf(file), TOGETHER[store.backend])) {
    const results = await Promise.allSettled(batch.map((line) => put(store, line)))
    for (const [at, result] of results.entries()) {
      if (result.status === 'fulfilled') known += result.value ? 1 : 0
      else if (result.reason instanceof StoreUnavailable) throw result.reason
      else failed.push({ id: batch[at]!.article.id, why: errorLine(result.reason) })
      onArticle?.()
    }
  }
  return { end: beside.end, known, failed, differences: await differences(store, file, beside.end.digest) }
}

/** The whole file, for its end: only then is any of it known to be right. */
async function read(file: BackupFile): Promise<Beside> {
  const [aliases, journal, views] = [[] as AliasEntry[], [] as JournalEntry[], [] as SavedView[]]
  let end: End | undefined
  for await (const line of backupLines(file)) {
    if (line.kind === 'alias') aliases.push(line.alias)
    else if (line.kind === 'correction') journal.push(line.entry)
    else if (line.kind === 'view') views.push(line.view)
    else if (line.kind === 'end') end = line
  }
  return { aliases, journal, views, end: end! }
}

/** Was it there already? */
async function put(store: GraphStore, line: ArticleLine): Promise<boolean> {
  const { article, extracted, extractorVersion, places } = line
  const [first, ...others] = places
  const result = await store.replaceArticle(article, extracted, extractorVersion, first)
  for (const place of others) await store.foundAt(article.id, place)
  return result === 'unchanged'
}

async function* batches(
  lines: AsyncIterable<ArticleLine>,
  size: number,
): AsyncGenerator<readonly ArticleLine[]> {
  let batch: ArticleLine[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
