// The ways from a node to its neighbours: every relation in both directions. Each store has a query for each of them.
import type { Direction, NodeKind, Relation } from '../model/graph'
import { type FactFilter, isFiltered, type NeighbourOrder, type NeighbourQuestion } from '../model/questions'

/** Four kinds are entities: they are kept together and have the same ways. */
export type Side = 'entity' | 'quote' | 'article'

export function sideOf(kind: NodeKind): Side {
  return kind === 'quote' || kind === 'article' ? kind : 'entity'
}

/** The same from an id: quotes and articles are told by theirs (lib/model/id). */
export function sideOfId(id: string): Side {
  if (id.startsWith('q:')) return 'quote'
  return id.startsWith('a:') ? 'article' : 'entity'
}

/** Do the facts behind the relation's edges lie in quotes? Those behind the others lie in sentences. */
export function restsOnQuotes(relation: Relation): boolean {
  return !['MENTIONED_IN', 'TOOK_PART_IN', 'AFFILIATED_WITH'].includes(relation)
}

export interface Branch {
  readonly relation: Relation
  readonly direction: Direction
  readonly to: Side
}

/** "SAID out": the key of a store's table of queries. */
export type BranchKey = `${Relation} ${Direction}`

export function branchKey({ relation, direction }: Branch): BranchKey {
  return `${relation} ${direction}`
}

const ENDS: Readonly<Record<Relation, { readonly out: Side; readonly in: Side }>> = {
  SAID: { out: 'quote', in: 'entity' },
  IN: { out: 'article', in: 'quote' },
  ABOUT: { out: 'entity', in: 'quote' },
  ADDRESSED_TO: { out: 'entity', in: 'quote' },
  MENTIONED_IN: { out: 'article', in: 'entity' },
  TOOK_PART_IN: { out: 'entity', in: 'entity' },
  AFFILIATED_WITH: { out: 'entity', in: 'entity' },
  SAID_ABOUT: { out: 'entity', in: 'entity' },
}

const BRANCHES: readonly (Branch & { readonly from: Side })[] = Object.entries(ENDS).flatMap(
  ([name, ends]) => {
    const relation = name as Relation
    return [
      { relation, direction: 'out' as const, from: ends.in, to: ends.out },
      { relation, direction: 'in' as const, from: ends.out, to: ends.in },
    ]
  },
)

/** What is asked of a node's neighbours. */
export interface Choice {
  readonly branches: readonly Branch[]
  readonly kind?: NodeKind | undefined
  readonly order: NeighbourOrder
  readonly filter: FactFilter
  /** The order or the filter needs the facts themselves, not kept sums. */
  readonly facts: boolean
}

/** The choice that a question to a node on this side makes. Without a question: everything. */
export function choiceOf(from: Side, question: Partial<NeighbourQuestion> = {}): Choice {
  const { relation, direction, kind, order = 'most-connected' } = question
  const branches = BRANCHES.filter(
    (branch) =>
      branch.from === from &&
      (relation === undefined || branch.relation === relation) &&
      (direction === undefined || branch.direction === direction) &&
      (kind === undefined || branch.to === sideOf(kind)),
  )
  return { branches, kind, order, filter: question, facts: order === 'newest' || isFiltered(question) }
}
