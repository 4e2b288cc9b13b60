// The steps of `hearsay start`, in order: port, build, store, documents, server.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, isOpen, readConfig } from '../../../lib/config'
import type { ReadOptions } from '../../read/load'
import { repositoryRoot } from '../../repository'
import { keepAliases } from '../aliases'
import { say, write } from '../output'
import { openPatiently } from '../store'
import { buildIfNeeded } from './build'
import { usablePort } from './port'
import { serve } from './serve'

type StartOptions = ReadOptions & {
  readonly threads?: number | undefined
  readonly aliases?: string | undefined
}

/** Serves until it is told to stop. @throws InvalidInput (port taken, bad environment), StoreUnavailable */
export async function start(paths: readonly string[], options: StartOptions): Promise<void> {
  const config = absolute(readConfig())
  const port = await usablePort(config.host, config.port)
  await buildIfNeeded(repositoryRoot())
  await fill(config, paths, options)
  if (isOpen(config) && config.token === null && !config.readOnly) {
    say(`Open to others without HEARSAY_TOKEN: nobody can add or delete articles from the page.`)
  }
  const server = await serve(repositoryRoot(), { host: config.host, port, dataDir: config.dataDir })
  await write(`${server.url}\n`)
  await server.stopped
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
    if (paths.length === 0 && articles > 0) return
    if (paths.length === 0) say('The graph is empty: reading the sample articles.')
    const { ingestFiles } = await import('../ingest-files')
    await ingestFiles(store, paths.length > 0 ? paths : await sampleCorpus(), options)
  } finally {
    await store.close()
  }
}

/** The articles that come with Hearsay; gold annotations and notes beside them are not articles. */
async function sampleCorpus(): Promise<string[]> {
  const { isReadable } = await import('../../read/formats')
  const folder = join(repositoryRoot(), 'corpus')
  return readdirSync(folder)
    .filter((name) => isReadable(name) && !/^readme/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}
