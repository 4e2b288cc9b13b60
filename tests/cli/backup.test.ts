// `hearsay backup`, `restore` and `verify`: files that are whole, cut, altered, newer, in the way or without room; a restore that is
// killed and run again.
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupName } from '../../ingest/cli/backup-file'
import { openStore } from '../../lib/store/open'
import { openDatabase } from '../../lib/store/sqlite/database'
import { linesIn, packed, troublesIn } from '../support/backups'
import { hub } from '../support/hub'
import { MARA, world } from '../support/world'
import { BIN, inProcess, ROOT, scratchFolder, start } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (name: string) => join(scratch.path, name)
const env = (name: string) => ({ env: { HEARSAY_DATA: at(name) } })
const AT = '2026-11-26T10:00:00.000Z'
const whole = at('whole.backup.gz')

beforeAll(async () => {
  const store = await openStore({ dataDir: at('one'), neo4j: null })
  for (const { article, facts } of world) await store.replaceArticle(article, facts, '1')
  const hide = { kind: 'hide' as const, entity: { id: MARA, kind: 'person' as const, name: '' } }
  await store.correct({ action: hide, by: 'Ana', why: '' }, AT)
  await store.close()
  expect(await inProcess(['backup', whole], env('one'))).toMatchObject({ code: 0, stdout: '' })
})

const digest = async (name: string) =>
  (await inProcess(['status', '--digest'], env(name))).stdout.split('\n').slice(1)
const leftovers = () => readdirSync(scratch.path).filter((name) => name.endsWith('.part'))

describe('hearsay backup and restore', () => {
  it('bring everything into another store, and say what it is', async () => {
    const { code, stderr } = await inProcess(['restore', whole], env('two'))
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/whole: 4 articles, 1 corr.*\nRestored 4 of 4.*\n.*the one that was/),
    ])
    expect(await digest('two')).toEqual(await digest('one'))
    expect(await inProcess(['verify'], env('two'))).toMatchObject({ code: 0, stdout: '' })
    expect(linesIn(readFileSync(whole))[0]).toMatchObject({ hearsay: 'backup', format: 1, backend: 'sqlite' })
  })

  it('write to standard output, and to a name of the day', async () => {
    const { stdout } = await inProcess(['backup', '-'], env('one'))
    expect(stdout.length).toBeGreaterThan(500)
    expect(backupName(new Date(AT))).toBe('hearsay-2026-11-26-100000.backup.gz')
  })

  it('leave a file that is there as it is', async () => {
    writeFileSync(at('mine'), 'my notes')
    expect(await inProcess(['backup', at('mine')], env('one'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/mine: There is a file of this name already/),
    })
    expect(readFileSync(at('mine'), 'utf8')).toBe('my notes')
  })

  it('say where nothing can be written', async () => {
    const run = await inProcess(['backup', at('nowhere/file')], env('one'))
    expect([run.code, run.stderr]).toEqual([
      1,
      expect.stringMatching(/nowhere\/file: There is no such folder/),
    ])
  })

  it('say when there is no room, and leave nothing', async () => {
    const store = await openStore({ dataDir: at('large'), neo4j: null })
    for (const { article, facts } of hub(40)) await store.replaceArticle(article, facts, '1')
    await store.close()
    // No file may be longer than 4 kB: neither the backup nor, which is not written, the store
    const { spawn } = await import('node:child_process')
    const command = `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' '${BIN}' backup '${at('full.gz')}'`
    const child = spawn('bash', ['-c', command], {
      cwd: ROOT,
      env: { ...process.env, NEO4J_URI: '', HEARSAY_DATA: at('large') },
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [code] = await once(child, 'close')
    expect([code, said]).toEqual([1, expect.stringMatching(/full\.gz: No file may be as large there/)])
    expect([existsSync(at('full.gz')), leftovers()]).toEqual([false, []])
  })

  it('refuse a store that holds anything else, and say what to do', async () => {
    const store = await openStore({ dataDir: at('other'), neo4j: null })
    await store.saveView({ name: 'Mine', note: '', view: '#v', steps: [] }, AT)
    await store.close()
    const run = await inProcess(['restore', whole], env('other'))
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringMatching(/the view "Mine".*Nothing was changed.*HEARSAY_DATA/s),
    ])
    expect((await inProcess(['status'], env('other'))).stdout).toMatch(/^articles +0$/m)
  })

  it('are completed after a kill, whenever it comes', async () => {
    const big = at('big.gz')
    const store = await openStore({ dataDir: at('hub'), neo4j: null })
    for (const { article, facts } of hub(70)) await store.replaceArticle(article, facts, '1')
    await store.close()
    await inProcess(['backup', big], env('hub'))
    const child = start(['restore', big], env('killed'))
    while (articlesIn('killed') < 20 && child.exitCode === null) await new Promise((go) => setTimeout(go, 5))
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const run = await inProcess(['restore', big], env('killed'))
    expect([run.code, run.stderr]).toEqual([0, expect.stringMatching(/\(\d+ were there already\)/)])
    expect(await digest('killed')).toEqual(await digest('hub'))
    expect((await inProcess(['verify'], env('killed'))).code).toBe(0)
  })
})

