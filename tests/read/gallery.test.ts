// The gallery: a small file of every kind gives the quote that is in it, and every bad one its line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { KNOWN_EXTENSIONS } from '../../ingest/read/formats'
import { read } from './outcomes'

const FOLDER = join(import.meta.dirname, '../fixtures/gallery')
const NAMES = readdirSync(FOLDER)
const outcomesOf = (name: string) => read(name, readFileSync(join(FOLDER, name)))

const BAD: Readonly<Record<string, RegExp>> = {
  'bad-bomb.zip': /more than 200 times its size/,
  'bad-called.pdf': /neither that nor text/,
  'bad-cut.docx': /damaged or cut short/,
  'bad-cut.pdf': /damaged or cut short/,
  'bad-empty.txt': /empty/,
  'bad-entities.xml': /declares entities of its own/,
  'bad-locked.pdf': /locked with a password/,
  'bad-paths.zip': /leads out of the archive/,
  'bad-scan.pdf': /its pages are pictures/,
}

describe('the gallery', () => {
  it.each(NAMES.filter((name) => !name.startsWith('bad-')))('%s: who said it', async (name) => {
    const articles = (await outcomesOf(name)).flatMap(({ article }) => article ?? [])
    expect(articles).toHaveLength(1)
    const said = articles.flatMap((article) => {
      const { quotes, entities } = extract(article)
      return quotes.map(({ text, speaker }) => ({
        text,
        speaker: entities.find(({ id }) => id === speaker?.entityId)?.name,
      }))
    })
    const quote = said.find(({ text }) => /Nobody walks on it before the beams are new/i.test(text))
    expect(quote?.speaker?.toLowerCase()).toBe('ines coldwater')
  })

  it.each(NAMES.filter((name) => name.startsWith('bad-')))('%s: why not', async (name) => {
    const [outcome] = await outcomesOf(name)
    expect(outcome?.article).toBeNull()
    expect(outcome?.why).toMatch(BAD[name] ?? /^$/)
  })

  it('has every kind of file that is read', () => {
    const shown = new Set(NAMES.map((name) => /\.\w+$/.exec(name)?.[0]))
    const alike = new Set(['.text', '.markdown', '.htm', '.xhtml', '.rss', '.rdf', '.tsv', '.ndjson'])
    const missing = `${KNOWN_EXTENSIONS}`.split(', ').filter((each) => !shown.has(each) && !alike.has(each))
    expect(missing).toEqual([])
  })
})
