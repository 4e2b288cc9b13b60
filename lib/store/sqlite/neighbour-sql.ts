// How to get from a node to its neighbours in SQL: one SELECT per relation and direction.
import type { Direction, NodeKind, Relation } from '../../model/graph'
import type { DateFilter } from '../filters'

export type Side = 'entity' | 'quote' | 'article'

export function sideOf(kind: NodeKind): Side {
  return kind === 'quote' || kind === 'article' ? kind : 'entity'
}

/** Gives rows (other, count, newest, roles), one per neighbour; `f` is the fact that filters apply to. */
interface Branch {
  readonly relation: Relation
  readonly direction: Direction
  readonly from: Side
  readonly to: Side
  readonly sql: (facts: string) => string
  /** The same from sums that were kept, for questions without filters that do not need `newest`. */
  readonly kept?: string
}

const one = "1 AS count, f.date AS newest, '[]' AS roles"
const many = "count(*) AS count, max(f.date) AS newest, '[]' AS roles"
const roles = 'count(*) AS count, max(f.date) AS newest, json_group_array(f.role) AS roles'
const quoteOther = 'f.id AS other, f.labelKey, 0 AS quoteCount'
const kept = "count, '' AS newest, '[]' AS roles FROM saidAbout WHERE"

const BRANCHES: readonly Branch[] = [
  {
    relation: 'SAID',
    direction: 'out',
    from: 'entity',
    to: 'quote',
    sql: (facts) =>
      `SELECT ${quoteOther}, ${one} FROM quote f WHERE f.speakerId = $id AND f.counted = 1${facts}`,
  },
  {
    relation: 'ABOUT',
    direction: 'in',
    from: 'entity',
    to: 'quote',
    sql: (facts) =>
      `SELECT ${quoteOther}, ${one} FROM quoteAbout t JOIN quote f ON f.id = t.quoteId WHERE t.entityId = $id${facts}`,
  },
  {
    relation: 'ADDRESSED_TO',
    direction: 'in',
    from: 'entity',
    to: 'quote',
    sql: (facts) =>
      `SELECT ${quoteOther}, ${one} FROM quote f WHERE f.addresseeId = $id AND f.counted = 1${facts}`,
  },
  {
    relation: 'MENTIONED_IN',
    direction: 'out',
    from: 'entity',
    to: 'article',
    sql: (facts) =>
      `SELECT f.articleId AS other, f.count, f.date AS newest, '[]' AS roles FROM mentionedIn f WHERE f.entityId = $id${facts}`,
  },
  {
    relation: 'TOOK_PART_IN',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.eventId AS other, ${many} FROM participation f
       WHERE f.entityId = $id AND f.eventId <> $id${facts} GROUP BY f.eventId`,
  },
  {
    relation: 'TOOK_PART_IN',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.entityId AS other, ${many} FROM participation f
       WHERE f.eventId = $id AND f.entityId <> $id${facts} GROUP BY f.entityId`,
  },
  {
    relation: 'AFFILIATED_WITH',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.organizationId AS other, ${roles} FROM affiliation f
       WHERE f.personId = $id AND f.organizationId <> $id${facts} GROUP BY f.organizationId`,
  },
  {
    relation: 'AFFILIATED_WITH',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.personId AS other, ${roles} FROM affiliation f
       WHERE f.organizationId = $id AND f.personId <> $id${facts} GROUP BY f.personId`,
  },
  {
    relation: 'SAID_ABOUT',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT t.entityId AS other, ${many} FROM quote f JOIN quoteAbout t ON t.quoteId = f.id
       WHERE f.speakerId = $id AND f.counted = 1 AND t.entityId <> $id${facts} GROUP BY t.entityId`,
    kept: `SELECT target AS other, ${kept} source = $id`,
  },
  {
    relation: 'SAID_ABOUT',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.speakerId AS other, ${many} FROM quoteAbout t JOIN quote f ON f.id = t.quoteId
       WHERE t.entityId = $id AND f.speakerId IS NOT NULL AND f.speakerId <> $id${facts} GROUP BY f.speakerId`,
    kept: `SELECT source AS other, ${kept} target = $id`,
  },
  {
    relation: 'SAID',
    direction: 'in',
    from: 'quote',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.speakerId AS other, ${one} FROM quote f
       WHERE f.id = $id AND f.counted = 1 AND f.speakerId IS NOT NULL${facts}`,
  },
  {
    relation: 'IN',
    direction: 'out',
    from: 'quote',
    to: 'article',
    sql: (facts) =>
      `SELECT f.articleId AS other, ${one} FROM quote f WHERE f.id = $id AND f.counted = 1${facts}`,
  },
  {
    relation: 'ABOUT',
    direction: 'out',
    from: 'quote',
    to: 'entity',
    sql: (facts) =>
      `SELECT t.entityId AS other, ${one} FROM quoteAbout t JOIN quote f ON f.id = t.quoteId WHERE t.quoteId = $id${facts}`,
  },
  {
    relation: 'ADDRESSED_TO',
    direction: 'out',
    from: 'quote',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.addresseeId AS other, ${one} FROM quote f
       WHERE f.id = $id AND f.counted = 1 AND f.addresseeId IS NOT NULL${facts}`,
  },
  {
    relation: 'IN',
    direction: 'in',
    from: 'article',
    to: 'quote',
    sql: (facts) =>
      `SELECT ${quoteOther}, ${one} FROM quote f WHERE f.articleId = $id AND f.counted = 1${facts}`,
  },
  {
    relation: 'MENTIONED_IN',
    direction: 'in',
    from: 'article',
    to: 'entity',
    sql: (facts) =>
      `SELECT f.entityId AS other, f.count, f.date AS newest, '[]' AS roles FROM mentionedIn f WHERE f.articleId = $id${facts}`,
  },
]

