// A Cypher script for an empty Neo4j: the whole store as Hearsay itself keeps it there, or a part as plain nodes and
// relations.
import type { GraphEdge, Relation } from '../model/graph'
import { edgeAttributes, nodeAttributes } from './attributes'
import { cypherLiteral } from './cypher-literal'
import {
  type CypherStatement,
  type ExportGraph,
  type ExportNode,
  inOrder,
  nodeId,
  rowId,
} from './export-graph'

/** Rows and characters of a statement: few enough for any server's parser, many enough to be quick. */
const MOST_ROWS = 200
const MOST_CHARACTERS = 100_000

const FLOATS: ReadonlySet<string> = new Set(['margin'])

/** A statement ends with `;` at the end of a line, and nowhere else is a semicolon at the end of a line. */
export async function* writeCypher(graph: ExportGraph): AsyncGenerator<string> {
  yield '// Hearsay: run this in an empty Neo4j database (5.26 or later), e.g. cypher-shell --file hearsay.cypher\n'
  for await (const { text, rows } of graph.neo4j ?? plainStatements(graph)) {
    if (rows === undefined) yield `${text};\n`
    else for (const list of lists(rows)) yield `${text.replace('$rows', () => list)};\n`
  }
}

function* lists(rows: readonly unknown[]): Generator<string> {
  let batch: string[] = []
  let characters = 0
  for (const row of rows) {
    const literal = cypherLiteral(row, FLOATS)
    if (batch.length === MOST_ROWS || (batch.length > 0 && characters + literal.length > MOST_CHARACTERS)) {
      yield `[\n${batch.join(',\n')}\n]`
      batch = []
      characters = 0
    }
    batch.push(literal)
    characters += literal.length
  }
  if (batch.length > 0) yield `[\n${batch.join(',\n')}\n]`
}

const LABELS = {
  person: 'Entity:Person',
  organization: 'Entity:Organization',
  event: 'Entity:Event',
  place: 'Entity:Place',
  quote: 'Quote',
  article: 'Article',
} as const

/** Labels of a relation's ends. */
const ENDS: Readonly<Record<Relation, readonly [string, string]>> = {
  SAID: ['Entity', 'Quote'],
  IN: ['Quote', 'Article'],
  ABOUT: ['Quote', 'Entity'],
  ADDRESSED_TO: ['Quote', 'Entity'],
  MENTIONED_IN: ['Entity', 'Article'],
  TOOK_PART_IN: ['Entity', 'Entity'],
  AFFILIATED_WITH: ['Entity', 'Entity'],
  SAID_ABOUT: ['Entity', 'Entity'],
}

async function* plainStatements(graph: ExportGraph): AsyncGenerator<CypherStatement> {
  for (const label of ['Article', 'Entity', 'Quote']) {
    const name = `hearsay_${label.toLowerCase()}_id`
    yield { text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE` }
  }
  yield* grouped(inOrder(graph.nodes, nodeId), ({ node }) => createNodes(LABELS[node.kind]), nodeRow)
  yield* grouped(inOrder(graph.edges, rowId), ({ relation }) => createEdges(relation), edgeRow)
}

function createNodes(labels: string): string {
  return `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`
}

function createEdges(relation: Relation): string {
  const [from, to] = ENDS[relation]
  return (
    `UNWIND $rows AS row MATCH (s:${from} {id: row.source}) MATCH (t:${to} {id: row.target})\n` +
    `CREATE (s)-[r:${relation}]->(t) SET r = row.properties`
  )
}

/** The properties that Hearsay's own nodes have, as far as an element knows them. */
function nodeRow(row: ExportNode): object {
  const { id, label, kind } = row.node
  const { pinned: _pinned, hidden: _hidden, quoteKind, publisher, ...rest } = nodeAttributes(row)
  const name = kind === 'quote' ? {} : { [kind === 'article' ? 'title' : 'name']: label }
  const own = kind === 'article' ? {} : { kind: quoteKind ?? kind }
  const { kind: _kind, ...others } = rest
  return { id, label, ...name, ...own, ...others, ...(publisher === undefined ? {} : { source: publisher }) }
}

function edgeRow(edge: GraphEdge): object {
  const { relation: _relation, weight, ...properties } = edgeAttributes(edge)
  return { source: edge.source, target: edge.target, properties: { count: weight, ...properties } }
}

/** Neighbouring rows with the same statement go into one, so many at a time. */
async function* grouped<T>(
  rows: AsyncIterable<T>,
  statement: (row: T) => string,
  literal: (row: T) => object,
): AsyncGenerator<CypherStatement> {
  let text = ''
  let batch: object[] = []
  for await (const row of rows) {
    if (batch.length > 0 && (statement(row) !== text || batch.length === MOST_ROWS)) {
      yield { text, rows: batch }
      batch = []
    }
    text = statement(row)
    batch.push(literal(row))
  }
  if (batch.length > 0) yield { text, rows: batch }
}
