// Extraction on the sample corpus must not fall below what it once reached (floors.json; raise them when it improves).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figures, scoreCorpus } from '../eval/corpus-scores'

const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Record<
  string,
  number
>
const reached = figures(await scoreCorpus())

describe('the ratchet', () => {
  it('holds a floor for every figure', () => {
    expect(Object.keys(floors)).toEqual(Object.keys(reached))
  })

  it.each(Object.entries(floors))('%s stays at %d or above', (name, floor) => {
    expect(reached[name]).toBeGreaterThanOrEqual(floor)
  })
})
