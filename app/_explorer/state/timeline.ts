// How the timeline is looked at: what its bars are made of, how wide they are, and where playback stands.
import { create } from 'zustand'
import type { Filter } from '../../../lib/graph/filter'
import type { TimeUnit } from '../../../lib/model/questions'

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** A window of equal width that moves on, or everything up to the bin that is reached. */
export type PlayMode = 'window' | 'cumulative'

interface TimelineState {
  readonly stack: 'kind' | 'stance'
  /** Null: as narrow as fits. */
  readonly unit: TimeUnit | null
  readonly asTable: boolean
  /** Only these days are on the axis. Null: those with nearly all quotes, so that a far-off one does not make all thin. */
  readonly zoom: { readonly after: string; readonly before: string } | 'all' | null
  readonly playing: boolean
  readonly speed: Speed
  readonly mode: PlayMode
  /** What playback set last, and where it stands; null before its first step. */
  readonly reached: { readonly filter: Filter; readonly at: number; readonly width: number } | null
}

export const useTimeline = create<TimelineState>(() => ({
  stack: 'kind',
  unit: null,
  asTable: false,
  zoom: null,
  playing: false,
  speed: 1,
  mode: 'window',
  reached: null,
}))

export const { getState: timelineState, setState: setTimeline } = useTimeline
