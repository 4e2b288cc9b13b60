// One row of CSV (RFC 4180) that a spreadsheet shows as text instead of running it.

export type Cell = string | number | boolean | null

/** What makes Excel, LibreOffice or Sheets read a cell as a formula; the apostrophe so that undoing it is exact. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/u

/**
 * Text that begins like a formula gets one apostrophe in front; take one leading apostrophe away to have the text
 * back. Numbers and booleans are written as they are; null is empty.
 */
export function inert(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** A row with its line end, CR LF. Cells with a comma, a quotation mark, a line end or outer spaces are quoted. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(inert(cell))).join(',')}\r\n`
}

/** A row for the clipboard, as spreadsheets paste it: cells between tabs, without line breaks of their own. */
export function tsvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => inert(cell).replace(/[\t\r\n]+/gu, ' ')).join('\t')}\n`
}

function quoted(text: string): string {
  return /[",\r\n\t;]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
