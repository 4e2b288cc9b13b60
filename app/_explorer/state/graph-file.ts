// What became of the graph file that was opened last: how much of it this collection has, and what it has not.
import { create } from 'zustand'
import type { FileNode } from '../../../lib/import/graph-file'

export interface OpenedFile {
  readonly name: string
  /** Elements in the file. */
  readonly total: number
  /** Those that are not in this collection. */
  readonly missing: readonly FileNode[]
}

export const useGraphFile = create<{ readonly opened: OpenedFile | null }>(() => ({ opened: null }))
