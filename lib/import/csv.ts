// The tables of nodes and edges as CSV, from here or saved again by a spreadsheet.
import { InvalidInput } from '../errors'
import { type FileEdge, type FileNode, fileEdge, fileNode } from './graph-file'

type Row = Readonly<Record<string, string>>

export interface CsvTable {
  readonly nodes: readonly FileNode[]
  readonly edges: readonly (FileEdge | null)[]
}

const NODE_COLUMNS = ['id', 'kind', 'label']
const EDGE_COLUMNS = ['id', 'relation', 'source', 'target']

/** Is this the head row of one of the two tables? */
export function isTableHead(line: string): boolean {
  const columns = new Set(line.split(/[,;\t]/u).map((name) => name.replaceAll('"', '').trim()))
  return NODE_COLUMNS.every((name) => columns.has(name)) || EDGE_COLUMNS.every((name) => columns.has(name))
}

/** Commas, semicolons or tabs between cells; any line ends. Throws InvalidInput for a table of something else. */
export function readCsv(text: string): CsvTable {
  const [head = [], ...rows] = csvCells(text.replace(/^\ufeff/u, ''))
  const records = rows
    .filter((cells) => cells.length > 1)
    .map((cells): Row => Object.fromEntries(head.map((name, at) => [name, plain(cells[at] ?? '')])))
  if (head.includes('relation') && head.includes('source') && head.includes('target')) {
    return { nodes: [], edges: records.map((row) => fileEdge(row.source ?? '', row.target ?? '', row)) }
  }
  if (head.includes('id') && head.includes('label')) {
    return { nodes: records.map((row) => fileNode(row.id ?? '', row)), edges: [] }
  }
  throw new InvalidInput('This is no table of elements or links.', {
    remedy:
      'Elements have the columns id, kind, label, x, y, pinned, hidden; links id, relation, source, target.',
  })
}

/** Takes away the apostrophe that keeps a spreadsheet from running the cell. */
function plain(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

function csvCells(text: string): string[][] {
  const [comma = ','] = /[,;\t]/u.exec(text.slice(0, text.search(/[\r\n]|$/u))) ?? []
  const rows: string[][] = []
  let row: string[] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r\\n|\\n|\\r|$)`, 'gy')
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (match === null) {
      throw new InvalidInput(`This is not CSV near ${JSON.stringify(text.slice(at, at + 30))}.`, {
        remedy: 'Save the table again as CSV in UTF-8.',
      })
    }
    const [, quoted, bare = '', end = ''] = match
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === comma) continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}
