// Ingests documents with progress: what `hearsay ingest` and `hearsay start` share.
import type { IngestSummary } from '../../lib/api/responses'
import type { GraphStore } from '../../lib/store/store'
import { ingest } from '../ingest'
import { openEngine } from '../open-engine'
import { findInputs } from '../read/inputs'
import type { ReadOptions } from '../read/load'
import { showProgress } from './progress'

/** `threads` undefined: chosen by the number of documents. */
export async function ingestFiles(
  store: GraphStore,
  names: readonly string[],
  options: ReadOptions & { readonly threads?: number | undefined },
): Promise<IngestSummary> {
  const inputs = await findInputs(names)
  const engine = openEngine(inputs.length, options.threads)
  const progress = showProgress(inputs.length)
  try {
    const summary = await ingest(store, inputs, { ...options, engine, onProgress: progress.onProgress })
    progress.finish(summary)
    return summary
  } catch (error) {
    progress.clear()
    throw error
  } finally {
    await engine.close()
  }
}
