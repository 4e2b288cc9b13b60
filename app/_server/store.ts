// The server's one store: opened at the first request, kept across the re-evaluations of a development server.
import 'server-only'
import { openStore } from '../../lib/store/open'
import type { GraphStore } from '../../lib/store/store'
import { serverConfig } from './config'
import { measured } from './metrics/measured'
import { storeThreads } from './threads'

const kept = globalThis as { hearsayStore?: Promise<GraphStore> | undefined }

/** @throws StoreUnavailable; the next call tries again. */
export function theStore(): Promise<GraphStore> {
  kept.hearsayStore ??= openStore(serverConfig(), { threads: storeThreads() }).then(
    measured,
    (error: unknown) => {
      kept.hearsayStore = undefined
      throw error
    },
  )
  return kept.hearsayStore
}

/** For tests and shutdown. */
export async function closeStore(): Promise<void> {
  const store = kept.hearsayStore
  kept.hearsayStore = undefined
  await (await store)?.close()
}
