// How articles come into a store and go: a part of GraphStore (store.ts), and of its specification.
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'

export type FoundResult = 'replaced' | 'unchanged'
export type ReplaceResult = 'added' | FoundResult

export interface ArticleWrites {
  /**
   * Puts an article and its facts into the graph in one transaction: afterwards it is wholly there, or (on an
   * error) nothing changed. `facts` are what extraction found; stored and shown is what `derive` makes of them with all
   * that is known beyond the article. An article of the same id loses exactly its old facts first. `unchanged`, and no write,
   * when contentHash, extractorVersion and what extraction found are equal to what is stored.
   * Entities' names, aliases, roles and dates are merged by `mergeEntities` from all articles' contributions,
   * so the order of calls does not matter. Throws StoreUnavailable when the store cannot be written, and InvalidInput
   * (where: the article's id) when the facts do not fit the article (see `checkFacts`).
   * With a `place`, `foundAt` follows in the same transaction; `replaced` when either replaces something.
   */
  replaceArticle(
    article: Article,
    facts: ArticleFacts,
    extractorVersion: string,
    place?: string,
  ): Promise<ReplaceResult>

  /**
   * Says that a stored article was found at a place (`placeId`, or its own id when it has none). The article found there before goes, in one
   * transaction, when this one is an edit of it (see `nearSame`) and it was found nowhere else: `replaced`; else
   * `unchanged`, and both stay. Throws NotFound. Places are no part of the graph: `everything` does not know them.
   */
  foundAt(articleId: string, place: string): Promise<FoundResult>

  /** Takes an article and its facts out, in one transaction; entities no article mentions go too. Throws NotFound. */
  deleteArticle(id: string): Promise<void>

  /** Is this content stored, extracted by this version? */
  hasArticle(id: string, contentHash: string, extractorVersion: string): Promise<boolean>
}
