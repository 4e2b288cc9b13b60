// What an undisturbed run gives, and whether a store that was disturbed holds the same, or at any moment whole articles only.
import { expect } from 'vitest'
import { graphDigest } from '../../../lib/graph/digest'
import type { GraphStore, StoredArticle } from '../../../lib/store/store'

export interface Whole {
  readonly digest: string
  /** What is counted and added up over articles, which the digest does not read. */
  readonly sums: unknown
  /** By article id: all that is in it, apart from who is who across articles. */
  readonly articles: ReadonlyMap<string, string>
}

export async function wholeOf(store: GraphStore): Promise<Whole> {
  const articles = new Map<string, string>()
  for await (const each of store.everything()) articles.set(each.article.id, contentOf(each))
  const sums = [await store.counters(), await store.overview(200), await store.duplicates({ limit: 200 })]
  return { digest: await graphDigest(store.everything()), sums, articles }
}

/** Its text, mentions and quotes with their places. Ids and names change while other articles come in. */
function contentOf({ article, facts }: StoredArticle): string {
  const mentions = facts.entities
    .flatMap((entity) => entity.mentions.map(({ start, end, text }) => `${start} ${end} ${text}`))
    .sort()
  const quotes = facts.quotes.map(({ kind, start, end, text, speaker, cue }) => [
    kind,
    start,
    end,
    text,
    speaker?.mention ?? null,
    cue?.text ?? null,
  ])
  return JSON.stringify([article.text, article.contentHash, mentions, quotes])
}

/** Throws when one article is there in parts, or is not of the whole. Answers how many there are. */
export async function checkArticles(store: GraphStore, { articles }: Whole): Promise<number> {
  let seen = 0
  for await (const each of store.everything()) {
    expect(contentOf(each)).toBe(articles.get(each.article.id))
    seen += 1
  }
  return seen
}

export async function checkWhole(store: GraphStore, whole: Whole): Promise<void> {
  const found = await wholeOf(store)
  expect(found.digest).toBe(whole.digest)
  expect(found.sums).toEqual(whole.sums)
}

/** Looks on while something goes on: checks all articles again and again until `end`. Answers how many it saw in all. */
export function watchArticles(store: GraphStore, whole: Whole): { readonly end: () => Promise<number> } {
  let going = true
  let seen = 0
  const looking = (async () => {
    while (going) {
      seen += await checkArticles(store, whole)
      await new Promise((go) => setTimeout(go, 40))
    }
  })()
  looking.catch(() => undefined) // thrown by `end`
  return {
    end: async () => {
      going = false
      await looking
      return seen
    },
  }
}
