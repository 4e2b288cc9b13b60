// The table of export formats: what the page's menu, /api/export and `hearsay export --format` offer.
import { InvalidInput } from '../errors'
import { joined } from './bytes'
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
  /** What it carries besides nodes and edges. `hidden`: what is hidden by hand too, marked so; a picture must not. */
  readonly carries: { readonly positions: boolean; readonly quotes: boolean; readonly hidden?: boolean }
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
