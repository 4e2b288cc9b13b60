// What the parts of the contract share: filling and emptying a store, and catching an error to look at it.
import { graphDigest } from '../../../lib/graph/digest'
import type { GraphStore } from '../../../lib/store/store'
import type { Example } from '../../support/facts'

export const VERSION = '1'

export async function fill(store: GraphStore, examples: readonly Example[]): Promise<void> {
  for (const { article, facts } of examples) await store.replaceArticle(article, facts, VERSION)
}

export async function clear(store: GraphStore): Promise<void> {
  for await (const { article } of store.everything()) await store.deleteArticle(article.id)
}

export async function everythingIn(store: GraphStore): Promise<readonly Example[]> {
  const all: Example[] = []
  for await (const { article, facts } of store.everything()) all.push({ article, facts })
  return all
}

export function digestOf(store: GraphStore): Promise<string> {
  return graphDigest(store.everything())
}

export async function refusal(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => 'no error',
    (error: unknown) => error,
  )
}

/** Follows the cursors to the end. */
export async function allPages<T>(
  page: (cursor: string | undefined) => Promise<{ items: readonly T[]; nextCursor: string | null }>,
): Promise<readonly T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const answer = await page(cursor)
    items.push(...answer.items)
    cursor = answer.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}
