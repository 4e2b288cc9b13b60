// The life of a file: edited, renamed, copied, swapped with another one; and what is never taken for an edit.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ingest as ingestInputs } from '../../ingest/ingest'
import { openEngine } from '../../ingest/open-engine'
import { openStore } from '../../lib/store/open'
import { inProcess, scratchFolder } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)

const pier = (day: string) =>
  `“The pier will close in May,” Tomas Verhaegen told the council on ${day}. “Repairs take a year and cost more than we have.”`
const STORM =
  'Leonid Aske said the storm had taken two boats. “We were lucky,” he said. The harbour opens again at noon.'

let run = 0
let folder = ''
beforeEach(() => {
  run += 1
  folder = join(scratch.path, `files-${run}`)
  mkdirSync(folder)
})

const file = (name: string) => join(folder, name)
const save = (name: string, text: string) => writeFileSync(file(name), text)
const env = (data: string) => ({ env: { HEARSAY_DATA: join(scratch.path, `${data}-${run}`) } })
/** The last line for people: "1 document in 0.1 s: 1 added …" */
async function ingest(data = 'data', ...names: string[]): Promise<string> {
  const inputs = names.length === 0 ? [folder] : names.map(file)
  return (await inProcess(['ingest', ...inputs], env(data))).stderr.trim().split('\n').at(-1) ?? ''
}
const digest = async (data = 'data') =>
  (await inProcess(['status', '--digest'], env(data))).stdout.trim().split('\n').at(-1)
/** What is in the graph is what a fresh one would hold. */
async function expectFresh(): Promise<void> {
  await ingest('fresh')
  expect(await digest()).toBe(await digest('fresh'))
}

describe('a file that is read again', () => {
  it('replaces what it held before when it was edited', async () => {
    save('pier.txt', pier('Monday'))
    await ingest()
    save('pier.txt', pier('Tuesday'))
    expect(await ingest()).toMatch(/: 1 replaced;/)
    await expectFresh()
    expect(await ingest()).toMatch(/: 1 unchanged/)
    save('pier.txt', pier('Monday'))
    expect(await ingest()).toMatch(/: 1 replaced;/)
    await expectFresh()
  })

  it('is edited even when it gets an address', async () => {
    save('pier.md', pier('Monday'))
    await ingest()
    save('pier.md', `---\nurl: https://courier.example/pier\n---\n\n${pier('Monday')}`)
    expect(await ingest()).toMatch(/: 1 replaced/)
    await expectFresh()
  })

  it('keeps both stories when it holds another one', async () => {
    save('latest.txt', pier('Monday'))
    await ingest()
    save('latest.txt', STORM)
    expect(await ingest()).toMatch(/: 1 added;/)
    expect((await inProcess(['status'], env('data'))).stdout).toMatch(/^articles +2$/m)
  })

  it('is the same article under another name', async () => {
    save('pier.txt', pier('Monday'))
    await ingest()
    renameSync(file('pier.txt'), file('harbour.txt'))
    expect(await ingest()).toMatch(/: 1 unchanged\.$/)
    await expectFresh()
  })

  it.each([
    ['first', ['one.txt', 'two.txt']],
    ['last', ['two.txt', 'one.txt']],
  ])('leaves its copy alone, edited %s', async (_, order) => {
    save('one.txt', pier('Monday'))
    save('two.txt', pier('Monday'))
    await ingest()
    save('one.txt', pier('Tuesday'))
    for (const name of order) await ingest('data', name)
    await expectFresh()
    save('two.txt', pier('Tuesday'))
    await ingest()
    await expectFresh()
  })

  it('loses nothing when two files change places', async () => {
    save('one.txt', pier('Monday'))
    save('two.txt', pier('Tuesday'))
    await ingest()
    save('one.txt', pier('Tuesday'))
    save('two.txt', pier('Monday'))
    await ingest()
    await expectFresh()
  })
})

describe('what has no place', () => {
  it.each(['standard input', 'pasted text'])('%s replaces nothing, and no file replaces it', async (name) => {
    const store = await openStore({ dataDir: env('data').env.HEARSAY_DATA, neo4j: null })
    const engine = openEngine(1)
    const inputs = ['Monday', 'Tuesday'].map((day) => ({
      kind: 'bytes' as const,
      name,
      bytes: Buffer.from(pier(day)),
    }))
    expect(await ingestInputs(store, inputs, { engine, maxBytes: 10_000 })).toMatchObject({ added: 2 })
    await Promise.all([store.close(), engine.close()])
    save('pier.txt', pier('Tuesday'))
    expect(await ingest()).toMatch(/: 1 unchanged/)
    save('pier.txt', pier('Wednesday'))
    expect(await ingest()).toMatch(/: 1 added/)
    expect((await inProcess(['status'], env('data'))).stdout).toMatch(/^articles +3$/m)
  })
})
