// Runs the real command, as a child process or in this one, with a store of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { main } from '../../ingest/cli/main'

export const ROOT = join(import.meta.dirname, '../..')
export const BIN = join(ROOT, 'ingest/cli/hearsay.mjs')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** A folder for one test file, and how to be rid of it. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** What the machine that runs the tests may have set. */
const CLEAN = { NEO4J_URI: '', HEARSAY_TOKEN: '', HEARSAY_READ_ONLY: '', HOST: '', PORT: '' }

/** The same without a process of its own: much quicker where the process is not the point. Reads no standard input. */
export async function inProcess(
  args: readonly string[],
  { env = {} }: Pick<RunOptions, 'env'> = {},
): Promise<Run> {
  for (const [name, value] of Object.entries({ ...CLEAN, ...env })) vi.stubEnv(name, value)
  const printed = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += typeof text === 'string' ? text : Buffer.from(text).toString()
      return true
    }),
  )
  try {
    return { code: await main(args), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

export function start(args: readonly string[], { env = {}, cwd = ROOT }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ...CLEAN, ...env } })
}

export function hearsay(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options)
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin?.on('error', () => undefined).end(options.stdin ?? '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
