// `hearsay corrections`: taken from one store to another, where the digest is then the same; a bad line applies nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../lib/store/open'
import { MARA, TOMAS, world } from '../support/world'
import { inProcess, scratchFolder } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)
const file = join(scratch.path, 'corrections.jsonl')
const env = (name: string) => ({ env: { HEARSAY_DATA: join(scratch.path, name) } })
const AT = '2026-11-26T10:00:00.000Z'

async function filled(name: string): Promise<void> {
  const store = await openStore({ dataDir: join(scratch.path, name), neo4j: null })
  for (const { article, facts } of world) await store.replaceArticle(article, facts, '1')
  if (name === 'one') {
    const ref = (id: string) => ({ id, kind: 'person' as const, name: '' })
    const merge = { kind: 'merge' as const, from: ref(TOMAS), into: ref(MARA) }
    const hide = { kind: 'hide' as const, entity: ref(MARA) }
    await store.correct({ action: merge, by: 'Ana', why: 'one\nand the same' }, AT)
    const { id } = await store.correct({ action: hide, by: '', why: '' }, AT)
    await store.undoCorrection(id, { by: '', why: '' }, AT)
  }
  await store.close()
}
beforeAll(async () => {
  await filled('one')
  await filled('two')
})

const digest = async (name: string) => (await inProcess(['status', '--digest'], env(name))).stdout.split('\n')

describe('hearsay corrections', () => {
  it('lists them, the latest first, and status counts those in force', async () => {
    const { code, stdout } = await inProcess(['corrections', 'list'], env('one'))
    expect(code).toBe(0)
    const [hide, merge] = stdout.split('\n').map((line) => line.split('\t'))
    expect(hide?.slice(2, 6)).toEqual(['undone', '0', 'hide', 'Mara Okafor'])
    expect(merge?.slice(2)).toEqual([
      'active',
      '2',
      'merge',
      'Tomás Brandt into Mara Okafor',
      'Ana',
      'one and the same',
    ])
    expect((await inProcess(['status'], env('one'))).stdout).toMatch(/^corrections +1$/m)
  })

  it('takes them to another store, once', async () => {
    const { stdout } = await inProcess(['corrections', 'export'], env('one'))
    expect(stdout.trim().split('\n')).toHaveLength(3)
    writeFileSync(file, stdout)
    const apply = () => inProcess(['corrections', 'apply', file], env('two'))
    expect(await apply()).toMatchObject({ code: 0, stderr: '3 added, 0 there already.\n', stdout: '' })
    expect(await apply()).toMatchObject({ code: 0, stderr: '0 added, 3 there already.\n' })
    expect((await digest('two')).slice(1)).toEqual((await digest('one')).slice(1))
  })

  it.each([
    ['{"at":"yesterday"}', /corrections\.jsonl:4: at: .*Nothing was applied/],
    ['{', /corrections\.jsonl:4: The line is not JSON/],
    ['{"at":"2026-11-26T10:00:00Z","action":{"kind":"bless"}}', /corrections\.jsonl:4: action/],
  ])('refuses a file with the line %s', async (line, message) => {
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n').slice(0, 3).join('\n')}\n${line}\n`)
    const run = await inProcess(['corrections', 'apply', file], env('three'))
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(message)
    expect((await inProcess(['corrections', 'list'], env('three'))).stdout).toBe('')
  })

  it('refuses a line that was altered, and a file that is not there', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').split('\n')[0]?.replace('"Ana"', '"Bo"') ?? '')
    const altered = await inProcess(['corrections', 'apply', file], env('three'))
    expect([altered.code, altered.stderr]).toEqual([2, expect.stringMatching(/c:\w+: .*altered/)])
    const none = await inProcess(['corrections', 'apply', join(scratch.path, 'none')], env('three'))
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/cannot be read/)])
  })
})
