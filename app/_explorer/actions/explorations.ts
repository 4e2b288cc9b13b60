// The questions a person can put to the whole collection: one table for the menu that offers them.
import { showUnattributed } from './select'
import { showCoverage, showRanking, showUnheard } from './voices'

export interface Exploration {
  readonly label: string
  /** What it shows, in small print. */
  readonly note: string
  readonly run: () => void
}

export const EXPLORATIONS: readonly Exploration[] = [
  { label: 'Most quoted', note: 'ranked, with a trend', run: showRanking },
  { label: 'Talked about, not heard', note: 'named, never quoted', run: showUnheard },
  { label: 'Who is quoted where', note: 'a table by article or subject', run: showCoverage },
  { label: 'Speaker unknown', note: 'quotes nobody could be named for', run: showUnattributed },
]
