// `hearsay ingest`, `status`, `export` and `forget` on the embedded store: what is kept, skipped, named and forgotten.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../lib/export/formats'
import { hearsay, inProcess, ROOT, scratchFolder, start } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)
const env = { HEARSAY_DATA: join(scratch.path, 'data') }
const corpus = readdirSync(join(ROOT, 'corpus')).filter(
  (name) => /\.(txt|md|html)$/.test(name) && !/^readme/i.test(name),
)

async function digest(data = env.HEARSAY_DATA): Promise<string> {
  const run = await inProcess(['status', '--digest'], { env: { HEARSAY_DATA: data } })
  expect(run.code).toBe(0)
  return run.stdout.trim().split('\n').at(-1) ?? ''
}

describe('ingest', () => {
  const files = corpus.map((name) => join('corpus', name))

  beforeAll(async () => {
    const run = await hearsay(['ingest', ...files], { env })
    expect(run.stderr).toMatch(new RegExp(`${corpus.length} documents in .*: ${corpus.length} added`))
    expect(run).toMatchObject({ code: 0, stdout: '' })
  }, 60_000)

  it('counts what is there', async () => {
    const run = await inProcess(['status'], { env })
    expect(run.stdout).toMatch(new RegExp(`^articles +${corpus.length}$`, 'm'))
    expect(Number(/^people +(\d+)$/m.exec(run.stdout)?.[1])).toBeGreaterThan(20)
    expect(Number(/^quotes +(\d+)/m.exec(run.stdout)?.[1])).toBeGreaterThan(100)
  })

  it('skips what is there already', async () => {
    const before = await digest()
    const run = await inProcess(['ingest', 'corpus'], { env })
    expect(run.stderr).toMatch(new RegExp(`${corpus.length} unchanged`))
    expect(await digest()).toBe(before)
  })

  it('gives the same graph in another order, in one thread or several', async () => {
    const other = join(scratch.path, 'other')
    const half = [...files].reverse()
    await inProcess(['ingest', '--threads', '0', ...half.slice(0, 7)], { env: { HEARSAY_DATA: other } })
    await inProcess(['ingest', '--threads', '2', ...half], { env: { HEARSAY_DATA: other } })
    expect(await digest(other)).toBe(await digest())
  }, 60_000)

  it('gives the same graph after being killed at any time', async () => {
    const data = join(scratch.path, 'killed')
    for (const wait of [600, 1200]) {
      const child = start(['ingest', ...files], { env: { HEARSAY_DATA: data } })
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
    }
    expect((await inProcess(['ingest', ...files], { env: { HEARSAY_DATA: data } })).code).toBe(0)
    expect(await digest(data)).toBe(await digest())
  }, 60_000)

  it('says what Ctrl-C leaves behind', async () => {
    const child = start(['ingest', '--threads', '0', '-'], {
      env: { HEARSAY_DATA: join(scratch.path, 'stopped') },
    })
    let stderr = ''
    const reading = new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: Buffer) => {
        stderr += text.toString()
        if (stderr.includes('Reading')) resolve()
      })
    })
    await reading
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining('What was read is kept') })
  })

  it('exports the graph, and the part around one article', async () => {
    const all = await inProcess(['export', '--format', 'json'], { env })
    const { nodes, edges } = JSON.parse(all.stdout) as {
      nodes: { id: string; kind: string }[]
      edges: unknown[]
    }
    expect(nodes.filter(({ kind }) => kind === 'article').length).toBe(corpus.length)
    expect(edges.length).toBeGreaterThan(nodes.length)
    const article = nodes.find(({ kind }) => kind === 'article')?.id ?? ''
    const part = await inProcess(['export', '--format', 'json', '--entity', article, '--hops', '1'], { env })
    const around = JSON.parse(part.stdout) as { nodes: { id: string }[] }
    expect(around.nodes.map(({ id }) => id)).toContain(article)
    expect(around.nodes.length).toBeLessThan(nodes.length)
  })

  it.each(EXPORT_FORMATS.map(({ id }) => id))('writes %s, whole and in part', async (format) => {
    const json = await inProcess(['export', '--format', 'json'], { env })
    const [, id = ''] = /"id":"(p:[0-9a-f]+)"/.exec(json.stdout) ?? []
    const whole = await inProcess(['export', '--format', format], { env })
    const part = await inProcess(['export', '--format', format, '--entity', id, '--hops', '1'], { env })
    expect([whole.code, part.code]).toEqual([0, 0])
    expect(whole.stdout.length).toBeGreaterThan(part.stdout.length)
    expect(part.stdout.length).toBeGreaterThan(10)
  })

  it('cites the page of a PDF and the time in captions', async () => {
    const printed = { HEARSAY_DATA: join(scratch.path, 'printed') }
    const files = ['pdf', 'vtt'].map((ending) => join('tests/fixtures/gallery', `pier.${ending}`))
    await inProcess(['ingest', ...files], { env: printed })
    const { stdout } = await inProcess(['export', '--format', 'markdown'], { env: printed })
    expect(stdout).toMatch(/^> — .+, p\. 1 {2}$/m)
    expect(stdout).toMatch(/^> — .+, at 00:00:01 {2}$/m)
  })

  it('has nothing to export around what is not there', async () => {
    const run = await inProcess(['export', '--format', 'json', '--entity', 'p:nobody'], { env })
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('p:nobody')
  })
})

