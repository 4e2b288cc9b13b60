// The quotes behind a cell, or what it means that there are none.
'use client'
import { X } from 'lucide-react'
import type { Coverage } from '../../../lib/model/voices'
import { QuoteList } from '../lists/quote-list'
import { type CoverageState, setCoverage } from '../state/voices'
import { IconButton } from '../ui/button'
import { Nothing } from '../ui/states'
import { clip, plural } from '../words'
import styles from './voices.module.css'

interface Props {
  readonly table: Coverage
  readonly cell: NonNullable<CoverageState['cell']>
}

export function CoverageCellQuotes({ table, cell }: Props) {
  const row = table.rows.items.find(({ id }) => id === cell.row)
  const column = table.columns.items.find(({ id }) => id === cell.column)
  const found = table.cells.find((each) => each.row === cell.row && each.column === cell.column)
  if (row === undefined || column === undefined || found === undefined) return null
  const ofArticle = column.kind === 'article'
  return (
    <section aria-label="Quotes of the cell">
      <div className={styles.cellHead}>
        <h3>
          {row.label} {ofArticle ? 'in' : 'about'} {clip(column.label, 70)}
        </h3>
        <IconButton label="Close these quotes" small onClick={() => setCoverage({ cell: null })}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      {found.quotes === 0 ? (
        <Nothing>
          {row.label} is mentioned in {plural(found.mentions, 'article')} together with {column.label}; no
          quote by one about the other was found.
        </Nothing>
      ) : (
        <QuoteList
          question={{ speaker: row.id, ...(ofArticle ? { article: column.id } : { about: column.id }) }}
          nothing="These quotes are gone."
        />
      )}
    </section>
  )
}
