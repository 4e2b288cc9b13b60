// "Also in 3 articles": who else has these words, and which of them are left out, added or changed there.
'use client'
import { Fragment } from 'react'
import type { Echo, EchoKind } from '../../../lib/model/echo'
import type { QuoteRecord } from '../../../lib/model/records'
import { readQuote } from '../actions/read'
import { api } from '../api/client'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { counted, dateWords } from '../words'
import styles from './echoes.module.css'

const KINDS: Readonly<Record<EchoKind, string>> = {
  same: 'same words',
  clipped: 'a part of them',
  longer: 'more words',
  changed: 'some words changed',
}

/** Nothing while it is not known, and where the words stand in no other article. */
export function Echoes({ quote, open = false }: { readonly quote: QuoteRecord; readonly open?: boolean }) {
  const { data, problem, retry } = useAnswer(`echoes ${quote.id}`, (signal) => api.echoes(quote.id, signal))
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (data === null || data.items.length === 0) return null
  return (
    <details className={styles.echoes} open={open}>
      <summary>Also in {counted(data.articles, 'article')}</summary>
      <ul>
        {data.items.map((echo) => (
          <li key={echo.quote.id}>
            <Other echo={echo} speakerId={quote.speaker?.entityId} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Other({ echo, speakerId }: { readonly echo: Echo; readonly speakerId: string | undefined }) {
  const { quote, kind } = echo
  const place = [quote.articleSource, quote.articleTitle].filter((part) => part !== null).join(': ')
  return (
    <>
      <button type="button" className={styles.other} onClick={() => readQuote(quote)}>
        {place || 'An article without a title'}
      </button>
      <span className={styles.about}>
        {[
          dateWords(quote.saidDate ?? quote.publishedAt),
          KINDS[kind],
          ...(quote.speaker?.entityId === speakerId
            ? []
            : [`by ${quote.speakerName ?? 'an unknown speaker'}`]),
        ].join(' · ')}
      </span>
      {kind !== 'same' && <Words echo={echo} />}
    </>
  )
}

function Words({ echo }: { readonly echo: Echo }) {
  return (
    <p className={styles.words}>
      {echo.parts.map(({ kind, text }, at) => (
        // The parts of one quote never change their order
        <Fragment key={`${at} ${kind}`}>
          {at > 0 && ' '}
          {kind === 'added' ? <ins>{text}</ins> : kind === 'left' ? <del>{text}</del> : text}
        </Fragment>
      ))}
    </p>
  )
}
