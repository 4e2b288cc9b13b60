// Nodes and edges by id.
import type { EntityNode, GraphEdge, GraphNode, Relation } from '../../model/graph'
import { edgeOf, inIdOrder, pick } from '../answers'
import { checkIds } from '../filters'
import { articleNodeOf, entityNodeOf, quoteNodeOf } from '../read-rows'
import type { Database } from './database'

const AMONG = '(SELECT value FROM json_each($ids))'

export function entityNodes(db: Database, ids: readonly string[]): ReadonlyMap<string, EntityNode> {
  if (ids.length === 0) return new Map()
  const rows = db.all(`SELECT * FROM entity WHERE id IN ${AMONG}`, { ids: [...new Set(ids)] })
  return new Map(rows.map((row) => [String(row.id), entityNodeOf(row)]))
}

export function nodes(db: Database, ids: readonly string[]): readonly GraphNode[] {
  const wanted = checkIds(ids)
  const found = new Map<string, GraphNode>(entityNodes(db, wanted))
  if (found.size < wanted.length) {
    const parameters = { ids: wanted.filter((id) => !found.has(id)) }
    const quotes = db.all(`SELECT * FROM quote WHERE id IN ${AMONG}`, parameters).map(quoteNodeOf)
    const articles = db.all(`SELECT * FROM article WHERE id IN ${AMONG}`, parameters).map(articleNodeOf)
    for (const node of [...quotes, ...articles]) found.set(node.id, node)
  }
  return pick(wanted, found)
}

/** Rows (source, target, count, roles). The plus keeps SQLite from trying every pair of ids. */
const EDGES: Readonly<Record<Relation, string>> = {
  SAID: `SELECT speakerId AS source, id AS target, 1 AS count, '[]' AS roles FROM quote
    WHERE id IN ${AMONG} AND +speakerId IN ${AMONG} AND counted = 1`,
  IN: `SELECT id AS source, articleId AS target, 1 AS count, '[]' AS roles FROM quote
    WHERE id IN ${AMONG} AND +articleId IN ${AMONG} AND counted = 1`,
  ABOUT: `SELECT quoteId AS source, entityId AS target, 1 AS count, '[]' AS roles FROM quoteAbout
    WHERE quoteId IN ${AMONG} AND +entityId IN ${AMONG}`,
  ADDRESSED_TO: `SELECT id AS source, addresseeId AS target, 1 AS count, '[]' AS roles FROM quote
    WHERE id IN ${AMONG} AND +addresseeId IN ${AMONG} AND counted = 1`,
  MENTIONED_IN: `SELECT entityId AS source, articleId AS target, count, '[]' AS roles FROM mentionedIn
    WHERE articleId IN ${AMONG} AND +entityId IN ${AMONG}`,
  TOOK_PART_IN: `SELECT entityId AS source, eventId AS target, count(*) AS count, '[]' AS roles FROM participation
    WHERE eventId IN ${AMONG} AND +entityId IN ${AMONG} AND entityId <> eventId GROUP BY eventId, entityId`,
  AFFILIATED_WITH: `SELECT personId AS source, organizationId AS target, count(*) AS count, json_group_array(role) AS roles
    FROM affiliation WHERE personId IN ${AMONG} AND +organizationId IN ${AMONG} AND personId <> organizationId
    GROUP BY personId, organizationId`,
  SAID_ABOUT: `SELECT source, target, count, '[]' AS roles FROM saidAbout
    WHERE source IN ${AMONG} AND +target IN ${AMONG}`,
}

export function edgesAmong(
  db: Database,
  ids: readonly string[],
  relations: readonly Relation[],
): readonly GraphEdge[] {
  const among = { ids: checkIds(ids) }
  const edges = [...new Set(relations)].flatMap((relation) =>
    db.all(EDGES[relation], among).map((row) =>
      edgeOf(String(row.source), {
        relation,
        direction: 'out',
        other: String(row.target),
        count: Number(row.count),
        roles: JSON.parse(String(row.roles)) as string[],
      }),
    ),
  )
  return inIdOrder(edges)
}
