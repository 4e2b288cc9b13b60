// What broken documents once broke, each as small as it still did.
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { containerOf } from '../../ingest/read/containers'
import { isStorable } from '../../lib/graph/check'
import { cpuSeconds } from '../bench/sample-text'
import { article } from '../extract/speech-support'
import { read } from '../read/outcomes'

/** Far more than any of these takes, far less than those that never ended. */
const SOON = 1

describe('what never ended', () => {
  it('a feed with comments before it that is none', () => {
    const head = Buffer.from(`${'<!---->\n \n'.repeat(90)}>`)
    expect(cpuSeconds(() => expect(containerOf('', head)).toBeUndefined())).toBeLessThan(SOON)
  })

  it('a line of Markdown links with two spaces between them that is no line of links', async () => {
    const links = `More: ${'[a](b)  '.repeat(200)}x`
    let outcomes: Awaited<ReturnType<typeof read>> = []
    const before = process.cpuUsage().user
    outcomes = await read('a.md', `# Title\n\n${links}\n`)
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(SOON)
    expect(outcomes[0]?.article).not.toBeNull()
  })

  it('a word of a hundred thousand letters in a sentence', () => {
    for (const word of ['A', 'a', 'é', '1a', '’a', '-a', '-e']) {
      const text = `The old pier ${word.repeat(50_000)} is closed. “Go,” said Dana Ruiz.`
      expect(cpuSeconds(() => extract(article(text)))).toBeLessThan(SOON)
    }
  })

  it('a page whose elements end before they begin', async () => {
    const page = '<html ><body></body><p<><p>/>obody walks r surveyml>'
    const [outcome] = await read('a.html', page)
    expect(outcome?.why).toBe('The document is empty.')
  })

  it('front matter with list in list', async () => {
    const [outcome] = await read(
      'a.md',
      `---\ntitle: ${'['.repeat(50_000)}a${']'.repeat(50_000)}\n---\nThe board met.\n`,
    )
    expect(outcome?.why).toBeNull()
  })
})

describe('what was lost or said wrongly', () => {
  it('a table that is a header and nothing else', async () => {
    const [outcome] = await read('a.csv', 'title,text\n')
    expect(outcome?.why).toMatch(/one row only/)
  })

  it.each([
    ['a.jsonl', '{"text":"The \\ud800board met.","title":"\\u0000"}'],
    ['a.html', '<html><body><p>The board &#xD800; met again and again.</p></body></html>'],
  ])('%s: NUL and half a character are U+FFFD', async (name, content) => {
    const [outcome] = await read(name, content)
    expect(outcome?.why ?? null).toBeNull()
    expect(isStorable(outcome?.article)).toBe(true)
    expect(outcome?.article?.text).toContain('\uFFFD')
  })
})
