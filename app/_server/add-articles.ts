// Ingests what was sent. Reading and extraction run in a worker thread, so that the page keeps answering.
import 'server-only'
import { type Engine, workerEngine } from '../../ingest/engine'
import { ingest } from '../../ingest/ingest'
import type { IngestProgress, IngestSummary } from '../../lib/api/responses'
import { errorLine, InvalidInput, isExpected } from '../../lib/errors'
import type { GraphStore } from '../../lib/store/store'
import { MAX_BODY_BYTES } from './body'
import { serverConfig } from './config'
import type { Documents } from './documents'
import { metrics } from './metrics/metrics'
import { API_HEADERS, logUnexpected, UNEXPECTED } from './respond'
import { stopSignal, untilDone } from './stopping'

/** Which field of the request an input was in, where its kind tells. */
const FIELDS: Readonly<Record<string, string>> = { url: 'url' }

const kept = globalThis as { hearsayEngine?: Engine }

/** One thread: the other cores are for answering. It ends with the process. */
function theEngine(): Engine {
  kept.hearsayEngine ??= workerEngine(1)
  return kept.hearsayEngine
}

/** What an upload of 20 MB may unfold into. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024

function options(known: Documents['known']) {
  const { allowPrivateUrls: allowPrivate, urlPorts: ports } = serverConfig()
  const limits = { maxBytes: MAX_BODY_BYTES, maxUnpackedBytes: MAX_UNPACKED_BYTES }
  return { engine: theEngine(), ...limits, known, web: { allowPrivate, ports }, signal: stopSignal() }
}

function counted(summary: IngestSummary): IngestSummary {
  for (const { result } of summary.items) metrics().articles.inc({ result })
  return summary
}

/** @throws InvalidInput when not one document could be read, StoreUnavailable */
export async function addArticles(store: GraphStore, { inputs, known }: Documents): Promise<IngestSummary> {
  const summary = counted(await untilDone(ingest(store, inputs, options(known))))
  const first = summary.items[0]
  if (summary.failed < summary.items.length || first === undefined) return summary
  throw new InvalidInput(summary.items.map(({ why }) => why).join(' '), {
    where: FIELDS[inputs[0]?.kind ?? ''] ?? (first.file === 'pasted text' ? 'text' : 'files'),
  })
}

/** The same as lines of IngestProgress while it goes on. A reader who leaves does not stop it. */
export function addArticlesWithProgress(store: GraphStore, { inputs, known }: Documents): Response {
  const encoder = new TextEncoder()
  let listening = true
  const ended = new Set<string>()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const onProgress = (line: IngestProgress) => {
        if (line.stage === 'done' || line.stage === 'failed') ended.add(line.file)
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        counted(await untilDone(ingest(store, inputs, { ...options(known), onProgress })))
      } catch (error) {
        const why = isExpected(error) ? errorLine(error) : UNEXPECTED
        logUnexpected(error)
        for (const { name } of inputs.filter((input) => !ended.has(input.name)))
          onProgress({ file: name, stage: 'failed', why })
      }
      if (listening) controller.close()
    },
    cancel() {
      listening = false
    },
  })
  return new Response(body, { headers: { ...API_HEADERS, 'content-type': 'application/x-ndjson' } })
}
