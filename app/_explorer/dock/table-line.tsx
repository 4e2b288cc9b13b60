// One row of the table. Its name is a button: a click selects on the canvas, with Shift or Ctrl it is added.
'use client'
import type { MouseEvent } from 'react'
import type { TableRow } from '../../../lib/graph/table'
import { select, toggleSelected } from '../actions/select'
import { session, useSession } from '../state/session'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, dateWords, KIND_WORDS, number } from '../words'
import styles from './table-tab.module.css'

export function TableLine({ row }: { readonly row: TableRow }) {
  const selected = useSession((s) => s.selection.includes(row.id))
  const choose = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id)
    else select([row.id])
    session().canvas?.reveal(row.id)
  }
  return (
    <tr data-selected={selected}>
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={selected} onClick={choose}>
          <KindGlyph kind={row.kind} size={16} />
          <span>{clip(row.name, 140)}</span>
        </button>
      </th>
      <td>{KIND_WORDS[row.kind].one}</td>
      <td className={styles.detail}>{row.detail}</td>
      <td>{row.stance}</td>
      <td data-figure="true">{figure(row.quotes)}</td>
      <td data-figure="true">{figure(row.articles)}</td>
      <td data-figure="true">{figure(row.links)}</td>
      <td className={styles.date}>{row.date === '' ? '' : dateWords(row.date)}</td>
    </tr>
  )
}

function figure(value: number | null): string {
  return value === null ? '' : number(value)
}
