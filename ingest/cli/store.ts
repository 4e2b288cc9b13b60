// Opens the configured store for one command and closes it whatever happens.
import { type Config, readConfig } from '../../lib/config'
import { type Opening, openStore } from '../../lib/store/open'
import type { GraphStore } from '../../lib/store/store'
import { say } from './output'

/** @throws InvalidInput for a bad environment variable, StoreUnavailable when the store cannot be used. */
export async function withStore<T>(
  work: (store: GraphStore) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const store = await openPatiently(readConfig(), opening)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** With the patience of a command, which a server that is started again does not end. */
export function openPatiently(config: Config, opening: Opening = {}): Promise<GraphStore> {
  const over = process.stderr.isTTY === true ? '\r\x1b[2K' : '' // the progress bar
  const patience = { limit: config.neo4jWait * 1000, onNotice: (line: string) => say(`${over}${line}`) }
  return openStore(config, { ...opening, patience })
}
