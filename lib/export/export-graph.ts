// What an export is made of: nodes, edges and quotes with their citations, as lists or as streams.
import { InvalidInput } from '../errors'
import type { GraphEdge, GraphNode } from '../model/graph'
import { byCodeUnit } from '../model/order'
import type { Quote } from '../model/quote'

/** Where the page shows a node: canvas units, y downwards. Formats that can carry it keep it. */
export interface NodeView {
  readonly x: number
  readonly y: number
  readonly pinned: boolean
  readonly hidden: boolean
}

export interface ExportNode {
  readonly node: GraphNode
  /** Left out (or undefined) when the node was never placed. */
  readonly view?: NodeView | undefined
}

/** A quote with what a citation needs. The store's `QuoteRecord` is one. */
export interface ExportQuote extends Quote {
  readonly articleId: string
  readonly articleTitle: string | null
  readonly articleSource: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
  readonly speakerName: string | null
  readonly aboutNames: readonly string[]
  readonly addresseeName: string | null
}

/**
 * A list (any order: the writers sort it by id) or a stream, which must come in the order of ids
 * (UTF-16 code units) because a writer keeps no more than one row of it.
 */
export type Rows<T> = readonly T[] | AsyncIterable<T>

export interface ExportGraph {
  readonly nodes: Rows<ExportNode>
  readonly edges: Rows<GraphEdge>
  /** Quotes in full; formats that have no place for them leave them out. */
  readonly quotes?: Rows<ExportQuote> | undefined
  /** What builds the whole store again in an empty Neo4j, articles' texts and all; left out for a part of it. */
  readonly neo4j?: AsyncIterable<CypherStatement> | undefined
}

/** `$rows` in the text stands for the rows, and the statement may be run with some of them at a time. */
export interface CypherStatement {
  readonly text: string
  readonly rows?: readonly unknown[]
}

/** The rows by id. Throws InvalidInput when a stream is out of order or repeats an id. */
export async function* inOrder<T>(rows: Rows<T>, id: (row: T) => string): AsyncGenerator<T> {
  if (isList(rows)) {
    yield* [...rows].sort((a, b) => byCodeUnit(id(a), id(b)))
    return
  }
  let last: string | null = null
  for await (const row of rows) {
    const current = id(row)
    if (last !== null && byCodeUnit(last, current) >= 0) {
      throw new InvalidInput('The rows to export are not in the order of their ids.', { where: current })
    }
    last = current
    yield row
  }
}

export const nodeId = (row: ExportNode): string => row.node.id
export const rowId = (row: { readonly id: string }): string => row.id

function isList<T>(rows: Rows<T>): rows is readonly T[] {
  return Array.isArray(rows)
}
