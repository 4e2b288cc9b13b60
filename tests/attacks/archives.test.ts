// Archives made to do harm: names that are more than names, one file many times over, archives in archives without end.
// Nothing of an archive is ever written to the disk. Beside tests/read/archives, which has links, locks and sizes.
import { describe, expect, it } from 'vitest'
import { zipOf } from '../read/make/zip'
import { read, summary } from '../read/outcomes'

const TEXT = 'The crane is sound, Mirko Vale said.'

describe('a name', () => {
  it.each([
    '../x.txt',
    'a/../../x.txt',
    '..\\x.txt',
    'a\\..\\..\\x.txt',
    '/etc/x.txt',
    '\\\\host\\share\\x.txt',
    'C:/x.txt',
    'c:x.txt',
    '\\\\?\\C:\\x.txt',
    'x.txt\u0000.png.txt',
  ])('%j leads out and is refused', async (name) => {
    const [line] = summary(await read('a.zip', zipOf([{ name, content: TEXT }])))
    expect(line).toMatch(/^✗ .*leads out of the archive/)
  })

  it.each([
    'CON.txt',
    'nul.txt',
    'COM1.txt',
    '~/x.txt',
    '$HOME.txt',
    '`id`.txt',
    '-rf.txt',
    '__proto__.txt',
    'x\u202etxt.exe.txt',
  ])('%j is only a name', async (name) => {
    const [outcome] = await read('a.zip', zipOf([{ name, content: TEXT }]))
    expect([outcome?.name, outcome?.why]).toEqual([`a.zip › ${name}`, null])
  })

  it('moves no cursor and forges no line', async () => {
    const [line] = summary(await read('a.zip', zipOf([{ name: 'a\u001b[2J\r\n✗ b.txt', content: TEXT }])))
    expect(line).toBe('a.zip › a\ufffd[2J\ufffd\ufffd✗ b.txt')
  })
})

/** The directory names one packed file as often as `times`. */
function overlapping(content: string, times: number): Buffer {
  const one = zipOf([{ name: 'a.txt', content }])
  const end = one.subarray(-22)
  const start = end.readUInt32LE(16)
  const entry = one.subarray(start, -22)
  const last = Buffer.from(end)
  last.writeUInt16LE(times, 8)
  last.writeUInt16LE(times, 10)
  last.writeUInt32LE(entry.length * times, 12)
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: times }, () => entry), last])
}

describe('a bomb', () => {
  it('that names one file a thousand times is unpacked up to the limit', async () => {
    const words = `${TEXT} `.repeat(2000)
    const outcomes = await read('a.zip', overlapping(words, 1000), { maxUnpackedBytes: words.length * 3 })
    expect(outcomes.filter(({ why }) => why === null).length).toBeLessThanOrEqual(3)
    expect(outcomes.at(-1)?.why).toMatch(/unfold to more than|damaged|no ZIP archive/)
  })

  it('of archives in archives is not followed', async () => {
    let nested = zipOf([{ name: 'x.txt', content: TEXT }])
    for (let depth = 0; depth < 30; depth++) nested = zipOf([{ name: 'x.zip', content: nested }])
    expect(summary(await read('a.zip', nested))).toEqual([
      expect.stringMatching(/^✗ a\.zip › x\.zip › x\.zip: .*inside a third/),
    ])
  })

  it('that multiplies at every level is counted as a whole', async () => {
    const inner = zipOf([{ name: 'x.txt', content: `${TEXT} `.repeat(5000) }])
    const outer = zipOf(Array.from({ length: 50 }, (_, i) => ({ name: `${i}.zip`, content: inner })))
    const outcomes = await read('a.zip', outer, { maxUnpackedBytes: 500_000 })
    expect(outcomes.filter(({ why }) => why === null).length).toBeLessThan(4)
    expect(outcomes.filter(({ why }) => why !== null).length).toBeGreaterThan(40)
  })
})
