// The field above a list that narrows it.
'use client'
import styles from './list.module.css'

interface Props {
  readonly words: string
  readonly change: (words: string) => void
  /** What it finds: shown in the empty field, and its name where nothing else is. */
  readonly hint: string
  readonly label?: string
  /** Stays in view while the list scrolls. */
  readonly sticky?: boolean
}

export function SearchField({ words, change, hint, label = hint, sticky = false }: Props) {
  return (
    <div className={styles.search} data-sticky={sticky}>
      <input
        type="search"
        value={words}
        onChange={(event) => change(event.target.value)}
        placeholder={hint}
        aria-label={label}
      />
    </div>
  )
}
