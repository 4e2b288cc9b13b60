// Search with suggestions, usable by keyboard alone (ARIA combobox with a listbox). A choice lands on the canvas.
'use client'
import { Search as Glass } from 'lucide-react'
import { useEffect, useId } from 'react'
import type { SearchHit } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { readNode } from '../actions/read'
import { session } from '../state/session'
import { ProblemBox } from '../ui/states'
import type { Answer } from '../ui/use-answer'
import { clip } from '../words'
import styles from './search.module.css'
import { Suggestion } from './suggestion'
import { useCombobox } from './use-combobox'

export function Search() {
  const list = useId()
  const box = useCombobox((hit) => void land(hit))
  const { open, active, hits } = box
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, active])

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
        value={box.words}
        onFocus={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={box.onKeyDown}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      {open && (
        <Suggestions
          id={list}
          words={box.settled}
          answer={box.answer}
          hits={hits}
          active={active}
          choose={box.choose}
        />
      )}
    </search>
  )
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
  readNode(node)
  session().canvas?.focus()
}
