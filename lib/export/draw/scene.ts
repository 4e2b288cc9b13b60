// What a picture shows: nodes and links with their places, sizes and words.
import { quotesOf } from '../../graph/rank'
import type { GraphEdge, GraphNode } from '../../model/graph'
import type { ExportNode, NodeLook } from '../export-graph'
import { CARD, edgeLabel, edgeWidth, nodeLabel, SHEET, sideOfQuotes } from './look'

export interface DrawnNode {
  readonly node: GraphNode
  readonly kind: GraphNode['kind']
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0: the colour of its kind; else the number of its community's colour. */
  readonly tint: number
  readonly pinned: boolean
  readonly label: string
}

export interface DrawnEdge {
  readonly edge: GraphEdge
  readonly source: DrawnNode
  readonly target: DrawnNode
  readonly width: number
  readonly label: string
}

export interface DrawnScene {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  /** Names with links for which there is no room. */
  readonly left: number
}

/** From so many links on they are drawn straight, thin and without figures. */
const DENSE = 1500

type Looks = ReadonlyMap<string, NodeLook> | undefined

/** Nodes without a place are left out, and so are links that miss an end. */
export function sceneOf(
  placed: readonly ExportNode[],
  edges: readonly GraphEdge[],
  looks?: Looks,
  left = 0,
): DrawnScene {
  const nodes = placed.flatMap((row) => (row.view === undefined ? [] : [drawnNode(row, looks)]))
  const byId = new Map(nodes.map((drawn) => [drawn.node.id, drawn]))
  const dense = edges.length > DENSE
  return {
    nodes,
    left,
    edges: edges.flatMap((edge) => {
      const [source, target] = [byId.get(edge.source), byId.get(edge.target)]
      if (source === undefined || target === undefined || source === target) return []
      const width = dense ? 1.4 : edgeWidth(edge.count)
      return [{ edge, source, target, width, label: dense ? '' : edgeLabel(edge) }]
    }),
  }
}

function drawnNode({ node, view }: ExportNode, looks: Looks): DrawnNode {
  const look = looks?.get(node.id) ?? usualLook(node)
  const place = { x: view?.x ?? 0, y: view?.y ?? 0, pinned: view?.pinned ?? false }
  return { node, kind: node.kind, ...place, ...look, label: nodeLabel(node) }
}

/** Without measures: size by quotes, colour by kind. */
export function usualLook(node: GraphNode): NodeLook {
  if (node.kind === 'quote') return { ...CARD, tint: 0 }
  if (node.kind === 'article') return { ...SHEET, tint: 0 }
  const side = sideOfQuotes(quotesOf(node))
  return { width: side, height: side, tint: 0 }
}
