// The page's end of the layout worker. One layout at a time: a newer request replaces a running one.
import { askerOf } from '../worker'
import type { LayoutProblem, Placement } from './problem'

const asker = askerOf<LayoutProblem, readonly Placement[]>(
  'layout',
  () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
)

/** Null when a newer layout or `cancelLayout` came in between. Rejects when the worker cannot run. */
export const runLayout = asker.ask

/** Is a layout running? */
export const isLayingOut = asker.isBusy

/** Stops a running layout at once; the next one starts a fresh worker. */
export const cancelLayout = asker.cancel
