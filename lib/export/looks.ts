// How other programs should draw a node at first: the explorer's colours (light theme) and sizes.
import type { GraphNode, NodeKind } from '../model/graph'

/** As in app/globals.css; a test compares the two. */
export const KIND_COLOURS: Readonly<Record<NodeKind, string>> = {
  person: '#2b66b1',
  organization: '#a85a00',
  event: '#9b3480',
  place: '#23774f',
  quote: '#5b4fb5',
  article: '#596573',
}

export const EDGE_COLOUR = '#8793a0'

/** Red, green and blue, 0–255, of "#rrggbb". */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Diameter in canvas units: 28 for nobody's quote, at most 68. */
export function diameterOf(node: GraphNode): number {
  const quotes = node.kind === 'quote' ? 0 : node.quoteCount
  return Math.round(Math.min(68, 28 + 5 * Math.sqrt(quotes)))
}
