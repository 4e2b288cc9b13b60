// Hearsay's own format: everything, one record a line. docs/formats.md describes it; raise VERSION when it changes.
import { type ExportGraph, inOrder, nodeId, rowId } from './export-graph'

export const JSON_FORMAT = 'hearsay-graph'
export const JSON_VERSION = 1

/** Writes `{"format","version","nodes","edges","quotes"}`; nodes are `GraphNode` plus `view` when placed. */
export async function* writeJson(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(JSON_FORMAT)},"version":${JSON_VERSION},\n"nodes":[`
  yield* records(nodes(graph))
  yield '],\n"edges":['
  yield* records(inOrder(graph.edges, rowId))
  yield '],\n"quotes":['
  yield* records(inOrder(graph.quotes ?? [], rowId))
  yield ']}\n'
}

async function* nodes(graph: ExportGraph): AsyncGenerator<unknown> {
  for await (const { node, view } of inOrder(graph.nodes, nodeId)) {
    yield view === undefined ? node : { ...node, view }
  }
}

async function* records(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const row of rows) {
    yield separator + JSON.stringify(sorted(row))
    separator = ',\n'
  }
}

/** Keys in one order, so that equal records give equal bytes whatever made them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
