// The quotes that answer a question put elsewhere on the page: of a bar of the timeline, of a search, of a menu.
'use client'
import { clearSelection } from '../actions/select'
import { QuoteList } from '../lists/quote-list'
import { useIntake } from '../state/intake'
import type { Subject } from '../state/session'
import { Back } from '../ui/back'
import styles from './right-panel.module.css'

type Props = Omit<Extract<Subject, { kind: 'quotes' }>, 'kind'>

export function QuotesPanel({
  title,
  note,
  question,
  words = '',
  nothing = 'No quote answers this.',
}: Props) {
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <div className={styles.head}>
        <Back onClick={clearSelection} />
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.sub}>{note}</p>
      </div>
      <QuoteList key={changes} question={question} words={words} nothing={nothing} />
    </>
  )
}
