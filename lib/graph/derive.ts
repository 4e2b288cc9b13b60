// What is shown of an article: what extraction found in it, seen through all that is known beyond it.
import type { Identities } from '../identity/ids-in-article'
import type { Article } from '../model/article'
import type { ArticleFacts } from '../model/facts'
import { type Corrected, correct } from './correct/correct'
import { type GivenNames, identify } from './identify'
import { type Corrections, NO_CORRECTIONS, type Placed } from './journal'

/** What is known beyond the one article; each layer has its own part. */
export interface Knowledge {
  /** Who the article's entities are across articles. */
  readonly identity: { readonly ids: Identities; readonly names: GivenNames }
  /** What people mended. */
  readonly corrections: Corrections
}

export const NOTHING_KNOWN: Knowledge = {
  identity: { ids: new Map(), names: new Map() },
  corrections: NO_CORRECTIONS,
}

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
  const { ids, names } = knowledge.identity
  return correct(article, identify(extracted, ids, names), seenAs(knowledge.corrections, ids))
}

/**
 * Corrections that name an entity by the id that the article gives it hold for the id it has across articles too: what
 * was mended stays so when the names of the collection turn out to be one person's.
 */
function seenAs(corrections: Corrections, ids: Identities): Corrections {
  const moved = [...ids].filter(([own, id]) => own !== id && corrections.ofEntity.has(own))
  if (moved.length === 0) return corrections
  const ofEntity = new Map(corrections.ofEntity)
  for (const [own, id] of moved) {
    const both = [...(ofEntity.get(id) ?? []), ...ofEntity.get(own)!.map((each) => onEntity(each, id))]
    ofEntity.set(
      id,
      both.sort((a, b) => a.place - b.place),
    )
  }
  return { ...corrections, ofEntity }
}

function onEntity(placed: Placed, id: string): Placed {
  const { correction } = placed
  const { action } = correction
  if (action.kind === 'merge') {
    return { ...placed, correction: { ...correction, action: { ...action, from: { ...action.from, id } } } }
  }
  if (!('entity' in action)) return placed
  return { ...placed, correction: { ...correction, action: { ...action, entity: { ...action.entity, id } } } }
}

export function sameFacts(a: ArticleFacts, b: ArticleFacts): boolean {
  return a === b || sameValue(a, b)
}

/** As JSON would tell them: names in any order, and one without a value is none. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((each, at) => sameValue(each, b[at]))
  }
  const [mine, theirs] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return [...names].every((name) => sameValue(mine[name], theirs[name]))
}
