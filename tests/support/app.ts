// The built explorer on a free port, over a store of its own.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nextBinary, nextOptions } from '../../ingest/cli/start/serve'
import type { Neo4jConfig } from '../../lib/config'

export const ROOT = join(import.meta.dirname, '../..')
/** Beside a developer's own build. */
export const TEST_DIST = '.next-test'

export interface App {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface AppOptions {
  /** Files and folders to ingest first. */
  readonly documents: readonly string[]
  /** Null: an embedded store in a temporary folder. */
  readonly neo4j: Neo4jConfig | null
  /** Serve without taking changes. */
  readonly readOnly?: boolean
}

/** Ingests the documents with the command line, then serves. */
export async function startApp({ documents, neo4j, readOnly = false }: AppOptions): Promise<App> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearsay-app-'))
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    HEARSAY_DIST: TEST_DIST,
    HEARSAY_LOG: 'error',
    NEXT_MANUAL_SIG_HANDLE: '1',
    HEARSAY_DATA: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    ...(neo4j === null
      ? {}
      : { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }),
  } as const
  if (documents.length > 0) {
    await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'ingest/cli/hearsay.mjs'), 'ingest', ...documents],
      {
        cwd: ROOT,
        env,
      },
    )
  }
  const server = spawn(process.execPath, [nextBinary(ROOT), 'start', ...nextOptions('127.0.0.1', port)], {
    cwd: ROOT,
    env: { ...env, ...(readOnly ? { HEARSAY_READ_ONLY: '1' } : {}) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilHealthy(url, server)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (server.exitCode !== null) throw new Error(`The app ended with code ${server.exitCode}.`)
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (healthy) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The app did not answer at ${url} within a minute.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
