// Files that were dropped or chosen: graphs are opened, everything else is read as a document.

import { addFiles } from './add-documents'
import { attempt } from './attempt'

/** What a graph file may be called; whether it is one, its beginning tells. */
const MAYBE_GRAPH = /\.(graphml|gexf|cx2|cyjs|json|csv|zip|xml)$/iu

const ACCEPTED = '.graphml,.gexf,.cx2,.cyjs,.json,.csv,.zip,.xml'

export async function takeFiles(files: readonly File[]): Promise<void> {
  const graphs = files.some(({ name }) => MAYBE_GRAPH.test(name)) ? await graphsAmong(files) : []
  if (graphs.length > 0) await openGraphFiles(graphs)
  const documents = files.filter((file) => !graphs.includes(file))
  if (documents.length > 0) await addFiles(documents)
}

/** Asks for a graph file (or its two tables) and opens it. */
export function chooseGraphFile(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = ACCEPTED
  input.onchange = () => void openGraphFiles([...(input.files ?? [])])
  input.click()
}

async function graphsAmong(files: readonly File[]): Promise<readonly File[]> {
  const told = await attempt('Looking at the files', async () =>
    (await import('./graph-file')).graphsAmong(files),
  )
  return told ?? []
}

/** The readers come when the first graph is opened. */
async function openGraphFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const opening = await attempt('Fetching the readers', () => import('./graph-file'))
  await opening?.openGraphFiles(files)
}
