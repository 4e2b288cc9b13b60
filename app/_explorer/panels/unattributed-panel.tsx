// The quotes nobody could be named for, each with the reason: what a person has to settle by reading.
'use client'
import { ArrowLeft } from 'lucide-react'
import { clearSelection } from '../actions/select'
import { QuoteList } from '../lists/quote-list'
import { useIntake } from '../state/intake'
import { Button } from '../ui/button'
import styles from './right-panel.module.css'

export function UnattributedPanel() {
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <div className={styles.head}>
        <Button small onClick={clearSelection}>
          <ArrowLeft size={14} aria-hidden />
          Back
        </Button>
        <h2 className={styles.title}>Speaker unknown</h2>
        <p className={styles.sub}>
          The text does not tell for certain who said these. Each says why, and opens at its place.
        </p>
      </div>
      <QuoteList key={changes} question={{ speaker: 'none' }} nothing="Every quote has a speaker." />
    </>
  )
}
