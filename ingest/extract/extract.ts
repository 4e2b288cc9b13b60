// The ordered pipeline: an article in, its facts out. Pure and deterministic; no I/O, no global state.
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { silent, type Trace } from './trace'

/** Raised with every change that can alter facts; the store re-extracts articles of another version. */
export const EXTRACTOR_VERSION = '1'

export function extract(article: ArticleInput, _trace: Trace = silent): ArticleFacts {
  return { articleId: article.id, entities: [], quotes: [], affiliations: [], participations: [] }
}
