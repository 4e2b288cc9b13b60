// Three tables, nodes, edges and quotes, as CSV with a byte order mark (without it Excel garbles names).
import type { GraphEdge, GraphNode } from '../model/graph'
import { linkTo } from './citation'
import { type Cell, csvRow } from './csv-cell'
import { type ExportGraph, type ExportNode, type ExportQuote, inOrder, nodeId, rowId } from './export-graph'

const BOM = '\ufeff'

const NODE_COLUMNS =
  'id kind label aliases roles unnamed metonym date text stance quote_kind speaker_id article_id source ' +
  'quote_count article_count x y pinned hidden'
const EDGE_COLUMNS = 'id relation source target count roles'
const QUOTE_COLUMNS =
  'id kind text speaker_id speaker speaker_as_printed stance cue about addressee said_date article_id title ' +
  'publisher url published_at start end group inside rule reason link ' +
  'paragraph confirmed_by page time'

function headRow(columns: string): string {
  return BOM + csvRow(columns.split(' '))
}

export async function* writeNodesCsv(graph: ExportGraph): AsyncGenerator<string> {
  yield headRow(NODE_COLUMNS)
  for await (const row of inOrder(graph.nodes, nodeId)) yield csvRow(nodeCells(row))
}

export async function* writeEdgesCsv(graph: ExportGraph): AsyncGenerator<string> {
  yield headRow(EDGE_COLUMNS)
  for await (const edge of inOrder(graph.edges, rowId)) yield csvRow(edgeCells(edge))
}

export async function* writeQuotesCsv(graph: ExportGraph): AsyncGenerator<string> {
  yield headRow(QUOTE_COLUMNS)
  for await (const quote of inOrder(graph.quotes ?? [], rowId)) yield csvRow(quoteCells(quote))
}

function nodeCells({ node, view }: ExportNode): Cell[] {
  const placed: Cell[] = view === undefined ? ['', '', '', ''] : [view.x, view.y, view.pinned, view.hidden]
  return [node.id, node.kind, node.label, ...kindCells(node), ...placed]
}

/** From `aliases` to `article_count`. */
function kindCells(node: GraphNode): Cell[] {
  if (node.kind === 'quote') {
    const { date, text, stance, quoteKind, speakerId, articleId } = node
    return ['', '', '', '', date, text, stance, quoteKind, speakerId, articleId, '', '', '']
  }
  if (node.kind === 'article') {
    return ['', '', '', '', node.date, '', '', '', '', '', node.source, node.quoteCount, '']
  }
  const { unnamed, metonym, date, quoteCount, articleCount } = node
  const lists = [node.aliases.join('; '), node.roles.join('; ')]
  return [...lists, unnamed, metonym, date, '', '', '', '', '', '', quoteCount, articleCount]
}

function edgeCells(edge: GraphEdge): Cell[] {
  return [edge.id, edge.relation, edge.source, edge.target, edge.count, edge.roles.join('; ')]
}

function quoteCells(quote: ExportQuote): Cell[] {
  const speaker = [quote.speaker?.entityId ?? null, quote.speakerName, quote.speaker?.mention?.text ?? null]
  const article = [
    quote.articleId,
    quote.articleTitle,
    quote.articleSource,
    quote.articleUrl,
    quote.publishedAt,
  ]
  const said = [quote.cue?.stance ?? null, quote.cue?.text ?? null]
  const others = [quote.aboutNames.join('; '), quote.addresseeName, quote.saidDate]
  const place = [quote.start, quote.end, quote.group, quote.inside]
  const why = [quote.reason.rule, quote.reason.note]
  const found = [linkTo(quote), quote.paragraph ?? null, quote.confirmedBy ?? null]
  const printed = [quote.page ?? null, quote.time ?? null]
  const words = [quote.id, quote.kind, quote.text]
  return [...words, ...speaker, ...said, ...others, ...article, ...place, ...why, ...found, ...printed]
}
