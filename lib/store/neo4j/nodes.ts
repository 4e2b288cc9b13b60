// Nodes and edges by id.
import type { EntityNode, GraphEdge, GraphNode, Relation } from '../../model/graph'
import { edgeOf, inIdOrder, pick } from '../answers'
import { checkIds } from '../filters'
import { articleNodeOf, entityNodeOf, quoteNodeOf } from '../read-rows'
import type { Transaction } from './connection'
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

export async function nodes(tx: Transaction, ids: readonly string[]): Promise<readonly GraphNode[]> {
  const wanted = checkIds(ids)
  const found = new Map<string, GraphNode>(await entityNodes(tx, wanted))
  if (found.size < wanted.length) {
    const others = { ids: wanted.filter((id) => !found.has(id)) }
    const [quotes, articles] = await Promise.all([
      rowsOf(tx, 'MATCH (q:Quote) WHERE q.id IN $ids RETURN q{.*} AS row', others),
      rowsOf(tx, `MATCH (a:Article) WHERE a.id IN $ids RETURN ${ARTICLE_COLUMNS} AS row`, others),
    ])
    for (const node of [...quotes.map(quoteNodeOf), ...articles.map(articleNodeOf)]) found.set(node.id, node)
  }
  return pick(wanted, found)
}

/** Where each relation's ends are found, and what its edges count. */
const EDGES: Readonly<Record<Relation, { readonly pattern: string; readonly count: string }>> = {
  SAID: { pattern: '(s:Entity)-[r:SAID]->(t:Quote)', count: 'count(*)' },
  IN: { pattern: '(s:Quote)-[r:IN]->(t:Article)', count: 'count(*)' },
  ABOUT: { pattern: '(s:Quote)-[r:ABOUT]->(t:Entity)', count: 'count(*)' },
  ADDRESSED_TO: { pattern: '(s:Quote)-[r:ADDRESSED_TO]->(t:Entity)', count: 'count(*)' },
  MENTIONED_IN: { pattern: '(s:Entity)-[r:MENTIONED_IN]->(t:Article)', count: 'sum(r.count)' },
  TOOK_PART_IN: { pattern: '(s:Entity)-[r:TOOK_PART_IN]->(t:Entity)', count: 'count(*)' },
  AFFILIATED_WITH: { pattern: '(s:Entity)-[r:AFFILIATED_WITH]->(t:Entity)', count: 'count(*)' },
  SAID_ABOUT: { pattern: '(s:Entity)-[r:SAID_ABOUT]->(t:Entity)', count: 'sum(r.count)' },
}

export async function edgesAmong(
  tx: Transaction,
  ids: readonly string[],
  relations: readonly Relation[],
): Promise<readonly GraphEdge[]> {
  const among = { ids: checkIds(ids) }
  const found = await Promise.all([...new Set(relations)].map((relation) => edgesOf(tx, relation, among)))
  return inIdOrder(found.flat())
}

/** The quote is the end with few edges, so the search starts there where there is one. */
async function edgesOf(tx: Transaction, relation: Relation, among: object): Promise<readonly GraphEdge[]> {
  const { pattern, count } = EDGES[relation]
  const rows = await tx.run(
    `MATCH ${pattern} WHERE s.id IN $ids AND t.id IN $ids AND s <> t
     RETURN s.id AS source, t.id AS target, ${count} AS count, collect(DISTINCT r.role) AS roles`,
    among,
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
