// What is on the canvas as a table: a row for each node, sorted by any column, narrowed by words.
import type { GraphEdge, GraphNode, NodeKind } from '../model/graph'
import { NODE_KINDS } from '../model/graph'
import { byCodeUnit } from '../model/order'
import { degrees } from './neighbourhood'

export const TABLE_COLUMNS = [
  'name',
  'kind',
  'detail',
  'stance',
  'quotes',
  'articles',
  'links',
  'date',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableRow {
  readonly id: string
  /** A quote's words, another node's label. */
  readonly name: string
  readonly kind: NodeKind
  /** A person's first role, a quote's speaker, an article's publisher; empty where there is none. */
  readonly detail: string
  readonly stance: string
  /** Null where the figure means nothing: a quote has no quotes. */
  readonly quotes: number | null
  readonly articles: number | null
  /** Links shown on the canvas. */
  readonly links: number
  /** ISO date, possibly partial; empty where there is none. */
  readonly date: string
}

export interface TableOrder {
  readonly column: TableColumn
  readonly descending: boolean
}

/** A row for each node, in the nodes' order. `names` gives the names of speakers that are not on the canvas. */
export function tableOf(
  nodes: readonly GraphNode[],
  edges: Iterable<GraphEdge>,
  names: ReadonlyMap<string, GraphNode>,
): TableRow[] {
  const links = degrees(edges)
  return nodes.map((node) => ({ ...cells(node, names), links: links.get(node.id) ?? 0 }))
}

function cells(node: GraphNode, names: ReadonlyMap<string, GraphNode>): Omit<TableRow, 'links'> {
  const { id, kind } = node
  if (node.kind === 'quote') {
    const detail = names.get(node.speakerId ?? '')?.label ?? ''
    const figures = { quotes: null, articles: null, date: node.date ?? '' }
    return { id, kind, name: node.text.replace(/\s+/gu, ' '), detail, stance: node.stance ?? '', ...figures }
  }
  const { label: name, quoteCount: quotes } = node
  const date = node.date ?? ''
  if (node.kind === 'article') {
    return { id, kind, name, detail: node.source ?? '', stance: '', quotes, articles: null, date }
  }
  return {
    id,
    kind,
    name,
    detail: node.roles[0] ?? '',
    stance: '',
    quotes,
    articles: node.articleCount,
    date,
  }
}

/** A new array. Empty cells come last in either direction; ties by name, then id. */
export function sortRows(rows: readonly TableRow[], { column, descending }: TableOrder): TableRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [x, y] = [cellOf(a, column), cellOf(b, column)]
    if (isEmpty(x) || isEmpty(y)) {
      if (isEmpty(x) !== isEmpty(y)) return isEmpty(x) ? 1 : -1
      return tie(a, b)
    }
    return sign * compare(x, y) || tie(a, b)
  })
}

/** Rows in which every word stands, in the name, the detail, the kind or the stance; case does not count. */
export function narrowRows(rows: readonly TableRow[], words: string): readonly TableRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const said = `${row.name} ${row.detail} ${row.kind} ${row.stance}`.toLowerCase()
    return wanted.every((word) => said.includes(word))
  })
}

/** The columns in which some row has something; the name and the kind always. */
export function filledColumns(rows: readonly TableRow[]): readonly TableColumn[] {
  return TABLE_COLUMNS.filter(
    (column) => column === 'name' || column === 'kind' || rows.some((row) => !isEmpty(row[column])),
  )
}

type Value = string | number | null

function cellOf(row: TableRow, column: TableColumn): Value {
  return column === 'kind' ? NODE_KINDS.indexOf(row.kind) : row[column]
}

function isEmpty(value: Value): value is null | '' {
  return value === null || value === ''
}

function compare(x: string | number, y: string | number): number {
  return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en')
}

function tie(a: TableRow, b: TableRow): number {
  return a.name.localeCompare(b.name, 'en') || byCodeUnit(a.id, b.id)
}
