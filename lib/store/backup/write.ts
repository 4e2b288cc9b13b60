// A store into the lines of a backup. Streams: of articles and places one batch is held at a time.
import { createHash } from 'node:crypto'
import { InvalidInput } from '../../errors'
import { graphDigest, graphHash } from '../../graph/digest'
import type { JournalEntry } from '../../model/correction'
import { linesAfter } from '../corrections/lines'
import type { Place } from '../keeping'
import type { GraphStore } from '../store'

import { type ArticleLine, BACKUP_FORMAT, type BackupLine, type Content, counted, NO_COUNTS } from './format'
import { allViews } from './views'

export interface BackupOptions {
  /** Version of this Hearsay. */
  readonly version: string
  /** ISO date and time. */
  readonly madeAt: string
  /** Called after each article. */
  readonly onArticle?: () => void
}

/**
 * The lines with their line ends. Throws InvalidInput when others wrote while it was read, so that what was read is not of
 * one moment (a store opened `still` does not let them).
 */
export async function* backupText(store: GraphStore, options: BackupOptions): AsyncGenerator<string> {
  const { version, madeAt } = options
  const hash = createHash('sha256')
  const textOf = (line: BackupLine) => `${JSON.stringify(line)}\n`
  const hashed = (line: BackupLine) => {
    const text = textOf(line)
    hash.update(text)
    return text
  }
  const { backend, location } = store
  yield hashed({
    kind: 'head',
    hearsay: 'backup',
    format: BACKUP_FORMAT,
    version,
    madeAt,
    backend,
    location,
  })
  const graph = graphHash()
  let counts = NO_COUNTS
  for await (const line of contents(store, (stored) => graph.add(stored))) {
    counts = counted(counts, line)
    yield hashed(line)
    if (line.kind === 'article') options.onArticle?.()
  }
  const digest = graph.digest()
  await refuseChange(store, counts.corrections, digest)
  yield textOf({ kind: 'end', ...counts, digest, sha256: hash.digest('hex') })
}

async function* contents(
  store: GraphStore,
  digestOf: (stored: Parameters<ReturnType<typeof graphHash>['add']>[0]) => string,
): AsyncGenerator<Content> {
  for await (const alias of store.aliases()) yield { kind: 'alias', alias }
  for (const { entry, chain } of linesAfter([], await journalOf(store))) {
    yield { kind: 'correction', entry, chain }
  }
  for await (const view of allViews(store)) yield { kind: 'view', view }
  const placesOf = placesInOrder(store.places())
  for await (const stored of store.everything()) {
    const { article, extractorVersion } = stored
    const line: ArticleLine = {
      kind: 'article',
      article,
      extracted: await store.extracted(article.id),
      extractorVersion,
      places: await placesOf(article.id),
      digest: digestOf(stored),
    }
    yield line
  }
}

export async function journalOf(store: GraphStore): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  for await (const entry of store.journal()) entries.push(entry)
  return entries
}

/** Places of one article after the other; ids must be asked for in order. */
function placesInOrder(places: AsyncIterable<Place>): (articleId: string) => Promise<readonly string[]> {
  const reading = places[Symbol.asyncIterator]()
  let next: Place | null | undefined
  const advance = async () => {
    const { value, done } = await reading.next()
    next = done === true ? null : value
  }
  return async (articleId) => {
    if (next === undefined) await advance()
    while (next != null && next.articleId < articleId) await advance()
    const found: string[] = []
    while (next != null && next.articleId === articleId) {
      found.push(next.place)
      await advance()
    }
    return found
  }
}

/** Neo4j gives no picture of one moment: it is looked at twice. */
async function refuseChange(store: GraphStore, corrections: number, digest: string): Promise<void> {
  if (store.backend === 'sqlite') return
  const same =
    (await journalOf(store)).length === corrections && (await graphDigest(store.everything())) === digest
  if (same) return
  throw new InvalidInput('The graph was changed while it was read, so this is no backup of one moment.', {
    where: store.location,
    remedy: 'Run it again when nobody ingests or corrects.',
  })
}
