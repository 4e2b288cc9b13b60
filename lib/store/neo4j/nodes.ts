// Nodes and edges by id.
import type { EntityNode, GraphEdge, GraphNode, Relation } from '../../model/graph'
import { type FactFilter, isFiltered } from '../../model/questions'
import { edgeOf, inIdOrder, pick } from '../answers'
import { restsOnQuotes, type Side, sideOfId } from '../branches'
import { checkIds, filterParameters } from '../filters'
import { articleNodeOf, entityNodeOf, quoteNodeOf, type StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { factConditions } from './fact-cypher'
import { rowsOf } from './facts'
import { SIDE_LABELS } from './neighbour-cypher'

/** An article without its text. */
export const ARTICLE_COLUMNS = 'a{.id, .label, .labelKey, .source, .date, .publishedAt, .quoteCount}'

export async function entityNodes(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityNode>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(tx, 'MATCH (e:Entity) WHERE e.id IN $ids RETURN e{.*} AS row', {
    ids: [...new Set(ids)],
  })
  return new Map(rows.map((row) => [String(row.id), entityNodeOf(row)]))
}

/** Goes on from quotes `n`: each as a node's row. Parts of statements have no edge to their article or speaker. */
const AROUND_QUOTE = 'MATCH (a:Article {id: n.articleId}) OPTIONAL MATCH (s:Entity {id: n.speakerId})'
const QUOTE_MAP = 'n{.*, published: a.date, speakerUnnamed: s.unnamed}'
export const QUOTE_ROWS = `${AROUND_QUOTE} RETURN ${QUOTE_MAP} AS row`

/** How `n` of each side becomes a row: what to match first, the row, and the node made of it. */
export const NODE_ROWS: Readonly<
  Record<
    Side,
    { readonly around: string; readonly row: string; readonly node: (row: StoredRow) => GraphNode }
  >
> = {
  entity: { around: '', row: 'n{.*}', node: entityNodeOf },
  quote: { around: AROUND_QUOTE, row: QUOTE_MAP, node: quoteNodeOf },
  article: { around: '', row: ARTICLE_COLUMNS.replace('a{', 'n{'), node: articleNodeOf },
}

export async function nodes(tx: Transaction, ids: readonly string[]): Promise<readonly GraphNode[]> {
  const wanted = checkIds(ids)
  const found = await Promise.all(
    Object.entries(NODE_ROWS).map(async ([name, { around, row, node }]) => {
      const side = name as Side
      const some = wanted.filter((id) => sideOfId(id) === side)
      if (some.length === 0) return []
      const match = `MATCH (n:${SIDE_LABELS[side]}) WHERE n.id IN $ids ${around} RETURN ${row} AS row`
      return (await rowsOf(tx, match, { ids: some })).map(node)
    }),
  )
  return pick(wanted, new Map(found.flat().map((node) => [node.id, node])))
}

/** Where each relation's ends are found, which of them a filter asks, and what its edges count. */
interface Pattern {
  readonly pattern: string
  readonly fact: 's' | 't' | 'r' | 'f'
  readonly count?: string
}

const EDGES: Readonly<Record<Relation, Pattern>> = {
  SAID: { pattern: '(s:Entity)-[r:SAID]->(t:Quote)', fact: 't' },
  IN: { pattern: '(s:Quote)-[r:IN]->(t:Article)', fact: 's' },
  ABOUT: { pattern: '(s:Quote)-[r:ABOUT]->(t:Entity)', fact: 's' },
  ADDRESSED_TO: { pattern: '(s:Quote)-[r:ADDRESSED_TO]->(t:Entity)', fact: 's' },
  MENTIONED_IN: { pattern: '(s:Entity)-[r:MENTIONED_IN]->(t:Article)', fact: 'r', count: 'sum(r.count)' },
  TOOK_PART_IN: { pattern: '(s:Entity)-[r:TOOK_PART_IN]->(t:Entity)', fact: 'r' },
  AFFILIATED_WITH: { pattern: '(s:Entity)-[r:AFFILIATED_WITH]->(t:Entity)', fact: 'r' },
  SAID_ABOUT: { pattern: '(s:Entity)-[r:SAID]->(f:Quote)-[:ABOUT]->(t:Entity)', fact: 'f' },
}

/** The same from the sums that are kept: for questions without a filter. */
const KEPT: Pattern = { pattern: '(s:Entity)-[r:SAID_ABOUT]->(t:Entity)', fact: 'r', count: 'sum(r.count)' }

export async function edgesAmong(
  tx: Transaction,
  ids: readonly string[],
  relations: readonly Relation[],
  filter: FactFilter = {},
): Promise<readonly GraphEdge[]> {
  const among = checkIds(ids)
  const found = await Promise.all(
    [...new Set(relations)].map((relation) => edgesOf(tx, relation, among, filter)),
  )
  return inIdOrder(found.flat())
}

/** The quote is the end with few edges, so the search starts there where there is one. */
async function edgesOf(
  tx: Transaction,
  relation: Relation,
  ids: readonly string[],
  filter: FactFilter,
): Promise<readonly GraphEdge[]> {
  const kept = relation === 'SAID_ABOUT' && !isFiltered(filter)
  const { pattern, fact, count = 'count(*)' } = kept ? KEPT : EDGES[relation]
  const conditions = factConditions(filter, fact, restsOnQuotes(relation))
  const rows = await tx.run(
    `MATCH ${pattern} WHERE ${['s.id IN $ids AND t.id IN $ids AND s <> t', ...conditions].join(' AND ')}
     RETURN s.id AS source, t.id AS target, ${count} AS count, collect(DISTINCT r.role) AS roles`,
    { ids, ...filterParameters(filter) },
  )
  return rows.map((row) =>
    edgeOf(String(row.source), {
      relation,
      direction: 'out',
      other: String(row.target),
      count: Number(row.count),
      roles: row.roles as string[],
    }),
  )
}
