// The steps of `hearsay start`, in order: port, build, store, documents, server.
import { resolve } from 'node:path'
import { type Config, isOpen, readConfig } from '../../../lib/config'
import { operationConfig } from '../../../lib/operation-config'
import type { ReadOptions } from '../../read/load'
import { repositoryRoot } from '../../repository'
import { keepAliases } from '../aliases'
import { say, write } from '../output'
import { openPatiently } from '../store'
import { buildIfNeeded } from './build'
import { usablePort } from './port'
import { isSampleHalfRead, readSample } from './sample'
import { serve } from './serve'

type StartOptions = ReadOptions & {
  readonly threads?: number | undefined
  readonly aliases?: string | undefined
}

/** Serves until it is told to stop; resolves with the exit code. @throws InvalidInput (port taken, bad environment), StoreUnavailable */
export async function start(paths: readonly string[], options: StartOptions): Promise<number> {
  const config = absolute(readConfig())
  operationConfig()
  const port = await usablePort(config.host, config.port)
  await buildIfNeeded(repositoryRoot())
  await fill(config, paths, options)
  if (isOpen(config) && config.token === null && !config.readOnly) {
    say(`Open to others without HEARSAY_TOKEN: nobody can add or delete articles from the page.`)
  }
  const server = await serve(repositoryRoot(), { host: config.host, port, dataDir: config.dataDir })
  await write(`${server.url}\n`)
  return server.stopped
}

/** Relative folders mean the folder the person is in, not the server's. */
function absolute(config: Config): Config {
  return config.dataDir === ':memory:' ? config : { ...config, dataDir: resolve(config.dataDir) }
}

async function fill(config: Config, paths: readonly string[], options: StartOptions): Promise<void> {
  const store = await openPatiently(config)
  try {
    const { articles } = await store.counters()
    say(`Store: ${store.backend} ${store.location}, ${articles} articles`)
    await keepAliases(store, options.aliases)
    const { ingestFiles } = await import('../ingest-files')
    const read = (files: readonly string[]) => ingestFiles(store, files, options)
    if (paths.length > 0) {
      await read(paths)
      return
    }
    const broken = articles > 0 && isSampleHalfRead(config, store.location)
    if (articles > 0 && !broken) return
    say(
      broken
        ? 'The sample articles are not all read yet.'
        : 'The graph is empty: reading the sample articles.',
    )
    await readSample(config, store.location, read)
  } finally {
    await store.close()
  }
}
