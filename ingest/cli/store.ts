// Opens the configured store for one command and closes it whatever happens.
import { readConfig } from '../../lib/config'
import { type Opening, openStore } from '../../lib/store/open'
import type { GraphStore } from '../../lib/store/store'

/** @throws InvalidInput for a bad environment variable, StoreUnavailable when the store cannot be used. */
export async function withStore<T>(
  work: (store: GraphStore) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const store = await openStore(readConfig(), opening)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
