// The table of export formats: what the page's menu, /api/export and `hearsay export --format` offer.
import { InvalidInput } from '../errors'
import { number } from '../words'
import { writeBibtex } from './bibtex'
import { joined } from './bytes'
import { writeCsl } from './csl'
import { writeEdgesCsv, writeNodesCsv, writeQuotesCsv } from './csv'
import { writeCx2 } from './cx2'
import { writeCyjs } from './cyjs'
import { writeCypher } from './cypher'
import type { ExportGraph } from './export-graph'
import { writeFtm } from './ftm'
import { writeGexf } from './gexf'
import { writeGraphml } from './graphml'
import { writeJson } from './json'
import { writeJsonld } from './jsonld'
import { writeMarkdown } from './markdown'
import { writeQuotesJson } from './quotes-json'
import { writeHtml } from './reader/html'
import { writeSvg } from './svg'
import { zip } from './zip'

/** In the order of menus, with their headings. */
export const FORMAT_GROUPS = {
  graph: 'Graph files',
  table: 'Tables',
  quotes: 'Quotes',
  picture: 'Pictures',
  page: 'Page',
} as const
export type FormatGroup = keyof typeof FORMAT_GROUPS

export interface ExportFormat {
  /** For `--format` and `?format=`. */
  readonly id: string
  readonly label: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** Where menus put it. */
  readonly group: FormatGroup
  /** What it carries besides nodes and edges. */
  readonly carries: {
    readonly positions: boolean
    readonly quotes: boolean
    /** What is hidden by hand too, marked so; a picture must not. */
    readonly hidden?: boolean
    /** The sentences behind links that are no quotes. */
    readonly passages?: boolean
  }
  /** More than a reader of such a file can take; see `assertFits`. */
  readonly mostQuotes?: number
  /** Chunks of the file in order: text (to be encoded as UTF-8) or bytes. Equal graphs give equal files. */
  readonly write: (graph: ExportGraph) => AsyncIterable<string | Uint8Array>
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'json',
    label: 'Hearsay JSON',
    group: 'graph',
    mediaType: 'application/json',
    extension: 'json',
    carries: { positions: true, quotes: true, hidden: true },
    write: writeJson,
  },
  {
    id: 'graphml',
    label: 'GraphML',
    group: 'graph',
    mediaType: 'application/graphml+xml',
    extension: 'graphml',
    carries: { positions: true, quotes: false, hidden: true },
    write: writeGraphml,
  },
  {
    id: 'gexf',
    label: 'GEXF (Gephi)',
    group: 'graph',
    mediaType: 'application/gexf+xml',
    extension: 'gexf',
    carries: { positions: true, quotes: false, hidden: true },
    write: writeGexf,
  },
  {
    id: 'cx2',
    label: 'CX2 (Cytoscape, NDEx)',
    group: 'graph',
    mediaType: 'application/json',
    extension: 'cx2',
    carries: { positions: true, quotes: false, hidden: true },
    write: writeCx2,
  },
  {
    id: 'cyjs',
    label: 'Cytoscape JSON',
    group: 'graph',
    mediaType: 'application/json',
    extension: 'cyjs',
    carries: { positions: true, quotes: false, hidden: true },
    write: writeCyjs,
  },
  {
    id: 'cypher',
    label: 'Cypher script (Neo4j)',
    group: 'graph',
    mediaType: 'text/plain; charset=utf-8',
    extension: 'cypher',
    carries: { positions: false, quotes: false },
    write: writeCypher,
  },
  {
    id: 'jsonld',
    label: 'JSON-LD (schema.org)',
    group: 'graph',
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    carries: { positions: false, quotes: true },
    write: writeJsonld,
  },
  {
    id: 'ftm',
    label: 'FollowTheMoney (Aleph)',
    group: 'graph',
    mediaType: 'application/x-ndjson',
    extension: 'ftm.json',
    carries: { positions: false, quotes: false },
    write: writeFtm,
  },
  {
    id: 'csv',
    label: 'CSV tables (ZIP)',
    group: 'table',
    mediaType: 'application/zip',
    extension: 'zip',
    carries: { positions: true, quotes: true, hidden: true },
    write: (graph) =>
      zip([
        { name: 'nodes.csv', chunks: writeNodesCsv(graph) },
        { name: 'edges.csv', chunks: writeEdgesCsv(graph) },
        { name: 'quotes.csv', chunks: writeQuotesCsv(graph) },
      ]),
  },
  table('csv-nodes', 'Nodes as CSV', writeNodesCsv, { positions: true, quotes: false, hidden: true }),
  table('csv-edges', 'Edges as CSV', writeEdgesCsv, { positions: false, quotes: false }),
  table('csv-quotes', 'Quotes as CSV', writeQuotesCsv, { positions: false, quotes: true }),
  quotes('quotes-json', 'Quotes as JSON', 'application/json', 'json', writeQuotesJson),
  quotes('bibtex', 'Quotes as BibTeX', 'application/x-bibtex; charset=utf-8', 'bib', writeBibtex),
  quotes('csl', 'Quotes as CSL-JSON', 'application/vnd.citationstyles.csl+json', 'json', writeCsl),
  quotes('markdown', 'Quotes as Markdown', 'text/markdown; charset=utf-8', 'md', writeMarkdown),
  {
    id: 'svg',
    group: 'picture',
    label: 'SVG',
    mediaType: 'image/svg+xml',
    extension: 'svg',
    carries: { positions: true, quotes: false },
    write: writeSvg,
  },
  {
    id: 'html',
    group: 'page',
    label: 'Reader page (HTML)',
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    carries: { positions: true, quotes: true, passages: true },
    mostQuotes: 20_000,
    write: writeHtml,
  },
]

/** Throws InvalidInput (where: "format") naming the formats there are. */
export function exportFormat(id: string): ExportFormat {
  const found = EXPORT_FORMATS.find((format) => format.id === id)
  if (found !== undefined) return found
  const known = EXPORT_FORMATS.map((format) => format.id).join(', ')
  throw new InvalidInput(`There is no export format "${id}".`, {
    where: 'format',
    remedy: `Use one of: ${known}.`,
  })
}

/** Throws InvalidInput (where: "format", tooLarge) when there are more quotes than a file of this format should hold. */
export function assertFits({ label, mostQuotes }: ExportFormat, quotes: number): void {
  if (mostQuotes === undefined || quotes <= mostQuotes) return
  throw new InvalidInput(
    `${label} holds at most ${number(mostQuotes)} quotes; these are ${number(quotes)}.`,
    {
      where: 'format',
      remedy: 'Export what is around one entity, or take another format.',
      tooLarge: true,
    },
  )
}

/** The whole file as bytes, for small graphs (the page's download). */
export async function exportBytes(
  format: ExportFormat,
  graph: ExportGraph,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for await (const chunk of format.write(graph)) {
    parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  }
  return joined(parts)
}

function table(
  id: string,
  label: string,
  write: ExportFormat['write'],
  carries: ExportFormat['carries'],
): ExportFormat {
  return { id, label, group: 'table', mediaType: 'text/csv; charset=utf-8', extension: 'csv', carries, write }
}

/** A format of quotes with their citations, without nodes and edges. */
function quotes(
  id: string,
  label: string,
  mediaType: string,
  extension: string,
  write: ExportFormat['write'],
): ExportFormat {
  return {
    id,
    label,
    group: 'quotes',
    mediaType,
    extension,
    carries: { positions: false, quotes: true },
    write,
  }
}
