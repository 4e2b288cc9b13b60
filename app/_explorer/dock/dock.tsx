// Below the canvas: the same elements along time and as a table. Folded until somebody opens a tab.
'use client'
import type { ComponentType } from 'react'
import { type DockTab, toggleDock, useDock } from '../state/dock'
import { later } from '../ui/later'
import styles from './dock.module.css'

interface Tab {
  readonly id: DockTab
  readonly label: string
  readonly Content: ComponentType
}

const Timeline = later(async () => (await import('./timeline/timeline')).Timeline)
const TableTab = later(async () => (await import('./table-tab')).TableTab)

/** A new tab of the dock is a line here. */
const TABS: readonly Tab[] = [
  { id: 'timeline', label: 'Timeline', Content: Timeline },
  { id: 'table', label: 'Table', Content: TableTab },
]

export function Dock() {
  const open = useDock((s) => s.open)
  const tab = TABS.find(({ id }) => id === open)
  if (TABS.length === 0) return null
  return (
    <section className={styles.dock} aria-label="Below the canvas">
      <div className={styles.tabs}>
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.tab}
            aria-expanded={id === open}
            onClick={() => toggleDock(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {tab !== undefined && (
        <div className={styles.content}>
          <tab.Content />
        </div>
      )}
    </section>
  )
}
