// An article's facts read back as they were given, and everything in order of id.
import type { ArticleFacts } from '../../model/facts'
import { articleOf, type FactRows, factsOf } from '../read-rows'
import type { StoredArticle } from '../store'
import type { Database } from './database'

/** Articles read at once by `everything`. */
const BATCH = 50

export const ARTICLE_WITH_TEXT = `
  SELECT article.*, articleText.text, articleText.zones, articleText.locators
  FROM article JOIN articleText ON articleText.articleId = article.id`

export const MENTIONS_OF_ARTICLE = `
  SELECT mentionedIn.*, entity.kind FROM mentionedIn JOIN entity ON entity.id = mentionedIn.entityId
  WHERE mentionedIn.articleId = $id`

export function readFacts(db: Database, id: string): ArticleFacts {
  return factsOf(id, factRows(db, id))
}

export function factRows(db: Database, id: string): FactRows {
  const ofArticle = (table: string) => db.all(`SELECT * FROM ${table} WHERE articleId = $id`, { id })
  return {
    mentions: db.all(MENTIONS_OF_ARTICLE, { id }),
    quotes: ofArticle('quote'),
    affiliations: ofArticle('affiliation'),
    participations: ofArticle('participation'),
  }
}

export async function* everything(db: Database): AsyncGenerator<StoredArticle> {
  let last = ''
  while (true) {
    const batch = db.snapshot(() => readBatch(db, last))
    yield* batch
    const end = batch.at(-1)
    if (end === undefined) return
    last = end.article.id
  }
}

function readBatch(db: Database, after: string): readonly StoredArticle[] {
  const rows = db.all(`${ARTICLE_WITH_TEXT} WHERE article.id > $after ORDER BY article.id LIMIT ${BATCH}`, {
    after,
  })
  return rows.map((row) => {
    const article = articleOf(row)
    return { article, facts: readFacts(db, article.id), extractorVersion: String(row.extractorVersion) }
  })
}
