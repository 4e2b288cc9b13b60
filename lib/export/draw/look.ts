// How big things are drawn and what is written on them: the same on the canvas and in exported pictures.
import type { GraphEdge, GraphNode } from '../../model/graph'
import { asSaid, clip, dateWords } from '../../words'

/** Canvas units. Quotes are drawn as cards, everything else as a shape with its name below. */
export const CARD = { width: 196, height: 82 } as const
export const SHEET = { width: 32, height: 38 } as const

/** The side for a number of quotes, the same on every canvas: 28 to 68. */
export function sideOfQuotes(quotes: number): number {
  return Math.round(Math.min(68, 28 + 5 * Math.sqrt(quotes)))
}

/** Of the line for so many facts; canvas units. */
export function edgeWidth(count: number): number {
  return Math.min(8, 1.1 + Math.log2(Math.max(1, count)) * 1.1)
}

export function edgeLabel(edge: GraphEdge): string {
  if (edge.relation === 'SAID_ABOUT') return edge.count > 1 ? String(edge.count) : ''
  return edge.relation === 'AFFILIATED_WITH' ? clip(edge.roles[0] ?? '', 28) : ''
}

/** A name or title; of a quote its first words, and its date on a line of its own. */
export function nodeLabel(node: GraphNode): string {
  if (node.kind !== 'quote') return clip(node.label, 42)
  const words = clip(node.text.replace(/\s+/gu, ' '), 80)
  const marks = asSaid(node.quoteKind, words)
  return node.date === null ? marks : `${marks}\n${dateWords(node.date)}`
}
