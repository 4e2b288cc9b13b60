// Short paths between two nodes of a graph that is asked for piece by piece: both ends are widened hop by hop, the
// cheaper one first, until the known part holds all paths of the length in question.
//
// It asks by `yield` and is answered with the reply, so that the same steps serve a store that answers at once and one
// that has to be waited for.
import type { Tie } from '../model/links'
import { byCodeUnit } from '../model/order'
import { type Bond, type Way, waysOf } from './ways'

/** How many ties the ids have (`degrees`), or which ones (`ties`). */
export interface Ask {
  readonly want: 'degrees' | 'ties'
  readonly ids: readonly string[]
}

export interface Reply {
  /** Ids without any may be missing. */
  readonly degrees?: ReadonlyMap<string, number>
  /** Each with at least one end among the ids, in any order, twice or once. */
  readonly ties?: readonly Tie[]
  /** No time is left: stop with what was found. */
  readonly stop?: true
}

export interface PathTask {
  readonly from: string
  readonly to: string
  readonly k: number
  readonly maxHops: number
}

export interface PathLimits {
  /** Ties read, nodes whose ties are counted at once, and beginnings of paths tried for one length. */
  readonly ties: number
  readonly nodes: number
  readonly beginnings: number
}

/** What one question may cost: some tens of thousands of rows, whatever the degree of a node. */
export const PATH_LIMITS: PathLimits = { ties: 40_000, nodes: 4_000, beginnings: 40_000 }

export interface PathsFound {
  /** Shortest first, then strongest, then by the ids along the way. */
  readonly ways: readonly Way[]
  /** Ties between neighbours of a way. */
  readonly tiesOf: (a: string, b: string) => readonly Tie[]
  readonly complete: boolean
  /** Nodes seen. */
  readonly visited: number
}

/** What lies around one end: `edge` has the nodes at `depth` hops, whose ties were not asked for from this end yet. */
interface Ball {
  readonly inside: Set<string>
  edge: readonly string[]
  depth: number
}

interface Search {
  readonly bonds: Map<string, Map<string, Bond>>
  readonly degrees: Map<string, number>
  /** Nodes all of whose ties are known. */
  readonly open: Set<string>
  read: number
  complete: boolean
  stopped: boolean
}

export type Asking<T> = Generator<Ask, T, Reply>

/** Up to `k` loopless paths. The same graph gives the same answer, in whatever order its ties come. */
export function* findPaths(task: PathTask, limits: PathLimits = PATH_LIMITS): Asking<PathsFound> {
  const { from, to, k, maxHops } = task
  const search: Search = {
    bonds: new Map(),
    degrees: new Map(),
    open: new Set(),
    read: 0,
    complete: true,
    stopped: false,
  }
  const balls = [ballOf(from), ballOf(to)] as const
  const ways: Way[] = []
  for (let hops = 1; hops <= maxHops && ways.length < k && !search.stopped; hops++) {
    while (reach(balls) < hops && !search.stopped) yield* widen(search, balls, limits)
    const found = waysOf(search.bonds, { from, to }, hops, k - ways.length, limits.beginnings)
    ways.push(...found.ways)
    if (!found.complete) search.complete = false
  }
  return {
    ways,
    tiesOf: (a, b) => [...(search.bonds.get(a)?.get(b)?.ties.values() ?? [])],
    complete: search.complete,
    visited: new Set([...search.bonds.keys(), from, to]).size,
  }
}

function ballOf(id: string): Ball {
  return { inside: new Set([id]), edge: [id], depth: 0 }
}

/** Paths up to this length lie wholly within what is known: an end with nothing left around it is known for good. */
function reach(balls: readonly [Ball, Ball]): number {
  return balls.some((ball) => ball.edge.length === 0)
    ? Number.POSITIVE_INFINITY
    : balls[0].depth + balls[1].depth
}

/** One hop more around the end where that costs less. What is too much to read is left out, and the search incomplete. */
function* widen(search: Search, balls: readonly [Ball, Ball], limits: PathLimits): Asking<void> {
  const unknown = new Set(balls.flatMap(({ edge }) => within(search, edge, limits)))
  for (const id of search.degrees.keys()) unknown.delete(id)
  if (unknown.size > 0) {
    const { degrees, stop } = yield { want: 'degrees', ids: [...unknown].sort(byCodeUnit) }
    if (stop) return halt(search)
    for (const id of unknown) search.degrees.set(id, degrees?.get(id) ?? 0)
  }
  const [ball] = [...balls].sort((a, b) => cost(search, a) - cost(search, b)) as [Ball, Ball]
  const wanted = affordable(search, within(search, ball.edge, limits), limits.ties - search.read)
  if (wanted.some(({ fits }) => !fits) || within(search, ball.edge, limits).length < unread(search, ball))
    search.complete = false
  const ids = wanted.flatMap(({ id, fits }) => (fits ? [id] : [])).sort(byCodeUnit)
  if (ids.length > 0) {
    const { ties, stop } = yield { want: 'ties', ids }
    if (stop) return halt(search)
    for (const tie of ties ?? []) learn(search, tie)
    for (const id of ids) search.open.add(id)
    search.read += ties?.length ?? 0
  }
  advance(search, ball)
}

function halt(search: Search): void {
  search.complete = false
  search.stopped = true
}

/** Of the edge what is still to be read, as many as may be looked at. */
function within(search: Search, edge: readonly string[], { nodes }: PathLimits): readonly string[] {
  return edge.filter((id) => !search.open.has(id)).slice(0, nodes)
}

function unread(search: Search, ball: Ball): number {
  return ball.edge.filter((id) => !search.open.has(id)).length
}

function cost(search: Search, ball: Ball): number {
  return ball.edge.reduce((sum, id) => sum + (search.open.has(id) ? 0 : (search.degrees.get(id) ?? 0) + 1), 0)
}

/** The nodes with the fewest ties first, as many as there is room for: a hub must not keep the small ones out. */
function affordable(search: Search, ids: readonly string[], room: number) {
  const priced = ids.map((id) => ({ id, degree: search.degrees.get(id) ?? 0 }))
  let left = room
  return priced
    .sort((a, b) => a.degree - b.degree || byCodeUnit(a.id, b.id))
    .map(({ id, degree }) => {
      left -= degree
      return { id, fits: left >= 0 }
    })
}

function learn(search: Search, tie: Tie): void {
  const { source, target, relation, count } = tie
  if (source === target) return
  const known = search.bonds.get(source)?.get(target)
  const bond: Bond = known ?? { ties: new Map(), strength: 0 }
  const key = `${relation} ${source}`
  if (bond.ties.has(key)) return
  bond.ties.set(key, tie)
  bond.strength += count
  if (known !== undefined) return
  for (const [a, b] of [
    [source, target],
    [target, source],
  ] as const) {
    const bonds = search.bonds.get(a)
    if (bonds === undefined) search.bonds.set(a, new Map([[b, bond]]))
    else bonds.set(b, bond)
  }
}

/** In order of id, so that what is left out for want of room does not depend on the order of answers. */
function advance(search: Search, ball: Ball): void {
  const next = new Set<string>()
  for (const id of ball.edge) {
    for (const other of search.bonds.get(id)?.keys() ?? []) if (!ball.inside.has(other)) next.add(other)
  }
  for (const id of next) ball.inside.add(id)
  ball.edge = [...next].sort(byCodeUnit)
  ball.depth += 1
}
