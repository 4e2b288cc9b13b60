// Is the graph what was backed up? The digests say whether; where they differ, article by article, where.
import { graphDigest, graphHash } from '../../graph/digest'
import type { GraphStore } from '../store'
import type { ArticleLine } from './format'
import { articlesOf, type BackupFile } from './read'

export interface Difference {
  readonly id: string
  readonly what: 'missing' | 'other facts' | 'not in the backup'
}

/** Differences told one by one. */
const MOST = 20

/** None when the store's digest is `digest`. */
export async function differences(
  store: GraphStore,
  file: BackupFile,
  digest: string,
): Promise<readonly Difference[]> {
  if ((await graphDigest(store.everything())) === digest) return []
  const lines = articlesOf(file)
  const stored = digests(store)
  const found: Difference[] = []
  let [line, kept] = [await nextOf(lines), await nextOf(stored)]
  while (found.length < MOST && (line !== undefined || kept !== undefined)) {
    const [a, b] = [line?.article.id, kept?.id]
    if (b === undefined || (a !== undefined && a < b)) {
      found.push({ id: a!, what: 'missing' })
      line = await nextOf(lines)
    } else if (a === undefined || b < a) {
      found.push({ id: b, what: 'not in the backup' })
      kept = await nextOf(stored)
    } else {
      if (line!.digest !== kept!.digest) found.push({ id: a, what: 'other facts' })
      ;[line, kept] = [await nextOf(lines), await nextOf(stored)]
    }
  }
  await Promise.all([lines.return(undefined), stored.return(undefined)])
  return found
}

async function nextOf<T>(reading: AsyncGenerator<T>): Promise<T | undefined> {
  const { value, done } = await reading.next()
  return done === true ? undefined : value
}

async function* digests(store: GraphStore): AsyncGenerator<Pick<ArticleLine, 'digest'> & { id: string }> {
  const hash = graphHash()
  for await (const stored of store.everything()) yield { id: stored.article.id, digest: hash.add(stored) }
}
