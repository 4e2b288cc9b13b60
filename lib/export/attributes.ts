// What graph formats write of a node or an edge besides its id, ends and name: one flat table, named alike in all.
import type { GraphEdge, GraphNode } from '../model/graph'
import type { ExportNode } from './export-graph'

export type AttributeType = 'string' | 'integer' | 'double' | 'boolean' | 'list'
export type AttributeValue = string | number | boolean | readonly string[]
export type Attributes = Readonly<Record<string, AttributeValue>>

/** In the order in which files declare and write them. */
export const NODE_ATTRIBUTES = {
  kind: 'string',
  text: 'string',
  aliases: 'list',
  roles: 'list',
  unnamed: 'boolean',
  metonym: 'boolean',
  date: 'string',
  publisher: 'string',
  stance: 'string',
  quoteKind: 'string',
  speakerId: 'string',
  articleId: 'string',
  quoteCount: 'integer',
  articleCount: 'integer',
  pinned: 'boolean',
  hidden: 'boolean',
} as const satisfies Readonly<Record<string, AttributeType>>

export const EDGE_ATTRIBUTES = {
  relation: 'string',
  weight: 'double',
  roles: 'list',
} as const satisfies Readonly<Record<string, AttributeType>>

/** What the node has of `NODE_ATTRIBUTES`, in their order; unknown and empty ones are left out. */
export function nodeAttributes({ node, view }: ExportNode): Attributes {
  const placed = view === undefined ? {} : { pinned: view.pinned, hidden: view.hidden }
  return present(NODE_ATTRIBUTES, { kind: node.kind, ...kindAttributes(node), ...placed })
}

/** `weight` is the number of facts behind the edge. */
export function edgeAttributes({ relation, count, roles }: GraphEdge): Attributes {
  return present(EDGE_ATTRIBUTES, { relation, weight: count, roles })
}

function kindAttributes(node: GraphNode): Readonly<Record<string, AttributeValue | null>> {
  if (node.kind === 'quote') {
    const { text, stance, quoteKind, date, articleId, speakerId, source } = node
    return { text, stance, quoteKind, date, articleId, speakerId, publisher: source }
  }
  if (node.kind === 'article') {
    return { publisher: node.source, date: node.date, quoteCount: node.quoteCount }
  }
  const { aliases, roles, unnamed, metonym, date, quoteCount, articleCount } = node
  return { aliases, roles, unnamed, metonym, date, quoteCount, articleCount }
}

function present(order: object, values: Readonly<Record<string, AttributeValue | null>>): Attributes {
  const known = Object.keys(order).flatMap((name) => {
    const value = values[name] ?? null
    return value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [[name, value] as const]
  })
  return Object.fromEntries(known)
}

/** For formats without lists: joined with "; ". */
export function asText(value: AttributeValue): string {
  return Array.isArray(value) ? value.join('; ') : String(value)
}
