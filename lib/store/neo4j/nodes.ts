// Nodes and edges by id.
import type { EntityNode, GraphEdge, GraphNode, Relation } from '../../model/graph'
import { type FactFilter, isFiltered } from '../../model/questions'
import { edgeOf, inIdOrder, pick } from '../answers'
import { restsOnQuotes } from '../branches'
import { checkIds, filterParameters } from '../filters'
import { articleNodeOf, entityNodeOf, quoteNodeOf } from '../read-rows'
import type { Transaction } from './connection'
import { factConditions } from './fact-cypher'
import { rowsOf } from './facts'

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
export const QUOTE_ROWS = `MATCH (a:Article {id: n.articleId}) OPTIONAL MATCH (s:Entity {id: n.speakerId})
  RETURN n{.*, published: a.date, speakerUnnamed: s.unnamed} AS row`

export async function nodes(tx: Transaction, ids: readonly string[]): Promise<readonly GraphNode[]> {
  const wanted = checkIds(ids)
  const found = new Map<string, GraphNode>(await entityNodes(tx, wanted))
  if (found.size < wanted.length) {
    const others = { ids: wanted.filter((id) => !found.has(id)) }
    const [quotes, articles] = await Promise.all([
      rowsOf(tx, `MATCH (n:Quote) WHERE n.id IN $ids ${QUOTE_ROWS}`, others),
      rowsOf(tx, `MATCH (a:Article) WHERE a.id IN $ids RETURN ${ARTICLE_COLUMNS} AS row`, others),
    ])
    for (const node of [...quotes.map(quoteNodeOf), ...articles.map(articleNodeOf)]) found.set(node.id, node)
  }
  return pick(wanted, found)
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
