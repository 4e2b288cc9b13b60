// From the model's nodes and edges to Cytoscape's: what is written on them and how big they are.
import type { ElementDefinition } from 'cytoscape'
import { quotesOf } from '../../../lib/graph/rank'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import { asSaid, clip, dateWords, isUnnamed } from '../words'

/** Canvas units. Quotes are drawn as cards, everything else as a shape with its name below. */
const CARD = { width: 196, height: 82 }

export interface Size {
  readonly width: number
  readonly height: number
}

/** The drawn size, without the label. An entity's area grows with its quotes. */
export function sizeOf(node: GraphNode): Size {
  if (node.kind === 'quote') return CARD
  if (node.kind === 'article') return { width: 32, height: 38 }
  const side = Math.round(Math.min(68, 28 + 5 * Math.sqrt(quotesOf(node))))
  return { width: side, height: side }
}

/** Room a layout keeps for a node: the shape and its label. */
export function roomOf(node: GraphNode): Size {
  const { width, height } = sizeOf(node)
  if (node.kind === 'quote') return { width: width + 8, height: height + 4 }
  return { width: Math.max(width, Math.min(120, node.label.length * 6.5)) + 10, height: height + 26 }
}

export function nodeElement(node: GraphNode): ElementDefinition {
  const { width, height } = sizeOf(node)
  return { group: 'nodes', data: { id: node.id, kind: node.kind, label: labelOf(node), width, height } }
}

/** Classes that say what a node is beyond its kind. */
export function classesOf(node: GraphNode): readonly string[] {
  if (node.kind === 'quote') {
    return [
      ...(node.speakerId === null ? ['unknown'] : []),
      ...(node.quoteKind === 'direct' ? [] : ['reported']),
    ]
  }
  return isUnnamed(node) ? ['unnamed'] : []
}

export function edgeElement(edge: GraphEdge): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      relation: edge.relation,
      width: Math.min(9, 1.2 + Math.log2(Math.max(1, edge.count)) * 1.3),
      label: edgeLabel(edge),
    },
  }
}

function edgeLabel(edge: GraphEdge): string {
  if (edge.relation === 'SAID_ABOUT') return edge.count > 1 ? String(edge.count) : ''
  return edge.relation === 'AFFILIATED_WITH' ? clip(edge.roles[0] ?? '', 28) : ''
}

function labelOf(node: GraphNode): string {
  if (node.kind !== 'quote') return clip(node.label, 42)
  const words = clip(node.text.replace(/\s+/gu, ' '), 80)
  const marks = asSaid(node.quoteKind, words)
  return node.date === null ? marks : `${marks}\n${dateWords(node.date)}`
}
