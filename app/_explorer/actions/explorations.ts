// The questions a person can put to the whole collection: one table for the menu that offers them.
import { showUnattributed } from './select'

export interface Exploration {
  readonly label: string
  /** What it shows, in small print. */
  readonly note: string
  readonly run: () => void
}

export const EXPLORATIONS: readonly Exploration[] = [
  { label: 'Speaker unknown', note: 'quotes nobody could be named for', run: showUnattributed },
]
