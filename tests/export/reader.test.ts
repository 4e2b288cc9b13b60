// The reader page as a file: its own script and nothing else, and words that stay words.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../../lib/errors'
import { assertFits, exportFormat } from '../../lib/export/formats'
import { BLOCKS } from '../../lib/export/reader/data'
import { bytes, text } from './read-back'
import { BUILT, builtReader } from './reader-build'
import { GRAPH, graphOf, HOSTILE, nasty } from './sample'

/** The JSON of a block. */
function block(html: string, id: string): unknown {
  const found = new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(html)
  return JSON.parse(found?.[1] ?? 'null')
}

const sha256 = (words: string) => `'sha256-${createHash('sha256').update(words).digest('base64')}'`

describe('html', () => {
  it('carries the script and the styles that its sources make (npm run reader)', async () => {
    expect(readFileSync(BUILT, 'utf8')).toBe(await builtReader())
  })

  it('allows exactly its own script and styles, and nothing from anywhere', async () => {
    const html = await text('html', GRAPH)
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    const script = /<script>(.*)<\/script>\n<\/body>/s.exec(html)?.[1] ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(policy).toBe(
      `default-src 'none'; script-src ${sha256(script)}; style-src ${sha256(style)}; base-uri 'none'; form-action 'none'`,
    )
    expect(html).not.toMatch(/<(?:link|img|iframe|base|object|embed)\b|\ssrc=|\sstyle=|@import|url\(/i)
  })

  it('holds names, quotes with their source and the picture', async () => {
    const html = await text('html', GRAPH)
    expect(block(html, 'entities')).toMatchObject([
      { id: 'p:1', name: 'Ben Oyelaran' },
      { id: 'p:2', name: 'Ana Ruiz' },
    ])
    expect(block(html, 'quotes')).toMatchObject([
      {
        id: 'q:1',
        text: 'The bridge is closed.',
        speaker: 'p:2',
        printed: 'She',
        cue: 'said',
        article: 'a:1',
      },
    ])
    expect(block(html, 'articles')).toEqual([
      { id: 'a:1', title: 'Bridge closed', source: 'The Post', url: null, date: '2026-01-02' },
    ])
    expect(html).toContain('data-id="p:2" transform="translate(-12.5 40)"')
  })

  it('keeps any text in its block, and opens no element with it', async () => {
    const plain = (await text('html', graphOf('x'))).match(/<[a-z!]/gi)?.length
    await fc.assert(
      fc.asyncProperty(fc.oneof(nasty, fc.constantFrom(...HOSTILE)), async (words) => {
        const html = await text('html', graphOf(words))
        expect(html.match(/<[a-z!]/gi)?.length).toBe(plain)
        expect(block(html, 'entities')).toMatchObject([{ name: words, aliases: [words] }])
        expect(block(html, 'quotes')).toMatchObject([{ text: words, speakerName: words }])
      }),
    )
  })

  it('is whole without anything in it', async () => {
    const html = await text('html', { nodes: [], edges: [] })
    for (const id of BLOCKS) expect(block(html, id)).toEqual([])
    expect((await bytes('html', { nodes: [], edges: [] })).length).toBeLessThan(40_000)
  })

  it('refuses more quotes than a browser likes, saying what to do', () => {
    const html = exportFormat('html')
    expect(() => assertFits(html, 20_000)).not.toThrow()
    expect(() => assertFits(html, 20_001)).toThrow(InvalidInput)
    expect(() => assertFits(html, 20_001)).toThrow(/at most 20,000 quotes; these are 20,001/)
    expect(() => assertFits(exportFormat('bibtex'), 1e6)).not.toThrow()
  })
})
