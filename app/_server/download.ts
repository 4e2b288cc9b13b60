// The graph as a file, streamed to the client as it is written, at the client's pace.
import 'server-only'
import { exportSource, type Selection } from '../../ingest/export-source'
import { assertFits, exportFormat } from '../../lib/export/formats'
import type { GraphStore } from '../../lib/store/store'
import { API_HEADERS } from './respond'

/** @throws InvalidInput for an unknown format or more quotes than one takes, NotFound for an unknown entity */
export async function download(store: GraphStore, formatId: string, selection: Selection): Promise<Response> {
  const format = exportFormat(formatId)
  const encoder = new TextEncoder()
  const { graph, quotes } = await exportSource(store, selection)
  assertFits(format, quotes)
  const chunks = format.write(graph)[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
  const headers = {
    ...API_HEADERS,
    'content-type': format.mediaType,
    'content-disposition': `attachment; filename="hearsay.${format.extension}"`,
  }
  return new Response(body, { headers })
}
