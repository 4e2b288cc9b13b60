// Opening the reader at a quote, an article or a passage, and closing it.
import type { GraphNode } from '../../../lib/model/graph'
import type { Span } from '../../../lib/model/span'
import { type Reading, setSession } from '../state/session'

export function readQuote(quote: { readonly id: string; readonly articleId: string }): void {
  open({ articleId: quote.articleId, quoteId: quote.id, passage: null })
}

export function readArticle(articleId: string): void {
  open({ articleId, quoteId: null, passage: null })
}

/** A passage that is not a quote: the sentence behind a link. */
export function readPassage({ articleId, start, end }: Span & { readonly articleId: string }): void {
  open({ articleId, quoteId: null, passage: { start, end } })
}

/** A quote in its article, or an article; other nodes have nothing to read. */
export function readNode(node: GraphNode | undefined): void {
  const reading = node === undefined ? null : readingOf(node)
  if (reading !== null) open(reading)
}

/** Where a node is read; null for people, organizations, events and places. */
export function readingOf(node: GraphNode): Reading | null {
  if (node.kind === 'quote') return { articleId: node.articleId, quoteId: node.id, passage: null }
  return node.kind === 'article' ? { articleId: node.id, quoteId: null, passage: null } : null
}

export function closeReader(): void {
  setSession({ reading: null })
}

function open(reading: Reading): void {
  setSession({ reading })
}
