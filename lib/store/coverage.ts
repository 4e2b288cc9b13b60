// The table of who is heard put together alike for both stores: its pages, and its cells from what a query counted.
import { InvalidInput } from '../errors'
import type { ArticleNode, EntityNode, Page } from '../model/graph'
import type { Coverage, CoverageCell, CoverageQuestion } from '../model/voices'
import { type Paging, paging } from './cursor'
import type { StoredRow } from './read-rows'
import { checkMost } from './voices'

/** The page of rows does not depend on the columns, nor these on the rows. Throws InvalidInput (where: the parameter). */
export function coveragePaging({ by, kind, limit, cursor, columns, columnCursor }: CoverageQuestion) {
  return {
    rowPage: paging({ limit, cursor }, 'coverage rows', by, kind),
    columnPage: columnPaging(by, checkMost(columns, 'columns'), columnCursor),
  }
}

function columnPaging(by: Coverage['by'], limit: number, cursor: string | undefined): Paging {
  try {
    return paging({ limit, cursor }, 'coverage columns', by)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.message, {
      where: 'columnCursor',
      remedy: 'Pass the nextCursor of the columns before, with `by` unchanged, or leave it out.',
      cause: error,
    })
  }
}

/** `counted`: row, column, quotes, mentions; what is counted of one pair in several rows is added up. */
export function coverageOf(
  by: Coverage['by'],
  rows: Page<EntityNode>,
  columns: Page<ArticleNode | EntityNode>,
  counted: readonly StoredRow[],
): Coverage {
  const found = new Map<string, { quotes: number; mentions: number }>()
  for (const { row, column, quotes, mentions } of counted) {
    const key = `${row} ${column}`
    const sum = found.get(key) ?? { quotes: 0, mentions: 0 }
    found.set(key, { quotes: sum.quotes + Number(quotes), mentions: sum.mentions + Number(mentions) })
  }
  const cells = rows.items.flatMap((row) =>
    columns.items.flatMap((column): CoverageCell[] => {
      const cell = found.get(`${row.id} ${column.id}`)
      return cell === undefined ? [] : [{ row: row.id, column: column.id, ...cell }]
    }),
  )
  return { by, rows, columns, cells }
}
