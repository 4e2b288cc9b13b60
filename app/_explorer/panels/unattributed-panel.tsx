// The quotes nobody could be named for, each with the reason: what a person has to settle by reading.
'use client'
import { ArrowLeft } from 'lucide-react'
import { useIntake } from '../actions/add-documents'
import { clearSelection } from '../actions/select'
import { Button } from '../ui/button'
import { QuoteList } from './quote-list'
import styles from './right-panel.module.css'

export function UnattributedPanel() {
  const added = useIntake((s) => s.added)
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
      <QuoteList key={added} question={{ speaker: 'none' }} nothing="Every quote has a speaker." />
    </>
  )
}
