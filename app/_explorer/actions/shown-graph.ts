// What is shown, as the writers of files want it: elements with their places and looks, quotes with their paragraphs,
// the sentences behind links. Formats that keep places get what is hidden by hand too, marked as hidden, so that opening
// the file gives the same view.
import { MAX_IDS, MAX_LIMIT } from '../../../lib/api/limits'
import {
  type ExportGraph,
  type ExportPassage,
  type ExportQuote,
  MAX_PASSAGES,
  passageOf,
} from '../../../lib/export/export-graph'
import { assertFits, type ExportFormat } from '../../../lib/export/formats'
import { paragraphAt, paragraphStarts } from '../../../lib/export/paragraph'
import { factFilter } from '../../../lib/graph/filter'
import { locatedAt } from '../../../lib/model/article'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import type { QuoteRecord } from '../../../lib/model/records'
import { api } from '../api/client'
import { session, view } from '../state/session'
import { positionsOf } from '../state/view'
import { unhidden, visibleOf } from '../state/visible'

/** Requests at a time. */
const AT_ONCE = 8

export async function shownGraph(format: ExportFormat): Promise<ExportGraph> {
  const now = view()
  const { carries } = format
  const { nodes, edges } = visibleOf(carries.hidden === true ? unhidden(now) : now)
  return {
    nodes: nodes.map((node) => {
      const at = positionsOf(now).get(node.id)
      const flags = { pinned: now.pinned.has(node.id), hidden: now.hidden.has(node.id) }
      return { node, view: at === undefined ? undefined : { ...at, ...flags } }
    }),
    edges,
    looks: session().canvas?.looks(),
    quotes: carries.quotes ? await placed(await quotesAmong(nodes, format)) : undefined,
    passages: carries.passages === true ? await passagesOf(edges) : undefined,
  }
}

/** The quotes drawn, or where none are drawn, those by or about who is drawn that pass the filter. */
async function quotesAmong(
  nodes: readonly GraphNode[],
  format: ExportFormat,
): Promise<readonly QuoteRecord[]> {
  const drawn = nodes.filter((n) => n.kind === 'quote')
  const ids = (drawn.length > 0 ? drawn : nodes).map((n) => n.id)
  const filter = drawn.length > 0 ? {} : factFilter(view().filter)
  const records = new Map<string, QuoteRecord>()
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    const concerning = ids.slice(at, at + MAX_IDS)
    let cursor: string | undefined
    do {
      const page = await api.quotes({ ...filter, concerning, limit: MAX_LIMIT, cursor })
      assertFits(format, Math.max(page.total ?? 0, records.size))
      for (const record of page.items) records.set(record.id, record)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
  }
  return [...records.values()]
}

/** With the paragraph, the page and the time of each: they are told by the articles. */
async function placed(quotes: readonly QuoteRecord[]): Promise<readonly ExportQuote[]> {
  const articles = [...new Set(quotes.map(({ articleId }) => articleId))]
  const texts = new Map(
    await inTurn(articles, async (id) => {
      const { text, locators } = await api.article(id)
      return [id, { starts: paragraphStarts(text), locators }] as const
    }),
  )
  return quotes.map((quote) => {
    const { starts, locators } = texts.get(quote.articleId) ?? { starts: [], locators: [] }
    return { ...quote, ...locatedAt(locators, quote.start), paragraph: paragraphAt(starts, quote.start) }
  })
}

/** The first sentences of links that are no quotes. */
async function passagesOf(edges: readonly GraphEdge[]): Promise<readonly ExportPassage[]> {
  const ties = edges.filter((e) => e.relation === 'AFFILIATED_WITH' || e.relation === 'TOOK_PART_IN')
  const found = await inTurn(ties, async (edge) => {
    const { items } = await api.evidence(edge)
    return items.slice(0, MAX_PASSAGES).map((evidence, i) => passageOf(edge.id, i, evidence))
  })
  return found.flat()
}

/** A few at a time, in order. */
async function inTurn<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))))
  }
  return answers
}
