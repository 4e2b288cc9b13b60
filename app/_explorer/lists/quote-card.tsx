// One quote in a list. It opens the article at the words.
'use client'
import { rangesIn } from '../../../lib/graph/matching'
import { foldWords } from '../../../lib/graph/words'
import type { QuoteRecord } from '../../../lib/model/records'
import { readQuote } from '../actions/read'
import { Emphasis } from '../ui/emphasis'
import { clip, dateWords, STANCE_WORDS } from '../words'
import styles from './quote-list.module.css'

interface Props {
  readonly quote: QuoteRecord
  /** Words searched for, to be set off. */
  readonly words?: string
}

export function QuoteCard({ quote, words = '' }: Props) {
  const said = clip(quote.text.replace(/\s+/gu, ' '), 320)
  const asked = foldWords(words).split(' ')
  const marked = <Emphasis text={said} ranges={words === '' ? [] : rangesIn(said, asked, 'text')} />
  return (
    <button type="button" className={styles.card} onClick={() => readQuote(quote)}>
      <span className={styles.who}>
        {quote.speakerName === null ? (
          <span className={styles.unknown}>Speaker unknown</span>
        ) : (
          <b>{quote.speakerName}</b>
        )}
        {quote.cue !== null && <span className={styles.stance}>{STANCE_WORDS[quote.cue.stance]}</span>}
        {quote.kind !== 'direct' && <span className={styles.kind}>reported</span>}
        <span className={styles.date}>{dateWords(quote.saidDate ?? quote.publishedAt)}</span>
      </span>
      <span className={styles.words}>{quote.kind === 'direct' ? <>“{marked}”</> : marked}</span>
      <span className={styles.source}>
        {[quote.articleSource, quote.articleTitle].filter((part) => part !== null).join(': ')}
      </span>
      {quote.speakerName === null && <span className={styles.reason}>{quote.reason.note}</span>}
    </button>
  )
}
