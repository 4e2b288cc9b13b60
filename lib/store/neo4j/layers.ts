// The layers under what is shown: extracted facts kept beside the derived ones, and articles derived anew from them.
import { NotFound } from '../../errors'
import { checkFacts } from '../../graph/check'
import type { Corrected } from '../../graph/correct/correct'
import { derive, type Knowledge, sameFacts } from '../../graph/derive'
import type { Article } from '../../model/article'
import type { ArticleFacts } from '../../model/facts'
import { articleOf, type StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { readFacts, rowsOf } from './facts'
import { journal } from './journal'
import { knownNames } from './names'

/** What is known beyond the article, as of now; to be asked within the transaction that uses it. */
export async function knowledge(tx: Transaction, extracted: ArticleFacts): Promise<Knowledge> {
  return { identity: await knownNames(tx, extracted), corrections: await journal(tx) }
}

/** The facts to store, and what changed them. Throws InvalidInput when they do not fit the article. */
export function derived(article: Article, extracted: ArticleFacts, known: Knowledge): Corrected {
  const derivation = derive(article, extracted, known)
  if (derivation.facts !== extracted) checkFacts(article, derivation.facts)
  return derivation
}

/** Throws NotFound. */
export async function extracted(tx: Transaction, id: string): Promise<ArticleFacts> {
  const [stored] = await tx.run('MATCH (a:Article {id: $id}) RETURN a.id AS id', { id })
  if (stored === undefined) throw new NotFound('There is no such article.', { where: id })
  return readExtracted(tx, id)
}

export async function readExtracted(tx: Transaction, id: string): Promise<ArticleFacts> {
  const [row] = await tx.run('MATCH (x:Extracted {articleId: $id}) RETURN x.facts AS facts', { id })
  return row === undefined ? readFacts(tx, id) : (JSON.parse(String(row.facts)) as ArticleFacts)
}

/** Only what differs from the derived facts is kept. */
export function keepExtracted(
  tx: Transaction,
  id: string,
  extracted: ArticleFacts,
  derivedFacts: ArticleFacts,
): Promise<readonly StoredRow[]> {
  if (sameFacts(extracted, derivedFacts)) return dropExtracted(tx, id)
  return tx.run('MERGE (x:Extracted {articleId: $id}) SET x.facts = $facts', {
    id,
    facts: JSON.stringify(extracted),
  })
}

export function dropExtracted(tx: Transaction, id: string): Promise<readonly StoredRow[]> {
  return tx.run('MATCH (x:Extracted {articleId: $id}) DELETE x', { id })
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
export async function rederived(tx: Transaction, id: string): Promise<Rederived | undefined> {
  const [row] = await rowsOf(tx, 'MATCH (a:Article {id: $id}) RETURN a{.*} AS row', { id })
  if (row === undefined) return undefined
  const article = articleOf(row)
  const [extracted, before] = [await readExtracted(tx, id), await readFacts(tx, id)]
  const after = derived(article, extracted, await knowledge(tx, extracted))
  return { article, extractorVersion: String(row.extractorVersion), extracted, before, after }
}
