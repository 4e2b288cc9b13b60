// The text itself, as text and nothing else: what an article contains can never run.
'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleMention, ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { readQuote } from '../actions/read'
import { type MarkKind, useReadingMarks } from '../state/reading-marks'
import type { Reading } from '../state/session'
import styles from './article-text.module.css'
import { MarkedWords } from './marked-words'
import { markId, proofOf } from './proof'
import { type Paragraph, paragraphsOf, type Segment } from './segments'

interface Props {
  readonly article: ArticleRecord
  readonly reading: Reading
}

export function ArticleText({ article, reading }: Props) {
  const quotes = useMemo(() => new Map(article.quotes.map((q) => [q.id, q])), [article])
  const current = quotes.get(reading.quoteId ?? '')
  const paragraphs = useMemo(
    () => paragraphsOf(article, reading.passage, proofOf(current, article.mentions)),
    [article, reading.passage, current],
  )
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    box.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [reading])

  return (
    <div ref={box} className={styles.text} data-testid="article-text">
      {paragraphs.map((p) => (
        <Block key={p.start} paragraph={p} quotes={quotes} current={reading.quoteId} />
      ))}
      <MarkedWords article={article} paragraphs={paragraphs} />
    </div>
  )
}

interface BlockProps {
  readonly paragraph: Paragraph
  readonly quotes: ReadonlyMap<string, QuoteRecord>
  readonly current: string | null
}

function Block({ paragraph, quotes, current }: BlockProps) {
  return (
    <p className={styles.block} data-zone={paragraph.zone}>
      {paragraph.place !== null && <span className={styles.place}>{paragraph.place}</span>}
      <span data-paragraph={paragraph.start}>
        {paragraph.segments.map((segment) => (
          <Piece key={segment.start} segment={segment} quotes={quotes} current={current} />
        ))}
      </span>
    </p>
  )
}

function Piece({ segment, quotes, current }: { readonly segment: Segment } & Omit<BlockProps, 'paragraph'>) {
  const shown = useReadingMarks((s) => s.shown.has('quote'))
  const innermost = segment.quoteIds.at(-1)
  const isCurrent = segment.inPassage || (current !== null && segment.quoteIds.includes(current))
  const words = <Proof segment={segment} />
  if (!isCurrent && (innermost === undefined || !shown)) return words
  const quote = innermost === undefined ? undefined : quotes.get(innermost)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons above step through all quotes
    <mark
      className={styles.quote}
      data-current={isCurrent}
      data-unknown={quote?.speaker === null}
      data-kind={quote?.kind}
      title={
        quote === undefined
          ? undefined
          : `${quote.speakerName ?? 'Speaker unknown'}${quote.cue === null ? '' : `, “${quote.cue.text}”`}`
      }
      onClick={() => quote !== undefined && readQuote(quote)}
    >
      {words}
    </mark>
  )
}

/** Words that speak for (or against) the current quote's speaker are marked as what they are. */
function Proof({ segment }: { readonly segment: Segment }) {
  const words =
    segment.mention === null ? segment.text : <Mention segment={segment} mention={segment.mention} />
  if (segment.role === null) return words
  return (
    <span id={markId(segment.start)} className={styles.proof} data-role={segment.role}>
      {words}
    </span>
  )
}

function Mention({ segment, mention }: { readonly segment: Segment; readonly mention: ArticleMention }) {
  const kind: MarkKind = mention.form === 'name' ? mention.kind : 'pronoun'
  const shown = useReadingMarks((s) => s.shown.has(kind))
  if (!shown) return segment.text
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same people are buttons below the text
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      className={styles.mention}
      data-kind={mention.kind}
      data-form={mention.form}
      onClick={(event) => {
        if (segment.quoteIds.length > 0) return // within a quote, the quote is what is meant
        event.stopPropagation()
        void addNodes([mention.entityId], mention.text)
      }}
    >
      {segment.text}
    </span>
  )
}
