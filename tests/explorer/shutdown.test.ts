// How a served explorer ends, with real processes: in order on the first signal, at once on the second.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from '../../lib/store/sqlite/store'
import { ROOT, TEST_DIST } from '../support/app'

const LAMPS =
  '“The lamps stay lit,” Odile Marrin said on Tuesday. The harbour master, Edvin Talle, said nothing.'

const folders: string[] = []
const started: ChildProcess[] = []
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly url: string
  readonly data: string
  readonly log: () => string
  readonly ended: Promise<number | null>
}

/** `hearsay start` over an empty folder of its own, which holds one short article. */
async function startServer(env: Record<string, string> = {}): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'hearsay-stop-'))
  folders.push(data)
  const child = spawn(
    process.execPath,
    [join(ROOT, 'ingest/cli/hearsay.mjs'), 'start', join(ROOT, 'corpus/02-dravik-denies.txt')],
    {
      cwd: ROOT,
      env: { ...process.env, HEARSAY_DIST: TEST_DIST, HEARSAY_DATA: data, PORT: '0', NEO4J_URI: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  started.push(child)
  let [printed, log] = ['', '']
  child.stderr?.on('data', (chunk) => (log += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed += String(chunk)
      if (printed.endsWith('\n')) resolve(printed.trim())
    })
    child.once('exit', (code) => reject(new Error(`It ended with code ${code}: ${log}`)))
  })
  return { child, url, data, log: () => log, ended }
}

/** A request whose body ends when it is told to. */
function openPost(url: string) {
  const text = JSON.stringify({ text: LAMPS, title: 'The lamps' })
  const sent = request(`${url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
  })
  const status = new Promise<number | string>((resolve) => {
    sent.once('response', (response) => resolve(response.resume().statusCode ?? 0))
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  })
  const begun = new Promise<void>((resolve) => sent.write(text.slice(0, 20), () => resolve()))
  return { begun, status, finish: () => sent.end(text.slice(20)) }
}

async function metric(url: string, name: string): Promise<string | undefined> {
  const text = await (await fetch(`${url}/api/metrics`)).text()
  return new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]
}

test('SIGTERM: what is under way is answered, nothing new is taken, the store is closed, exit code 0', async () => {
  const { child, url, data, log, ended } = await startServer()
  expect((await fetch(`${url}/api/health/ready`)).status).toBe(200)
  const post = openPost(url)
  await post.begun
  // Itself and the one that asks
  await expect.poll(() => metric(url, 'hearsay_http_requests_in_progress')).toBe('2')
  child.kill('SIGTERM')
  await expect.poll(log).toContain('"msg":"stopping"')
  await expect(fetch(`${url}/api/health/live`)).rejects.toThrow()
  post.finish()
  // Its document is not begun any more: that is told, and it can be sent again
  expect(await post.status).toBe(503)
  expect(await ended).toBe(0)
  expect(log()).toContain('"msg":"stopped"')
  const files = (await readdir(data)).filter((name) => name.startsWith('hearsay.sqlite'))
  expect(files).toEqual(['hearsay.sqlite'])
  const store = openSqlite(join(data, 'hearsay.sqlite'), { readOnly: true })
  expect((await store.counters()).articles).toBe(1)
  await store.close()
})

test('a request that does not end is cut off after the limit: 143', async () => {
  const { child, url, log, ended } = await startServer({ HEARSAY_STOP_SECONDS: '1' })
  const post = openPost(url)
  await post.begun
  await expect.poll(() => metric(url, 'hearsay_http_requests_in_progress')).toBe('2')
  child.kill('SIGTERM')
  expect(await ended).toBe(143)
  expect(await post.status).toBe('ECONNRESET')
  expect(log()).toContain('stopped with requests under way')
})

test('a second signal ends it at once: 130', async () => {
  const { child, url, log, ended } = await startServer({ HEARSAY_STOP_SECONDS: '60' })
  const post = openPost(url)
  await post.begun
  await expect.poll(() => metric(url, 'hearsay_http_requests_in_progress')).toBe('2')
  child.kill('SIGINT')
  await expect.poll(log).toContain('"msg":"stopping"')
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  await expect(fetch(`${url}/api/health/live`)).rejects.toThrow()
})
