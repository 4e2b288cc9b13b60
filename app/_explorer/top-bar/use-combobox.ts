// The search field's behaviour without its looks: what is typed, what is offered, and which option is taken.
'use client'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { NodeKind } from '../../../lib/model/graph'
import { announce } from '../state/messages'
import { recentSearches } from '../state/recent'
import { type Group, groupsFound, groupsUnasked, type Option, spokenAnswer } from './search-options'
import { useSearch } from './use-search'

const NONE: readonly Group[] = []

/** `take` is called with the option that was chosen and the words it answers. Keys: arrows, Enter, Escape. */
export function useCombobox(take: (option: Option, words: string) => void) {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<NodeKind | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  // Enter before the answer is there: the first option is taken once it is
  const [waiting, setWaiting] = useState(false)
  const { settled, fresh, answer, counts } = useSearch(words, kind, open)
  const found = answer.data
  const groups = useMemo(() => {
    if (found === null) return NONE
    return settled === '' ? groupsUnasked(recentSearches(), found.hits) : groupsFound(found)
  }, [found, settled])
  const options = groups.flatMap((group) => group.options)

  const type = (typed: string) => {
    setWords(typed)
    setKind(null)
    setOpen(true)
    setWaiting(false)
  }
  const choose = (option: Option | undefined) => {
    setWaiting(false)
    if (option === undefined) return
    if (option.type === 'ask') {
      type(option.words)
      return
    }
    type('')
    setOpen(false)
    take(option, settled)
  }
  useEffect(() => {
    setActive(settled === '' ? -1 : 0)
    if (found !== null && settled !== '') announce(spokenAnswer(found))
  }, [found, settled])
  useEffect(() => {
    if (!waiting || !fresh) return
    // Nobody who pressed Enter meant a question that was not there yet
    if (options[0]?.type === 'ask') setWaiting(false)
    else choose(options[0])
  })

  const onKeyDown = keyHandler({
    close: () => setOpen(false),
    show: () => setOpen(true),
    isOpen: open,
    enter: () => (fresh ? choose(options[active]) : setWaiting(open)),
    walk: (by) => setActive((i) => Math.max(settled === '' ? -1 : 0, Math.min(i + by, options.length - 1))),
  })
  return {
    words,
    type,
    kind,
    setKind,
    open,
    setOpen,
    active,
    settled,
    answer,
    counts,
    groups,
    options,
    choose,
    onKeyDown,
  }
}

interface Keys {
  readonly close: () => void
  readonly show: () => void
  readonly isOpen: boolean
  readonly enter: () => void
  readonly walk: (by: number) => void
}

/** Escape closes the list, then leaves the field; the keys work in the field and on the choice of kinds. */
function keyHandler({ close, show, isOpen, enter, walk }: Keys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      close()
      if (!isOpen && event.currentTarget instanceof HTMLInputElement) event.currentTarget.blur()
    } else if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else return
    event.preventDefault()
    if (event.key.startsWith('Arrow')) show()
  }
}

export type Combobox = ReturnType<typeof useCombobox>
