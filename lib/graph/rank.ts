// The order in which a list names what is on the canvas.
import { type GraphNode, NODE_KINDS } from '../model/graph'

/** By kind, then most quoted, then name; quotes and articles newest first. A new array. */
export function rankNodes(nodes: readonly GraphNode[]): GraphNode[] {
  return [...nodes].sort(
    (a, b) =>
      NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) ||
      quotesOf(b) - quotesOf(a) ||
      dateKey(b).localeCompare(dateKey(a)) ||
      a.label.localeCompare(b.label),
  )
}

/** Quotes an entity spoke or an article holds; 0 for a quote. */
export function quotesOf(node: GraphNode): number {
  return node.kind === 'quote' ? 0 : node.quoteCount
}

function dateKey(node: GraphNode): string {
  return node.kind === 'quote' || node.kind === 'article' ? (node.date ?? '') : ''
}
