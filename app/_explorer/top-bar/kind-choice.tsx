// Narrows what was found to one kind: counts beside each, by Tab and the left and right arrows.
'use client'
import type { KeyboardEvent } from 'react'
import type { NodeKind } from '../../../lib/model/graph'
import type { KindCount } from '../../../lib/model/records'
import { KIND_WORDS, number } from '../words'
import styles from './search.module.css'
import { kindsFound } from './search-options'
import type { Combobox } from './use-combobox'

interface Props {
  readonly counts: readonly KindCount[]
  readonly box: Combobox
}

export function KindChoice({ counts, box }: Props) {
  const kinds: readonly (NodeKind | null)[] = [null, ...kindsFound(counts).map(({ kind }) => kind)]
  const countOf = (kind: NodeKind | null) =>
    counts.filter((each) => kind === null || each.kind === kind).reduce((sum, { count }) => sum + count, 0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) {
      box.onKeyDown(event)
      if (event.key.startsWith('Arrow') || event.key === 'Escape') document.getElementById('search')?.focus()
      return
    }
    event.preventDefault()
    const next = kinds[(kinds.indexOf(box.kind) + by + kinds.length) % kinds.length] ?? null
    box.setKind(next)
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')
    buttons[kinds.indexOf(next)]?.focus()
  }
  return (
    <div className={styles.kinds} role="radiogroup" aria-label="Kind" onKeyDown={onKeyDown}>
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio button of its own would take the arrows that walk the options
        <button
          key={kind ?? 'all'}
          type="button"
          role="radio"
          aria-checked={box.kind === kind}
          tabIndex={box.kind === kind ? 0 : -1}
          className={styles.kind}
          onClick={() => box.setKind(kind)}
        >
          {kind === null ? 'All' : KIND_WORDS[kind].many}
          <span className={styles.kindCount}>{number(countOf(kind))}</span>
        </button>
      ))}
    </div>
  )
}
