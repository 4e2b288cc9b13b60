// `hearsay extract`: data on stdout, one line each, in order; bad lines and files are named and the rest goes on.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hearsay, inProcess, scratchFolder, start } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)

const TEXT = '“We will not go,” said Ines Halloran, the harbour master.'
const line = (fields: object) => `${JSON.stringify(fields)}\n`
interface Output {
  readonly id: string
  readonly text?: string
  readonly title?: string
  readonly quotes: readonly { start: number; end: number; text: string; speaker: { name: string } | null }[]
  readonly entities: readonly { mentions: readonly { start: number; end: number; text: string }[] }[]
}
const outputs = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as Output)

describe('extract --jsonl', () => {
  it('answers a line each, in order, with offsets into the given text', async () => {
    const texts = [TEXT, 'Nothing was said.', '', `🎣 ${TEXT}`]
    const stdin = texts
      .map((text, i) => line({ id: `d${i}`, text, quotes: [{ start: 1 }], entities: 'gold' }))
      .join('')
    const run = await hearsay(['extract', '--jsonl', '-'], { stdin })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const all = outputs(run.stdout)
    expect(all.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2', 'd3'])
    expect(all[0]?.quotes[0]).toMatchObject({ text: 'We will not go,', speaker: { name: 'Ines Halloran' } })
    expect(all[3]?.quotes.length).toBe(1)
    all.forEach(({ quotes, entities }, i) => {
      const spans = [...quotes, ...entities.flatMap(({ mentions }) => mentions)]
      for (const { start: from, end, text } of spans) expect(texts[i]?.slice(from, end)).toBe(text)
    })
  })

  it('looks at nothing but the documented fields', async () => {
    const bare = await hearsay(['extract', '--jsonl', '-'], { stdin: line({ id: '1', text: TEXT }) })
    const gold = {
      speaker: 'Nobody',
      entities: [{ name: 'X' }],
      url: 'https://x.example',
      language: 'xx',
      zones: [],
    }
    const rich = await hearsay(['extract', '--jsonl', '-'], { stdin: line({ ...gold, id: '1', text: TEXT }) })
    expect(rich.stdout).toBe(bare.stdout)
  })

  it('names bad lines and goes on', async () => {
    const stdin = Buffer.concat([
      Buffer.from(`${line({ id: 'a', text: TEXT })}{"id":\n${line({ id: 'b' })}[1]\n\n`),
      Buffer.from([0x22, 0xff, 0x0a]),
      Buffer.from(line({ id: 'c', text: TEXT }).trimEnd()),
    ])
    const run = await hearsay(['extract', '--jsonl', '-'], { stdin })
    expect(run.code).toBe(1)
    expect(outputs(run.stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(run.stderr.match(/standard input, line \d+: /g)).toEqual(
      [2, 3, 4, 6].map((number) => `standard input, line ${number}: `),
    )
  })

  it('reads files of lines too, and names the missing ones', async () => {
    const file = join(scratch.path, 'lines.jsonl')
    writeFileSync(file, line({ id: 'a', text: TEXT }))
    const run = await inProcess(['extract', '--jsonl', 'missing.jsonl', file])
    expect(run.code).toBe(1)
    expect(outputs(run.stdout).map(({ id }) => id)).toEqual(['a'])
    expect(run.stderr).toBe('missing.jsonl: There is no such file or folder. Check the path.\n')
  })

  it('ends quietly when nobody reads any more', async () => {
    const child = start(['extract', '--jsonl', '-'])
    let stderr = ''
    child.stderr?.on('data', (text: Buffer) => {
      stderr += text.toString()
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    child.stdin?.on('error', () => undefined)
    for (let i = 0; i < 3000; i += 1) child.stdin?.write(line({ id: String(i), text: `${TEXT} `.repeat(20) }))
    child.stdin?.end()
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('extract FILE…', () => {
  it('prints what the reader found out as well', async () => {
    const file = join(scratch.path, 'quay.txt')
    writeFileSync(file, `Harbour master stays put\n\nBy Ola Brandt\n14 March 2025\n\n${TEXT}\n`)
    const run = await inProcess(['extract', file])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const [output] = outputs(run.stdout)
    expect(output).toMatchObject({
      title: 'Harbour master stays put',
      byline: 'Ola Brandt',
      publishedAt: '2025-03-14',
      language: 'en',
      file,
    })
    for (const { start: from, end, text } of output?.quotes ?? [])
      expect(output?.text?.slice(from, end)).toBe(text)
    expect(output?.quotes.length).toBe(1)
  })

  it('reads a document from standard input', async () => {
    const run = await hearsay(['extract', '-'], { stdin: `<html><body><p>${TEXT}</p></body></html>` })
    expect(outputs(run.stdout)[0]).toMatchObject({ text: TEXT, file: 'standard input' })
  })

  it('names what it cannot read and prints the rest', async () => {
    const good = join(scratch.path, 'good.md')
    writeFileSync(good, `# Quay\n\n${TEXT}`)
    writeFileSync(join(scratch.path, 'empty.txt'), '')
    const run = await hearsay(['extract', 'empty.txt', 'missing.txt', 'good.md'], { cwd: scratch.path })
    expect(run.code).toBe(1)
    expect(outputs(run.stdout).length).toBe(1)
    expect(run.stderr).toMatch(/empty\.txt: .*\n.*missing\.txt: /)
  })
})
