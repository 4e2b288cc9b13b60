// GraphML (http://graphml.graphdrawing.org): opens in Gephi, yEd, Cytoscape, networkx, igraph.
import type { GraphEdge, GraphNode } from '../model/graph'
import { type ExportGraph, type ExportNode, inOrder, nodeId, rowId } from './export-graph'
import { nmtoken, xmlAttribute, xmlText } from './xml'

type Value = string | number | boolean | null
type KeyType = 'string' | 'int' | 'double' | 'boolean'

/** Attribute names by owner, with their types; the order is the order in the file. */
const NODE_KEYS: Readonly<Record<string, KeyType>> = {
  kind: 'string',
  label: 'string',
  text: 'string',
  aliases: 'string',
  roles: 'string',
  unnamed: 'boolean',
  metonym: 'boolean',
  date: 'string',
  source: 'string',
  stance: 'string',
  quoteKind: 'string',
  speakerId: 'string',
  articleId: 'string',
  quoteCount: 'int',
  articleCount: 'int',
  x: 'double',
  y: 'double',
  pinned: 'boolean',
  hidden: 'boolean',
}
const EDGE_KEYS: Readonly<Record<string, KeyType>> = {
  relation: 'string',
  weight: 'double',
  roles: 'string',
}

/** Quote nodes carry their words; records of `graph.quotes` have no place here. Lists are joined with "; ". */
export async function* writeGraphml(graph: ExportGraph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  yield keys('node', NODE_KEYS) + keys('edge', EDGE_KEYS)
  yield '<graph id="hearsay" edgedefault="directed">\n'
  for await (const row of inOrder(graph.nodes, nodeId)) yield nodeElement(row)
  for await (const edge of inOrder(graph.edges, rowId)) yield edgeElement(edge)
  yield '</graph>\n</graphml>\n'
}

function keys(owner: 'node' | 'edge', types: Readonly<Record<string, KeyType>>): string {
  return Object.entries(types)
    .map(
      ([name, type]) =>
        `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('')
}

function nodeElement({ node, view }: ExportNode): string {
  const values: Record<string, Value> = { kind: node.kind, label: node.label, ...kindValues(node), ...view }
  return `<node id="${nmtoken(node.id)}">${data('node', NODE_KEYS, values)}</node>\n`
}

function kindValues(node: GraphNode): Record<string, Value> {
  if (node.kind === 'quote') {
    const { text, stance, quoteKind, date, articleId, speakerId } = node
    return {
      text,
      stance,
      quoteKind,
      date,
      articleId: nmtoken(articleId),
      speakerId: speakerId && nmtoken(speakerId),
    }
  }
  if (node.kind === 'article') return { source: node.source, date: node.date, quoteCount: node.quoteCount }
  const { unnamed, metonym, date, quoteCount, articleCount } = node
  const lists = { aliases: node.aliases.join('; '), roles: node.roles.join('; ') }
  return { ...lists, unnamed, metonym, date, quoteCount, articleCount }
}

function edgeElement(edge: GraphEdge): string {
  const values = { relation: edge.relation, weight: edge.count, roles: edge.roles.join('; ') }
  const ends = `source="${nmtoken(edge.source)}" target="${nmtoken(edge.target)}"`
  return `<edge id="${xmlAttribute(nmtoken(edge.id))}" ${ends}>${data('edge', EDGE_KEYS, values)}</edge>\n`
}

function data(
  owner: string,
  types: Readonly<Record<string, KeyType>>,
  values: Readonly<Record<string, Value>>,
): string {
  return Object.keys(types)
    .filter((name) => values[name] !== undefined && values[name] !== null)
    .filter((name) => values[name] !== '' || name === 'label')
    .map((name) => `<data key="${owner}.${name}">${xmlText(String(values[name]))}</data>`)
    .join('')
}
