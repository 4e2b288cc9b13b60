// What is on the canvas as a table: sorted by any column, narrowed by words, selected and copied in step with the canvas.
'use client'
import { ArrowDown, ArrowUp, Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  filledColumns,
  narrowRows,
  sortRows,
  type TableColumn,
  type TableOrder,
  tableOf,
} from '../../../lib/graph/table'
import { copyTable } from '../actions/copy-table'
import { selectAll } from '../actions/select'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { Nothing } from '../ui/states'
import { number, plural, TABLE_WORDS } from '../words'
import { TableLine } from './table-line'
import styles from './table-tab.module.css'

/** Rows drawn at once; more on request. */
const AT_ONCE = 200

const FIGURES: ReadonlySet<TableColumn> = new Set(['quotes', 'articles', 'links'])

export function TableTab() {
  const present = useSession((s) => s.history.present)
  const [order, setOrder] = useState<TableOrder>({ column: 'quotes', descending: true })
  const [words, setWords] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const { nodes, edges } = visibleOf(present)
  const rows = useMemo(() => tableOf(nodes, edges, present.scene.nodes), [nodes, edges, present.scene.nodes])
  const columns = useMemo(() => filledColumns(rows), [rows])
  const shown = useMemo(() => sortRows(narrowRows(rows, words), order), [rows, words, order])
  if (rows.length === 0) return <Nothing>Nothing is on the canvas. Search for a name, or press /.</Nothing>
  const sortBy = (column: TableColumn) =>
    setOrder((now) => ({
      column,
      descending: now.column === column ? !now.descending : FIGURES.has(column) || column === 'date',
    }))
  return (
    <>
      <div className={styles.bar}>
        <input
          type="search"
          value={words}
          placeholder="Narrow the table"
          aria-label="Narrow the table"
          onChange={(event) => setWords(event.target.value)}
        />
        <span aria-live="polite">
          {shown.length === rows.length
            ? plural(rows.length, 'row')
            : `${number(shown.length)} of ${plural(rows.length, 'row')}`}
        </span>
        <Button small onClick={() => selectAll(shown.map((row) => row.id))}>
          Select these
        </Button>
        <Button small onClick={() => void copyTable(shown)}>
          <Copy size={13} aria-hidden />
          Copy
        </Button>
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>What is on the canvas</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column} column={column} order={order} sortBy={sortBy} />
            ))}
            <th scope="col" className={styles.mend}>
              <span className={styles.caption}>Mend</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((row) => (
            <TableLine key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <Nothing>No row has these words.</Nothing>}
      {shown.length > most && (
        <p className={styles.more}>
          Showing {number(most)} of {number(shown.length)}.{' '}
          <Button small look="outlined" onClick={() => setMost(most + AT_ONCE)}>
            More rows
          </Button>
        </p>
      )}
    </>
  )
}

interface HeadProps {
  readonly column: TableColumn
  readonly order: TableOrder
  readonly sortBy: (column: TableColumn) => void
}

function Head({ column, order, sortBy }: HeadProps) {
  const sorted = order.column === column
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      data-figure={FIGURES.has(column)}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => sortBy(column)}>
        {TABLE_WORDS[column]}
        {sorted && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  )
}
