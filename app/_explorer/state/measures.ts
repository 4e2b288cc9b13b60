// What has been computed of the drawn graph: one value per element for its size, and the community it belongs to.
import { create } from 'zustand'
import type { SizeBy } from './appearance'

export interface Community {
  /** 1 is the largest. */
  readonly number: number
  readonly size: number
  /** The member with the most links within it: what the community is called by. */
  readonly leader: string
}

export interface Measures {
  /** What `values` are; null while nothing but quotes is needed, or not computed yet. */
  readonly of: SizeBy | null
  readonly values: ReadonlyMap<string, number>
  /** Number of the community by element; empty unless communities are shown. */
  readonly communityOf: ReadonlyMap<string, number>
  /** Largest first. */
  readonly communities: readonly Community[]
}

export const NO_MEASURES: Measures = {
  of: null,
  values: new Map(),
  communityOf: new Map(),
  communities: [],
}

export const useMeasures = create<Measures>(() => NO_MEASURES)

/** Communities beyond this share one colour: more than eight are not told apart by anybody. */
export const COLOURED = 8

/** "community 3", for lists and announcements; null while communities are not shown. */
export function communityWords(id: string): string | null {
  const number = useMeasures.getState().communityOf.get(id)
  return number === undefined ? null : `community ${number}`
}
