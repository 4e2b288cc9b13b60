// From the model's nodes and edges to Cytoscape's: what is written on them and how big they are.
import type { ElementDefinition } from 'cytoscape'
import { CARD, edgeLabel, edgeWidth, nodeLabel, SHEET, sideOfQuotes } from '../../../lib/export/draw/look'
import { quotesOf } from '../../../lib/graph/rank'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import { type Appearance, USUAL } from '../state/appearance'
import { COLOURED, type Measures, NO_MEASURES } from '../state/measures'
import { isUnnamed } from '../words'

export interface Size {
  readonly width: number
  readonly height: number
}

/** What size and colour stand for, with what has been measured for them. */
export interface Look extends Appearance, Omit<Measures, 'of' | 'communities'> {
  /** The largest of the values. */
  readonly most: number
}

/** While a measure is not computed yet, sizes stay those of quotes. */
export function lookOf(appearance: Appearance, measures: Measures): Look {
  const { of, values, communityOf } = measures
  const known = appearance.size === 'none' || of === appearance.size
  return {
    size: known ? appearance.size : 'quotes',
    colour: appearance.colour,
    values,
    communityOf,
    most: Math.max(0, ...values.values()),
  }
}

const USUAL_LOOK = lookOf(USUAL, NO_MEASURES)

/** Sides of the smallest and the largest element of a measure, and of all when size says nothing. */
const SIDES = { least: 26, most: 72, none: 40 }

/** The side of an element whose value is this share (0 to 1) of the largest: its area grows with the value. */
export function sideOf(share: number): number {
  return Math.round(SIDES.least + (SIDES.most - SIDES.least) * Math.sqrt(share))
}

/** The drawn size, without the label. */
export function sizeOf(node: GraphNode, look: Look = USUAL_LOOK): Size {
  if (node.kind === 'quote') return CARD
  if (node.kind === 'article') return SHEET
  const side = entitySide(node, look)
  return { width: side, height: side }
}

function entitySide(node: GraphNode, look: Look): number {
  if (look.size === 'none') return SIDES.none
  if (look.size === 'quotes') return sideOfQuotes(quotesOf(node))
  return sideOf((look.values.get(node.id) ?? 0) / (look.most || 1))
}

/** 0: its kind's colour; else that of its community, or the last colour for small ones and none. */
function tintOf(node: GraphNode, look: Look): number {
  if (look.colour === 'kind' || look.communityOf.size === 0) return 0
  return Math.min(look.communityOf.get(node.id) ?? COLOURED + 1, COLOURED + 1)
}

/** Room a layout keeps for a node: the shape and its label. */
export function roomOf(node: GraphNode, look: Look = USUAL_LOOK): Size {
  const { width, height } = sizeOf(node, look)
  if (node.kind === 'quote') return { width: width + 8, height: height + 4 }
  return { width: Math.max(width, Math.min(120, node.label.length * 6.5)) + 10, height: height + 26 }
}

export function nodeElement(node: GraphNode, look: Look = USUAL_LOOK): ElementDefinition {
  const { width, height } = sizeOf(node, look)
  const tint = tintOf(node, look)
  return {
    group: 'nodes',
    data: { id: node.id, kind: node.kind, label: nodeLabel(node), width, height, tint },
  }
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
      width: edgeWidth(edge.count),
      label: edgeLabel(edge),
    },
  }
}
