// Opening a graph file as a view: what the collection has of it, at its places, with its pins and hidden ones.
import { InvalidInput } from '../../../lib/errors'
import { looksLikeGraph, readGraphFiles } from '../../../lib/import/formats'
import type { FileNode, GraphFile } from '../../../lib/import/graph-file'
import { RELATIONS } from '../../../lib/model/graph'
import { api } from '../api/client'
import { Problem } from '../api/problem'
import { useGraphFile } from '../state/graph-file'
import { notify } from '../state/messages'
import { addRoots, hide, pin, place, setAppearance, setPerspective } from '../state/operations'
import { session, setSession, step, THE_SELECTION, view } from '../state/session'
import { EMPTY_VIEW, type View } from '../state/view'
import { number, plural } from '../words'
import { attempt } from './attempt'
import { MOST_DRAWN } from './draw-guard'

/** Bytes of all files together. */
const MOST_BYTES = 100_000_000

/** Enough of a file to tell what it is. */
const HEAD = 4_000

export async function graphsAmong(files: readonly File[]): Promise<readonly File[]> {
  const graphs = files.map(async (file) => {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
    return looksLikeGraph(file.name, head) ? [file] : []
  })
  return (await Promise.all(graphs)).flat()
}

/** Several files (tables of nodes and of edges) are one graph. A file with more than can be drawn is asked about first. */
export async function openGraphFiles(files: readonly File[]): Promise<void> {
  const name = files.map((file) => file.name).join(' and ')
  const graph = await attempt(`Reading ${name}`, () => read(files))
  if (graph === null) return
  if (graph.nodes.length <= MOST_DRAWN) return show(graph, name)
  setSession({
    guard: {
      title: 'That is more than can be drawn',
      text: `${name} has ${number(graph.nodes.length)} elements; the canvas takes ${number(MOST_DRAWN)}.`,
      choices: [
        {
          label: `Open the ${number(MOST_DRAWN)} with most links`,
          run: () => void show(mostLinked(graph, MOST_DRAWN), name),
        },
      ],
      proceed: null,
    },
  })
}

async function read(files: readonly File[]): Promise<GraphFile> {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size > MOST_BYTES) {
    throw new Problem(
      'input',
      'This file is larger than 100 MB.',
      'Export a part of the graph and open that.',
    )
  }
  const named = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }))
  try {
    return await readGraphFiles(await Promise.all(named))
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new Problem('input', `${error.where}: ${error.message}`, error.remedy ?? '')
  }
}

function mostLinked({ nodes, edges }: GraphFile, most: number): GraphFile {
  const links = new Map<string, number>()
  for (const id of edges.flatMap(({ source, target }) => [source, target])) {
    links.set(id, (links.get(id) ?? 0) + 1)
  }
  const ranked = nodes.toSorted((a, b) => (links.get(b.id) ?? 0) - (links.get(a.id) ?? 0))
  return { nodes: ranked.slice(0, most), edges }
}

async function show({ nodes }: GraphFile, name: string): Promise<void> {
  const opened = await attempt(`Opening ${name}`, () => viewOf(nodes, name))
  if (opened === null) return
  step(`Opened ${name}`, () => opened)
  const missing = nodes.filter(({ id }) => !opened.scene.nodes.has(id))
  useGraphFile.setState({ opened: { name, total: nodes.length, missing } })
  setSession({
    status: 'ready',
    selection: [],
    subject: THE_SELECTION,
    reading: null,
    dialog: missing.length > 0 ? 'graph-file' : null,
  })
  session().canvas?.fit()
  if (missing.length === 0) notify(`${plural(nodes.length, 'element')} of ${name} opened.`)
}

/** Ids that could be in a collection: anything else is not worth a question. */
const CONTENT_ID = /^[\w:.-]{1,200}$/u

async function viewOf(wanted: readonly FileNode[], name: string): Promise<View> {
  const nodes = await api.nodes(wanted.map(({ id }) => id).filter((id) => CONTENT_ID.test(id)))
  if (nodes.length === 0) {
    throw new Problem(
      'not-found',
      `None of the ${plural(wanted.length, 'element')} of ${name} is in this collection.`,
      'The file was made from other articles. Add those, then open it again.',
    )
  }
  const edges = await api.edges(
    nodes.map(({ id }) => id),
    RELATIONS,
  )
  const placed = wanted.flatMap(({ id, view: at }) => (at === null ? [] : [{ id, ...at }]))
  const ids = (flag: 'pinned' | 'hidden') => placed.filter((each) => each[flag]).map(({ id }) => id)
  const known = new Set(nodes.map(({ id }) => id))
  const statements = nodes.some(({ kind }) => kind === 'quote' || kind === 'article')
  const operations = [
    addRoots({ nodes, edges }),
    hide(ids('hidden').filter((id) => known.has(id))),
    pin(ids('pinned').filter((id) => known.has(id))),
    setPerspective(statements ? 'statements' : 'actors'),
    setAppearance(view().appearance),
    place(new Map(placed.map(({ id, x, y }) => [id, { x, y }]))),
  ]
  return operations.reduce((v, operation) => operation(v), EMPTY_VIEW)
}
