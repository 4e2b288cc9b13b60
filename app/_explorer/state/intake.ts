// Documents being added: where each stands, and how many times some were.
import { create } from 'zustand'
import type { IngestProgress } from '../../../lib/api/responses'
import type { Problem } from '../api/problem'

interface Intake {
  readonly running: boolean
  /** Latest line per file, in the order they were given. */
  readonly files: ReadonlyMap<string, IngestProgress>
  readonly problem: Problem | null
  /** Goes up when the collection has changed, so that lists of articles ask again. */
  readonly changes: number
}

export const useIntake = create<Intake>(() => ({
  running: false,
  files: new Map(),
  problem: null,
  changes: 0,
}))

export function collectionChanged(): void {
  useIntake.setState((s) => ({ changes: s.changes + 1 }))
}
