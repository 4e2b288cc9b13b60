// What the annotations say must not be taken for a name or for speech, and how much of it was let through.
import type { ArticleFacts } from '../../lib/model/facts'
import type { GoldSpan } from '../corpus/gold-types'
import { TYPES } from './predict'
import type { Fault, Tally } from './score'
import { iou, type Range } from './spans'

/** The parts of a gold file that are read here: our own ones have them, and the given articles' too. */
export interface GoldTraps {
  readonly id: string
  readonly entities: readonly { readonly type: string; readonly mentions: readonly Range[] }[]
  readonly quotes: readonly Range[]
  readonly traps: readonly GoldSpan[]
  readonly rejected_quotes: readonly GoldSpan[]
  readonly scare_quotes: readonly GoldSpan[]
}

/** `tp` of `gold` traps were left alone. */
export interface TrapScores {
  /** Demonyms, furniture, forms of address: no person, organization or event. */
  readonly names: Tally
  /** Scare quotes, titles of works, negated and irrealis reports: no quote. */
  readonly speech: Tally
  readonly faults: readonly Fault[]
}

/** A mention or quote in a trap's place is let through, unless the gold has one of that type in the same place itself. */
export function scoreTraps(
  pairs: readonly { readonly gold: GoldTraps; readonly facts: ArticleFacts }[],
): TrapScores {
  const names = { tp: 0, gold: 0, pred: 0 }
  const speech = { tp: 0, gold: 0, pred: 0 }
  const faults: Fault[] = []
  for (const { gold, facts } of pairs) {
    count(names, gold.id, gold.traps, wrongNames(gold, facts), faults)
    const quotes = facts.quotes.filter((quote) => !gold.quotes.some((own) => alike(own, quote)))
    count(speech, gold.id, [...gold.scare_quotes, ...gold.rejected_quotes], quotes, faults)
  }
  return { names, speech, faults }
}

function wrongNames(gold: GoldTraps, facts: ArticleFacts): Range[] {
  return facts.entities
    .filter((entity) => entity.kind !== 'place' && !entity.unnamed)
    .flatMap((entity) => {
      const own = gold.entities.filter(({ type }) => type === TYPES[entity.kind]).flatMap((e) => e.mentions)
      return entity.mentions.filter(
        (mention) => mention.form === 'name' && !own.some((span) => alike(span, mention)),
      )
    })
}

function count(
  to: Tally,
  doc: string,
  traps: readonly GoldSpan[],
  found: readonly Range[],
  faults: Fault[],
): void {
  for (const trap of traps) {
    const through = found.some((span) => alike(trap, span))
    to.gold += 1
    if (through) faults.push({ doc, kind: 'let through', text: trap.text, note: 'trap' })
    else to.tp += 1
  }
}

const alike = (a: Range, b: Range): boolean => iou(a, b) >= 0.5
