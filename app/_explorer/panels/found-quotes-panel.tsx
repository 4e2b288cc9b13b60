// Every quote with the words of a search, to be read through and narrowed further.
'use client'
import { ArrowLeft } from 'lucide-react'
import { clearSelection } from '../actions/select'
import { QuoteList } from '../lists/quote-list'
import { useIntake } from '../state/intake'
import { Button } from '../ui/button'
import { clip } from '../words'
import styles from './right-panel.module.css'

export function FoundQuotesPanel({ words }: { readonly words: string }) {
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <div className={styles.head}>
        <Button small onClick={clearSelection}>
          <ArrowLeft size={14} aria-hidden />
          Back
        </Button>
        <h2 className={styles.title}>Quotes with “{clip(words, 60)}”</h2>
        <p className={styles.sub}>The newest first. Each opens in its article.</p>
      </div>
      <QuoteList key={changes} question={{}} words={words} nothing="No quote was found." />
    </>
  )
}
