// Hearsay's own format: everything, one record a line. docs/formats.md describes it; raise VERSION when it changes.
import { orderedJson } from '../model/order'
import { type ExportGraph, inOrder, nodeId, rowId } from './export-graph'

const FORMAT = 'hearsay-graph'
export const VERSION = 1

/** Writes `{"format","version","nodes","edges","quotes"}`; nodes are `GraphNode` plus `view` when placed. */
export async function* writeJson(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},\n"nodes":[`
  yield* jsonRows(nodes(graph))
  yield '],\n"edges":['
  yield* jsonRows(inOrder(graph.edges, rowId))
  yield '],\n"quotes":['
  yield* jsonRows(inOrder(graph.quotes ?? [], rowId))
  yield ']}\n'
}

async function* nodes(graph: ExportGraph): AsyncGenerator<unknown> {
  for await (const { node, view } of inOrder(graph.nodes, nodeId)) {
    yield view === undefined ? node : { ...node, view }
  }
}

/** A record a line, parted by commas, names in order. */
export async function* jsonRows(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const row of rows) {
    yield separator + orderedJson(row)
    separator = ',\n'
  }
}
