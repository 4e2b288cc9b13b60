// The search field's behaviour without its looks: what is typed, what is suggested, and which suggestion is taken.
'use client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { SearchHit } from '../../../lib/model/records'
import { api } from '../api/client'
import { announce } from '../state/messages'
import { useAnswer } from '../ui/use-answer'
import { isUnnamed, plural } from '../words'

const LIMIT = 12
const TYPING_MS = 140

/** `land` is called with the suggestion that was taken. Keys: arrows, Enter, Escape. */
export function useCombobox(land: (hit: SearchHit) => void) {
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Enter before the answer is there: the first suggestion is taken once it is
  const [waiting, setWaiting] = useState(false)
  const { settled, fresh, answer, hits } = useSuggestions(words, open)

  const choose = (hit: SearchHit | undefined) => {
    setWaiting(false)
    if (hit === undefined) return
    setOpen(false)
    setWords('')
    land(hit)
  }
  useEffect(() => {
    setActive(0)
    if (answer.data !== null) announce(plural(answer.data.items.length, 'suggestion'))
  }, [answer.data])
  useEffect(() => {
    if (waiting && fresh) choose(hits[0])
  })

  const type = (typed: string) => {
    setWords(typed)
    setOpen(true)
    setWaiting(false)
  }
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
  return { words, type, open, setOpen, active, settled, answer, hits, choose, onKeyDown }
}

/** Suggestions for the words once typing has paused; `fresh` when they answer what stands in the field. */
function useSuggestions(words: string, open: boolean) {
  const settled = useSettled(words)
  const answer = useAnswer(open ? `search ${settled}` : null, (signal) =>
    api.search({ q: settled, limit: LIMIT }, signal),
  )
  const fresh = answer.data !== null && settled === words.trim()
  const found = answer.data?.items ?? []
  // Unasked, only those with a name are proposed
  return { settled, fresh, answer, hits: settled === '' ? found.filter((h) => !isUnnamed(h.node)) : found }
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