function articlesIn(name: string): number {
  if (!existsSync(at(`${name}/hearsay.sqlite`))) return 0
  try {
    const db = openDatabase(at(`${name}/hearsay.sqlite`))
    const count = Number(db.get('SELECT count(*) AS count FROM article')?.count)
    db.close()
    return count
  } catch {
    return 0 // being made
  }
}

describe('a backup that is not whole', () => {
  const refused = async (name: string, bytes: Uint8Array, message: RegExp) => {
    writeFileSync(at(name), bytes)
    const verified = await inProcess(['verify', at(name)], env('empty'))
    expect([verified.code, verified.stdout]).toEqual([1, expect.stringMatching(message)])
    const restored = await inProcess(['restore', at(name)], env('empty'))
    expect([restored.code, restored.stderr]).toEqual([2, expect.stringMatching(message)])
    expect((await inProcess(['status'], env('empty'))).stdout).toMatch(/^articles +0$/m)
  }

  it('is told when it is cut off', async () => {
    const bytes = readFileSync(whole)
    await refused('cut', bytes.subarray(0, bytes.length - 40), /cut off/)
    await refused('lines', packed(linesIn(bytes).slice(0, -1)), /cut off after 6 lines/)
    await refused('nothing', new Uint8Array(), /cut off|not a backup/)
  })

  it('is told when it is something else, or not there', async () => {
    await refused('letter', Buffer.from('Dear editor'), /not a backup of Hearsay/)
    await refused('json', packed([{ kind: 'article' }]), /not a backup of Hearsay/)
    const none = await inProcess(['restore', at('none')], env('empty'))
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/cannot be read.*ENOENT/)])
  })

  it('is told when a line was altered, taken out or added', async () => {
    const lines = linesIn(readFileSync(whole))
    const text = JSON.stringify(lines).replace('Harbour row', 'Harbour raw')
    await refused('altered', packed(JSON.parse(text) as readonly unknown[]), /altered/)
    await refused('less', packed(lines.filter((_, line) => line !== 3)), /altered/)
    await refused('more', packed([...lines, lines[2]]), /after the end/)
  })

  it('is told when it is of a newer format', async () => {
    const [head, ...rest] = linesIn(readFileSync(whole))
    await refused(
      'newer',
      packed([{ ...head, format: 2, version: '9.0.0' }, ...rest]),
      /newer Hearsay \(9\.0\.0; its format is 2/,
    )
  })

  it('is told wherever a byte is changed or the file ends', async () => {
    const bytes = readFileSync(whole)
    // The first ten bytes are gzip's own: some of them mean nothing
    const place = fc.integer({ min: 10, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (index, change, cut) => {
        const damaged = Buffer.from(cut ? bytes.subarray(0, index) : bytes)
        if (!cut) damaged[index] = (damaged[index] ?? 0) ^ change
        // A change that compression writes the very same text with is none
        if (!cut && unzipped(damaged)?.equals(gunzipSync(bytes))) return
        expect((await troublesIn(damaged)).map(({ kind }) => kind)).toContain('file')
      }),
      { numRuns: 60 },
    )
  })
})

function unzipped(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes)
  } catch {
    return null // not gzip any more
  }
}
