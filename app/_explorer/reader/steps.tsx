// From quote to quote of an article, or only through those of one speaker.
'use client'
import { ArrowDown, ArrowUp, Network, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { readArticle, readQuote } from '../actions/read'
import { IconButton } from '../ui/button'
import { clip, counted } from '../words'
import styles from './reader.module.css'

interface Props {
  readonly article: ArticleRecord
  readonly current: string | null
}

export function Steps({ article, current }: Props) {
  const [only, setOnly] = useState<string | null>(null)
  const here = article.quotes.find((q) => q.id === outer(article.quotes, current))
  const statements = article.quotes.filter((q) => q.inside === null)
  const quotes = statements.filter((q) => only === null || q.speaker?.entityId === only)
  const at = quotes.findIndex((q) => q.id === here?.id)
  const before =
    at >= 0 ? at - 1 : quotes.findLastIndex((q) => q.start < (here?.start ?? Number.POSITIVE_INFINITY))
  const after = at >= 0 ? at + 1 : quotes.findIndex((q) => q.start > (here?.start ?? -1))
  const go = (to: number) => {
    const quote = quotes[to]
    if (quote !== undefined) readQuote(quote)
  }
  const speaker = here?.speaker?.entityId ?? null
  return (
    <div className={styles.steps}>
      <span aria-live="polite">
        {at < 0 ? counted(quotes.length, 'quote') : `Quote ${at + 1} of ${quotes.length}`}
      </span>
      <IconButton
        small
        label={only === null ? 'Step through this speaker’s quotes only' : 'Step through all quotes'}
        aria-pressed={only !== null}
        disabled={only === null && speaker === null}
        onClick={() => setOnly(only === null ? speaker : null)}
      >
        <UserRound size={14} aria-hidden />
      </IconButton>
      <IconButton
        small
        id="previous-quote"
        label="Previous quote"
        keys="K"
        disabled={quotes[before] === undefined}
        onClick={() => go(before)}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton
        small
        id="next-quote"
        label="Next quote"
        keys="J"
        disabled={quotes[after] === undefined}
        onClick={() => go(after)}
      >
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton small label="Show on the canvas" onClick={() => void showOnCanvas(article, current)}>
        <Network size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

function outer(quotes: readonly QuoteRecord[], id: string | null): string | null {
  return quotes.find((q) => q.id === id)?.inside ?? id
}

/** Puts the quote, or else the article, on the canvas without leaving the reader. */
async function showOnCanvas(article: ArticleRecord, quoteId: string | null): Promise<void> {
  const quote = article.quotes.find((q) => q.id === quoteId)
  const ids =
    quote === undefined
      ? [article.id]
      : [quote.id, ...(quote.speaker === null ? [] : [quote.speaker.entityId])]
  await addNodes(ids, clip(quote?.text ?? article.title ?? 'article', 40))
  if (quote === undefined) readArticle(article.id)
  else readQuote(quote)
}
