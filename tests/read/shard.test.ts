// Shares of a corpus: all together they are the whole, no two have a document in common, and only content decides.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { documentsIn } from '../../ingest/read/documents'
import { findInputs } from '../../ingest/read/inputs'
import type { Input } from '../../ingest/read/load'
import { isInShard, parseShard, type Shard } from '../../ingest/read/shard'
import type { Resolve } from '../../ingest/read/web/request'
import { zipOf } from './make/zip'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-shard-'))
afterAll(() => rmSync(folder, { recursive: true }))

const maxBytes = 10_000
const text = (number: number) => `The crane ${number} is sound, Mirko Vale said.`

/** The same documents in a folder of its own: files, an archive and a table. */
function corpus(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (let n = 0; n < 40; n += 1) writeFileSync(join(path, `${n}.txt`), text(n))
  const parts = Array.from({ length: 20 }, (_, n) => ({ name: `${n}.md`, content: text(100 + n) }))
  writeFileSync(join(path, 'more.zip'), zipOf(parts))
  const rows = Array.from({ length: 20 }, (_, n) => JSON.stringify({ text: text(200 + n) }))
  writeFileSync(join(path, 'rows.jsonl'), rows.join('\n'))
  return path
}

async function names(inputs: readonly Input[], shard?: Shard): Promise<string[]> {
  const found: string[] = []
  for await (const { name } of documentsIn(inputs, { maxBytes, shard })) found.push(name)
  return found
}

const shares = (of: number) => Array.from({ length: of }, (_, n) => ({ number: n + 1, of }))
const one = corpus('one')

describe('shares', () => {
  it.each([1, 2, 3, 8])('of %i are the whole, and nothing twice', async (of) => {
    const inputs = await findInputs([one, join(one, 'gone.txt')])
    const parts = await Promise.all(shares(of).map((shard) => names(inputs, shard)))
    const whole = await names(inputs)
    expect(whole).toHaveLength(81)
    expect(parts.flat().sort()).toEqual([...whole].sort())
    for (const part of parts) expect(part.length).toBeGreaterThan(81 / of / 3)
  })

  it('are the same in another folder and in any order of the listing', async () => {
    const inputs = await findInputs([one])
    const elsewhere = await findInputs([corpus('elsewhere')])
    for (const shard of shares(3)) {
      const here = (await names(inputs, shard)).map((name) => name.slice(one.length)).sort()
      const there = (await names([...elsewhere].reverse(), shard)).map((name) =>
        name.slice(join(folder, 'elsewhere').length),
      )
      expect(there.sort()).toEqual(here)
    }
  })

  it('keep copies together', async () => {
    for (const copy of ['copy a.txt', 'copy b.txt']) writeFileSync(join(folder, copy), text(1))
    const inputs = await findInputs([join(folder, 'copy a.txt'), join(folder, 'copy b.txt')])
    const parts = await Promise.all(shares(8).map((shard) => names(inputs, shard)))
    expect(parts.map(({ length }) => length).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 2])
  })

  it('go by the address of what is not fetched yet, and nobody fetches what is another’s', async () => {
    const inputs = Array.from({ length: 20 }, (_, n): Input => {
      const url = `https://courier.example/${n}`
      return { kind: 'url', name: url, url }
    })
    const asked: string[] = []
    const owners = await Promise.all(
      inputs.map(async (input) => {
        const own = await Promise.all(shares(4).map((shard) => isInShard(input, shard, maxBytes)))
        return own.filter(Boolean).length
      }),
    )
    expect(owners).toEqual(inputs.map(() => 1))
    const resolve: Resolve = (host, done) => {
      asked.push(host)
      done(null, [{ address: '10.0.0.1', family: 4 }])
    }
    const refused: string[] = []
    for await (const each of documentsIn(inputs, {
      maxBytes,
      shard: { number: 1, of: 4 },
      web: { resolve },
    })) {
      refused.push(each.name)
    }
    expect(refused.length).toBeLessThan(12)
    expect(asked.length).toBe(refused.length)
  })
})

describe('--shard', () => {
  it('is the i-th of n', () => {
    expect(parseShard('2/8')).toEqual({ number: 2, of: 8 })
    expect(parseShard('1/1')).toEqual({ number: 1, of: 1 })
  })

  it.each(['', '3', '0/8', '9/8', '1/0', '-1/8', '1/8/2', 'a/b', '1.5/2', '1/10001'])('is not %j', (text) => {
    expect(() => parseShard(text)).toThrowError(/no share of a whole/)
  })
})