export interface Choice {
  readonly from: Side
  readonly relation?: Relation | undefined
  readonly direction?: Direction | undefined
  readonly kind?: NodeKind | undefined
  readonly filter: DateFilter
  /** The order or the filter needs the facts themselves, not kept sums. */
  readonly facts: boolean
}

export interface Selected {
  readonly relation: Relation
  readonly direction: Direction
  readonly to: Side
  /** Rows (relation, direction, other, kind, count, newest, roles, labelKey, quoteCount). Parameters: id, kind, dates. */
  readonly sql: string
}

/** The SELECTs that answer a choice, with what is needed to order their neighbours. */
export function selectBranches(choice: Choice): readonly Selected[] {
  const chosen = BRANCHES.filter(
    (branch) =>
      branch.from === choice.from &&
      (choice.relation === undefined || branch.relation === choice.relation) &&
      (choice.direction === undefined || branch.direction === choice.direction) &&
      (choice.kind === undefined || branch.to === sideOf(choice.kind)),
  )
  return chosen.map((branch) => {
    const facts =
      choice.facts || branch.kept === undefined ? branch.sql(factConditions(choice.filter)) : branch.kept
    return {
      relation: branch.relation,
      direction: branch.direction,
      to: branch.to,
      sql: withNode(
        `'${branch.relation}' AS relation, '${branch.direction}' AS direction`,
        branch.to,
        facts,
        choice,
      ),
    }
  })
}

function withNode(constants: string, to: Side, facts: string, choice: Choice): string {
  if (to === 'quote')
    return `SELECT ${constants}, other, 'quote' AS kind, count, newest, roles, labelKey, quoteCount FROM (${facts})`
  const kind = to === 'entity' ? 'node.kind' : "'article' AS kind"
  const only = to === 'entity' && choice.kind !== undefined ? ' WHERE node.kind = $kind' : ''
  return `SELECT ${constants}, fact.other, ${kind}, fact.count, fact.newest, fact.roles, node.labelKey, node.quoteCount
    FROM (${facts}) AS fact JOIN ${to} AS node ON node.id = fact.other${only}`
}

/** Conditions on the fact `f`; an undated fact passes no date filter. */
export function factConditions(filter: DateFilter): string {
  const conditions = [
    filter.after === undefined
      ? ''
      : ' AND (f.date >= $after OR f.date IN (SELECT value FROM json_each($within)))',
    filter.before === undefined ? '' : " AND f.date <= $before AND f.date <> ''",
    filter.source === undefined ? '' : ' AND f.source = $source',
  ]
  return conditions.join('')
}
