// How to get from a node to its neighbours in Cypher: one pattern per relation and direction.
import { type Branch, type BranchKey, branchKey, type Choice, restsOnQuotes, type Side } from '../branches'
import { factConditions } from './fact-cypher'

export const SIDE_LABELS: Readonly<Record<Side, string>> = {
  entity: 'Entity',
  quote: 'Quote',
  article: 'Article',
}

/** `x` is where we stand, `n` the neighbour; filters apply to the variable `fact`. */
interface Pattern {
  readonly pattern: string
  readonly fact: 'x' | 'n' | 'f'
  /** Several facts may lie behind one edge; otherwise there is one relationship, whose number Neo4j keeps. */
  readonly many?: true
  /** What one row counts; default 1. */
  readonly count?: string
}

const PATTERNS: Readonly<Record<BranchKey, Pattern>> = {
  'SAID out': { pattern: '(x)-[:SAID]->(n:Quote)', fact: 'n' },
  'SAID in': { pattern: '(x)<-[:SAID]-(n:Entity)', fact: 'x' },
  'IN out': { pattern: '(x)-[:IN]->(n:Article)', fact: 'x' },
  'IN in': { pattern: '(x)<-[:IN]-(n:Quote)', fact: 'n' },
  'ABOUT out': { pattern: '(x)-[:ABOUT]->(n:Entity)', fact: 'x' },
  'ABOUT in': { pattern: '(x)<-[:ABOUT]-(n:Quote)', fact: 'n' },
  'ADDRESSED_TO out': { pattern: '(x)-[:ADDRESSED_TO]->(n:Entity)', fact: 'x' },
  'ADDRESSED_TO in': { pattern: '(x)<-[:ADDRESSED_TO]-(n:Quote)', fact: 'n' },
  'MENTIONED_IN out': { pattern: '(x)-[f:MENTIONED_IN]->(n:Article)', fact: 'f', count: 'f.count' },
  'MENTIONED_IN in': { pattern: '(x)<-[f:MENTIONED_IN]-(n:Entity)', fact: 'f', count: 'f.count' },
  'TOOK_PART_IN out': { pattern: '(x)-[f:TOOK_PART_IN]->(n:Entity)', fact: 'f', many: true },
  'TOOK_PART_IN in': { pattern: '(x)<-[f:TOOK_PART_IN]-(n:Entity)', fact: 'f', many: true },
  'AFFILIATED_WITH out': { pattern: '(x)-[f:AFFILIATED_WITH]->(n:Entity)', fact: 'f', many: true },
  'AFFILIATED_WITH in': { pattern: '(x)<-[f:AFFILIATED_WITH]-(n:Entity)', fact: 'f', many: true },
  'SAID_ABOUT out': { pattern: '(x)-[:SAID]->(f:Quote)-[:ABOUT]->(n:Entity)', fact: 'f', many: true },
  'SAID_ABOUT in': { pattern: '(x)<-[:ABOUT]-(f:Quote)<-[:SAID]-(n:Entity)', fact: 'f', many: true },
}

/** The same from sums that were kept, for questions without filters that do not need dates. */
const KEPT: Readonly<Partial<Record<BranchKey, string>>> = {
  'SAID_ABOUT out': '(x)-[f:SAID_ABOUT]->(n:Entity)',
  'SAID_ABOUT in': '(x)<-[f:SAID_ABOUT]-(n:Entity)',
}

export interface Selected extends Branch {
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

/** The patterns that answer a choice. Parameters: kind, filter. */
export function selectBranches(choice: Choice): readonly Selected[] {
  return choice.branches.map((branch) => select(branch, choice))
}

function select(branch: Branch, choice: Choice): Selected {
  const { pattern, fact, many, count = '1' } = PATTERNS[branchKey(branch)]
  const kept = choice.facts ? undefined : KEPT[branchKey(branch)]
  const onKind = branch.to === 'entity' && choice.kind !== undefined ? ['n.kind = $kind'] : []
  const conditions = [
    'n <> x',
    ...onKind,
    ...factConditions(choice.filter, fact, restsOnQuotes(branch.relation)),
  ]
  const plain = conditions.length === 1 && branch.to !== 'entity'
  return {
    ...branch,
    match: `MATCH ${kept ?? pattern}${plain ? '' : ` WHERE ${conditions.join(' AND ')}`}`,
    count: kept === undefined ? count : 'f.count',
    newest: kept === undefined ? `coalesce(${fact}.date, '')` : "''",
    roles: branch.relation === 'AFFILIATED_WITH' ? 'collect(f.role)' : '[]',
    many: many === true && kept === undefined,
    degree: plain ? `COUNT { ${pattern.replace(/\(n:\w+\)/, '()')} }` : null,
  }
}
