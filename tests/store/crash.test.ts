// Kill -9 in the middle of an ingest, then again from the start: the graph is as if nothing had happened.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../lib/store/sqlite/database'
import { openSqlite } from '../../lib/store/sqlite/store'
import { hub } from '../support/hub'
import { digestOf, everythingIn, fill } from './contract/stock'

const EXAMPLES = hub(60)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-crash-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A process that fills the store and prints a dot after each article. */
function writer(file: string): ChildProcess {
  const script = join(import.meta.dirname, '../support/fill-store.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, file, String(EXAMPLES.length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test.each([1, 13, 40])('killed after article %i', async (articles) => {
  const file = join(folder, `${articles}.sqlite`)
  const child = writer(file)
  let dots = 0
  for await (const chunk of child.stdout ?? []) {
    dots += String(chunk).length
    if (dots >= articles) break
  }
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const db = openDatabase(file)
  expect(db.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' })
  expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  db.close()
  const store = openSqlite(file)
  const known = new Map(EXAMPLES.map((each) => [each.article.id, each]))
  const survivors = await everythingIn(store)
  expect(survivors.length).toBeGreaterThanOrEqual(articles)
  for (const each of survivors) expect(each).toEqual(known.get(each.article.id))

  await fill(store, EXAMPLES)
  const whole = openSqlite(':memory:')
  await fill(whole, EXAMPLES)
  expect(await digestOf(store)).toBe(await digestOf(whole))
  expect(await store.counters()).toEqual(await whole.counters())
  await store.close()
})
