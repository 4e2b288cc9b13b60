// The table for the clipboard, as spreadsheets paste it.
import { tsvRow } from '../../../lib/export/csv-cell'
import { TABLE_COLUMNS, type TableRow } from '../../../lib/graph/table'
import { notify } from '../state/messages'
import { plural, TABLE_WORDS } from '../words'
import { attempt } from './attempt'

export async function copyTable(rows: readonly TableRow[]): Promise<void> {
  const head = tsvRow(TABLE_COLUMNS.map((column) => TABLE_WORDS[column]))
  const lines = rows.map((row) => tsvRow(TABLE_COLUMNS.map((column) => row[column])))
  const done = await attempt('Copying', async () => {
    await navigator.clipboard.writeText([head, ...lines].join(''))
    return true
  })
  if (done !== null) notify(`Copied ${plural(rows.length, 'row')}.`)
}
