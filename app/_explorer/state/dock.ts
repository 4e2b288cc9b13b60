// What lies below the canvas: one tab of the dock, or nothing but its tabs.
import { create } from 'zustand'

export type DockTab = 'timeline' | 'table'

interface Dock {
  /** Null: folded, only the tabs are shown. */
  readonly open: DockTab | null
}

export const useDock = create<Dock>(() => ({ open: null }))

/** Opens the tab; folds the dock when it is open already. */
export function toggleDock(tab: DockTab): void {
  useDock.setState(({ open }) => ({ open: open === tab ? null : tab }))
}
