// What people name on the command line becomes a sorted list of documents; what cannot be found is said, not thrown.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInputs } from '../../ingest/read/inputs'
import type { Input } from '../../ingest/read/load'
import { readInput } from '../../ingest/read/read'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-inputs-'))
  for (const sub of ['a/b', 'empty', '.hidden', 'node_modules/x', 'a/results'])
    mkdirSync(join(folder, sub), { recursive: true })
  for (const file of [
    'z.txt',
    'a/2.md',
    'a/b/1.html',
    'a/data.json',
    'a/results/rows.csv',
    'a/results/.hearsayignore',
    '.hidden/h.txt',
    'node_modules/x/n.md',
  ]) {
    writeFileSync(join(folder, file), 'The board met on Friday.')
  }
  symlinkSync(folder, join(folder, 'a/loop'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const names = (inputs: readonly Input[]) =>
  inputs.map((input) => (input.kind === 'failed' ? `✗ ${input.error.message}` : relative(folder, input.name)))

describe('findInputs', () => {
  it('finds everything below a folder, sorted, once, without hidden files, loops and what is marked to be ignored', async () => {
    expect(names(await findInputs([folder]))).toEqual(['a/2.md', 'a/b/1.html', 'z.txt'])
  })

  it('expands globs and drops what was named before', async () => {
    const inputs = await findInputs([join(folder, 'z.txt'), join(folder, '**/*.{md,txt}')])
    expect(names(inputs)).toEqual([
      'z.txt',
      'a/2.md',
      ...names(await findInputs([join(folder, 'node_modules/x/n.md')])),
    ])
  })

  it.each([
    ['missing.txt', '✗ There is no such file or folder.'],
    ['empty', /✗ There is no .*file in this folder/],
    ['*.pdf', /✗ No .* file matches/],
  ])('%s', async (name, message) => {
    expect(names(await findInputs([join(folder, name)]))[0]).toMatch(message)
  })

  it('takes addresses as they are: nothing is fetched before it is read', async () => {
    const url = 'https://courier.example/a'
    expect(await findInputs([url, url])).toEqual([{ kind: 'url', name: url, url }])
  })
})

describe('readInput', () => {
  it('stops at the limit in the middle of a file without end', async () => {
    const endless: Input = { kind: 'file', name: '/dev/zero', path: '/dev/zero' }
    await expect(readInput(endless, { maxBytes: 1_000_000 })).rejects.toMatchObject({ tooLarge: true })
  })

  it('says so when a file vanished meanwhile', async () => {
    const path = join(folder, 'gone.txt')
    const error = await readInput({ kind: 'file', name: 'gone.txt', path }, { maxBytes: 10 }).catch(
      (e: unknown) => e,
    )
    expect(error).toMatchObject({ name: 'InvalidInput', where: 'gone.txt' })
  })
})
