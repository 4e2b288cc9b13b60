// What is marked in the text, as switches that are its legend too: each looks like the mark it turns on.
'use client'
import { ToggleGroup } from 'radix-ui'
import { MARK_KINDS, type MarkKind, showMarks, useReadingMarks } from '../state/reading-marks'
import { KIND_WORDS } from '../words'
import styles from './mark-switches.module.css'

export function MarkSwitches() {
  const shown = useReadingMarks((s) => s.shown)
  return (
    <ToggleGroup.Root
      className={styles.switches}
      type="multiple"
      value={[...shown]}
      aria-label="Marked in the text"
      onValueChange={(kinds) => showMarks(MARK_KINDS.filter((kind) => kinds.includes(kind)))}
    >
      {MARK_KINDS.map((kind) => (
        <ToggleGroup.Item key={kind} className={styles.switch} value={kind}>
          <span className={styles.sample} data-kind={kind}>
            {wordsOf(kind)}
          </span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}

function wordsOf(kind: MarkKind): string {
  return kind === 'pronoun' ? 'she, the mayor' : KIND_WORDS[kind].many
}
