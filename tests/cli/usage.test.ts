// Help, usage errors, and a store that cannot be had: one line that says what to do, and the right exit code.

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hearsay, inProcess, scratchFolder } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)
const env = { HEARSAY_DATA: join(scratch.path, 'data') }

describe('help', () => {
  it('works as a process, from any folder', async () => {
    const run = await hearsay(['--version'], { cwd: scratch.path })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await hearsay(['ingets'], { cwd: scratch.path })).code).toBe(2)
  })

  it.each([
    'start',
    'ingest',
    'extract',
    'export',
    'status',
    'diff',
    'forget',
    'corrections',
    'neo4j',
  ])('%s --help', async (command) => {
    const run = await inProcess([command, '--help'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain(`Usage: hearsay ${command}`)
    expect(run.stdout).toContain('Examples:')
  })

  it('lists the commands', async () => {
    const run = await inProcess(['--help'])
    expect(run.code).toBe(0)
    for (const command of [
      'start',
      'ingest',
      'extract',
      'export',
      'status',
      'diff',
      'forget',
      'corrections',
      'neo4j',
    ]) {
      expect(run.stdout).toMatch(new RegExp(`^  ${command}`, 'm'))
    }
  })
})

describe('usage errors exit with 2 and say what is wrong', () => {
  it.each([
    [[], /Usage: hearsay/],
    [['ingets'], /unknown command 'ingets'[\s\S]*Did you mean ingest/],
    [['ingest'], /missing required argument 'input'/],
    [['ingest', 'x.txt', '--max-bytes', 'many'], /whole number/],
    [['ingest', 'x.txt', '--threads', '-1'], /whole number/],
    [['ingest', 'x.txt', '--shard', '9/8'], /Give one like 2\/8/],
    [['ingest', 'x.txt', '--date', 'yesterday'], /2025-03-14/],
    [['ingest', 'x.txt', '--url', 'courier'], /https:/],
    [['extract', 'x.txt', '--quietly'], /unknown option '--quietly'/],
    [['extract', '--jsonl', '--explain', '-'], /--explain reads documents/],
    [['export'], /--format/],
    [['export', '--format', 'docx'], /graphml/],
    [['export', '--format', 'json', '--hops', '99'], /whole number/],
    [['export', '--format', 'json', '--hops', '1'], /Name an entity/],
    [['forget'], /missing required argument/],
    [['neo4j', '--port', '0'], /whole number/],
  ])('%j', async (args, message) => {
    const run = await inProcess(args, { env })
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(message)
    expect(run.stdout).toBe('')
    expect(run.stderr).not.toContain('    at ')
  })

  it.each([
    ['PORT', 'eighty'],
    ['NEO4J_URI', 'localhost'],
    ['HEARSAY_READ_ONLY', 'perhaps'],
  ])('%s=%s', async (name, value) => {
    const run = await inProcess(['status'], { env: { ...env, [name]: value } })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(name)
  })

  it('says so when the port is taken, before anything is built', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = String(typeof address === 'object' ? address?.port : 0)
    const run = await inProcess(['start'], { env: { ...env, PORT: port } })
    server.close()
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is in use.*PORT=`))
    expect(run.stderr).not.toContain('Building')
  })
})

describe('a store that cannot be reached exits with 3', () => {
  it('a file where the folder should be', async () => {
    const file = join(scratch.path, 'file')
    writeFileSync(file, 'x')
    const run = await inProcess(['status'], { env: { HEARSAY_DATA: file } })
    expect(run.code).toBe(3)
    expect(run.stderr.trim().split('\n').length).toBe(1)
  })

  it('a database that is none', async () => {
    const folder = scratchFolder()
    writeFileSync(
      join(folder.path, 'hearsay.sqlite'),
      'this is no database, but it is long enough to look at'.repeat(99),
    )
    const run = await inProcess(['status'], { env: { HEARSAY_DATA: folder.path } })
    folder.remove()
    expect(run.code).toBe(3)
    expect(run.stderr).not.toContain('    at ')
  })

  it('a Neo4j that is not there', async () => {
    const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' }
    const run = await hearsay(['ingest', 'corpus'], { env: { ...env, ...neo4j } })
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('127.0.0.1:9')
    expect(run.stderr).not.toContain('    at ')
  })
})
