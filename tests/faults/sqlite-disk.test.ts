// Disks that are full or take no writing, files that are damaged or held by others: a message that says what to do, nothing half
// stored, and the same command completes it when the cause is gone.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeStore } from '../../app/_server/store'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import { call } from '../api/server'
import { hearsay, inProcess, type Run } from '../cli/hearsay'
import { seeded } from '../support/random'
import { writeCorpus } from './support/corpus'
import { type Disk, smallDisk } from './support/disk'
import { done, killed, onSqlite } from './support/ground'
import { figure, times } from './support/scale'
import { checkArticles, checkWhole, type Whole, wholeOf } from './support/whole'

vi.mock('server-only', () => ({}))

const folder = mkdtempSync(join(tmpdir(), 'hearsay-disk-'))
const corpus = join(folder, 'corpus')
const ingest = ['ingest', corpus, '--threads', '1']
const quiet = onSqlite(join(folder, 'quiet'))
const disks: Disk[] = []
let whole: Whole
let holding: Promise<Run>

beforeAll(async () => {
  writeCorpus(corpus, times(80, 16), 5)
  await quiet.empty()
  await done(quiet, ingest)
  const store = await quiet.open()
  whole = await wholeOf(store)
  await store.close()
  holding = whileHeld()
})
afterAll(async () => {
  for (const disk of disks) await disk.remove()
  rmSync(folder, { recursive: true, force: true })
})

const fileIn = (data: string) => join(data, 'hearsay.sqlite')
const copied = (name: string) => {
  const data = join(folder, name)
  mkdirSync(data, { recursive: true })
  copyFileSync(quiet.file(), fileIn(data))
  return data
}

/** An ingest while another process never lets go of the database; it waits half a minute, beside the other tests. */
async function whileHeld(): Promise<Run> {
  const data = copied('held')
  const db = openDatabase(fileIn(data))
  db.run('BEGIN IMMEDIATE')
  writeCorpus(join(folder, 'one more'), 1, 77)
  return hearsay(['ingest', join(folder, 'one more')], { env: { HEARSAY_DATA: data } }).finally(() =>
    db.close(),
  )
}

async function isWhole(data: string): Promise<void> {
  const store = openSqlite(fileIn(data))
  await checkWhole(store, whole)
  await store.close()
}

describe('a full disk', () => {
  test('ends the ingest with 3, and with room the same command completes it', async () => {
    const rooms = [0.4, 0.15, 0.7, 0.95].slice(0, times(4, 1))
    const size = readFileSync(quiet.file()).length
    for (const room of rooms) {
      const data = join(folder, `full-${room}`)
      const disk = await smallDisk(data, Math.floor(size * room) + 100_000)
      disks.push(disk)
      const run = await disk.cramped(ingest, { HEARSAY_DATA: data })
      expect(run, run.stderr).toMatchObject({ code: 3 })
      expect(run.stderr).toMatch(
        /The disk is full or cannot be written; nothing was changed\. Free some space/,
      )
      await disk.roomy()
      const left = openSqlite(fileIn(data))
      expect(await checkArticles(left, whole)).toBeLessThan(whole.articles.size)
      await left.close()
      await done({ ...quiet, env: { HEARSAY_DATA: data } }, ingest)
      await isWhole(data)
    }
    figure(
      'disk full in the middle of an ingest',
      'SQLite',
      rooms.length,
      'exit 3 with what to do; with room the same again completes it',
    )
  })
})

