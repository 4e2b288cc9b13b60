// No regular expression of the product takes more than linear time, whatever text it is given.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { attacks } from './attacks'
import type { Measured } from './measure'

const MINUTES = 60_000

describe('the regular expressions of the product', () => {
  let measured: Measured

  beforeAll(async () => {
    const script = join(import.meta.dirname, 'measure.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      maxBuffer: 10_000_000,
    })
    measured = JSON.parse(stdout) as Measured
  }, 5 * MINUTES)

  it('are all seen', () => {
    expect(measured.expressions).toBeGreaterThan(700)
    expect(measured.texts).toBeGreaterThan(5 * measured.different)
    expect(measured.unseen).toEqual([])
  })

  it('are linear, or kept from long texts', () => {
    expect(measured.slow).toEqual([])
  })

  it('are in the list of bounded ones only where they are', () => {
    expect(measured.idle).toEqual([])
  })
})

describe('attacks', () => {
  const hasOne = (source: string, flags: string, attack: RegExp) =>
    attacks({ at: '', source, flags }, 50).some((text) => attack.test(text))

  it('repeat what may repeat, after what leads up to it, and end otherwise', () => {
    expect(hasOne('\\s+$', '', /^ {50}¤$/)).toBe(true)
    expect(hasOne('<!--[^]*?-->', '', /^(?:<!--){9,}[<!-]*¤$/)).toBe(true)
    expect(hasOne('^(?:a|a)*$', '', /^a{50}¤$/)).toBe(true)
    expect(hasOne('^(?:(?:-+:)?\\p{L}+)*$', 'u', /^(?:-:a)+.*¤$/)).toBe(true)
  })
})
