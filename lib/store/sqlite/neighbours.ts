// Neighbours of a node, a page at a time, and how many there are of each relation and kind.
import { NotFound } from '../../errors'
import type { Direction, NodeKind, Page, Relation, RelationCount } from '../../model/graph'
import type { FactFilter, NeighbourQuestion } from '../../model/questions'
import type { Neighbour } from '../../model/records'
import { edgeOf, inCountOrder, inIdOrder, type Link, linksByOther, neighbourOrder } from '../answers'
import { choiceOf, sideOf } from '../branches'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { filterParameters } from '../filters'
import { keyOf } from '../orders'
import type { StoredRow } from '../read-rows'
import type { Database } from './database'
import { type Selected, selectBranches } from './neighbour-sql'
import { nodes } from './nodes'

export function kindOf(db: Database, id: string): NodeKind {
  const row = db.get(
    `SELECT kind FROM entity WHERE id = $id
     UNION ALL SELECT 'quote' FROM quote WHERE id = $id
     UNION ALL SELECT 'article' FROM article WHERE id = $id`,
    { id },
  )
  if (row === undefined) throw new NotFound('Nothing in the graph has this id.', { where: id })
  return row.kind as NodeKind
}

export function counts(db: Database, id: string, filter: FactFilter = {}): readonly RelationCount[] {
  const branches = selectBranches(choiceOf(sideOf(kindOf(db, id)), filter))
  const parameters = { id, ...filterParameters(filter) }
  const counted = branches.flatMap(({ relation, direction, to, sql, others }) =>
    db
      .all(
        to === 'entity'
          ? `SELECT kind, count(*) AS count FROM (${sql}) GROUP BY kind`
          : `SELECT '${to}' AS kind, count(*) AS count FROM (${others}) HAVING count(*) > 0`,
        parameters,
      )
      .map((row) => ({ relation, direction, kind: row.kind as NodeKind, count: Number(row.count) })),
  )
  return inCountOrder(counted)
}

export function neighbours(db: Database, id: string, request: NeighbourQuestion): Page<Neighbour> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'neighbours', id, question)
  const choice = choiceOf(sideOf(kindOf(db, id)), question)
  const branches = selectBranches(choice)
  if (branches.length === 0) return { items: [], nextCursor: null, total: 0 }

  const terms = neighbourOrder(choice)
  const parameters = { id, kind: request.kind, ...filterParameters(request), ...keyParameters(page.after) }
  const items = itemsSql(branches)
  const total = db.get(totalSql(branches), parameters)
  const rows = db.all(
    `SELECT * FROM (${items}) WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit`,
    { ...parameters, limit: page.limit + 1 },
  )
  const { items: found, nextCursor } = pageOf(
    rows,
    page,
    (row) => keyOf(terms, row),
    (shown) => {
      const [only] = branches.length === 1 ? branches : []
      const rows =
        only === undefined
          ? linkRows(db, shown, branches, parameters)
          : shown.map((row) => ({ ...row, ...only }))
      return withEdges(db, id, shown, rows)
    },
  )
  return { items: found, nextCursor, total: Number(total?.total) }
}

/** Rows (other, weight, newest, labelKey, quoteCount), one per neighbour; one branch alone never repeats any. */
function itemsSql(branches: readonly Selected[]): string {
  const [first, ...rest] = branches
  if (rest.length === 0)
    return `SELECT other, count AS weight, newest, labelKey, quoteCount, count, roles FROM (${first?.sql})`
  return `SELECT other, sum(count) AS weight, max(newest) AS newest, labelKey, quoteCount
    FROM (${union(branches)}) GROUP BY other`
}

function totalSql(branches: readonly Selected[]): string {
  const others = branches.map((branch) => branch.others)
  return `SELECT count(*) AS total FROM (${others.join(others.length > 1 ? ' UNION ' : '')})`
}

function union(branches: readonly Selected[]): string {
  return branches.map(({ sql }) => sql).join(' UNION ALL ')
}

/** Rows (relation, direction, other, count, roles) of all edges to those shown. */
function linkRows(
  db: Database,
  shown: readonly StoredRow[],
  branches: readonly Selected[],
  parameters: object,
): readonly StoredRow[] {
  return db.all(
    `SELECT relation, direction, other, count, roles FROM (${union(branches)})
     WHERE other IN (SELECT value FROM json_each($others))`,
    { ...parameters, others: shown.map((row) => row.other) },
  )
}

function withEdges(
  db: Database,
  id: string,
  shown: readonly StoredRow[],
  rows: readonly StoredRow[],
): readonly Neighbour[] {
  const others = shown.map((row) => String(row.other))
  const links = linksByOther(rows.map(linkOf))
  return nodes(db, others).map((node) => ({
    node,
    edges: inIdOrder((links.get(node.id) ?? []).map((link) => edgeOf(id, link))),
  }))
}

function linkOf(row: StoredRow): Link {
  return {
    relation: row.relation as Relation,
    direction: row.direction as Direction,
    other: String(row.other),
    count: Number(row.count),
    roles: JSON.parse(String(row.roles)) as string[],
  }
}
