// Quotes, a stated number at a time, with a search within them.
'use client'
import { useState } from 'react'
import type { QuoteQuestion } from '../../../lib/model/questions'
import { api } from '../api/client'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { counted, number } from '../words'
import { More } from './more'
import { QuoteCard } from './quote-card'
import styles from './quote-list.module.css'
import { ReprintLine } from './reprint-line'
import { SearchField } from './search-field'
import { usePages } from './use-pages'

export const QUOTES_AT_ONCE = 25

interface Props {
  readonly question: Omit<QuoteQuestion, 'limit' | 'cursor' | 'q'>
  /** Said when there are none at all. */
  readonly nothing: string
  /** What is searched for at first. */
  readonly words?: string
}

export function QuoteList({ question, nothing, words: first = '' }: Props) {
  const [words, setWords] = useState(first)
  const [without, setWithout] = useState(question.reprints === false)
  const key = JSON.stringify([question, words.trim(), without])
  return (
    <>
      <SearchField words={words} change={setWords} hint="Search in these quotes" />
      <QuotePages
        key={key}
        id={key}
        question={{
          ...question,
          q: words.trim(),
          limit: QUOTES_AT_ONCE,
          reprints: without ? false : undefined,
        }}
        leave={setWithout}
        nothing={words.trim() === '' ? nothing : 'None of these quotes has these words.'}
      />
    </>
  )
}

interface PagesProps {
  readonly id: string
  readonly question: QuoteQuestion
  readonly nothing: string
  /** Leaves reprints out or takes them in again; without it nothing is said of them. */
  readonly leave?: (out: boolean) => void
}

/** `id` names everything the question depends on; give it as the key too. */
export function QuotePages({ id, question, nothing, leave }: PagesProps) {
  const { items, first, total, problem, retry, more } = usePages(
    `quotes ${id}`,
    'Fetching quotes',
    (cursor, signal) => api.quotes({ ...question, cursor }, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Fetching quotes" />
  const line = leave !== undefined && (
    <ReprintLine count={first?.reprints ?? 0} left={question.reprints === false} leave={leave} />
  )
  if (items.length === 0) {
    return (
      <>
        {line}
        <Nothing>{nothing}</Nothing>
      </>
    )
  }
  return (
    <>
      {line}
      <ul>
        {items.map((quote) => (
          <li key={quote.id}>
            <QuoteCard quote={quote} words={question.q ?? ''} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        Showing {number(items.length)} of {counted(total, 'quote')}
        <More more={more} />
      </div>
    </>
  )
}
