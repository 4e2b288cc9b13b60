// One row of the table. Its name is a button: a click selects on the canvas, with Shift or Ctrl it is added.
'use client'
import { Wrench } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { TableColumn, TableRow } from '../../../lib/graph/table'
import { menuOfNode } from '../actions/element-menu'
import { select, toggleSelected } from '../actions/select'
import { session, useSession } from '../state/session'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, dateWords, KIND_WORDS, number } from '../words'
import styles from './table-tab.module.css'

interface Props {
  readonly row: TableRow
  /** The columns shown; the name comes first. */
  readonly columns: readonly TableColumn[]
}

export function TableLine({ row, columns }: Props) {
  const selected = useSession((s) => s.selection.includes(row.id))
  const choose = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id)
    else select([row.id])
    session().canvas?.reveal(row.id)
  }
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    menuOfNode(row.id, left, bottom)
  }
  return (
    <tr
      data-selected={selected}
      onContextMenu={(event) => {
        event.preventDefault()
        menuOfNode(row.id, event.clientX, event.clientY)
      }}
    >
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={selected} onClick={choose}>
          <KindGlyph kind={row.kind} size={16} />
          <span>{clip(row.name, 140)}</span>
        </button>
      </th>
      {columns
        .filter((column) => column !== 'name')
        .map((column) => (
          <Cell key={column} row={row} column={column} />
        ))}
      <td className={styles.mend}>
        <button
          type="button"
          className={styles.mender}
          aria-label={`Mend ${clip(row.name, 60)}`}
          aria-haspopup="menu"
          onClick={openMenu}
        >
          <Wrench size={13} aria-hidden />
        </button>
      </td>
    </tr>
  )
}

function Cell({ row, column }: { readonly row: TableRow; readonly column: TableColumn }) {
  const value = row[column]
  if (column === 'kind') return <td>{KIND_WORDS[row.kind].one}</td>
  if (column === 'date') return <td className={styles.date}>{row.date === '' ? '' : dateWords(row.date)}</td>
  if (column === 'detail') return <td className={styles.detail}>{row.detail}</td>
  return typeof value === 'string' ? (
    <td>{value}</td>
  ) : (
    <td data-figure="true">{value === null ? '' : number(value)}</td>
  )
}
