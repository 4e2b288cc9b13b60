// What the search box offers below itself: kinds to narrow by, groups of options, or what to do when there is nothing.
'use client'
import { LoaderCircle } from 'lucide-react'
import { ProblemBox } from '../ui/states'
import { clip } from '../words'
import { KindChoice } from './kind-choice'
import styles from './search.module.css'
import { Suggestion } from './suggestion'
import type { Combobox } from './use-combobox'

export function Suggestions({ id, box }: { readonly id: string; readonly box: Combobox }) {
  const { answer, settled, groups, options, counts } = box
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field while its options are clicked
    <div className={styles.drop} onMouseDown={(event) => event.preventDefault()}>
      {answer.problem !== null && <ProblemBox problem={answer.problem} retry={answer.retry} />}
      {settled !== '' && (counts.length > 1 || box.kind !== null) && <KindChoice counts={counts} box={box} />}
      {answer.data === null && answer.problem === null && (
        <p className={styles.waiting} data-testid="searching">
          <LoaderCircle size={14} className={styles.turning} aria-hidden />
          Searching…
        </p>
      )}
      {answer.data !== null && answer.data.hits.length === 0 && <NothingFound words={settled} />}
      <div id={id} role="listbox" aria-label="Suggestions" className={styles.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox takes groups of options, not fieldsets
          <div key={group.heading} role="group" aria-label={group.heading}>
            <p className={styles.heading} aria-hidden="true">
              {group.heading}
            </p>
            {group.options.map((option) => {
              const at = options.indexOf(option)
              return (
                <Suggestion
                  key={at}
                  id={`${id}-${at}`}
                  option={option}
                  active={at === box.active}
                  choose={box.choose}
                />
              )
            })}
          </div>
        ))}
      </div>
      {options.length > 0 && <Keys narrow={settled !== '' && counts.length > 1} />}
    </div>
  )
}

function NothingFound({ words }: { readonly words: string }) {
  return (
    <div className={styles.nothing}>
      <p>
        {words === ''
          ? 'Nothing to search yet. Add documents first.'
          : `Nothing matches “${clip(words, 40)}”, nor is anything spelled like it.`}
      </p>
      {words !== '' && (
        <p className={styles.tips}>
          Try a surname, fewer words, the beginning of a word, or a word from a quote.
        </p>
      )}
    </div>
  )
}

function Keys({ narrow }: { readonly narrow: boolean }) {
  return (
    <p className={styles.keys} aria-hidden="true">
      <kbd>↑↓</kbd> walk <kbd>Enter</kbd> take
      {narrow && (
        <>
          {' '}
          <kbd>Tab</kbd> <kbd>←→</kbd> one kind
        </>
      )}{' '}
      <kbd>Esc</kbd> close
    </p>
  )
}
