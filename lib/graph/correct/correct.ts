// The last layer: an article's facts as people mended them, each correction on what the ones before it left.
import type { Article } from '../../model/article'
import type { Correction } from '../../model/correction'
import type { ArticleFacts } from '../../model/facts'
import type { Corrections, Placed } from '../journal'
import { hide, merge, rename, retype, split } from './entities'
import { added, hidden, reassigned } from './note'
import { add, confirm, reassign, reject } from './quotes'
import { corrected } from './speaker'

export interface Corrected {
  readonly facts: ArticleFacts
  /** Ids of the corrections that changed something, in the order in which they did. */
  readonly applied: readonly string[]
}

/**
 * Applies the active corrections that concern the article, in their order. Only those are looked at that name the
 * article or an entity that is in it by then, so the length of the journal does not matter. Gives `facts` itself back when
 * nothing changes.
 */
export function correct(
  article: Pick<Article, 'id' | 'text'>,
  facts: ArticleFacts,
  corrections: Corrections,
): Corrected {
  const applied: string[] = []
  let current = facts
  for (
    let next = nextFor(article.id, current, corrections, 0);
    next !== undefined;
    next = nextFor(article.id, current, corrections, next.place)
  ) {
    const after = apply(current, next.correction, article.text)
    if (after !== current) applied.push(next.correction.id)
    current = after
  }
  return { facts: current, applied }
}

/** The first correction after `place` that concerns the article or one of its entities. */
function nextFor(
  articleId: string,
  facts: ArticleFacts,
  { ofArticle, ofEntity }: Corrections,
  place: number,
): Placed | undefined {
  if (ofArticle.size === 0 && ofEntity.size === 0) return undefined
  const later = (list: readonly Placed[] | undefined) => list?.find((each) => each.place > place)
  let first = later(ofArticle.get(articleId))
  for (const { id } of facts.entities) {
    const found = later(ofEntity.get(id))
    if (found !== undefined && (first === undefined || found.place < first.place)) first = found
  }
  return first
}

/** One correction; the same facts when there is nothing it applies to. */
export function apply(facts: ArticleFacts, correction: Correction, text: string): ArticleFacts {
  const { action } = correction
  switch (action.kind) {
    case 'merge':
      return merge(facts, action)
    case 'split':
      return split(facts, action)
    case 'rename':
      return rename(facts, action)
    case 'retype':
      return retype(facts, action)
    case 'hide':
      return hide(facts, action, (quote) => corrected(quote, null, hidden(correction, action.entity)))
    case 'distinct':
      return facts
    case 'reassign':
      return reassign(facts, action, text, reassigned(correction, action.speaker))
    case 'reject':
      return reject(facts, action, text)
    case 'add':
      return add(facts, action, text, added(correction, action.speaker))
    case 'confirm':
      return confirm(facts, action, text, correction.by)
  }
}
