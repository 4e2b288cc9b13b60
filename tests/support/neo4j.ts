// Vitest's global set-up of the projects that need Neo4j: one real server for the whole run.
// HEARSAY_TEST_NEO4J_URI and HEARSAY_TEST_NEO4J_PASSWORD name a running one to use instead (its graph is emptied!).
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runNeo4j } from '../../ingest/neo4j/server'
import type { Neo4jConfig } from '../../lib/config'

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jConfig
    /** Which store the explorer's scenes are played on. */
    backend: 'sqlite' | 'neo4j'
  }
}

interface Shared {
  readonly config: Neo4jConfig
  readonly stop: () => Promise<void>
}

/** Each project's set-up is a module of its own; what they share has to live outside of them. */
const shared = globalThis as { hearsayNeo4j?: { users: number; server: Promise<Shared> } }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.hearsayNeo4j ??= { users: 0, server: given() ?? started() }
  const { hearsayNeo4j } = shared
  hearsayNeo4j.users += 1
  const server = await hearsayNeo4j.server
  project.provide('neo4j', server.config)
  return async () => {
    hearsayNeo4j.users -= 1
    if (hearsayNeo4j.users > 0) return
    delete shared.hearsayNeo4j
    await server.stop()
  }
}

function given(): Promise<Shared> | null {
  const { HEARSAY_TEST_NEO4J_URI: uri, HEARSAY_TEST_NEO4J_PASSWORD: password } = process.env
  if (!uri) return null
  const config = { uri, user: 'neo4j', password: password ?? '', database: null }
  return Promise.resolve({ config, stop: async () => undefined })
}

/** Without Java or Maven this fails, and so does the run: a store that was not tested is not known to work. */
async function started(): Promise<Shared> {
  const home = await mkdtemp(join(tmpdir(), 'hearsay-neo4j-'))
  // A run that is ended by a signal takes its server along: that happens on 'exit', which a bare signal skips.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  const server = await runNeo4j({
    home,
    port: await freePort(),
    httpPort: null,
    password: 'only-for-tests',
    cache: join(import.meta.dirname, '../../node_modules/.cache/hearsay-neo4j'),
    onProgress: (line) => console.log(line),
  })
  const { uri, user, password } = server
  return {
    config: { uri, user, password, database: null },
    stop: async () => {
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
