// Runs `next start` as a child, waits until it answers, and takes it down with us.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { localUrl } from './port'

const ANSWERS_WITHIN_MS = 60_000

export interface Server {
  readonly url: string
  /** Resolves when the server was told to stop; rejects when it ended by itself. */
  readonly stopped: Promise<void>
}

interface Address {
  readonly host: string
  readonly port: number
  readonly dataDir: string
}

export function nextBinary(root: string): string {
  return join(root, 'node_modules/next/dist/bin/next')
}

/** Resolves when the explorer answers. @throws Error when it does not. */
export async function serve(root: string, { host, port, dataDir }: Address): Promise<Server> {
  const child = spawn(process.execPath, [nextBinary(root), 'start', '-H', host, '-p', String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', HEARSAY_DATA: dataDir, HOST: host, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stopped = untilStopped(child)
  const url = localUrl(host, port)
  await Promise.race([answers(`${url}/api/health`), stopped])
  return { url, stopped }
}

/** How a process ends that was asked to by SIGINT or SIGTERM, whoever sent it. */
const ASKED_TO_END: readonly (number | null)[] = [130, 143]

function untilStopped(child: ChildProcess): Promise<void> {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      asked = true
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    })
  }
  process.once('exit', () => child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (asked || ASKED_TO_END.includes(code)) resolve()
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
