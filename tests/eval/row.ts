// One line of the table: what was measured on one set in one view.
import type { Asserted, Fault } from './score'

/** F1 and shares are 0–1; null where a set does not measure it. */
export interface Row {
  readonly label: string
  readonly documents: number
  readonly quotes: number | null
  readonly joint: number | null
  /** Share of right speakers among the quotes found, by kind of the attributing phrase. */
  readonly named: number | null
  readonly nominal: number | null
  readonly pronoun: number | null
  /** Share of the quotes found whose speaker is asserted and wrong: somebody with a name; anybody. */
  readonly wrongName: number | null
  readonly wrong: number | null
  readonly person: number | null
  readonly org: number | null
  readonly event: number | null
  readonly faults: readonly Fault[]
}

/** The figures of a row that a goal can be set for. */
export type Figure = Exclude<keyof Row, 'label' | 'documents' | 'faults'>

/** `judged`: quotes found whose gold speaker can be compared. Null when there are none. */
export function wrongShares(
  faults: readonly Fault[],
  judged: number,
): { readonly wrongName: number | null; readonly wrong: number | null } {
  if (judged === 0) return { wrongName: null, wrong: null }
  const count = (kinds: readonly Asserted[]): number =>
    faults.filter(({ asserted }) => asserted !== undefined && kinds.includes(asserted)).length
  return { wrongName: count(['named']) / judged, wrong: count(['named', 'unnamed']) / judged }
}
