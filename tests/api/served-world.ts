// The small known graph behind the routes, in memory, for the tests of a file.
import { afterAll, beforeAll, vi } from 'vitest'
import type { GraphStore } from '../../lib/store/store'
import { world } from '../support/world'

/** Call it once at the top of a file that mocks `server-only`. The store is there when the tests run. */
export function servedWorld(): () => GraphStore {
  let store: GraphStore
  beforeAll(async () => {
    vi.stubEnv('HEARSAY_DATA', ':memory:')
    vi.stubEnv('NEO4J_URI', '')
    vi.stubEnv('HOST', '127.0.0.1')
    store = await (await import('../../app/_server/store')).theStore()
    for (const { article, facts } of world) await store.replaceArticle(article, facts, 'test')
  })
  afterAll(async () => {
    await (await import('../../app/_server/store')).closeStore()
    vi.unstubAllEnvs()
  })
  return () => store
}
