// No step of extraction grows faster than the text, and all of them together keep up with compromise alone. Ratios within
// one run, with wide margins: a quadratic step would make four times the text sixteen times the work.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

interface Measured {
  readonly characters: number
  readonly growth: number
  /** The same for a text without a full stop, four times as long. */
  readonly unstopped: number
  /** The same for letters upon letters, each of them a happening with a reader. */
  readonly letters: number
  readonly speed: number
}

const MINUTES = 60_000

describe('extraction', () => {
  let measured: Measured

  beforeAll(async () => {
    const script = join(import.meta.dirname, 'bounds.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
    measured = JSON.parse(stdout) as Measured
  }, 5 * MINUTES)

  it('is linear: a megabyte takes at most seven times as long as a quarter of it', () => {
    expect(measured.characters).toBe(1_000_000)
    expect(measured.growth).toBeLessThan(7)
  })

  it('stays near linear where no sentence ever ends', () => {
    expect(measured.unstopped).toBeLessThan(9)
  })

  it('stays near linear where every third word is a happening and every fourth a name', () => {
    expect(measured.letters).toBeLessThan(9)
  })

  it('reads at least 0.8 times as many words as bare compromise', () => {
    expect(measured.speed).toBeGreaterThan(0.8)
  })
})
