// Some broken documents, the same every time; `npm run fuzz` tries as many others as one likes.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { caseOf, fixtures } from './case'

const MINUTES = 60_000

describe('broken documents', () => {
  it('are made again from seed and number', () => {
    const all = fixtures()
    for (const number of [1, 2, 3]) {
      const [once, again, other] = [
        caseOf('a', number, all),
        caseOf('a', number, all),
        caseOf('b', number, all),
      ]
      expect(again.bytes.equals(once.bytes)).toBe(true)
      expect(other.made === once.made && other.bytes.equals(once.bytes)).toBe(false)
    }
  })

  it(
    'neither stop the run nor take a good one along, and say what to do',
    async () => {
      const script = join(import.meta.dirname, 'run.ts')
      const args = ['--import', 'tsx', script, '--count', '45', '--seed', 'unit']
      const { stdout } = await promisify(execFile)(process.execPath, args)
      const { files, broke, stored, refused } = JSON.parse(stdout)
      expect({ files, broke }).toEqual({ files: 45, broke: 0 })
      expect(Math.min(stored, refused)).toBeGreaterThan(10)
    },
    5 * MINUTES,
  )
})
