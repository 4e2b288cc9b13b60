// A document that never comes to an end is given up with a clear line, wherever its thread is; the others go on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workerEngine } from '../../ingest/engine'
import { ingest } from '../../ingest/ingest'
import type { Input } from '../../ingest/read/load'
import { secondsFor, withinTime } from '../../ingest/time-limit'
import { startWorkers } from '../../ingest/workers'
import { openSqlite } from '../../lib/store/sqlite/store'

const bytes = (name: string, text: string): Input => ({ kind: 'bytes', name, bytes: Buffer.from(text) })

describe('ingest', () => {
  beforeEach(() => {
    process.env.HEARSAY_MAX_SECONDS = '4'
  })
  afterEach(() => {
    delete process.env.HEARSAY_MAX_SECONDS
  })

  it('gives up what takes too long to read or to extract, and keeps all others', async () => {
    const engine = workerEngine(1, startWorkers(1, 'tests/ingest/endless-worker.mjs'))
    const store = openSqlite(':memory:')
    const inputs = [
      bytes('first.txt', '“The pier is safe,” Dana Ruiz said.'),
      bytes('endless.txt', 'Nobody will ever read this.'),
      bytes('second.txt', '“The pier is not safe,” Owen Holt said.'),
      bytes('long.txt', 'An endless story.'),
      bytes('third.txt', '“It depends,” Mara Dahl said.'),
    ]
    const { items } = await ingest(store, inputs, { engine, maxBytes: 1000 })
    const { articles, quotes } = await store.counters()
    await Promise.all([store.close(), engine.close()])
    expect(items.map(({ result, why }) => why ?? result)).toEqual([
      'added',
      'endless.txt: Reading took longer than 4 seconds and was given up. Split it, or raise the limit with HEARSAY_MAX_SECONDS.',
      'added',
      'long.txt: Extraction took longer than 4 seconds and was given up. Split it, or raise the limit with HEARSAY_MAX_SECONDS.',
      'added',
    ])
    expect({ articles, quotes }).toEqual({ articles: 3, quotes: 3 })
  }, 120_000)
})

describe('withinTime', () => {
  const late = () => new Error('late')

  it('breaks off a loop, and a match that backtracks for ever', () => {
    const loop = () => {
      for (;;);
    }
    expect(() => withinTime(0.05, loop, late)).toThrow('late')
    expect(() => withinTime(0.05, () => /^(?:a|a)*$/.test(`${'a'.repeat(60)}b`), late)).toThrow('late')
  })

  it('gives what the work gives, and throws what it throws', () => {
    expect(withinTime(10, () => undefined, late)).toBeUndefined()
    expect(withinTime(10, () => withinTime(10, () => 7, late), late)).toBe(7)
    expect(() =>
      withinTime(
        10,
        () => {
          throw new TypeError('x')
        },
        late,
      ),
    ).toThrow(TypeError)
  })
})

it('gives a long document more time, and never more than a timer can count', () => {
  expect(secondsFor(1000, 120)).toBe(120)
  expect(secondsFor(10_000_000, 120)).toBe(300)
  expect(secondsFor(10, 999_999_999_999)).toBe(2_000_000)
})
