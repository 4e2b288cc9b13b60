// How many threads read the embedded store, and which file they run: the one packed by the build, else the sources.
import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PACKED_THREAD } from '../../ingest/packed-thread'
import { repositoryRoot } from '../../ingest/repository'
import { operationConfig } from '../../lib/operation-config'
import type { ThreadsConfig } from '../../lib/store/open'

/** Null: the store answers in the server's own thread. */
export function storeThreads(): ThreadsConfig | null {
  const { readers } = operationConfig()
  if (readers === 0) return null
  const root = /* turbopackIgnore: true */ repositoryRoot()
  const packed = join(root, process.env.HEARSAY_DIST ?? '.next', PACKED_THREAD)
  const sources = join(root, 'lib/store/threads/thread.mjs')
  return { entry: process.env.NODE_ENV === 'production' && existsSync(packed) ? packed : sources, readers }
}
