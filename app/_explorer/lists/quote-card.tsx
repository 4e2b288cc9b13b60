// One quote in a list. It opens the article at the words.
'use client'
import type { QuoteRecord } from '../../../lib/model/records'
import { readQuote } from '../actions/read'
import { asSaid, clip, dateWords, STANCE_WORDS } from '../words'
import styles from './quote-list.module.css'

export function QuoteCard({ quote }: { readonly quote: QuoteRecord }) {
  const words = clip(quote.text.replace(/\s+/gu, ' '), 320)
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
      <span className={styles.words}>{asSaid(quote.kind, words)}</span>
      <span className={styles.source}>
        {[quote.articleSource, quote.articleTitle].filter((part) => part !== null).join(': ')}
      </span>
      {quote.speakerName === null && <span className={styles.reason}>{quote.reason.note}</span>}
    </button>
  )
}
