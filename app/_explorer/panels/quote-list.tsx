// Quotes, a stated number at a time, with a search within them.
'use client'
import { useState } from 'react'
import type { QuoteQuestion } from '../../../lib/model/questions'
import type { QuoteRecord } from '../../../lib/model/records'
import { attempt } from '../actions/attempt'
import { api } from '../api/client'
import { Button } from '../ui/button'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { counted, number } from '../words'
import { QuoteCard } from './quote-card'
import styles from './quote-list.module.css'

const PAGE = 20

interface Props {
  readonly question: Omit<QuoteQuestion, 'limit' | 'cursor' | 'q'>
  /** Said when there are none at all. */
  readonly nothing: string
}

export function QuoteList({ question, nothing }: Props) {
  const [words, setWords] = useState('')
  const key = JSON.stringify([question, words.trim()])
  return (
    <>
      <div className={styles.search}>
        <input
          type="search"
          value={words}
          onChange={(e) => setWords(e.target.value)}
          placeholder="Search in these quotes"
          aria-label="Search in these quotes"
        />
      </div>
      <Pages
        key={key}
        id={key}
        question={{ ...question, q: words.trim(), limit: PAGE }}
        nothing={words.trim() === '' ? nothing : 'None of these quotes has these words.'}
      />
    </>
  )
}

interface PagesProps {
  readonly id: string
  readonly question: QuoteQuestion
  readonly nothing: string
}

function Pages({ id, question, nothing }: PagesProps) {
  const first = useAnswer(`quotes ${id}`, (signal) => api.quotes(question, signal))
  const [more, setMore] = useState<{ items: readonly QuoteRecord[]; cursor: string | null } | null>(null)
  if (first.problem !== null) return <ProblemBox problem={first.problem} retry={first.retry} />
  if (first.data === null) return <Waiting what="Fetching quotes" />
  const items = [...first.data.items, ...(more?.items ?? [])]
  const cursor = more === null ? first.data.nextCursor : more.cursor
  const next = async () => {
    if (cursor === null) return
    const page = await attempt('Fetching quotes', () => api.quotes({ ...question, cursor }))
    if (page !== null) setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor })
  }
  if (items.length === 0) return <Nothing>{nothing}</Nothing>
  return (
    <>
      <ul className={styles.quotes}>
        {items.map((quote) => (
          <li key={quote.id}>
            <QuoteCard quote={quote} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        Showing {number(items.length)} of {counted(first.data.total ?? items.length, 'quote')}
        {cursor !== null && (
          <Button small look="outlined" onClick={() => void next()}>
            More
          </Button>
        )}
      </div>
    </>
  )
}
