// The table itself: heads that stay in view, cells that arrow keys walk and Enter opens.
'use client'
import { useMemo, useRef } from 'react'
import type { ArticleNode, EntityNode } from '../../../lib/model/graph'
import type { Coverage, CoverageCell } from '../../../lib/model/voices'
import { readArticle } from '../actions/read'
import { openVoice, readMention } from '../actions/voices'
import { type CoverageState, setCoverage } from '../state/voices'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, plural } from '../words'
import styles from './coverage.module.css'
import { useGridKeys } from './use-grid-keys'

interface Props {
  readonly table: Coverage
  readonly cell: CoverageState['cell']
}

export function CoverageTable({ table, cell }: Props) {
  const grid = useRef<HTMLTableElement>(null)
  const keys = useGridKeys(grid)
  const cells = useMemo(
    () => new Map(table.cells.map((each) => [`${each.row} ${each.column}`, each])),
    [table],
  )
  const most = Math.max(1, ...table.cells.map(({ quotes }) => quotes))
  const { items: columns } = table.columns
  return (
    <div className={styles.scroll} data-open={cell !== null}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid */}
      <table ref={grid} role="grid" className={styles.grid} aria-label="Who is quoted where" {...keys}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className={styles.unseen}>Who</span>
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.column}>
                <button type="button" tabIndex={-1} title={column.label} onClick={() => openColumn(column)}>
                  <span>{clip(column.label, 48)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.items.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.row}>
                <button
                  type="button"
                  tabIndex={-1}
                  title={row.label}
                  onClick={() => openVoice(row.id, row.label)}
                >
                  <KindGlyph kind={row.kind} size={14} />
                  <span>{row.label}</span>
                </button>
              </th>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  row={row}
                  column={column}
                  found={cells.get(`${row.id} ${column.id}`)}
                  most={most}
                  open={cell !== null && cell.row === row.id && cell.column === column.id}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly row: EntityNode
  readonly column: ArticleNode | EntityNode
  readonly found: CoverageCell | undefined
  readonly most: number
  readonly open: boolean
}

function Cell({ row, column, found, most, open }: CellProps) {
  if (found === undefined) return <td tabIndex={-1} aria-label="absent" data-same={row.id === column.id} />
  const { quotes, mentions } = found
  const words = wordsOf(column, quotes, mentions)
  const press = () => {
    if (quotes === 0 && column.kind === 'article') void readMention(row.id, column.id)
    else setCoverage({ cell: open ? null : { row: row.id, column: column.id } })
  }
  return (
    <td>
      <button
        type="button"
        tabIndex={-1}
        className={styles.cell}
        aria-label={`${row.label}, ${clip(column.label, 60)}: ${words}`}
        aria-pressed={open}
        title={words}
        data-quoted={quotes > 0}
        style={quotes === 0 ? undefined : { background: shade(quotes / most) }}
        onClick={press}
      >
        {quotes > 0 ? quotes : '○'}
      </button>
    </td>
  )
}

/** Never so dark that the number could not be read. */
function shade(share: number): string {
  return `color-mix(in srgb, var(--accent) ${Math.round(12 + 32 * share)}%, var(--surface))`
}

function wordsOf(column: ArticleNode | EntityNode, quotes: number, mentions: number): string {
  if (quotes > 0) return plural(quotes, 'quote')
  return column.kind === 'article'
    ? `mentioned ${plural(mentions, 'time')}, not quoted`
    : `in ${plural(mentions, 'article')} with it, says nothing about it`
}

function openColumn(column: ArticleNode | EntityNode): void {
  if (column.kind === 'article') readArticle(column.id)
  else openVoice(column.id, column.label)
}
