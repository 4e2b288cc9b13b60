// Whatever goes wrong with one document, its line names it, and the others are kept.
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../ingest/engine'
import { failureLine } from '../../ingest/failure'
import { ingest } from '../../ingest/ingest'
import { openEngine } from '../../ingest/open-engine'
import type { Input } from '../../ingest/read/load'
import { carry, uncarry } from '../../lib/carried-error'
import { InvalidInput } from '../../lib/errors'
import { openSqlite } from '../../lib/store/sqlite/store'

const bytes = (name: string, text: string): Input => ({ kind: 'bytes', name, bytes: Buffer.from(text) })

describe('failureLine', () => {
  it.each([
    [new InvalidInput('It is empty.', { where: 'a.txt' }), 'a.txt: It is empty.'],
    [new InvalidInput('It is empty.', { remedy: 'Leave it out.' }), 'a.txt: It is empty. Leave it out.'],
    [new InvalidInput('No day.', { where: 'date' }), 'a.txt: date: No day.'],
  ])('%s', (error, line) => {
    expect(failureLine('a.txt', error)).toBe(line)
  })

  it('calls an error of ours a bug, and says where it is, from a worker too', () => {
    const error = caught()
    error.stack = `TypeError: x\n    at clause (/home/me/hearsay/ingest/extract/clauses.ts:41:7)`
    const line =
      /^a\.txt: It was skipped because of a bug in Hearsay \(x is not a function, at clauses\.ts:41\)/
    expect(failureLine('a.txt', error)).toMatch(line)
    expect(failureLine('a.txt', uncarry(carry(error)))).toMatch(line)
    expect(failureLine('a.txt', 'odd')).toMatch(/^a\.txt: .*bug in Hearsay \(odd\)/)
  })
})

describe('ingest', () => {
  it('names the document on which extraction breaks down, and keeps the rest', async () => {
    const inline = openEngine(1, 0)
    const engine: Engine = {
      ...inline,
      extract: (article) =>
        article.text === 'The board met.' ? Promise.reject(caught()) : inline.extract(article),
    }
    const store = openSqlite(':memory:')
    const why: (string | undefined)[] = []
    const summary = await ingest(
      store,
      [bytes('bad.txt', 'The board met.'), bytes('good.txt', 'It met again.')],
      {
        engine,
        maxBytes: 1000,
        onProgress: (event) => why.push(event.why),
      },
    )
    const { articles } = await store.counters()
    await store.close()
    expect({ articles, added: summary.added, failed: summary.failed }).toEqual({
      articles: 1,
      added: 1,
      failed: 1,
    })
    expect(summary.items[0]?.why).toMatch(/^bad\.txt: .*bug in Hearsay/)
    expect(why).toContain(summary.items[0]?.why)
  })
})

function caught(): Error {
  return new TypeError('x is not a function')
}
