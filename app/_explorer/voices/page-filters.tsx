// What a page is narrowed to, each with a way out, and one for all.
'use client'
import { X } from 'lucide-react'
import { clearPage } from '../actions/voices'
import { Button } from '../ui/button'
import styles from './page.module.css'

export interface Chip {
  readonly label: string
  readonly drop: () => void
}

export function PageFilters({ id, chips }: { readonly id: string; readonly chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  return (
    <section className={styles.chips} aria-label="Narrowed to">
      {chips.map(({ label, drop }) => (
        <button
          key={label}
          type="button"
          className={styles.chip}
          onClick={drop}
          aria-label={`Any again instead of ${label}`}
        >
          {label}
          <X size={12} aria-hidden />
        </button>
      ))}
      <Button small onClick={() => clearPage(id)}>
        Clear
      </Button>
    </section>
  )
}
