// Which graph files can be read back, told apart by what is in them, not by their name.
import { InvalidInput } from '../errors'
import { type CsvTable, isTableHead, readCsv } from './csv'
import { readCx2 } from './cx2'
import { readCyjs } from './cyjs'
import { readGexf } from './gexf'
import { EXPORT_FIRST, type GraphFile, graphFile } from './graph-file'
import { readGraphml } from './graphml'
import { readJson } from './json'
import { isRecord } from './json-shapes'
import { unzip } from './unzip'

/** A file as it was chosen or dropped. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const ENTRIES: ReadonlySet<string> = new Set(['nodes.csv', 'edges.csv'])

/**
 * All files as one graph (a table of nodes and one of edges belong together): Hearsay JSON, GraphML, GEXF, CX2, Cytoscape
 * JSON, CSV or a ZIP of CSV. Throws InvalidInput (where: the file's name).
 */
export async function readGraphFiles(files: readonly NamedBytes[]): Promise<GraphFile> {
  const read: CsvTable[] = []
  for (const file of files) read.push(...(await named(file.name, () => tablesOf(file.bytes))))
  return named(files[0]?.name ?? '', async () =>
    graphFile(
      read.flatMap(({ nodes }) => nodes),
      read.flatMap(({ edges }) => edges),
    ),
  )
}

async function tablesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly CsvTable[]> {
  if (isZip(bytes)) {
    const entries = [...(await unzip(bytes, (name) => ENTRIES.has(name))).values()]
    if (entries.length > 0) return entries.map((entry) => readCsv(textOf(entry)))
    throw new InvalidInput('There is no nodes.csv in this ZIP file.', { remedy: EXPORT_FIRST })
  }
  const text = textOf(bytes)
  const start = text.trimStart()
  if (start.startsWith('<')) return [readXml(text)]
  if (/^[[{]/u.test(start)) return [readAnyJson(text)]
  return [readCsv(text)]
}

function readXml(text: string): GraphFile {
  const [, root] = /<(?:[\w-]+:)?(graphml|gexf)[\s>]/u.exec(text.slice(0, 20_000)) ?? []
  if (root === 'graphml') return readGraphml(text.trimStart())
  if (root === 'gexf') return readGexf(text.trimStart())
  throw new InvalidInput('This is XML, but neither GraphML nor GEXF.', { remedy: EXPORT_FIRST })
}

function readAnyJson(text: string): GraphFile {
  const file = parsed(text)
  if (Array.isArray(file) && file.some((each) => isRecord(each) && 'CXVersion' in each)) return readCx2(file)
  if (isRecord(file) && file.format === 'hearsay-graph') return readJson(file)
  if (isRecord(file) && 'elements' in file) return readCyjs(file)
  throw new InvalidInput('This is JSON, but neither Hearsay’s, Cytoscape’s nor CX2.', {
    remedy: EXPORT_FIRST,
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInput('This is no valid JSON; the file may be cut short.', {
      remedy: 'Save the file again in the program it comes from.',
      cause: error,
    })
  }
}

/** Is a dropped file a graph rather than a document? `head` is its beginning; 4,000 bytes are enough. */
export function looksLikeGraph(name: string, head: Uint8Array): boolean {
  if (/\.(graphml|gexf|cx2|cyjs)$/iu.test(name)) return true
  if (isZip(head)) return textOf(head.slice(30, 39)) === 'nodes.csv'
  const text = textOf(head).trimStart()
  if (/\.csv$/iu.test(name)) return isTableHead(text.split(/[\r\n]/u, 1)[0] ?? '')
  if (/\.xml$/iu.test(name)) return /<(?:[\w-]+:)?(graphml|gexf)[\s>]/u.test(text)
  return (
    /\.json$/iu.test(name) &&
    /^\[?\s*\{\s*"(CXVersion|elements|format_version|format":\s*"hearsay-graph)"/u.test(text)
  )
}

function isZip(bytes: Uint8Array): boolean {
  return textOf(bytes.slice(0, 4)) === 'PK\u0003\u0004'
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** What goes wrong within is told with the file's name. */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.message, { where: name, remedy: error.remedy ?? EXPORT_FIRST, cause: error })
  }
}
