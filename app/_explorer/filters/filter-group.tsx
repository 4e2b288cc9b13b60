// A group of checkboxes, one per value; what is not checked is left out.
'use client'
import type { NodeKind } from '../../../lib/model/graph'
import { KindGlyph } from '../ui/kind-glyph'
import styles from './filter-tab.module.css'

interface Props<T extends string> {
  readonly title: string
  readonly options: readonly {
    readonly id: T
    readonly label: string
    readonly count: number
    readonly glyph?: NodeKind
  }[]
  readonly off: ReadonlySet<T>
  readonly change: (off: ReadonlySet<T>, what: string) => void
}

export function FilterGroup<T extends string>({ title, options, off, change }: Props<T>) {
  if (options.length === 0) return null
  const toggle = (id: T, label: string) => {
    const next = new Set(off)
    if (!next.delete(id)) next.add(id)
    change(next, `${next.has(id) ? 'Left out' : 'Showed'}: ${label}`)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {options.map(({ id, label, count, glyph }) => (
        <label key={id} className={styles.option}>
          <input type="checkbox" checked={!off.has(id)} onChange={() => toggle(id, label)} />
          {glyph !== undefined && <KindGlyph kind={glyph} size={16} />}
          <span className={styles.label}>{label}</span>
          <span className={styles.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  )
}
