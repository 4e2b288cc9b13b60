// The table for the clipboard, as spreadsheets paste it.
import { tsvRow } from '../../../lib/export/csv-cell'
import { TABLE_COLUMNS, type TableRow } from '../../../lib/graph/table'
import { plural, TABLE_WORDS } from '../words'
import { copyText } from './copy'

export async function copyTable(rows: readonly TableRow[]): Promise<void> {
  const head = tsvRow(TABLE_COLUMNS.map((column) => TABLE_WORDS[column]))
  const lines = rows.map((row) => tsvRow(TABLE_COLUMNS.map((column) => row[column])))
  await copyText([head, ...lines].join(''), `Copied ${plural(rows.length, 'row')}.`)
}
