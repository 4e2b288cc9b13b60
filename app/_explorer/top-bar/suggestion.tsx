// One suggestion: kind, name, what else matched, and how much there is behind it.
'use client'
import type { SearchHit } from '../../../lib/model/records'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, counted, dateWords, isUnnamed, KIND_WORDS, QUOTE_KIND_WORDS, titleOf } from '../words'
import styles from './search.module.css'

interface Props {
  readonly id: string
  readonly hit: SearchHit
  readonly active: boolean
  readonly choose: (hit: SearchHit) => void
}

export function Suggestion({ id, hit, active, choose }: Props) {
  const { node, matched } = hit
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which points here (combobox pattern)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(hit)}
    >
      <KindGlyph kind={node.kind} unnamed={isUnnamed(node)} />
      <span className={styles.label}>
        {titleOf(node, 110)}
        {node.kind === 'quote' && node.quoteKind !== 'direct' && (
          <span className={styles.matched}>{QUOTE_KIND_WORDS[node.quoteKind]}</span>
        )}
        {matched !== null && node.kind !== 'quote' && (
          <span className={styles.matched}>{clip(matched, 60)}</span>
        )}
        {'roles' in node && node.roles[0] !== undefined && (
          <span className={styles.matched}>{clip(node.roles[0], 60)}</span>
        )}
      </span>
      <span className={styles.count}>
        {node.kind === 'quote' ? dateWords(node.date) : behindCount(node.kind, node.quoteCount)}
      </span>
    </div>
  )
}

function behindCount(kind: SearchHit['node']['kind'], quotes: number): string {
  return quotes === 0 ? KIND_WORDS[kind].one : counted(quotes, 'quote')
}
