// The questions a person can put to the whole collection: one table for the menu that offers them.
import { compare, findPaths } from './links'
import { showCorrections, showUnattributed } from './select'
import { showCoverage, showRanking, showRepeated, showUnheard } from './voices'

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
  { label: 'Repeated most', note: 'sayings that several articles quote', run: showRepeated },
  { label: 'Compare speakers', note: 'two to four, side by side on one time axis', run: () => compare([]) },
  {
    label: 'Paths between two',
    note: 'how they are tied, read out as sentences',
    run: () => findPaths(null, null),
  },
  { label: 'To be looked at', note: 'duplicates, unknown and unsure speakers', run: review },
  { label: 'Corrections', note: 'what people mended, undo and redo', run: showCorrections },
  { label: 'Speaker unknown', note: 'quotes nobody could be named for', run: showUnattributed },
]

/** Its code comes when somebody asks: the first view needs none of it. */
function review(): void {
  void import('./queues').then(({ showQueues }) => showQueues())
}
