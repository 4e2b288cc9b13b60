// Ingests documents with progress: what `hearsay ingest` and `hearsay start` share.
import type { IngestSummary } from '../../lib/api/responses'
import { readConfig } from '../../lib/config'
import type { GraphStore } from '../../lib/store/store'
import { ingest } from '../ingest'
import { openEngine } from '../open-engine'
import { containerOf } from '../read/containers'
import type { UnfoldOptions } from '../read/documents'
import { findInputs } from '../read/inputs'
import { EXIT } from './exit'
import { say } from './output'
import { showProgress } from './progress'

/** `threads` undefined: chosen by the number of documents. */
export async function ingestFiles(
  store: GraphStore,
  names: readonly string[],
  options: Omit<UnfoldOptions, 'web' | 'onOpened'> & { readonly threads?: number | undefined },
): Promise<IngestSummary> {
  const { allowPrivateUrls: allowPrivate, urlPorts: ports } = readConfig()
  const inputs = await findInputs(names)
  const many = inputs.some(({ kind, name }) => kind === 'url' || containerOf(name) !== undefined)
  const share = Math.ceil(inputs.length / (options.shard?.of ?? 1))
  const engine = openEngine(many ? Number.POSITIVE_INFINITY : share, options.threads)
  process.once('SIGINT', stop)
  const progress = showProgress(share, options.shard)
  try {
    const summary = await ingest(store, inputs, {
      ...options,
      engine,
      web: { allowPrivate, ports },
      onProgress: progress.onProgress,
    })
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
