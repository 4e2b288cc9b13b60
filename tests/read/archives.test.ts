// Archives: what is in them is read, what is hostile is refused, and the rest is kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { documentsIn } from '../../ingest/read/documents'
import { zipOf } from './make/zip'
import { read, summary } from './outcomes'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('archives', () => {
  const text = 'The crane is sound, Mirko Vale said.'

  it('every file is read, also tables and archives in them; the rest is passed over', async () => {
    const inner = zipOf([{ name: 'note.md', content: `# Note\n\n${text} Again.` }])
    const archive = zipOf([
      { name: 'in/', content: '' },
      { name: 'in/letter.txt', content: text },
      { name: 'in/.hidden.txt', content: text },
      { name: '__MACOSX/in/letter.txt', content: text },
      { name: 'picture.png', content: 'x' },
      { name: 'rows.jsonl', content: '{"text":"The ferry sails."}' },
      { name: 'inner.zip', content: inner },
    ])
    const names = ['a.zip › in/letter.txt', 'a.zip › rows.jsonl, line 1', 'a.zip › inner.zip › note.md']
    expect(summary(await read('a.zip', archive))).toEqual(names)
    const path = join(folder, 'a.zip')
    writeFileSync(path, archive)
    const fromDisk: string[] = []
    for await (const document of documentsIn([{ kind: 'file', name: 'a.zip', path }], { maxBytes: 10_000 })) {
      fromDisk.push(document.name)
    }
    expect(fromDisk).toEqual(names)
  })

  it('what could do harm is refused by name, and the rest is read', async () => {
    const deep = zipOf([{ name: 'c.zip', content: zipOf([{ name: 'd.txt', content: text }]) }])
    const archive = zipOf([
      { name: '../out.txt', content: text },
      { name: 'in/../../out.txt', content: text },
      { name: '/etc/out.txt', content: text },
      { name: '..\\out.txt', content: text },
      { name: 'C:\\out.txt', content: text },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.txt', content: text, flags: 1 },
      { name: 'lzma.txt', content: text, method: 14 },
      { name: 'bomb.txt', content: Buffer.alloc(30_000_000, 97) },
      { name: 'liar.txt', content: 'a'.repeat(100), claimed: 10 },
      { name: 'large.txt', content: randomText(1_500_000) },
      { name: 'b.zip', content: deep },
      { name: 'esc\u001b[2J.txt', content: text },
      { name: 'good.txt', content: text },
    ])
    const outcomes = summary(await read('a.zip', archive)).map((line) => line.replace(/a\.zip › /, ''))
    expect(outcomes).toEqual([
      '✗ ../out.txt: Its name leads out of the archive.',
      '✗ in/../../out.txt: Its name leads out of the archive.',
      '✗ /etc/out.txt: Its name leads out of the archive.',
      '✗ ../out.txt: Its name leads out of the archive.',
      '✗ C:/out.txt: Its name leads out of the archive.',
      '✗ link.txt: It is a link, not a file.',
      '✗ locked.txt: It is encrypted.',
      expect.stringMatching(/^✗ lzma\.txt: .*method 14/),
      expect.stringMatching(/^✗ bomb\.txt: .*200 times/),
      expect.stringMatching(/^✗ liar\.txt: It is damaged/),
      expect.stringMatching(/^✗ large\.txt: /),
      expect.stringMatching(/^✗ b\.zip › c\.zip: .*inside a third/),
      'esc\uFFFD[2J.txt',
      'good.txt',
    ])
  })

  it('may not unfold into more than is allowed all together', async () => {
    const archive = zipOf(
      Array.from({ length: 5 }, (_, i) => ({ name: `${i}.txt`, content: `${text} ${'a '.repeat(2000)}` })),
    )
    const outcomes = await read('a.zip', archive, { maxUnpackedBytes: 10_000 })
    expect(outcomes.map(({ why }) => why === null)).toEqual([true, true, false, false, false])
    expect(outcomes[2]?.why).toMatch(/unfold to more than/)
  })

  it('that is none, is damaged or has nothing to read, is named', async () => {
    const whole = zipOf([{ name: 'a.txt', content: text }])
    expect(summary(await read('a.zip', 'PK no archive'))).toEqual([expect.stringMatching(/no ZIP archive/)])
    expect(summary(await read('a.zip', whole.subarray(0, 40)))).toEqual([
      expect.stringMatching(/no ZIP archive/),
    ])
    expect(summary(await read('a.zip', zipOf([{ name: 'x.png', content: 'x' }])))).toEqual([
      expect.stringMatching(/There is no .* file in this archive/),
    ])
  })
})

/** Text that hardly packs. */
function randomText(length: number): Buffer {
  const text = Buffer.alloc(length)
  let seed = 7
  for (let i = 0; i < length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text[i] = 32 + ((seed >> 16) % 90)
  }
  return text
}
