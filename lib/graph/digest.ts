// One number for a whole graph: equal graphs have equal digests, whichever store holds them and however they came.
import { createHash } from 'node:crypto'
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import { orderedJson } from '../model/order'

/** What a digest is made of, and nothing else. */
export type DigestedArticle = { readonly article: Article; readonly facts: ArticleFacts }

export interface GraphHash {
  /** Takes in the next article, in order of article id, and answers the SHA-256 (hex) of this one alone. */
  add(stored: DigestedArticle): string
  digest(): string
}

/**
 * SHA-256 (hex) over all articles and their facts, which must come in order of article id (as `everything` gives
 * them). Where an article was read from and which version extracted it are not part of it.
 */
export async function graphDigest(articles: AsyncIterable<DigestedArticle>): Promise<string> {
  const hash = graphHash()
  for await (const stored of articles) hash.add(stored)
  return hash.digest()
}

/** The same, article by article. */
export function graphHash(): GraphHash {
  const hash = createHash('sha256')
  return {
    add: ({ article, facts }) => {
      const { origin: _origin, ...content } = article
      const line = `${orderedJson({ article: content, facts })}\n`
      hash.update(line)
      return createHash('sha256').update(line).digest('hex')
    },
    digest: () => hash.digest('hex'),
  }
}