describe('bad input', () => {
  const folder = join(scratch.path, 'mixed')

  beforeAll(() => {
    mkdirSync(join(folder, 'none'), { recursive: true })
    writeFileSync(join(folder, 'good.txt'), 'The board met on Friday, Ines Halloran said.')
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'blank.md'), ' \n\n\t')
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([1, 0, 2, 0, 0, 3, 255, 254]))
    writeFileSync(join(folder, 'paper.txt'), '%PDF-1.7 …')
    writeFileSync(join(folder, 'long.txt'), 'word '.repeat(100_000))
    writeFileSync(
      join(folder, 'scripts.html'),
      '<script>throw 1</script><p>The board <b>met</b> again on Monday.</p>',
    )
    writeFileSync(join(folder, 'data.csv'), 'a,b')
  })

  it('is named, file by file, and the rest is kept', async () => {
    const data = join(scratch.path, 'mixed-data')
    const inputs = [folder, 'data.csv', 'missing.txt', 'none', '*.docx', 'http://127.0.0.1/a']
    const args = ['ingest', '--max-bytes', '100000', ...inputs.map((name) => (name === folder ? name : name))]
    const run = await hearsay(args, { env: { HEARSAY_DATA: data }, cwd: folder })
    expect(run).toMatchObject({ code: 1, stdout: '' })
    const failures = run.stderr.split('\n').filter((text) => text.startsWith('✗'))
    const expected: readonly (readonly [RegExp, RegExp])[] = [
      [/empty\.txt/, /empty/],
      [/blank\.md/, /white space/],
      [/binary\.txt/, /binary file/],
      [/paper\.txt/, /PDF/],
      [/long\.txt/, /larger than .*--max-bytes/],
      [/data\.csv/, /No column could be the text.*--map/],
      [/missing\.txt/, /no such file/],
      [/none/, /no .* file in this folder/],
      [/\*\.docx/, /No .* file matches/],
      [/127\.0\.0\.1/, /does not lead to the public internet/],
    ]
    expect(failures.length).toBe(expected.length)
    for (const [name, why] of expected) {
      expect(failures.filter((text) => name.test(text)).join()).toMatch(why)
    }
    expect(run.stderr).toMatch(/12 documents in .*: 2 added, 10 failed/)
  })

  it('forgets an article by id and by file, and says so when there is none', async () => {
    const data = { HEARSAY_DATA: join(scratch.path, 'forget') }
    const known = ['--url', 'https://courier.example/board', '--source', 'Quay Post', '--date', '2025-03-14']
    await hearsay(['ingest', '-', ...known], {
      env: data,
      stdin: 'The board met on Friday, Ines Halloran said.',
    })
    await inProcess(['ingest', join(folder, 'good.txt')], { env: data })
    expect((await inProcess(['status'], { env: data })).stdout).toMatch(/^articles +2$/m)
    const byAddress = await inProcess(['forget', 'https://courier.example/board?utm_source=x'], { env: data })
    expect(byAddress.code).toBe(0)
    expect((await inProcess(['forget', join(folder, 'good.txt')], { env: data })).code).toBe(0)
    expect((await inProcess(['status'], { env: data })).stdout).toMatch(/^people +0$/m)
    const again = await inProcess(['forget', 'a:none'], { env: data })
    expect(again.code).toBe(1)
    expect(again.stderr).toMatch(/a:none: There is no such article.*hearsay export/)
  }, 60_000)
})
