// A quote in its paragraph, and who could have said it: each a key away.
'use client'
import { runnersUp } from '../../../lib/graph/runners-up'
import type { QuoteRecord } from '../../../lib/model/records'
import { giveTo, goOn, judge } from '../actions/queues'
import { readQuote } from '../actions/read'
import { openMending } from '../state/mending'
import type { QueueItem } from '../state/queues'
import { KindGlyph } from '../ui/kind-glyph'
import { useWriteBar } from '../ui/use-write-bar'
import { dateWords } from '../words'
import { KeyButton } from './key-button'
import styles from './panels.module.css'
import { useConsidered } from './use-considered'

interface Props {
  readonly item: QueueItem
  readonly quote: QuoteRecord
  /** There is a speaker, who can be confirmed. */
  readonly sure: boolean
}

export function QueueQuote({ item, quote, sure }: Props) {
  const rivals = runnersUp(quote)
  const considered = useConsidered(rivals)
  const words = rivals.filter(({ entityId }) => entityId === null).map(({ mention }) => `“${mention.text}”`)
  const { reason } = useWriteBar()
  const barred = reason !== null
  return (
    <>
      <p className={styles.note}>{quote.reason.note}</p>
      <div className={styles.decisions}>
        {sure && (
          <KeyButton press="c" primary disabled={barred} onClick={() => void judge(item, 'confirm')}>
            {quote.speakerName ?? 'The unnamed speaker'} said it
          </KeyButton>
        )}
        {considered.map(({ ref, why }, i) => (
          <KeyButton
            key={ref.id}
            press={String(i + 1)}
            disabled={barred}
            onClick={() => void giveTo(item, ref)}
          >
            <KindGlyph kind={ref.kind} size={16} />
            {ref.name}
            <span className={styles.why}>{why}</span>
          </KeyButton>
        ))}
        <KeyButton
          press="f"
          disabled={barred}
          onClick={() => openMending({ kind: 'reassign', quote, to: null })}
        >
          Somebody else…
        </KeyButton>
        <KeyButton press="n" disabled={barred} onClick={() => void giveTo(item, null)}>
          Nobody can tell
        </KeyButton>
        <KeyButton press="r" disabled={barred} onClick={() => void judge(item, 'reject')}>
          Not speech
        </KeyButton>
        <KeyButton press="s" onClick={() => goOn(1)}>
          Skip
        </KeyButton>
        <KeyButton press="o" onClick={() => readQuote(quote)}>
          Open the article
        </KeyButton>
      </div>
      <InContext quote={quote} />
      {words.length > 0 && <p className={styles.source}>Also considered: {words.join(', ')}</p>}
      <p className={styles.source}>
        {[quote.articleSource, quote.articleTitle, dateWords(quote.publishedAt)]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </>
  )
}

/** The paragraph, with the words of the quote and those that name its speaker marked. */
function InContext({ quote: { context, start, end } }: { readonly quote: QuoteRecord }) {
  const from = Math.max(0, start - context.start)
  const to = Math.min(context.text.length, end - context.start)
  return (
    <blockquote className={styles.context}>
      {context.text.slice(0, from)}
      <mark>{context.text.slice(from, to)}</mark>
      {context.text.slice(to)}
    </blockquote>
  )
}
