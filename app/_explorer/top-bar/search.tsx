// Search with suggestions, usable by keyboard alone (ARIA combobox with a grouped listbox). A choice lands on the canvas.
'use client'
import { Search as Glass } from 'lucide-react'
import { lazy, Suspense, useEffect, useId } from 'react'
import { addNodes } from '../actions/open'
import { readNode } from '../actions/read'
import { turnTo } from '../actions/select'
import { rememberSearch } from '../state/recent'
import { session } from '../state/session'
import { fetchedLater } from '../ui/later'
import { clip } from '../words'
import styles from './search.module.css'
import type { Option } from './search-options'
import { useCombobox } from './use-combobox'

/** The list below the field comes when the page is idle, or with the first letter. */
const Suggestions = lazy(fetchedLater(async () => ({ default: (await import('./suggestions')).Suggestions })))

export function Search() {
  const list = useId()
  const box = useCombobox((option, words) => void take(option, words))
  const { open, active, options } = box
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, active])

  return (
    <search
      className={styles.search}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) box.setOpen(false)
      }}
    >
      <Glass size={16} className={styles.glass} aria-hidden />
      <input
        id="search"
        className={styles.input}
        role="combobox"
        aria-label="Search people, organizations and quotes"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && options[active] !== undefined ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder="Search names and quotes"
        autoComplete="off"
        spellCheck={false}
        value={box.words}
        onFocus={() => box.setOpen(true)}
        onClick={() => box.setOpen(true)}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.onKeyDown}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      {open && (
        <Suspense fallback={null}>
          <Suggestions id={list} box={box} />
        </Suspense>
      )}
    </search>
  )
}

/** Onto the canvas; a quote is opened in its article at once. The list of all quotes goes to the right panel. */
async function take(option: Option, words: string): Promise<void> {
  if (option.type === 'all-quotes') {
    rememberSearch(words)
    turnTo({
      kind: 'quotes',
      title: `Quotes with “${clip(words, 60)}”`,
      note: 'The newest first. Each opens in its article.',
      question: {},
      words,
      nothing: 'No quote was found.',
    })
    document.getElementById('panel')?.focus()
  } else if (option.type === 'hit') {
    const { node } = option.hit
    rememberSearch(node.kind === 'quote' ? words : node.label)
    await addNodes([node.id], clip(node.label, 40))
    readNode(node)
    session().canvas?.focus()
  }
}
