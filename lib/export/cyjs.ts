// Cytoscape's JSON, as Cytoscape.js (`cytoscape({...file})`, `cy.json(file)`) and Cytoscape desktop read it.
import type { GraphEdge } from '../model/graph'
import { edgeAttributes, nodeAttributes } from './attributes'
import { type ExportGraph, type ExportNode, inOrder, nodeId, rowId } from './export-graph'
import { jsonRows } from './json'
import { EDGE_COLOUR, KIND_COLOURS } from './looks'

const HEAD = { format_version: '1.0', generated_by: 'hearsay', target_cytoscapejs_version: '~3' }

/** One element a line. A pinned element is `locked`; a hidden one is not displayed by the style that comes along. */
export async function* writeCyjs(graph: ExportGraph): AsyncGenerator<string> {
  yield `${JSON.stringify({ ...HEAD, data: { name: 'Hearsay' }, style: STYLE }).slice(0, -1)},\n`
  yield '"elements":{"nodes":['
  yield* jsonRows(mapped(inOrder(graph.nodes, nodeId), nodeElement))
  yield '],\n"edges":['
  yield* jsonRows(mapped(inOrder(graph.edges, rowId), edgeElement))
  yield ']}}\n'
}

/** `contentId` outlives desktop programs, which give ids of their own. */
function nodeElement(row: ExportNode): unknown {
  const { node, view } = row
  const data = { id: node.id, contentId: node.id, name: node.label, ...nodeAttributes(row) }
  if (view === undefined) return { data }
  return { data, position: { x: view.x, y: view.y }, locked: view.pinned }
}

function edgeElement(edge: GraphEdge): unknown {
  const { id, source, target } = edge
  return { data: { id, source, target, ...edgeAttributes(edge) } }
}

async function* mapped<T>(rows: AsyncIterable<T>, each: (row: T) => unknown): AsyncGenerator<unknown> {
  for await (const row of rows) yield each(row)
}

const STYLE = [
  {
    selector: 'node',
    style: { label: 'data(name)', 'font-size': 11, 'text-wrap': 'ellipsis', 'text-max-width': 160 },
  },
  ...Object.entries(KIND_COLOURS).map(([kind, colour]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { 'background-color': colour },
  })),
  { selector: 'node[?hidden]', style: { display: 'none' } },
  {
    selector: 'edge',
    style: {
      width: 1.5,
      'curve-style': 'bezier',
      'line-color': EDGE_COLOUR,
      'target-arrow-color': EDGE_COLOUR,
      'target-arrow-shape': 'triangle',
    },
  },
]
