// How to get from a node to its neighbours in Cypher: one pattern per relation and direction.
import type { Direction, NodeKind, Relation } from '../../model/graph'
import type { DateFilter } from '../filters'

export type Side = 'entity' | 'quote' | 'article'

export function sideOf(kind: NodeKind): Side {
  return kind === 'quote' || kind === 'article' ? kind : 'entity'
}

export const SIDE_LABELS: Readonly<Record<Side, string>> = {
  entity: 'Entity',
  quote: 'Quote',
  article: 'Article',
}

/** `x` is where we stand, `n` the neighbour; filters apply to the variable `fact`. */
interface Branch {
  readonly relation: Relation
  readonly direction: Direction
  readonly from: Side
  readonly to: Side
  readonly pattern: string
  readonly fact: string
  /** Several facts may lie behind one edge; otherwise there is one relationship, whose number Neo4j keeps. */
  readonly many?: boolean
  /** What one row counts; default 1. */
  readonly count?: string
  /** The same from sums that were kept, for questions without filters that do not need dates. */
  readonly kept?: string
}

const BRANCHES: readonly Branch[] = [
  {
    relation: 'SAID',
    direction: 'out',
    from: 'entity',
    to: 'quote',
    pattern: '(x)-[:SAID]->(n:Quote)',
    fact: 'n',
  },
  {
    relation: 'ABOUT',
    direction: 'in',
    from: 'entity',
    to: 'quote',
    pattern: '(x)<-[:ABOUT]-(n:Quote)',
    fact: 'n',
  },
  {
    relation: 'ADDRESSED_TO',
    direction: 'in',
    from: 'entity',
    to: 'quote',
    pattern: '(x)<-[:ADDRESSED_TO]-(n:Quote)',
    fact: 'n',
  },
  {
    relation: 'MENTIONED_IN',
    direction: 'out',
    from: 'entity',
    to: 'article',
    pattern: '(x)-[f:MENTIONED_IN]->(n:Article)',
    fact: 'f',
    count: 'f.count',
  },
  {
    relation: 'TOOK_PART_IN',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    pattern: '(x)-[f:TOOK_PART_IN]->(n:Entity)',
    fact: 'f',
    many: true,
  },
  {
    relation: 'TOOK_PART_IN',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    pattern: '(x)<-[f:TOOK_PART_IN]-(n:Entity)',
    fact: 'f',
    many: true,
  },
  {
    relation: 'AFFILIATED_WITH',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    pattern: '(x)-[f:AFFILIATED_WITH]->(n:Entity)',
    fact: 'f',
    many: true,
  },
  {
    relation: 'AFFILIATED_WITH',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    pattern: '(x)<-[f:AFFILIATED_WITH]-(n:Entity)',
    fact: 'f',
    many: true,
  },
  {
    relation: 'SAID_ABOUT',
    direction: 'out',
    from: 'entity',
    to: 'entity',
    pattern: '(x)-[:SAID]->(f:Quote)-[:ABOUT]->(n:Entity)',
    fact: 'f',
    many: true,
    kept: '(x)-[f:SAID_ABOUT]->(n:Entity)',
  },
  {
    relation: 'SAID_ABOUT',
    direction: 'in',
    from: 'entity',
    to: 'entity',
    pattern: '(x)<-[:ABOUT]-(f:Quote)<-[:SAID]-(n:Entity)',
    fact: 'f',
    many: true,
    kept: '(x)<-[f:SAID_ABOUT]-(n:Entity)',
  },
  {
    relation: 'SAID',
    direction: 'in',
    from: 'quote',
    to: 'entity',
    pattern: '(x)<-[:SAID]-(n:Entity)',
    fact: 'x',
  },
  {
    relation: 'IN',
    direction: 'out',
    from: 'quote',
    to: 'article',
    pattern: '(x)-[:IN]->(n:Article)',
    fact: 'x',
  },
  {
    relation: 'ABOUT',
    direction: 'out',
    from: 'quote',
    to: 'entity',
    pattern: '(x)-[:ABOUT]->(n:Entity)',
    fact: 'x',
  },
  {
    relation: 'ADDRESSED_TO',
    direction: 'out',
    from: 'quote',
    to: 'entity',
    pattern: '(x)-[:ADDRESSED_TO]->(n:Entity)',
    fact: 'x',
  },
  {
    relation: 'IN',
    direction: 'in',
    from: 'article',
    to: 'quote',
    pattern: '(x)<-[:IN]-(n:Quote)',
    fact: 'n',
  },
  {
    relation: 'MENTIONED_IN',
    direction: 'in',
    from: 'article',
    to: 'entity',
    pattern: '(x)<-[f:MENTIONED_IN]-(n:Entity)',
    fact: 'f',
    count: 'f.count',
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
  /** `MATCH … WHERE …` over x and n. */
  readonly match: string
  /** Expressions over its rows: facts behind one row, date of the fact; and whether several rows lead to one n. */
  readonly count: string
  readonly newest: string
  readonly roles: string
  readonly many: boolean
  /** How many rows `match` has, where Neo4j knows without looking at them; null elsewhere. */
  readonly degree: string | null
}

/** The patterns that answer a choice. Parameters: kind, dates. */
export function selectBranches(choice: Choice): readonly Selected[] {
  const chosen = BRANCHES.filter(
    (branch) =>
      branch.from === choice.from &&
      (choice.relation === undefined || branch.relation === choice.relation) &&
      (choice.direction === undefined || branch.direction === choice.direction) &&
      (choice.kind === undefined || branch.to === sideOf(choice.kind)),
  )
  return chosen.map((branch) => select(branch, choice))
}

function select(branch: Branch, choice: Choice): Selected {
  const { relation, direction, to } = branch
  const kept = choice.facts ? undefined : branch.kept
  const onKind = to === 'entity' && choice.kind !== undefined ? ['n.kind = $kind'] : []
  const conditions = ['n <> x', ...onKind, ...factConditions(choice.filter, branch.fact)]
  const plain = conditions.length === 1 && to !== 'entity'
  return {
    relation,
    direction,
    to,
    match: `MATCH ${kept ?? branch.pattern}${plain ? '' : ` WHERE ${conditions.join(' AND ')}`}`,
    count: kept === undefined ? (branch.count ?? '1') : 'f.count',
    newest: kept === undefined ? `coalesce(${branch.fact}.date, '')` : "''",
    roles: relation === 'AFFILIATED_WITH' ? 'collect(f.role)' : '[]',
    many: branch.many === true && kept === undefined,
    degree: plain ? `COUNT { ${branch.pattern.replace(/\(n:\w+\)/, '()')} }` : null,
  }
}

/** Conditions on the variable `fact`; an undated fact passes no date filter. */
export function factConditions(filter: DateFilter, fact: string): readonly string[] {
  const conditions = [
    filter.after === undefined ? null : `(${fact}.date >= $after OR ${fact}.date IN $within)`,
    filter.before === undefined ? null : `${fact}.date <= $before AND ${fact}.date <> ''`,
    filter.source === undefined ? null : `${fact}.source = $source`,
  ]
  return conditions.filter((condition) => condition !== null)
}
