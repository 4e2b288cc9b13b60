// What the annotations say must not be taken for a name or for speech, and how much of it was left alone.
import type { ArticleFacts } from '../../lib/model/facts'
import type { GoldArticle } from '../corpus/gold-types'
import type { Tally } from './score'
import { iou, type Range } from './spans'

/** `tp` of `gold` traps were left alone. */
export interface TrapScores {
  /** Demonyms, furniture, forms of address: no person, organization or event. */
  readonly names: Tally
  /** Scare quotes, titles of works, negated and irrealis reports: no quote. */
  readonly speech: Tally
}

export function scoreTraps(
  pairs: readonly { readonly gold: GoldArticle; readonly facts: ArticleFacts }[],
): TrapScores {
  const names = { tp: 0, gold: 0, pred: 0 }
  const speech = { tp: 0, gold: 0, pred: 0 }
  for (const { gold, facts } of pairs) {
    const mentions = facts.entities
      .filter((entity) => entity.kind !== 'place' && !entity.unnamed)
      .flatMap((entity) => entity.mentions.filter((mention) => mention.form === 'name'))
    count(names, gold.traps, mentions)
    count(speech, [...gold.scare_quotes, ...gold.rejected_quotes], facts.quotes)
  }
  return { names, speech }
}

function count(to: Tally, traps: readonly Range[], found: readonly Range[]): void {
  to.gold += traps.length
  to.tp += traps.filter((trap) => !found.some((span) => iou(trap, span) >= 0.5)).length
}
