// Neighbours of a node, a page at a time, and how many there are of each relation and kind.
import { NotFound } from '../../errors'
import type { Direction, GraphNode, NodeKind, Page, Relation, RelationCount } from '../../model/graph'
import type { FactFilter, NeighbourQuestion } from '../../model/questions'
import type { Neighbour } from '../../model/records'
import { edgeOf, inCountOrder, inIdOrder, type Link, neighbourOrder } from '../answers'
import { choiceOf, type Side, sideOf, sideOfId } from '../branches'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import { filterParameters } from '../filters'
import { keyOf } from '../orders'
import type { StoredRow } from '../read-rows'
import type { Transaction } from './connection'
import { type Selected, SIDE_LABELS, selectBranches } from './neighbour-cypher'
import { NODE_ROWS, nodes } from './nodes'

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

export async function counts(
  tx: Transaction,
  id: string,
  filter: FactFilter = {},
): Promise<readonly RelationCount[]> {
  const from = sideOf(await kindOf(tx, id))
  const x = `MATCH (x:${SIDE_LABELS[from]} {id: $id})`
  const queries = selectBranches(choiceOf(from, filter)).map((branch) => {
    const constants = `'${branch.relation}' AS relation, '${branch.direction}' AS direction`
    if (branch.degree !== null)
      return `${x} RETURN ${constants}, '${branch.to}' AS kind, ${branch.degree} AS count`
    const kind = branch.to === 'entity' ? 'n.kind' : `'${branch.to}'`
    return `${x} ${branch.match} RETURN ${constants}, ${kind} AS kind, count(DISTINCT n) AS count`
  })
  const rows = await tx.run(queries.join(' UNION ALL '), { id, ...filterParameters(filter) })
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
  request: NeighbourQuestion,
): Promise<Page<Neighbour>> {
  const { limit: _limit, cursor: _cursor, ...question } = request
  const page = paging(request, 'neighbours', id, question)
  const from = sideOfId(id)
  const choice = choiceOf(from, question)
  const branches = selectBranches(choice)
  if (branches.length === 0) {
    await kindOf(tx, id)
    return { items: [], nextCursor: null, total: 0 }
  }

  const x = `MATCH (x:${SIDE_LABELS[from]} {id: $id})`
  const terms = neighbourOrder(choice)
  const parameters = { id, kind: request.kind, ...filterParameters(request) }
  const side = oneSide(branches)
  const { around, row } = side === null ? { around: '', row: 'null' } : NODE_ROWS[side]
  const [, totals, rows] = await Promise.all([
    kindOf(tx, id),
    tx.run(totalCypher(x, branches), parameters),
    tx.run(
      `${x} ${itemsCypher(branches, choice.order === 'newest')}
       WITH *, ${terms.map(({ column }) => COLUMNS[column] ?? column).join(', ')}
       WITH * WHERE ${afterKey(terms, page.after)} ORDER BY ${orderBy(terms)} LIMIT $limit
       ${around} RETURN ${terms.map(({ column }) => column).join(', ')}, ${linksOf(branches)} AS links, ${row} AS row
       ORDER BY ${orderBy(terms)}`,
      { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
    ),
  ])
  const shown = rows.slice(0, page.limit)
  const found = side === null ? await nodes(tx, shown.map(otherOf)) : shown.map(nodeOf(side))
  const items = withEdges(id, found, shown)
  const answer = pageOf(
    rows,
    page,
    (row) => keyOf(terms, row),
    () => items,
  )
  return { ...answer, total: Number(totals[0]?.total) }
}

/** Where all neighbours are of one side, their nodes come with their order; null otherwise. */
function oneSide([first, ...rest]: readonly Selected[]): Side | null {
  return first !== undefined && rest.every(({ to }) => to === first.to) ? first.to : null
}

const otherOf = (row: StoredRow): string => String(row.other)

const nodeOf =
  (side: Side) =>
  ({ row }: StoredRow): GraphNode =>
    NODE_ROWS[side].node(row as StoredRow)

function totalCypher(x: string, branches: readonly Selected[]): string {
  const [first, ...rest] = branches
  if (first?.degree != null && rest.length === 0) return `${x} RETURN ${first.degree} AS total`
  return `${x} ${union(branches, () => 'RETURN n')} RETURN count(DISTINCT n) AS total`
}

/** What an order needs of the neighbour itself; nothing else is read of the thousands that are not shown. */
const COLUMNS: Readonly<Record<string, string>> = {
  labelKey: 'n.labelKey AS labelKey',
  other: 'n.id AS other',
  quoteCount: 'coalesce(n.quoteCount, 0) AS quoteCount',
}

/** Gives n, weight, `newest` where it is wanted, and roles or links; one row per neighbour. */
function itemsCypher(branches: readonly Selected[], dated: boolean): string {
  const [first, ...rest] = branches
  if (first !== undefined && rest.length === 0) return `${first.match} WITH ${sums(first, dated)}`
  const newest = dated ? ', max(newest) AS newest' : ''
  const each = (branch: Selected) =>
    `WITH ${sums(branch, dated)} RETURN n, weight${dated ? ', newest' : ''}, ${link(branch)} AS link`
  return `${union(branches, each)} WITH n, sum(weight) AS weight${newest}, collect(link) AS links`
}

function sums(branch: Selected, dated: boolean): string {
  const { count, newest, roles, many } = branch
  const weight = many ? `sum(${count})` : count
  const latest = many ? `max(${newest})` : newest
  return `n, ${weight} AS weight, ${dated ? `${latest} AS newest, ` : ''}${roles} AS roles`
}

/** [relation, direction, count, roles]. */
function link({ relation, direction }: Selected): string {
  return `['${relation}', '${direction}', weight, roles]`
}

function linksOf(branches: readonly Selected[]): string {
  const [first, ...rest] = branches
  return first !== undefined && rest.length === 0 ? `[${link(first)}]` : 'links'
}

function union(branches: readonly Selected[], rest: (branch: Selected) => string): string {
  return `CALL (x) { ${branches.map((branch) => `${branch.match} ${rest(branch)}`).join(' UNION ALL ')} }`
}

function withEdges(
  id: string,
  found: readonly GraphNode[],
  rows: readonly StoredRow[],
): readonly Neighbour[] {
  const links = new Map(rows.map((row) => [otherOf(row), row.links as readonly (readonly unknown[])[]]))
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
