// GEXF 1.3 (https://gexf.net): Gephi, Gephi Lite, sigma. With places, colours, sizes, and the days things belong to.
import type { GraphEdge } from '../model/graph'
import {
  type Attributes,
  type AttributeType,
  asText,
  EDGE_ATTRIBUTES,
  edgeAttributes,
  NODE_ATTRIBUTES,
  nodeAttributes,
} from './attributes'
import { type ExportGraph, type ExportNode, inOrder, nodeId, rowId } from './export-graph'
import { channels, diameterOf, KIND_COLOURS } from './looks'
import { periodOf } from './period'
import { xmlAttribute } from './xml'

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
}

/**
 * Quotes, articles and events have `start` and `end`, so that a timeline shows them on their days; who and what has no
 * date is there always. Gephi draws y upwards, so its sign is changed. Lists are joined with "; ".
 */
export async function* writeGexf(graph: ExportGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
  yield '<meta><creator>Hearsay</creator><description>Who said what</description></meta>\n'
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
  yield declarations('node', NODE_ATTRIBUTES) + declarations('edge', EDGE_ATTRIBUTES)
  yield '<nodes>\n'
  for await (const row of inOrder(graph.nodes, nodeId)) yield nodeElement(row)
  yield '</nodes>\n<edges>\n'
  for await (const edge of inOrder(graph.edges, rowId)) yield edgeElement(edge)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declarations(owner: 'node' | 'edge', types: Readonly<Record<string, AttributeType>>): string {
  const lines = Object.entries(types)
    .filter(([name]) => name !== 'weight') // an attribute of every edge in GEXF itself
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`)
  return `<attributes class="${owner}" mode="static">\n${lines.join('')}</attributes>\n`
}

function nodeElement(row: ExportNode): string {
  const { node, view } = row
  const period = periodOf(node.date)
  const when = period === null ? '' : ` start="${period.start}" end="${period.end}"`
  const [red, green, blue] = channels(KIND_COLOURS[node.kind])
  const place = view === undefined ? '' : `<viz:position x="${view.x}" y="${0 - view.y}" z="0"/>`
  return (
    `<node id="${xmlAttribute(node.id)}" label="${xmlAttribute(node.label)}"${when}>` +
    `${values(nodeAttributes(row))}<viz:color r="${red}" g="${green}" b="${blue}"/>` +
    `${place}<viz:size value="${diameterOf(node)}"/></node>\n`
  )
}

/** `kind` keeps several edges between the same two apart. */
function edgeElement(edge: GraphEdge): string {
  const { weight: _, ...attributes } = edgeAttributes(edge)
  const ends = `source="${xmlAttribute(edge.source)}" target="${xmlAttribute(edge.target)}"`
  return (
    `<edge id="${xmlAttribute(edge.id)}" ${ends} kind="${edge.relation}" weight="${edge.count}">` +
    `${values(attributes)}</edge>\n`
  )
}

function values(attributes: Attributes): string {
  const each = Object.entries(attributes).map(
    ([name, value]) => `<attvalue for="${name}" value="${xmlAttribute(asText(value))}"/>`,
  )
  return `<attvalues>${each.join('')}</attvalues>`
}
