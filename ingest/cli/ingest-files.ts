// Ingests documents with progress: what `hearsay ingest` and `hearsay start` share.
import type { IngestSummary } from '../../lib/api/responses'
import type { GraphStore } from '../../lib/store/store'
import { ingest } from '../ingest'
import { openEngine } from '../open-engine'
import { findInputs } from '../read/inputs'
import type { ReadOptions } from '../read/load'
import { EXIT } from './exit'
import { say } from './output'
import { showProgress } from './progress'

/** `threads` undefined: chosen by the number of documents. */
export async function ingestFiles(
  store: GraphStore,
  names: readonly string[],
  options: ReadOptions & { readonly threads?: number | undefined },
): Promise<IngestSummary> {
  const inputs = await findInputs(names)
  const engine = openEngine(inputs.length, options.threads)
  process.once('SIGINT', stop)
  const progress = showProgress(inputs.length)
  try {
    const summary = await ingest(store, inputs, { ...options, engine, onProgress: progress.onProgress })
    progress.finish(summary)
    return summary
  } catch (error) {
    progress.clear()
    throw error
  } finally {
    process.off('SIGINT', stop)
    await engine.close()
  }
}

/** Ctrl-C: every article is a transaction of its own, so there is nothing to clean up. */
function stop(): never {
  say('\nStopped. What was read is kept; the same command goes on from there.')
  process.exit(EXIT.interrupted)
}
