// Arrow keys walk the cells of a table; Tab enters it once, where somebody last was.
'use client'
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect } from 'react'

type Step = (row: number, column: number, table: HTMLTableElement) => readonly [number, number]

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  Home: (row) => [row, 0],
  End: (row, _column, table) => [row, (table.rows[row]?.cells.length ?? 1) - 1],
  PageUp: (_row, column) => [1, column],
  PageDown: (_row, column, table) => [table.rows.length - 1, column],
}

/** What is focused in a cell: its button, else itself. */
function stopOf(cell: HTMLTableCellElement | undefined): HTMLElement | null {
  return cell === undefined ? null : (cell.querySelector('button') ?? cell)
}

function makeStop(table: HTMLTableElement, stop: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>('[tabindex="0"]')) other.tabIndex = -1
  stop.tabIndex = 0
}

export function useGridKeys(grid: RefObject<HTMLTableElement | null>) {
  useEffect(() => {
    const table = grid.current
    if (table === null || table.querySelector('[tabindex="0"]') !== null) return
    const first = stopOf(table.rows[1]?.cells[0])
    if (first !== null) makeStop(table, first)
  })
  return {
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLTableElement>) => makeStop(currentTarget, target),
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const table = event.currentTarget
      const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null
      if (!(cell instanceof HTMLTableCellElement) || !(cell.parentElement instanceof HTMLTableRowElement))
        return
      const to = STEPS[event.key]?.(cell.parentElement.rowIndex, cell.cellIndex, table)
      if (to === undefined) return
      event.preventDefault()
      stopOf(table.rows[to[0]]?.cells[to[1]])?.focus()
    },
  }
}
