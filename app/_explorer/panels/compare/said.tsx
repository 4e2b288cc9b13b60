// A quote in a column: the column names its speaker. It opens the article at the words.
'use client'
import type { QuoteRecord } from '../../../../lib/model/records'
import { readQuote } from '../../actions/read'
import { asSaid, clip, dateWords, STANCE_WORDS } from '../../words'
import styles from './compare.module.css'

interface Props {
  readonly quote: QuoteRecord
  /** Where no heading tells the date. */
  readonly dated?: boolean
}

export function Said({ quote, dated = false }: Props) {
  const words = clip(quote.text.replace(/\s+/gu, ' '), 280)
  const marks = [
    ...(quote.cue === null || quote.cue.stance === 'states' ? [] : [STANCE_WORDS[quote.cue.stance]]),
    ...(quote.kind === 'direct' ? [] : ['reported']),
  ]
  const source = [
    quote.articleSource ?? quote.articleTitle,
    ...(dated ? [dateWords(quote.saidDate ?? quote.publishedAt)] : []),
  ].filter((part) => part !== null)
  return (
    <button type="button" className={styles.said} onClick={() => readQuote(quote)}>
      <span className={styles.words}>{asSaid(quote.kind, words)}</span>
      <span className={styles.small}>
        {marks.length > 0 && <b className={styles.stance}>{marks.join(', ')}</b>}
        {source.join(', ')}
      </span>
    </button>
  )
}
