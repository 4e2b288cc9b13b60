// Who is quoted, only mentioned or absent: a table by article or by subject, and the quotes behind a cell.
'use client'
import type { Coverage as Answer } from '../../../lib/model/voices'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { type CoverageState, ROWS_AT_ONCE, setCoverage, useVoices } from '../state/voices'
import { Button } from '../ui/button'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { useKept } from '../ui/use-kept'
import { number } from '../words'
import { CoverageCellQuotes } from './coverage-cell'
import { CoverageTable } from './coverage-table'
import styles from './voices.module.css'
import { ACTOR_OPTIONS, Choice, VoicesHead } from './voices-head'

const COLUMNS_AT_ONCE = 20
const MOST_ROWS = 500

export function Coverage() {
  const state = useVoices((s) => s.coverage)
  const changes = useIntake((s) => s.changes)
  const { by, kind, rows, cursors, cell } = state
  const columnCursor = cursors.at(-1)
  const answer = useAnswer(JSON.stringify(['coverage', by, kind, rows, columnCursor, changes]), (signal) =>
    api.coverage(
      { by, kind: kind === '' ? undefined : kind, limit: rows, columns: COLUMNS_AT_ONCE, columnCursor },
      signal,
    ),
  )
  const table = useKept(answer.data)
  return (
    <>
      <VoicesHead view="coverage" title="Who is quoted where">
        Number: that many quotes. ○: mentioned, not quoted. Empty: absent.
      </VoicesHead>
      <form className={styles.controls} aria-label="Table" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="by"
          name="Table by"
          value={by}
          options={[
            ['article', 'article'],
            ['subject', 'subject spoken about'],
          ]}
          change={(next) => setCoverage({ by: next, cursors: [] })}
        />
        <Choice
          label="of"
          name="Table of"
          value={kind}
          options={ACTOR_OPTIONS}
          change={(next) => setCoverage({ kind: next, rows: ROWS_AT_ONCE })}
        />
      </form>
      {answer.problem !== null && <ProblemBox problem={answer.problem} retry={answer.retry} />}
      {table === null && answer.problem === null && <Waiting what="Counting who is where" />}
      {table !== null && <Shown table={table} state={state} />}
      {table !== null && cell !== null && (
        <CoverageCellQuotes key={`${cell.row} ${cell.column}`} table={table} cell={cell} />
      )}
    </>
  )
}

function Shown({ table, state }: { readonly table: Answer; readonly state: CoverageState }) {
  if (table.rows.items.length === 0 || table.columns.items.length === 0) {
    return <Nothing>There is nobody to show yet. Add documents first.</Nothing>
  }
  return (
    <>
      <CoverageTable table={table} cell={state.cell} />
      <Turning table={table} state={state} />
    </>
  )
}

/** What is shown of how much, and the ways to the rest. */
function Turning({
  table: { by, rows, columns },
  state,
}: {
  readonly table: Answer
  readonly state: CoverageState
}) {
  const { cursors } = state
  const from = cursors.length * COLUMNS_AT_ONCE
  const names = by === 'article' ? 'articles' : 'subjects'
  return (
    <div className={styles.foot}>
      <span>
        {number(rows.items.length)} of {number(rows.total ?? rows.items.length)} people and organizations;{' '}
        {names} {number(from + 1)}–{number(from + columns.items.length)} of {number(columns.total ?? 0)}
      </span>
      <span className={styles.turn}>
        {cursors.length > 0 && (
          <Button small look="outlined" onClick={() => setCoverage({ cursors: cursors.slice(0, -1) })}>
            Previous {names}
          </Button>
        )}
        {columns.nextCursor !== null && (
          <Button
            small
            look="outlined"
            onClick={() => setCoverage({ cursors: [...cursors, columns.nextCursor ?? ''] })}
          >
            Next {names}
          </Button>
        )}
        {rows.nextCursor !== null && state.rows < MOST_ROWS && (
          <Button
            small
            look="outlined"
            onClick={() =>
              setCoverage({ rows: Math.min(MOST_ROWS, state.rows + ROWS_AT_ONCE), cell: state.cell })
            }
          >
            More rows
          </Button>
        )}
      </span>
    </div>
  )
}
