// Nodes and edges by id.
import type { EntityNode, GraphEdge, GraphNode, Relation } from '../../model/graph'
import { type FactFilter, isFiltered } from '../../model/questions'
import { edgeOf, inIdOrder, pick } from '../answers'
import { restsOnQuotes } from '../branches'
import { checkIds, filterParameters } from '../filters'
import { articleNodeOf, entityNodeOf, quoteNodeOf } from '../read-rows'
import type { Database } from './database'
import { factConditions } from './fact-sql'

const AMONG = '(SELECT value FROM json_each($ids))'

export function entityNodes(db: Database, ids: readonly string[]): ReadonlyMap<string, EntityNode> {
  if (ids.length === 0) return new Map()
  const rows = db.all(`SELECT * FROM entity WHERE id IN ${AMONG}`, { ids: [...new Set(ids)] })
  return new Map(rows.map((row) => [String(row.id), entityNodeOf(row)]))
}

/** Columns that a quote's node needs besides its own. */
export const BESIDE_QUOTE = `(SELECT a.date FROM article a WHERE a.id = quote.articleId) AS published,
  (SELECT s.unnamed FROM entity s WHERE s.id = quote.speakerId) AS speakerUnnamed`

export function nodes(db: Database, ids: readonly string[]): readonly GraphNode[] {
  const wanted = checkIds(ids)
  const found = new Map<string, GraphNode>(entityNodes(db, wanted))
  if (found.size < wanted.length) {
    const parameters = { ids: wanted.filter((id) => !found.has(id)) }
    const quotes = db
      .all(`SELECT quote.*, ${BESIDE_QUOTE} FROM quote WHERE id IN ${AMONG}`, parameters)
      .map(quoteNodeOf)
    const articles = db.all(`SELECT * FROM article WHERE id IN ${AMONG}`, parameters).map(articleNodeOf)
    for (const node of [...quotes, ...articles]) found.set(node.id, node)
  }
  return pick(wanted, found)
}

/** Where the facts `f` behind a relation's edges are, and which ends they join. */
interface Facts {
  readonly from: string
  readonly source: string
  readonly target: string
  /** The end the search starts from: the one with few edges. The plus keeps SQLite from trying every pair of ids. */
  readonly first: 'source' | 'target'
  readonly count?: string
  readonly roles?: string
}

const STATEMENT = 'quote f'
const ABOUT = 'quoteAbout t JOIN quote f ON f.id = t.quoteId'

const FACTS: Readonly<Record<Relation, Facts>> = {
  SAID: { from: STATEMENT, source: 'f.speakerId', target: 'f.id', first: 'target' },
  IN: { from: STATEMENT, source: 'f.id', target: 'f.articleId', first: 'source' },
  ABOUT: { from: ABOUT, source: 't.quoteId', target: 't.entityId', first: 'source' },
  ADDRESSED_TO: { from: STATEMENT, source: 'f.id', target: 'f.addresseeId', first: 'source' },
  MENTIONED_IN: {
    from: 'mentionedIn f',
    source: 'f.entityId',
    target: 'f.articleId',
    first: 'target',
    count: 'f.count',
  },
  TOOK_PART_IN: { from: 'participation f', source: 'f.entityId', target: 'f.eventId', first: 'target' },
  AFFILIATED_WITH: {
    from: 'affiliation f',
    source: 'f.personId',
    target: 'f.organizationId',
    first: 'source',
    roles: 'json_group_array(f.role)',
  },
  SAID_ABOUT: {
    from: 'quote f JOIN quoteAbout t ON t.quoteId = f.id',
    source: 'f.speakerId',
    target: 't.entityId',
    first: 'source',
  },
}

/** Statements by one about the other, from the sums that are kept: for questions without a filter. */
const KEPT = `SELECT source, target, count, '[]' AS roles FROM saidAbout
  WHERE source IN ${AMONG} AND +target IN ${AMONG}`

/** Rows (source, target, count, roles) of the edges with both ends among `$ids`. */
function edgesSql(relation: Relation, filter: FactFilter): string {
  if (relation === 'SAID_ABOUT' && !isFiltered(filter)) return KEPT
  const { from, source, target, first, count, roles = "'[]'" } = FACTS[relation]
  const onQuotes = restsOnQuotes(relation)
  const ends = first === 'source' ? [source, target] : [target, source]
  return `SELECT ${source} AS source, ${target} AS target, ${count === undefined ? 'count(*)' : `sum(${count})`} AS count,
      ${roles} AS roles FROM ${from}
    WHERE ${ends[0]} IN ${AMONG} AND +${ends[1]} IN ${AMONG} AND ${source} <> ${target}
      ${onQuotes ? 'AND f.counted = 1' : ''}${factConditions(filter, onQuotes)} GROUP BY ${source}, ${target}`
}

export function edgesAmong(
  db: Database,
  ids: readonly string[],
  relations: readonly Relation[],
  filter: FactFilter = {},
): readonly GraphEdge[] {
  const parameters = { ids: checkIds(ids), ...filterParameters(filter) }
  const edges = [...new Set(relations)].flatMap((relation) =>
    db.all(edgesSql(relation, filter), parameters).map((row) =>
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
