// Collects, row by row, what a picture of an exported graph shows: the placed nodes where there are any, else who speaks
// about whom, laid out here.
import { quotesOf } from '../../graph/rank'
import { edgeId, type GraphEdge } from '../../model/graph'
import { byCodeUnit } from '../../model/order'
import type { ExportNode, ExportQuote, NodeLook } from '../export-graph'
import { layOut } from './layout'
import { type DrawnScene, sceneOf } from './scene'

const MOST_PLACED = 5000

const TIES: ReadonlySet<string> = new Set(['SAID_ABOUT', 'AFFILIATED_WITH', 'TOOK_PART_IN'])

export interface Network {
  readonly node: (row: ExportNode) => void
  readonly edge: (edge: GraphEdge) => void
  readonly quote: (quote: ExportQuote) => void
  /** Once all rows have been told. */
  readonly scene: (looks?: ReadonlyMap<string, NodeLook>) => DrawnScene
}

export interface Frame {
  /** Most nodes of a picture that was never laid out on the page: the most quoted, with their links. */
  readonly most: number
  /** Of that picture: its width by its height, about. */
  readonly shape: number
}

/** Keeps entities and their links, and everything that has a place; not the quotes themselves. */
export function network(frame: Frame): Network {
  const placed: ExportNode[] = []
  const actors = new Map<string, ExportNode>()
  const ties: GraphEdge[] = []
  const among: GraphEdge[] = []
  const spoken = new Map<string, number>()
  return {
    node: (row) => {
      if (row.view !== undefined && !row.view.hidden && placed.length < MOST_PLACED) placed.push(row)
      if (row.node.kind !== 'quote' && row.node.kind !== 'article') actors.set(row.node.id, row)
    },
    edge: (edge) => {
      if (TIES.has(edge.relation)) ties.push(edge)
      if (placed.length > 0) among.push(edge)
    },
    quote: ({ speaker, about }) => {
      if (speaker === null) return
      for (const id of about) {
        if (id === speaker.entityId) continue
        const key = edgeId('SAID_ABOUT', speaker.entityId, id)
        spoken.set(key, (spoken.get(key) ?? 0) + 1)
      }
    },
    scene: (looks) => {
      if (placed.length > 0) return sceneOf(placed, among, looks)
      const counted = ties.some(({ relation }) => relation === 'SAID_ABOUT') ? [] : countedLinks(spoken)
      return drawnActors(actors, [...ties, ...counted], frame)
    },
  }
}

function countedLinks(spoken: ReadonlyMap<string, number>): readonly GraphEdge[] {
  return [...spoken]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, count]) => {
      const [source = '', target = ''] = id.slice('SAID_ABOUT:'.length).split('>')
      return { id, relation: 'SAID_ABOUT', source, target, count, roles: [] }
    })
}

/** Those with links, the most quoted and most linked first. */
function drawnActors(
  actors: ReadonlyMap<string, ExportNode>,
  all: readonly GraphEdge[],
  { most, shape }: Frame,
): DrawnScene {
  const edges = all.filter((e) => e.source !== e.target && actors.has(e.source) && actors.has(e.target))
  const links = new Map<string, number>()
  for (const { source, target, count } of edges) {
    for (const id of [source, target]) links.set(id, (links.get(id) ?? 0) + count)
  }
  const weight = ({ node }: ExportNode) => quotesOf(node) + (links.get(node.id) ?? 0)
  const chosen = [...actors.values()]
    .filter(({ node }) => links.has(node.id))
    .sort((a, b) => weight(b) - weight(a) || byCodeUnit(a.node.id, b.node.id))
    .slice(0, most)
    .sort((a, b) => byCodeUnit(a.node.id, b.node.id))
  const kept = new Set(chosen.map(({ node }) => node.id))
  const drawn = edges.filter((e) => kept.has(e.source) && kept.has(e.target))
  const linked = new Set(drawn.flatMap(({ source, target }) => [source, target]))
  const rows = chosen.filter(({ node }) => linked.has(node.id))
  return sceneOf(layOut(rows, drawn, shape), drawn, undefined, links.size - rows.length)
}
