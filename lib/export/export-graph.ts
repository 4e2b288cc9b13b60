// What an export is made of: nodes, edges and quotes with their citations, as lists or as streams.
import { InvalidInput } from '../errors'
import type { LocatedAt } from '../model/article'
import type { EntityKind } from '../model/entity'
import type { GraphEdge, GraphNode } from '../model/graph'
import { byCodeUnit } from '../model/order'
import type { Quote } from '../model/quote'
import type { Evidence } from '../model/records'
import type { Span } from '../model/span'

/** Where the page shows a node: canvas units, y downwards. Formats that can carry it keep it. */
export interface NodeView {
  readonly x: number
  readonly y: number
  readonly pinned: boolean
  readonly hidden: boolean
}

/** What size and colour stand for on the page. */
export interface NodeLook {
  /** Canvas units. */
  readonly width: number
  readonly height: number
  /** 0: the colour of its kind; else the number of its community's colour. */
  readonly tint: number
}

export interface ExportNode {
  readonly node: GraphNode
  /** Left out (or undefined) when the node was never placed. */
  readonly view?: NodeView | undefined
}

/** A quote with what a citation needs. The store's `QuoteRecord` is one. */
export interface ExportQuote extends Quote, LocatedAt {
  readonly articleId: string
  readonly articleTitle: string | null
  readonly articleSource: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
  readonly speakerName: string | null
  readonly aboutNames: readonly string[]
  readonly addresseeName: string | null
  /** Missing where it is not known, as the following ones. */
  readonly speakerKind?: EntityKind | null | undefined
  /** The paragraph around the words, and where it starts in the article's text. */
  readonly context?: { readonly start: number; readonly text: string } | undefined
  /** Which paragraph of the article's text that is, from 1 (see `paragraph.ts`). */
  readonly paragraph?: number | undefined
  /** A stretch marked within another quote of the same speaker: formats that list what was said leave it out. */
  readonly part?: boolean | undefined
}

/** A sentence behind a link that is no quote: who belongs where, who took part in what. */
export interface ExportPassage extends Span {
  /** The link's id, and the number of the passage within it. */
  readonly id: string
  readonly edgeId: string
  readonly articleTitle: string | null
  readonly articleSource: string | null
  readonly articleUrl: string | null
  readonly publishedAt: string | null
  readonly text: string
  readonly context: { readonly start: number; readonly text: string }
}

/** Most passages of one link that are given. */
export const MAX_PASSAGES = 3

/** The `i`th passage of a link. */
export function passageOf(edgeId: string, i: number, evidence: Evidence): ExportPassage {
  const { source, articleId: _, ...place } = evidence
  return { ...place, articleSource: source, id: `${edgeId} ${i}`, edgeId }
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
  /** By id. */
  readonly passages?: Rows<ExportPassage> | undefined
  /** How the page draws its nodes, by id; sizes and colours are the usual ones without it. */
  readonly looks?: ReadonlyMap<string, NodeLook> | undefined
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

/** Quotes as people count them, by id: what is marked within one is not said a second time. */
export async function* statements({ quotes = [] }: ExportGraph): AsyncGenerator<ExportQuote> {
  for await (const quote of inOrder(quotes, rowId)) if (quote.part !== true) yield quote
}

export const nodeId = (row: ExportNode): string => row.node.id
export const rowId = (row: { readonly id: string }): string => row.id

function isList<T>(rows: Rows<T>): rows is readonly T[] {
  return Array.isArray(rows)
}
