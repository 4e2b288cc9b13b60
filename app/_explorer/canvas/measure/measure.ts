// Measures of the drawn graph: degree, PageRank (Brin & Page 1998), betweenness (Brandes 2001), and communities by the
// Louvain method (Blondel et al. 2008). Pure: the same graph always gets the same answer.
import { DirectedGraph, UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness'
import pagerank from 'graphology-metrics/centrality/pagerank'
import type { SizeBy } from '../../state/appearance'
import type { Community } from '../../state/measures'
import type { MeasureAnswer, MeasureProblem } from './problem'

/** Everything the appearance needs; the values are raw, a drawn size is made of them by `scaled`. */
export function measure(problem: MeasureProblem): MeasureAnswer {
  const together = undirected(problem)
  const grouped = problem.colour === 'community' ? communitiesOf(together) : NONE
  return { of: problem.size, values: valuesOf(problem, together), ...grouped }
}

const NONE = { communityOf: new Map<string, number>(), communities: [] }

function valuesOf(problem: MeasureProblem, together: UndirectedGraph): ReadonlyMap<string, number> {
  const by: Readonly<Record<SizeBy, () => Readonly<Record<string, number>>>> = {
    quotes: () => ({}),
    none: () => ({}),
    degree: () => Object.fromEntries(together.mapNodes((id) => [id, together.degree(id)])),
    pagerank: () =>
      together.order === 0
        ? {}
        : pagerank(directed(problem), { getEdgeWeight: 'weight', maxIterations: 2000 }),
    betweenness: () => betweenness(together, { getEdgeWeight: null }),
  }
  return new Map(Object.entries(by[problem.size]()))
}

/** Numbered by size, ties by the leader's id. What hangs on nothing is a community of its own. */
function communitiesOf(graph: UndirectedGraph): Pick<MeasureAnswer, 'communityOf' | 'communities'> {
  if (graph.size === 0) return NONE
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: generator(1) })
  const members = new Map<number, string[]>()
  for (const [id, key] of Object.entries(found)) members.set(key, [...(members.get(key) ?? []), id])
  const ranked = [...members.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({ ids, leader: leaderOf(graph, ids) }))
    .sort((a, b) => b.ids.length - a.ids.length || (a.leader < b.leader ? -1 : 1))
  return {
    communityOf: new Map(ranked.flatMap(({ ids }, i) => ids.map((id) => [id, i + 1] as const))),
    communities: ranked.map(({ ids, leader }, i): Community => ({ number: i + 1, size: ids.length, leader })),
  }
}

function leaderOf(graph: UndirectedGraph, ids: readonly string[]): string {
  const inside = new Set(ids)
  const ties = (id: string) => graph.reduceNeighbors(id, (sum, other) => sum + (inside.has(other) ? 1 : 0), 0)
  const ranked = ids.map((id) => ({ id, ties: ties(id) }))
  return ranked.sort((a, b) => b.ties - a.ties || (a.id < b.id ? -1 : 1))[0]?.id ?? ''
}

function undirected({ nodes, edges }: MeasureProblem): UndirectedGraph {
  const graph = new UndirectedGraph<object, { weight: number }>()
  for (const id of [...nodes].sort()) graph.addNode(id)
  for (const { source, target, count } of edges) {
    if (source !== target) {
      graph.updateEdge(source, target, (old) => ({ weight: (old.weight ?? 0) + count }))
    }
  }
  return graph
}

function directed({ nodes, edges }: MeasureProblem): DirectedGraph {
  const graph = new DirectedGraph<object, { weight: number }>()
  for (const id of [...nodes].sort()) graph.addNode(id)
  for (const { source, target, count } of edges) {
    graph.updateEdge(source, target, (old) => ({ weight: (old.weight ?? 0) + count }))
  }
  return graph
}

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
