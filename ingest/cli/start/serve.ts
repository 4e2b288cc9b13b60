// Runs `next start` as a child, waits until it answers, and takes it down with us.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { operationConfig } from '../../../lib/operation-config'
import { localUrl } from './port'

const ANSWERS_WITHIN_MS = 60_000

export interface Server {
  readonly url: string
  /** Resolves with the exit code when the server was told to stop; rejects when it ended by itself. */
  readonly stopped: Promise<number>
}

interface Address {
  readonly host: string
  readonly port: number
  readonly dataDir: string
}

export function nextBinary(root: string): string {
  return join(root, 'node_modules/next/dist/bin/next')
}

/** Longer than proxies keep an idle connection: ended by us first, a request may be lost on its way. */
const KEEP_ALIVE_MS = 65_000

export function nextOptions(host: string, port: number): string[] {
  return ['-H', host, '-p', String(port), '--keepAliveTimeout', String(KEEP_ALIVE_MS)]
}

/** Resolves when the explorer answers. @throws Error when it does not. */
export async function serve(root: string, { host, port, dataDir }: Address): Promise<Server> {
  const child = spawn(process.execPath, [nextBinary(root), 'start', ...nextOptions(host, port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // The server ends itself in order (app/_server/shutdown); Next would cut it off
      NEXT_MANUAL_SIG_HANDLE: '1',
      HEARSAY_DATA: dataDir,
      HOST: host,
      PORT: String(port),
    },
    // A channel, so that it notices when we are gone
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A terminal sends Ctrl-C to all of a group: it shall reach the server once, from us
    detached: true,
  })
  const stopped = untilStopped(child)
  const url = localUrl(host, port)
  await Promise.race([answers(`${url}/api/health/live`), stopped])
  return { url, stopped }
}

/** Exit codes of a server that was told to end, as shells tell it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/** The server keeps its own limit (HEARSAY_STOP_SECONDS); this much later it is ended from here. */
const GRACE_MS = 1500

/** The first signal asks the server to end, a second one ends it at once. */
function untilStopped(child: ChildProcess): Promise<number> {
  let asked: number | null = null
  const limit = operationConfig().stopSeconds * 1000 + GRACE_MS
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (asked !== null) return process.exit(code)
      asked = code
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), limit).unref()
    })
  }
  process.once('exit', () => child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (asked !== null) resolve(code === 0 ? 0 : asked)
      else if (code === 0 || code === SIGNALS.SIGINT || code === SIGNALS.SIGTERM) resolve(code)
      else reject(new Error(`The server ended by itself (code ${code ?? 'none'}).`))
    })
  })
}

/** Any answer will do, an error page too: then the page itself says what is wrong. */
async function answers(url: string): Promise<void> {
  const deadline = Date.now() + ANSWERS_WITHIN_MS
  while (Date.now() < deadline) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The server did not answer at ${url} within ${ANSWERS_WITHIN_MS / 1000} s.`)
}
