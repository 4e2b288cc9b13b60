// May a backup be restored into this store? Only where nothing is that the backup does not hold: then nothing can be lost.
import { InvalidInput } from '../../errors'
import { sameFacts } from '../../graph/derive'
import { orderedJson } from '../../model/order'
import type { GraphStore } from '../store'
import type { ArticleLine, Beside } from './format'
import { articlesOf, type BackupFile } from './read'
import { allViews } from './views'
import { journalOf } from './write'

/** Throws InvalidInput (where: the store) for the first thing that the backup does not hold just so. */
export async function refuseStrangers(store: GraphStore, file: BackupFile, beside: Beside): Promise<void> {
  const journal = await journalOf(store)
  const stranger = journal.findIndex(({ id }, at) => beside.journal[at]?.id !== id)
  if (stranger !== -1) throw refusal(store, `line ${stranger + 1} of its journal of corrections`)
  const views = new Set(beside.views.map(orderedJson))
  for await (const view of allViews(store)) {
    if (!views.has(orderedJson(view))) throw refusal(store, `the view "${view.name}"`)
  }
  const aliases = new Set(beside.aliases.map(orderedJson))
  for await (const alias of store.aliases()) {
    if (!aliases.has(orderedJson(alias)))
      throw refusal(store, `the alias "${alias.alias}" of "${alias.name}"`)
  }
  if ((await store.counters()).articles > 0) await refuseStrangeArticle(store, file)
}

/** Both come in order of id. */
async function refuseStrangeArticle(store: GraphStore, file: BackupFile): Promise<void> {
  const lines = articlesOf(file)
  let line: ArticleLine | undefined
  for await (const { article, extractorVersion } of store.everything()) {
    while (line === undefined || line.article.id < article.id) {
      const { value, done } = await lines.next()
      if (done === true) throw refusal(store, named(article))
      line = value
    }
    const same =
      line.article.id === article.id &&
      line.article.contentHash === article.contentHash &&
      line.extractorVersion === extractorVersion &&
      sameFacts(line.extracted, await store.extracted(article.id))
    if (!same) throw refusal(store, named(article))
  }
  await lines.return(undefined)
}

function named({ id, title }: ArticleLine['article']): string {
  return `the article ${title === null ? id : `"${title}" (${id})`}`
}

function refusal(store: GraphStore, what: string): InvalidInput {
  return new InvalidInput(
    `It holds what the backup does not, or not just so: ${what}. Nothing was changed.`,
    {
      where: store.location,
      remedy:
        store.backend === 'sqlite'
          ? 'Restore into an empty store: set HEARSAY_DATA to a new folder. Documents and corrections of both come together by `hearsay ingest` and `hearsay corrections apply`.'
          : 'Restore into an empty database: set NEO4J_DATABASE to a new one. Documents and corrections of both come together by `hearsay ingest` and `hearsay corrections apply`.',
    },
  )
}
