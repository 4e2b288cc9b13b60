// The evidence: an article's text with every quote and mention marked, the current one in view, and why its speaker.
'use client'
import { ArrowDown, ArrowLeft, ArrowUp, Network } from 'lucide-react'
import { useMemo } from 'react'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { closeReader, readArticle, readQuote } from '../actions/read'
import { api } from '../api/client'
import type { Reading } from '../state/session'
import { Button, IconButton } from '../ui/button'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { clip, dateWords } from '../words'
import { ArticleText } from './article-text'
import { EvidenceCard } from './evidence-card'
import { Forget } from './forget'
import styles from './reader.module.css'

export function Reader({ reading }: { readonly reading: Reading }) {
  const article = useAnswer(`article ${reading.articleId}`, (signal) =>
    api.article(reading.articleId, signal),
  )
  return (
    <article className={styles.reader} aria-label="Reader">
      <div className={styles.bar}>
        <Button small onClick={closeReader}>
          <ArrowLeft size={14} aria-hidden />
          Back
        </Button>
        {article.data !== null && <Steps article={article.data} current={reading.quoteId} />}
      </div>
      {article.problem !== null && <ProblemBox problem={article.problem} retry={article.retry} />}
      {article.data === null && article.problem === null && <Waiting what="Opening the article" />}
      {article.data !== null && <Contents article={article.data} reading={reading} />}
    </article>
  )
}

function Contents({ article, reading }: { readonly article: ArticleRecord; readonly reading: Reading }) {
  const quote = article.quotes.find((q) => q.id === reading.quoteId)
  return (
    <>
      {quote !== undefined && <EvidenceCard quote={quote} entities={article.entities} />}
      <div className={styles.text}>
        <header className={styles.head}>
          <h2>{article.title ?? clip(article.text, 80)}</h2>
          <p className={styles.facts}>
            {[article.source, article.byline, dateWords(article.publishedAt)]
              .filter((p) => p !== null)
              .join(' · ')}
            {article.url !== null && (
              <>
                {' · '}
                <a href={article.url} target="_blank" rel="noreferrer noopener">
                  original
                </a>
              </>
            )}
          </p>
        </header>
        <ArticleText article={article} reading={reading} />
        <Mentioned article={article} />
      </div>
    </>
  )
}

/** Previous and next quote of the article. */
function Steps({ article, current }: { readonly article: ArticleRecord; readonly current: string | null }) {
  const quotes = useMemo(() => article.quotes.filter((q) => q.inside === null), [article])
  const at = quotes.findIndex((q) => q.id === outer(article.quotes, current))
  const go = (to: number) => {
    const quote = quotes[to]
    if (quote !== undefined) readQuote(quote)
  }
  return (
    <div className={styles.steps}>
      <span aria-live="polite">
        {at < 0 ? `${quotes.length} quotes` : `Quote ${at + 1} of ${quotes.length}`}
      </span>
      <IconButton
        small
        label="Previous quote"
        disabled={at === 0 || quotes.length === 0}
        onClick={() => go(at < 0 ? quotes.length - 1 : at - 1)}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton small label="Next quote" disabled={at === quotes.length - 1} onClick={() => go(at + 1)}>
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

/** Everyone in the article, as buttons that put them on the canvas: the keyboard's way to what is underlined. */
function Mentioned({ article }: { readonly article: ArticleRecord }) {
  const named = article.entities.filter((e) => !e.unnamed)
  return (
    <footer className={styles.mentioned}>
      <h3>In this article</h3>
      <ul>
        {named.map((entity) => (
          <li key={entity.id}>
            <button
              type="button"
              className={styles.entity}
              data-kind={entity.kind}
              onClick={() => void addNodes([entity.id], entity.label)}
            >
              {entity.label}
            </button>
          </li>
        ))}
      </ul>
      <Forget article={article} />
    </footer>
  )
}
