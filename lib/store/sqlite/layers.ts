// The layers under what is shown: extracted facts kept beside the derived ones, and articles derived anew from them.
import { NotFound } from '../../errors'
import { checkFacts } from '../../graph/check'
import type { Corrected } from '../../graph/correct/correct'
import { derive, type Knowledge, sameFacts } from '../../graph/derive'
import type { Article } from '../../model/article'
import type { ArticleFacts } from '../../model/facts'
import { articleOf } from '../read-rows'
import type { Database } from './database'
import { ARTICLE_WITH_TEXT, readFacts } from './facts'
import { journal } from './journal'
import { knownNames } from './names'

/** What is known beyond the article, as of now; to be asked within the transaction that uses it. */
function knowledge(db: Database, extracted: ArticleFacts): Knowledge {
  return { identity: knownNames(db, extracted), corrections: journal(db) }
}

/** The facts to store, and what changed them. Throws InvalidInput when they do not fit the article. */
export function derived(db: Database, article: Article, extracted: ArticleFacts): Corrected {
  const derivation = derive(article, extracted, knowledge(db, extracted))
  if (derivation.facts !== extracted) checkFacts(article, derivation.facts)
  return derivation
}

/** Throws NotFound. */
export function extracted(db: Database, id: string): ArticleFacts {
  if (db.get('SELECT 1 FROM article WHERE id = $id', { id }) === undefined) {
    throw new NotFound('There is no such article.', { where: id })
  }
  return readExtracted(db, id)
}

export function readExtracted(db: Database, id: string): ArticleFacts {
  const row = db.get('SELECT facts FROM extracted WHERE articleId = $id', { id })
  return row === undefined ? readFacts(db, id) : (JSON.parse(String(row.facts)) as ArticleFacts)
}

/** Only what differs from the derived facts is kept. */
export function keepExtracted(
  db: Database,
  id: string,
  extracted: ArticleFacts,
  derivedFacts: ArticleFacts,
): void {
  if (sameFacts(extracted, derivedFacts)) {
    db.run('DELETE FROM extracted WHERE articleId = $id', { id })
    return
  }
  db.run('INSERT OR REPLACE INTO extracted (articleId, facts) VALUES ($id, $facts)', { id, facts: extracted })
}

/** One article as it is stored, under what it would be now. */
export interface Rederived {
  readonly article: Article
  readonly extractorVersion: string
  readonly extracted: ArticleFacts
  readonly before: ArticleFacts
  readonly after: Corrected
}

/** What deriving an article anew gives; undefined when there is no such article. */
export function rederived(db: Database, id: string): Rederived | undefined {
  const row = db.get(`${ARTICLE_WITH_TEXT} WHERE article.id = $id`, { id })
  if (row === undefined) return undefined
  const article = articleOf(row)
  const extracted = readExtracted(db, id)
  return {
    article,
    extractorVersion: String(row.extractorVersion),
    extracted,
    before: readFacts(db, id),
    after: derived(db, article, extracted),
  }
}
