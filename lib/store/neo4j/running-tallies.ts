// What the articles read so far say of each entity that has articles still to come.
import { type EntityChange, tallyAfter } from '../../graph/changes'
import type { EntityKind } from '../../model/entity'
import { EMPTY_TALLY, type Tally } from '../../model/merge'
import * as rows from '../rows'

interface Running {
  readonly kind: EntityKind
  readonly tally: Tally
  readonly quotes: number
}

export interface RunningTallies {
  /** Takes in what one article says; the rows of entities that have no further article. */
  add(changes: readonly EntityChange[]): readonly rows.Row[]
  /** Rows of the entities whose announced articles did not all come (some were deleted meanwhile). */
  rest(): readonly rows.Row[]
}

/** `articles`: how many articles there are of each entity. */
export function runningTallies(articles: ReadonlyMap<string, number>): RunningTallies {
  const running = new Map<string, Running>()
  const row = (id: string, { kind, tally, quotes }: Running) => rows.entityRow(id, kind, tally, quotes)
  return {
    add: (changes) =>
      changes.flatMap((change) => {
        const { id, kind, quotes } = change
        const before = running.get(id)
        const tally = tallyAfter(before?.tally ?? EMPTY_TALLY, change)
        const now = { kind, tally, quotes: (before?.quotes ?? 0) + quotes }
        if (tally.articles < (articles.get(id) ?? 1)) {
          running.set(id, now)
          return []
        }
        running.delete(id)
        return [row(id, now)]
      }),
    rest: () => [...running].map(([id, each]) => row(id, each)),
  }
}
