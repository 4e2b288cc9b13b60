// A real Chromium for the explorer's tests: the one from the npm package where it runs, else the system's.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

/** Our own flags: the package's defaults switch web security off. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Starts the browser. Throws, naming the remedy, when none on this machine runs: a missing browser is a failure. */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = []
  for (const find of [packaged, installed]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: FLAGS })
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  throw new Error(
    `No Chromium runs here: ${failures.join(' | ')}. Install one ("apt-get install chromium") or the libraries libnss3, libnspr4 and libexpat1.`,
  )
}

/** Unpacks the package's browser into a folder of its own: it would reuse any file called "chromium" it finds. */
async function packaged(): Promise<string> {
  const { TMPDIR } = process.env
  process.env.TMPDIR = await mkdtemp(join(tmpdir(), 'hearsay-chromium-'))
  try {
    const { default: packagedChromium } = await import('@sparticuz/chromium')
    const path = await packagedChromium.executablePath()
    await promisify(execFile)(path, ['--version'], { timeout: 20_000 })
    return path
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

async function installed(): Promise<string> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.flatMap((f) => NAMES.map((name) => join(f, name))).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`none of ${NAMES.join(', ')} is on PATH`)
  return found
}