describe('a disk that takes no writing', () => {
  test('is refused for an ingest, and shown by a page that only reads', async () => {
    const data = join(folder, 'read-only')
    const disk = await smallDisk(data, 50_000_000)
    disks.push(disk)
    copyFileSync(quiet.file(), fileIn(data))
    if (disk.readOnly === null && process.getuid?.() === 0) {
      console.log('Without the right to mount, root may write everywhere: a read-only disk was not tried.')
      return
    }
    if (disk.readOnly === null) chmodSync(data, 0o500)
    else await disk.readOnly()
    const run = await hearsay(ingest, { env: { HEARSAY_DATA: data } })
    expect(run, run.stderr).toMatchObject({ code: 3 })
    expect(run.stderr).toMatch(
      /cannot be opened for writing there\. Set HEARSAY_DATA to a folder you may write to, or HEARSAY_READ_ONLY=1/,
    )

    const reading = { HEARSAY_DATA: data, HEARSAY_READ_ONLY: '1' }
    const status = await inProcess(['status', '--digest'], { env: reading })
    expect(status, status.stderr).toMatchObject({ code: 0 })
    expect(status.stdout.trim().split('\n').at(-1)).toBe(whole.digest)
    for (const [name, value] of Object.entries({ ...reading, NEO4J_URI: '' })) vi.stubEnv(name, value)
    expect(await call('GET', '/api/articles?limit=5')).toMatchObject({ status: 200 })
    expect(await call('GET', '/api/search?q=Quillon')).toMatchObject({ status: 200 })
    await closeStore()
    vi.unstubAllEnvs()
    if (disk.readOnly === null) chmodSync(data, 0o700)
    figure(
      'HEARSAY_READ_ONLY=1 on a disk that cannot be written',
      'SQLite',
      1,
      'the page and `status` show the graph',
    )
  })

  test('HEARSAY_DATA that is a file', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, 'not a folder')
    const run = await inProcess(['status'], { env: { HEARSAY_DATA: file } })
    expect(run).toMatchObject({ code: 3, stderr: expect.stringMatching(/Set HEARSAY_DATA to a folder/) })
    expect(readFileSync(file, 'utf8')).toBe('not a folder')
  })
})

describe('the database file', () => {
  test('held by another process for too long: says so, changes nothing, and goes on afterwards', async () => {
    const run = await holding
    expect(run, run.stderr).toMatchObject({ code: 3 })
    expect(run.stderr).toMatch(
      /Another process has kept the database locked for too long\. Wait until it is done/,
    )
    await isWhole(join(folder, 'held'))
    figure(
      'database locked for longer than half a minute',
      'SQLite',
      1,
      'exit 3 with what to do; nothing changed',
    )
  })

  test('without its log, which a killed ingest left beside it: the same again completes it', async () => {
    const ground = onSqlite(join(folder, 'no log'))
    await ground.empty()
    expect(await killed(ground, ingest, { statement: 800 })).toBe(true)
    rmSync(`${ground.file()}-wal`)
    await done(ground, ingest)
    await isWhole(ground.env.HEARSAY_DATA ?? '')
  })

  test('damaged: ends with 3 and says what to do; moved away, the same command makes it again', async () => {
    const rounds = times(30, 3)
    let noticed = 0
    for (let round = 0; round < rounds; round += 1) {
      const data = copied(`damaged-${round}`)
      damage(fileIn(data), round)
      writeCorpus(join(folder, 'another'), 1, 78)
      const run = await inProcess(['ingest', join(folder, 'another')], { env: { HEARSAY_DATA: data } })
      expect(run, run.stderr).toMatchObject({ code: 3 })
      expect(run.stderr).toMatch(
        /not a Hearsay database, or it is damaged\. Move it away and restore the last backup/,
      )
      noticed += 1
      rmSync(data, { recursive: true })
    }
    const data = join(folder, 'again')
    await done({ ...quiet, env: { HEARSAY_DATA: data } }, ingest)
    await isWhole(data)
    figure('heads of pages of the database overwritten', 'SQLite', noticed, 'exit 3 with what to do')
  })
})

/** Writes noise over the heads of the pages, the first one's only at every third time. */
function damage(file: string, round: number): void {
  const bytes = readFileSync(file)
  const random = seeded(round + 1)
  const pageSize = bytes.readUInt16BE(16)
  for (let page = round % 3 === 0 ? 0 : pageSize; page < bytes.length; page += pageSize) {
    for (let at = 0; at < 12; at += 1) bytes[page + at] = Math.floor(random.next() * 256)
  }
  writeFileSync(file, bytes)
}
