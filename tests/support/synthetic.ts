// Graphs of any size that grow as networks of people do: newcomers speak mostly about those who are spoken about.
import { type EntityNode, edgeId, type Graph, type GraphEdge, NODE_KINDS } from '../../lib/model/graph'

const KINDS = NODE_KINDS.filter((kind) => kind !== 'quote' && kind !== 'article')

/** Barabási–Albert (1999): `size` elements, each newcomer with `links` links; the same graph for the same seed. */
export function synthetic(size: number, links = 2, seed = 1): Graph {
  const next = generator(seed)
  const ends: number[] = []
  const edges = new Map<string, GraphEdge>()
  for (let i = 1; i < size; i += 1) {
    for (let k = 0; k < links; k += 1) {
      const other = ends.length === 0 ? 0 : (ends[Math.floor(next() * ends.length)] ?? 0)
      const edge = link(i, other, 1 + Math.floor(next() * 4))
      if (other !== i) edges.set(edge.id, edge)
      ends.push(i, other)
    }
  }
  const heard = new Map<string, number>()
  for (const { target, count } of edges.values()) heard.set(target, (heard.get(target) ?? 0) + count)
  const nodes = Array.from({ length: size }, (_, i) => entity(i, heard.get(idOf(i)) ?? 0))
  return { nodes, edges: [...edges.values()] }
}

function idOf(index: number): string {
  return `e:${index}`
}

function link(from: number, to: number, count: number): GraphEdge {
  const [source, target] = [idOf(from), idOf(to)]
  return {
    id: edgeId('SAID_ABOUT', source, target),
    relation: 'SAID_ABOUT',
    source,
    target,
    count,
    roles: [],
  }
}

function entity(index: number, quoteCount: number): EntityNode {
  return {
    id: idOf(index),
    kind: KINDS[index % 7 < 4 ? 0 : (index % 3) + 1] ?? 'person',
    label: `Mara Renn ${String(index).padStart(4, '0')}`,
    aliases: [],
    roles: [],
    unnamed: false,
    metonym: false,
    date: null,
    quoteCount,
    articleCount: 1,
  }
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
