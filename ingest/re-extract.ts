// Stored articles extracted anew and compared with what is kept of them; nothing is stored unless it is asked for.
import { StoreUnavailable } from '../lib/errors'
import { type RunDiff, runDiff } from '../lib/graph/run-diff'
import type { Article } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import type { GraphStore } from '../lib/store/store'
import type { Engine } from './engine'
import { failureLine } from './failure'

export type ReExtracted =
  | {
      readonly kind: 'compared'
      readonly article: Article
      /** What extraction finds now. */
      readonly facts: ArticleFacts
      readonly diff: RunDiff
      /** Whether the stored facts are of this version of the extractor. */
      readonly sameVersion: boolean
    }
  /** `why` in one line. */
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Extracts articles of the store anew, in their order. A failed one does not stop the others.
 * @throws StoreUnavailable
 */
export async function* reExtract(
  store: GraphStore,
  articles: AsyncIterable<Article>,
  engine: Engine,
): AsyncGenerator<ReExtracted> {
  const underWay: Promise<ReExtracted>[] = []
  for await (const article of articles) {
    const found = compare(store, article, engine)
    // Awaited in its turn; until then its failure is not unhandled
    found.catch(() => undefined)
    underWay.push(found)
    const first = underWay.length > engine.parallel ? underWay.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const each of underWay) yield await each
}

async function compare(store: GraphStore, article: Article, engine: Engine): Promise<ReExtracted> {
  try {
    const version = await engine.extractorVersion()
    const [before, facts, sameVersion] = await Promise.all([
      store.extracted(article.id),
      engine.extract(article),
      store.hasArticle(article.id, article.contentHash, version),
    ])
    return { kind: 'compared', article, facts, diff: runDiff(before, facts), sameVersion }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    return { kind: 'failed', why: failureLine(article.title ?? article.id, error) }
  }
}

/** Stores what extraction finds now; corrections stay in force on top of it. Answers whether anything was written. */
export async function accept(
  store: GraphStore,
  { article, facts }: Extract<ReExtracted, { kind: 'compared' }>,
  engine: Engine,
): Promise<boolean> {
  return (await store.replaceArticle(article, facts, await engine.extractorVersion())) !== 'unchanged'
}
