// CX2, version 2 of the Cytoscape Exchange format (https://cytoscape.org/cx/cx2): Cytoscape, Cytoscape Web, NDEx.
import type { GraphEdge } from '../model/graph'
import {
  type AttributeType,
  EDGE_ATTRIBUTES,
  edgeAttributes,
  NODE_ATTRIBUTES,
  nodeAttributes,
} from './attributes'
import { type ExportGraph, type ExportNode, inOrder, nodeId, rowId } from './export-graph'
import { jsonRows } from './json'
import { EDGE_COLOUR, KIND_COLOURS } from './looks'

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'list_of_string',
}

/**
 * CX2 numbers its nodes, so the numbers of all ids are kept until the edges are written; the content ids are the
 * attribute `contentId`. Hidden nodes have a bypass that hides them in Cytoscape too.
 */
export async function* writeCx2(graph: ExportGraph): AsyncGenerator<string> {
  const numbers = new Map<string, number>()
  const hidden: number[] = []
  yield `[${JSON.stringify({ CXVersion: '2.0', hasFragments: false })},\n`
  yield `${JSON.stringify({ attributeDeclarations: [DECLARATIONS] })},\n`
  yield `${JSON.stringify({ networkAttributes: [{ name: 'Hearsay', description: 'Who said what' }] })},\n`
  yield '{"nodes":['
  yield* jsonRows(numbered(inOrder(graph.nodes, nodeId), numbers, hidden))
  yield ']},\n{"edges":['
  yield* jsonRows(linked(inOrder(graph.edges, rowId), numbers))
  yield `]},\n${JSON.stringify({ visualProperties: [VISUAL_PROPERTIES] })},\n`
  const bypasses = hidden.map((id) => ({ id, v: { NODE_VISIBILITY: 'none' } }))
  if (bypasses.length > 0) yield `${JSON.stringify({ nodeBypasses: bypasses })},\n`
  yield `${JSON.stringify({ status: [{ success: true }] })}]\n`
}

async function* numbered(
  rows: AsyncIterable<ExportNode>,
  numbers: Map<string, number>,
  hidden: number[],
): AsyncGenerator<unknown> {
  for await (const row of rows) {
    const { node, view } = row
    const id = numbers.size
    numbers.set(node.id, id)
    if (view?.hidden === true) hidden.push(id)
    const place = view === undefined ? {} : { x: view.x, y: view.y }
    yield { id, ...place, v: { contentId: node.id, name: node.label, ...nodeAttributes(row) } }
  }
}

async function* linked(
  edges: AsyncIterable<GraphEdge>,
  numbers: ReadonlyMap<string, number>,
): AsyncGenerator<unknown> {
  let id = 0
  for await (const edge of edges) {
    const [s, t] = [numbers.get(edge.source), numbers.get(edge.target)]
    if (s === undefined || t === undefined) continue // a link of one end cannot be written
    yield { id, s, t, v: { contentId: edge.id, interaction: edge.relation, ...edgeAttributes(edge) } }
    id += 1
  }
}

function declared(types: Readonly<Record<string, AttributeType>>): object {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { d: TYPES[type] }]))
}

const DECLARATIONS = {
  networkAttributes: { name: { d: 'string' }, description: { d: 'string' } },
  nodes: { contentId: { d: 'string' }, name: { d: 'string' }, ...declared(NODE_ATTRIBUTES) },
  edges: { contentId: { d: 'string' }, interaction: { d: 'string' }, ...declared(EDGE_ATTRIBUTES) },
}

function discrete(attribute: string, map: Readonly<Record<string, string>>): object {
  const choices = Object.entries(map).map(([v, vp]) => ({ v, vp }))
  return { type: 'DISCRETE', definition: { attribute, type: 'string', map: choices } }
}

function passed(attribute: string): object {
  return { type: 'PASSTHROUGH', definition: { attribute, type: 'string' } }
}

const VISUAL_PROPERTIES = {
  default: {
    network: { NETWORK_BACKGROUND_COLOR: '#F6F7F9' },
    node: {
      NODE_BACKGROUND_COLOR: KIND_COLOURS.person,
      NODE_BORDER_WIDTH: 0,
      NODE_HEIGHT: 34,
      NODE_WIDTH: 34,
      NODE_LABEL_COLOR: '#16202B',
      NODE_LABEL_FONT_SIZE: 11,
      NODE_SHAPE: 'ellipse',
    },
    edge: {
      EDGE_LINE_COLOR: EDGE_COLOUR,
      EDGE_TARGET_ARROW_COLOR: EDGE_COLOUR,
      EDGE_TARGET_ARROW_SHAPE: 'triangle',
      EDGE_WIDTH: 1.5,
    },
  },
  nodeMapping: {
    NODE_LABEL: passed('name'),
    NODE_BACKGROUND_COLOR: discrete('kind', KIND_COLOURS),
    NODE_SHAPE: discrete('kind', {
      person: 'ellipse',
      organization: 'round-rectangle',
      event: 'diamond',
      place: 'hexagon',
      quote: 'rectangle',
      article: 'octagon',
    }),
  },
  edgeMapping: { EDGE_LABEL: passed('relation') },
}
