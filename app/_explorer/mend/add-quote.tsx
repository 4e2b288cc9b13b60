// Speech that was overlooked: the words as they stand in the article, how they are told, and who said them.
'use client'
import { useState } from 'react'
import { locate, markedKind, trimmedQuote } from '../../../lib/graph/locate'
import type { QuoteKind } from '../../../lib/model/quote'
import type { ArticleRecord } from '../../../lib/model/records'
import { type Span, spanOf } from '../../../lib/model/span'
import { refOf } from '../actions/mend'
import { readQuote } from '../actions/read'
import { api } from '../api/client'
import { clip, number, QUOTE_KIND_WORDS } from '../words'
import { MendFrame } from './frame'
import styles from './mend.module.css'
import { type Considered, type SpeakerAnswer, SpeakerChoice } from './speaker-choice'

interface Props {
  readonly article: ArticleRecord
  readonly span: Span | null
}

const KINDS: readonly QuoteKind[] = ['direct', 'indirect']

export function AddQuoteDialog({ article, span: given }: Props) {
  const { text } = article
  const first = given === null ? null : trimmedQuote(text, given)
  const [words, setWords] = useState(first === null ? '' : text.slice(first.start, first.end))
  const [at, setAt] = useState(0)
  const [kind, setKind] = useState<QuoteKind | null>(null)
  const [answer, setAnswer] = useState<SpeakerAnswer>(null)
  // What was selected is meant at its own place, as long as the words are those
  const kept = first !== null && words === text.slice(first.start, first.end)
  const places = kept ? [first] : locate(text, words).map((place) => trimmedQuote(text, place))
  const place = places[Math.min(at, places.length - 1)]
  const told = kind ?? (place === undefined ? 'direct' : markedKind(text, place))
  const quote =
    place === undefined
      ? null
      : { articleId: article.id, kind: told, ...spanOf(text, place.start, place.end) }
  const open = async () => {
    if (quote === null) return
    const { quotes } = await api.article(article.id)
    const added = quotes.find((q) => q.start === quote.start && q.end === quote.end)
    if (added !== undefined) readQuote(added)
  }
  return (
    <MendFrame
      title="Add a quote"
      text="Speech that was overlooked. The words must be the article’s own."
      verb="Add the quote"
      missing={quote === null ? 'Give the words as they stand in the article.' : 'Choose who said it.'}
      actions={
        quote === null || answer === null
          ? null
          : [{ kind: 'add', quote, speaker: answer === 'nobody' ? null : answer }]
      }
      onDone={() => void open().catch(() => undefined)}
    >
      <label>
        Words
        <textarea rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <Found text={text} words={words} places={places} at={at} choose={setAt} />
      <fieldset className={styles.options} data-row="true">
        <legend>How it is told</legend>
        {KINDS.map((each) => (
          <label key={each}>
            <input type="radio" name="told" checked={each === told} onChange={() => setKind(each)} />
            {QUOTE_KIND_WORDS[each]}
          </label>
        ))}
      </fieldset>
      <SpeakerChoice considered={near(article, place)} answer={answer} choose={setAnswer} />
    </MendFrame>
  )
}

interface FoundProps {
  readonly text: string
  readonly words: string
  readonly places: readonly Span[]
  readonly at: number
  readonly choose: (at: number) => void
}

/** Which of several places is meant; and that the words are nowhere, when they are. */
function Found({ text, words, places, at, choose }: FoundProps) {
  if (words.trim() === '' || places.length === 1) return null
  if (places.length === 0)
    return (
      <p className={styles.odd}>These words do not stand in the article. Copy them as they are printed.</p>
    )
  return (
    <label>
      They stand there {number(places.length)} times. Which place?
      <select
        value={Math.min(at, places.length - 1)}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {places.map((place, i) => (
          <option key={place.start} value={i}>
            {clip(text.slice(Math.max(0, place.start - 40), place.end + 40).replace(/\s+/gu, ' '), 100)}
          </option>
        ))}
      </select>
    </label>
  )
}

const OFFERED = 5

/** The people and organizations that are mentioned nearest before the words, else after them. */
function near({ mentions, entities }: ArticleRecord, place: Span | undefined): readonly Considered[] {
  if (place === undefined) return []
  const distance = (m: Span) => (m.end <= place.start ? place.start - m.end : 2 * (m.start - place.end))
  const nearest = mentions
    .filter(
      (m) =>
        (m.kind === 'person' || m.kind === 'organization') && (m.end <= place.start || m.start >= place.end),
    )
    .sort((a, b) => distance(a) - distance(b) || a.start - b.start)
  const ids = [...new Set(nearest.map((m) => m.entityId))].slice(0, OFFERED)
  return ids.flatMap((id) => {
    const entity = entities.find((e) => e.id === id)
    return entity === undefined ? [] : [{ ref: refOf(entity), why: 'is mentioned nearby' }]
  })
}
