// Neighbours of a node, a page at a time, and how many there are of each relation and kind.
import { NotFound } from '../../errors'
import type { Direction, NodeKind, Page, Relation, RelationCount } from '../../model/graph'
import type { Neighbour } from '../../model/records'
import { edgeOf, inCountOrder, inIdOrder, type Link, neighbourOrder } from '../answers'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { dateParameters, isFiltered } from '../filters'
import type { StoredRow } from '../read-rows'
import type { NeighbourRequest } from '../store'
import type { Transaction } from './connection'
import { type Selected, SIDE_LABELS, selectBranches, sideOf } from './neighbour-cypher'
import { nodes } from './nodes'

export async function kindOf(tx: Transaction, id: string): Promise<NodeKind> {
  const rows = await tx.run(
    `MATCH (e:Entity {id: $id}) RETURN e.kind AS kind
     UNION ALL MATCH (:Quote {id: $id}) RETURN 'quote' AS kind
     UNION ALL MATCH (:Article {id: $id}) RETURN 'article' AS kind`,
    { id },
  )
  if (rows[0] === undefined) throw new NotFound('Nothing in the graph has this id.', { where: id })
  return rows[0].kind as NodeKind
}

export async function counts(tx: Transaction, id: string): Promise<readonly RelationCount[]> {
  const from = sideOf(await kindOf(tx, id))
  const x = `MATCH (x:${SIDE_LABELS[from]} {id: $id})`
  const queries = selectBranches({ from, filter: {}, facts: false }).map((branch) => {
    const constants = `'${branch.relation}' AS relation, '${branch.direction}' AS direction`
    if (branch.degree !== null)
      return `${x} RETURN ${constants}, '${branch.to}' AS kind, ${branch.degree} AS count`
    return `${x} ${branch.match} RETURN ${constants}, n.kind AS kind, count(DISTINCT n) AS count`
  })
  const rows = await tx.run(queries.join(' UNION ALL '), { id })
  return inCountOrder(
    rows.map((row) => ({
      relation: row.relation as Relation,
      direction: row.direction as Direction,
      kind: row.kind as NodeKind,
      count: Number(row.count),
    })),
  )
}

export async function neighbours(
  tx: Transaction,
  id: string,
  request: NeighbourRequest,
): Promise<Page<Neighbour>> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'neighbours', id, question)
  const order = request.order ?? 'most-connected'
  const facts = order === 'newest' || isFiltered(request)
  const from = sideOf(await kindOf(tx, id))
  const branches = selectBranches({ ...question, from, filter: request, facts })
  if (branches.length === 0) return { items: [], nextCursor: null, total: 0 }

  const x = `MATCH (x:${SIDE_LABELS[from]} {id: $id})`
  const terms = neighbourOrder(order, branches.length === 1 && branches[0]?.to === 'quote')
  const parameters = { id, kind: request.kind, ...dateParameters(request) }
  const [totals, rows] = await Promise.all([
    tx.run(totalCypher(x, branches), parameters),
    tx.run(
      `${x} ${itemsCypher(branches)} WITH n, weight, newest, links, n.labelKey AS labelKey,
         coalesce(n.quoteCount, 0) AS quoteCount, n.id AS other
       WITH * WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit
       RETURN other, weight, newest, labelKey, quoteCount, links`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const keyOf = (row: StoredRow) => terms.map(({ column }) => row[column] as string | number)
  const shown = rows.slice(0, page.limit)
  const items = await withEdges(tx, id, shown)
  return { ...pageOf(rows, page, keyOf, () => items), total: Number(totals[0]?.total) }
}

function totalCypher(x: string, branches: readonly Selected[]): string {
  const [first, ...rest] = branches
  if (first?.degree != null && rest.length === 0) return `${x} RETURN ${first.degree} AS total`
  return `${x} ${union(branches, () => 'n')} RETURN count(DISTINCT n) AS total`
}

/** Gives n, weight, newest and links ([relation, direction, count, roles] each), one row per neighbour. */
function itemsCypher(branches: readonly Selected[]): string {
  const [first, ...rest] = branches
  if (first !== undefined && rest.length === 0) {
    return `${first.match} WITH ${sums(first)} WITH n, weight, newest, [${linkOf(first)}] AS links`
  }
  return `${union(branches, (branch) => `n, weight, newest, ${linkOf(branch)} AS link`)}
    WITH n, sum(weight) AS weight, max(newest) AS newest, collect(link) AS links`
}

function sums(branch: Selected): string {
  const { count, newest, roles, many } = branch
  if (!many) return `n, ${count} AS weight, ${newest} AS newest, ${roles} AS roles`
  return `n, sum(${count}) AS weight, max(${newest}) AS newest, ${roles} AS roles`
}

function linkOf({ relation, direction }: Selected): string {
  return `['${relation}', '${direction}', weight, roles]`
}

function union(branches: readonly Selected[], returns: (branch: Selected) => string): string {
  const queries = branches.map((branch) => {
    const answer = returns(branch)
    return answer === 'n'
      ? `${branch.match} RETURN n`
      : `${branch.match} WITH ${sums(branch)} RETURN ${answer}`
  })
  return `CALL (x) { ${queries.join(' UNION ALL ')} }`
}

async function withEdges(
  tx: Transaction,
  id: string,
  rows: readonly StoredRow[],
): Promise<readonly Neighbour[]> {
  const links = new Map(rows.map((row) => [String(row.other), row.links as readonly (readonly unknown[])[]]))
  const found = await nodes(tx, [...links.keys()])
  return found.map((node) => ({
    node,
    edges: inIdOrder((links.get(node.id) ?? []).map((parts) => edgeOf(id, asLink(node.id, parts)))),
  }))
}

function asLink(other: string, [relation, direction, count, roles]: readonly unknown[]): Link {
  return {
    relation: relation as Relation,
    direction: direction as Direction,
    other,
    count: Number(count),
    roles: roles as readonly string[],
  }
}
