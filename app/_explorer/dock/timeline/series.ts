// What the bars are made of: kinds of quotes, or stances put together to as many families as colours can tell apart.
import type { QuoteKind, StanceChoice } from '../../../../lib/model/quote'
import type { TimelineBin } from '../../../../lib/model/records'
import { QUOTE_CHOICE_WORDS } from '../../words'

export interface Series {
  /** Names its colour in the styles. */
  readonly id: string
  readonly label: string
  readonly count: (bin: TimelineBin) => number
}

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

const FAMILIES: readonly (readonly [string, string, readonly StanceChoice[]])[] = [
  ['says', 'says', ['states', 'announces', 'confirms', 'suggests', 'none']],
  ['claims', 'claims', ['claims']],
  ['against', 'accuses, criticises', ['accuses', 'criticises']],
  ['denies', 'denies', ['denies']],
  ['warns', 'warns', ['warns']],
  ['wants', 'asks, demands', ['asks', 'demands']],
  ['favours', 'praises, promises', ['praises', 'promises']],
]

/** From the bottom of a bar to its top. */
export const SERIES: Readonly<Record<'kind' | 'stance', readonly Series[]>> = {
  kind: KINDS.map((kind) => ({
    id: kind,
    label: QUOTE_CHOICE_WORDS[kind],
    count: (bin) => bin.kinds[kind] ?? 0,
  })),
  stance: FAMILIES.map(([id, label, stances]) => ({
    id,
    label,
    count: (bin) => stances.reduce((sum, stance) => sum + (bin.stances[stance] ?? 0), 0),
  })),
}

/** "12 quotes: 8 direct quotes, 4 reported speech" without those there are none of. */
export function parts(bin: TimelineBin, series: readonly Series[]): string {
  return series
    .filter(({ count }) => count(bin) > 0)
    .map(({ label, count }) => `${count(bin)} ${label}`)
    .join(', ')
}
