// Files of what is shown: the visible elements with their places, and the quotes among them in full. Formats that keep
// places get what is hidden by hand too, marked as hidden, so that opening the file gives the same view.
import type { ExportGraph } from '../../../lib/export/export-graph'
import { type ExportFormat, exportBytes } from '../../../lib/export/formats'
import type { QuoteRecord } from '../../../lib/model/records'
import { api } from '../api/client'
import { announce } from '../state/messages'
import { session, view } from '../state/session'
import { positionsOf } from '../state/view'
import { unhidden, visibleOf } from '../state/visible'
import { attempt } from './attempt'

export async function savePicture(): Promise<void> {
  const { canvas } = session()
  if (canvas === null) return
  const picture = await attempt('Painting the picture', () => canvas.picture())
  if (picture !== null) download(picture, 'hearsay.png')
}

export async function saveAs(format: ExportFormat): Promise<void> {
  await attempt(`Writing ${format.label}`, async () => {
    const bytes = await exportBytes(format, await shownGraph(format))
    download(new Blob([bytes], { type: format.mediaType }), `hearsay.${format.extension}`)
  })
}

async function shownGraph({ carries }: ExportFormat): Promise<ExportGraph> {
  const now = view()
  const { nodes, edges } = visibleOf(carries.hidden === true ? unhidden(now) : now)
  const quoteIds = nodes.filter((n) => n.kind === 'quote').map((n) => n.id)
  return {
    nodes: nodes.map((node) => {
      const at = positionsOf(now).get(node.id)
      const flags = { pinned: now.pinned.has(node.id), hidden: now.hidden.has(node.id) }
      return { node, view: at === undefined ? undefined : { ...at, ...flags } }
    }),
    edges,
    quotes: carries.quotes ? await quotesOf(quoteIds) : undefined,
  }
}

/** One request each, a few at a time. */
async function quotesOf(ids: readonly string[]): Promise<readonly QuoteRecord[]> {
  const records: QuoteRecord[] = []
  for (let i = 0; i < ids.length; i += 8) {
    records.push(...(await Promise.all(ids.slice(i, i + 8).map((id) => api.quote(id)))))
  }
  return records
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  announce(`Saved ${name}`)
}
