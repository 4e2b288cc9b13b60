// What is shown of an article: what extraction found in it, seen through all that is known beyond it.
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import { orderedJson } from '../model/order'
import { type Corrected, correct } from './correct/correct'
import { type Corrections, NO_CORRECTIONS } from './journal'

/** What is known beyond the one article; each layer has its own part. */
export interface Knowledge {
  /** What people mended. */
  readonly corrections: Corrections
}

export const NOTHING_KNOWN: Knowledge = { corrections: NO_CORRECTIONS }

/**
 * The facts to store and show, and which corrections changed them. Pure: the same facts, text and knowledge always give
 * the same, so any layer can be changed and the articles it concerns derived anew. Gives `extracted` itself back when no
 * layer changes anything.
 */
export function derive(
  article: Pick<Article, 'id' | 'text'>,
  extracted: ArticleFacts,
  knowledge: Knowledge,
): Corrected {
  return correct(article, identify(extracted, knowledge), knowledge.corrections)
}

/** Which names of the whole collection are one person: ids of entities across articles. */
function identify(facts: ArticleFacts, _knowledge: Knowledge): ArticleFacts {
  return facts
}

export function sameFacts(a: ArticleFacts, b: ArticleFacts): boolean {
  return a === b || orderedJson(a) === orderedJson(b)
}
