// Search with suggestions, usable by keyboard alone (ARIA combobox with a listbox). A choice lands on the canvas.
'use client'
import { Search as Glass } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { SearchHit } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { read } from '../actions/select'
import { api } from '../api/client'
import { clip } from '../canvas/elements'
import { announce, session } from '../state/session'
import { ProblemBox } from '../ui/states'
import { type Answer, useAnswer } from '../ui/use-answer'
import { plural } from '../words'
import styles from './search.module.css'
import { Suggestion } from './suggestion'

const LIMIT = 12
const TYPING_MS = 140

export function Search() {
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Enter before the answer is there: the first suggestion is taken once it is
  const [waiting, setWaiting] = useState(false)
  const list = useId()
  const { settled, fresh, answer, hits } = useSuggestions(words, open)

  const choose = (hit: SearchHit | undefined) => {
    setWaiting(false)
    if (hit === undefined) return
    setOpen(false)
    setWords('')
    void land(hit)
  }
  useEffect(() => {
    setActive(0)
    if (answer.data === null) return
    announce(plural(answer.data.items.length, 'suggestion'))
  }, [answer.data])
  useEffect(() => {
    if (waiting && fresh) choose(hits[0])
  })
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, active])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setOpen(false)
      if (!open) event.currentTarget.blur()
    } else if (event.key === 'Enter') fresh ? choose(hits[active]) : setWaiting(open)
    else if (event.key === 'ArrowDown') setActive((i) => Math.min(i + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setActive((i) => Math.max(i - 1, 0))
    else return
    event.preventDefault()
    if (event.key.startsWith('Arrow')) setOpen(true)
  }
  const type = (typed: string) => {
    setWords(typed)
    setOpen(true)
    setWaiting(false)
  }

  return (
    <search className={styles.search}>
      <Glass size={16} className={styles.glass} aria-hidden />
      <input
        id="search"
        className={styles.input}
        role="combobox"
        aria-label="Search people, organizations and quotes"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && hits[active] !== undefined ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder="Search names and quotes"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      {open && (
        <Suggestions id={list} words={settled} answer={answer} hits={hits} active={active} choose={choose} />
      )}
    </search>
  )
}

/** Suggestions for the words once typing has paused; `fresh` when they are the answer to what stands in the field. */
function useSuggestions(words: string, open: boolean) {
  const settled = useSettled(words)
  const answer = useAnswer(open ? `search ${settled}` : null, (signal) =>
    api.search({ q: settled, limit: LIMIT }, signal),
  )
  const fresh = answer.data !== null && settled === words.trim()
  return { settled, fresh, answer, hits: answer.data?.items ?? [] }
}

interface SuggestionsProps {
  readonly id: string
  readonly words: string
  readonly answer: Answer<unknown>
  readonly hits: readonly SearchHit[]
  readonly active: number
  readonly choose: (hit: SearchHit) => void
}

function Suggestions({ id, words, answer, hits, active, choose }: SuggestionsProps) {
  const found = answer.data !== null
  return (
    <div className={styles.drop}>
      {answer.problem !== null && <ProblemBox problem={answer.problem} retry={answer.retry} />}
      {words === '' && hits.length > 0 && <p className={styles.heading}>Most quoted</p>}
      <div id={id} role="listbox" aria-label="Suggestions">
        {hits.map((hit, i) => (
          <Suggestion key={hit.node.id} id={`${id}-${i}`} hit={hit} active={i === active} choose={choose} />
        ))}
      </div>
      {found && hits.length === 0 && (
        <p className={styles.nothing}>
          {words === ''
            ? 'Nothing to search yet. Add documents first.'
            : `Nothing matches “${clip(words, 40)}”. Try a surname, a shorter beginning, or a word from a quote.`}
        </p>
      )}
    </div>
  )
}

/** Onto the canvas; a quote is opened in its article at once. */
async function land({ node }: SearchHit): Promise<void> {
  await addNodes([node.id], clip(node.label, 40))
  if (node.kind === 'quote') read({ articleId: node.articleId, quoteId: node.id, passage: null })
  if (node.kind === 'article') read({ articleId: node.id, quoteId: null, passage: null })
  session().canvas?.focus()
}

/** The words once typing has paused. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
