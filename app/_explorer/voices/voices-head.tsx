// The head that the ranking, the unheard and the table share: what it is, and the way to the two others.
'use client'
import type { ReactNode } from 'react'
import { clearSelection } from '../actions/select'
import { showCoverage, showRanking, showUnheard } from '../actions/voices'
import { PanelHead } from '../ui/panel-head'
import tabs from '../ui/tabs.module.css'
import styles from './voices.module.css'

const VIEWS = [
  { id: 'ranking', label: 'Most quoted', open: showRanking },
  { id: 'unheard', label: 'Not heard', open: showUnheard },
  { id: 'coverage', label: 'Who is where', open: showCoverage },
] as const

interface Props {
  readonly view: (typeof VIEWS)[number]['id']
  readonly title: string
  readonly children: ReactNode
}

export function VoicesHead({ view, title, children }: Props) {
  return (
    <>
      <PanelHead back={clearSelection} title={title} about={children} />
      <nav className={`${tabs.list} ${styles.views}`} aria-label="Questions of voices">
        {VIEWS.map(({ id, label, open }) => (
          <button
            key={id}
            type="button"
            className={tabs.tab}
            aria-current={id === view ? 'page' : undefined}
            data-state={id === view ? 'active' : 'inactive'}
            onClick={open}
          >
            {label}
          </button>
        ))}
      </nav>
    </>
  )
}

interface ChoiceProps<T extends string> {
  /** Shown before it. */
  readonly label: string
  /** Its full name, with the label in it. */
  readonly name: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly change: (value: T) => void
}

/** A choice among a few, with its name before it. */
export function Choice<T extends string>({ label, name, value, options, change }: ChoiceProps<T>) {
  return (
    <label className={styles.choice}>
      {label}
      <select
        aria-label={name}
        value={value}
        onChange={(event) => {
          const found = options.find(([id]) => id === event.target.value)
          if (found !== undefined) change(found[0])
        }}
      >
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

export const ACTOR_OPTIONS = [
  ['', 'people and organizations'],
  ['person', 'people'],
  ['organization', 'organizations'],
] as const
