// FollowTheMoney entities (https://followthemoney.tech), one JSON object a line, for Aleph, OpenAleph and its tools.
import type { PartialDate } from '../model/entity'
import type { GraphEdge, GraphNode } from '../model/graph'
import { orderedJson } from '../model/order'
import { type ExportGraph, type ExportNode, inOrder, nodeId, rowId } from './export-graph'

type Properties = Readonly<Record<string, readonly (string | null)[]>>

/**
 * A quote is a Note on who is quoted, proven by its article; links are entities of their own, as the model wants it.
 * The model has no schema for a place: an Address has its name.
 */
export async function* writeFtm(graph: ExportGraph): AsyncGenerator<string> {
  for await (const row of inOrder(graph.nodes, nodeId)) yield nodeLine(row)
  for await (const edge of inOrder(graph.edges, rowId)) yield edgeLine(edge)
}

function line(id: string, schema: string, properties: Properties): string {
  const values = Object.entries(properties)
    .map(([name, all]) => [name, all.filter((value) => value !== null && value.trim() !== '')] as const)
    .filter(([, all]) => all.length > 0)
  return `${orderedJson({ id: ftmId(id), schema, properties: Object.fromEntries(values) })}\n`
}

/** FollowTheMoney knows letters, digits, dots and hyphens in an id; what stands for others here never begins or ends one. */
function ftmId(id: string): string {
  return id.replace(/[^0-9A-Za-z]+/gu, '-')
}

const SCHEMATA = {
  person: 'Person',
  organization: 'Organization',
  event: 'Event',
  place: 'Address',
  quote: 'Note',
  article: 'Article',
} as const satisfies Readonly<Record<GraphNode['kind'], string>>

function nodeLine({ node }: ExportNode): string {
  return line(node.id, SCHEMATA[node.kind], { name: [node.label], ...kindProperties(node) })
}

function kindProperties(node: GraphNode): Properties {
  if (node.kind === 'quote') {
    const { text, stance, articleId, speakerId, source } = node
    const speaker = speakerId === null ? null : ftmId(speakerId)
    return {
      description: [text],
      keywords: [stance],
      proof: [ftmId(articleId)],
      entity: [speaker],
      publisher: [source],
    }
  }
  if (node.kind === 'article') {
    return { title: [node.label], publisher: [node.source], publishedAt: [dated(node.date)] }
  }
  const alias = node.aliases
  if (node.kind === 'person') {
    return { alias, position: node.roles, notes: [node.unnamed ? 'A source without a name.' : null] }
  }
  if (node.kind === 'event') return { alias, date: [dated(node.date)] }
  if (node.kind === 'place') return { alias, full: [node.label] }
  return { alias, description: node.roles }
}

/** Dates without a year are none to FollowTheMoney. */
function dated(date: PartialDate | null): string | null {
  return date?.startsWith('-') === true ? null : date
}

const ROLES: Readonly<Partial<Record<GraphEdge['relation'], string>>> = {
  SAID: 'said',
  ABOUT: 'is about',
  ADDRESSED_TO: 'is addressed to',
  TOOK_PART_IN: 'took part in',
  SAID_ABOUT: 'spoke about',
}

function edgeLine({ id, relation, source, target, count, roles }: GraphEdge): string {
  const [from, to] = [[ftmId(source)], [ftmId(target)]]
  if (relation === 'AFFILIATED_WITH') {
    return line(id, 'Membership', { member: from, organization: to, role: roles })
  }
  if (relation === 'IN' || relation === 'MENTIONED_IN') {
    const role = [relation === 'IN' ? 'quoted in' : 'mentioned in']
    return line(id, 'Documentation', { entity: from, document: to, role })
  }
  const summary = [relation === 'SAID_ABOUT' ? `${count} quotes` : null]
  return line(id, 'UnknownLink', { subject: from, object: to, role: [ROLES[relation] ?? null], summary })
}
