// Articles in other languages: kept and readable, said to be unextracted, counted; never torn up by rules for English.
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { ingest } from '../../ingest/ingest'
import { openEngine } from '../../ingest/open-engine'
import { readBytes } from '../../ingest/read/read'
import type { IngestProgress } from '../../lib/api/responses'
import { languageNote } from '../../lib/model/language'
import { openSqlite } from '../../lib/store/sqlite/store'

const GERMAN =
  'Der Hafenausschuss hat am Freitag getagt. „Wir warten noch bis zum Herbst“, sagte Petra Lindqvist nach der Sitzung.'
const NOTE =
  'This text seems to be in German: it is kept and can be read, but quotes are found in English only.'

describe('a text in German', () => {
  it('has no facts, the same text said to be English has', async () => {
    const article = await readBytes('de.txt', Buffer.from(GERMAN), { maxBytes: 1000 })
    expect(article).toMatchObject({ language: 'de', text: GERMAN })
    expect(extract(article)).toMatchObject({ entities: [], quotes: [] })
    expect(extract({ ...article, language: 'en' }).entities).not.toEqual([])
  })

  it('is stored, with a line that says so, and counted apart', async () => {
    const store = openSqlite(':memory:')
    const seen: IngestProgress[] = []
    const input = { kind: 'bytes', name: 'de.txt', bytes: Buffer.from(GERMAN) } as const
    const engine = openEngine(1, 0)
    const summary = await ingest(store, [input], {
      engine,
      maxBytes: 1000,
      onProgress: (line) => seen.push(line),
    })
    const counts = await store.counters()
    await store.close()
    expect(summary.items[0]).toMatchObject({ result: 'added', quotes: 0, note: NOTE })
    expect(seen.at(-1)).toMatchObject({ stage: 'done', note: NOTE })
    expect(counts).toMatchObject({ articles: 1, unextracted: 1, quotes: 0 })
  })
})

describe('languageNote', () => {
  it.each([
    ['en', null],
    [null, null],
    ['zz', 'This text seems to be in zz:'],
    ['de', 'This text seems to be in German:'],
  ])('%s', (code, line) => {
    expect(languageNote(code)?.slice(0, line?.length) ?? null).toBe(line)
  })
})
