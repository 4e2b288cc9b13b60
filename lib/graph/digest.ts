// One number for a whole graph: equal graphs have equal digests, whichever store holds them and however they came.
import { createHash } from 'node:crypto'
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import { orderedJson } from '../model/order'

/**
 * SHA-256 (hex) over all articles and their facts, which must come in order of article id (as `everything` gives
 * them). Where an article was read from and which version extracted it are not part of it.
 */
export async function graphDigest(
  articles: AsyncIterable<{ readonly article: Article; readonly facts: ArticleFacts }>,
): Promise<string> {
  const hash = createHash('sha256')
  for await (const { article, facts } of articles) {
    const { origin: _origin, ...content } = article
    hash.update(`${orderedJson({ article: content, facts })}\n`)
  }
  return hash.digest('hex')
}
