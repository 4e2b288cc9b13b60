// An article as people name it on the command line: by id, by address, or by the file it was read from.
import { existsSync } from 'node:fs'
import { NotFound } from '../../lib/errors'
import { articleId } from '../../lib/model/id'

export const ARTICLE_ARGUMENT = 'its id (a:…), its address, or the file it was read from, unchanged since'

/** @throws InvalidInput when it is a file that cannot be read */
export async function idOf(article: string, maxBytes: number): Promise<string> {
  if (/^https?:\/\//i.test(article)) {
    const { canonicalUrl } = await import('../read/url')
    return articleId(canonicalUrl(article) ?? article, '')
  }
  if (article.startsWith('a:') || !existsSync(article)) return article
  const { readInput } = await import('../read/read')
  return (await readInput({ kind: 'file', name: article, path: article }, { maxBytes })).id
}

/** An error in the words that the article was named by. */
export function namedAs(article: string, error: unknown): unknown {
  if (!(error instanceof NotFound)) return error
  return new NotFound('There is no such article in the graph.', {
    where: article,
    remedy: 'Its id is in the first column of `hearsay export --format csv-nodes`.',
    cause: error,
  })
}
