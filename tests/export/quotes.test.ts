// Quotes with their citations: read back by a foreign parser, and nothing lost on the way whatever the words are.
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportQuote } from '../../lib/export/export-graph'
import { paragraphAt, paragraphStarts } from '../../lib/export/paragraph'
import { personName } from '../../lib/export/reference'
import { csvRows, text } from './read-back'
import { GRAPH, graphOf, NASTY, nasty, QUOTE } from './sample'

const CITED: ExportQuote = {
  ...QUOTE,
  speakerKind: 'person',
  articleUrl: 'https://post.example/a_b%20{c}?d=1&e#top',
  paragraph: 4,
  confirmedBy: 'Ida Morrow',
}
const exported = (format: string, quote: ExportQuote) =>
  text(format, { nodes: [], edges: [], quotes: [quote] })
const foreign = (file: string) => plugins.input.chain(file, { generateGraph: false })

/** What a reference keeps of any text: its characters, with white space as single spaces. */
const onOneLine = (words: string) =>
  words
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()

describe('bibtex', () => {
  it('is an entry with speaker, words, source, place and rule', async () => {
    expect(
      await exported('bibtex', CITED),
    ).toBe(`% Quotes with their sources, written by Hearsay. Encoding: UTF-8.

@online{ruiz-2026-1,
  author = {Ruiz, Ana},
  title = {{Bridge closed}},
  howpublished = {The Post},
  date = {2026-01-02},
  year = {2026},
  month = {1},
  url = {https://post.example/a_b%20%7Bc%7D?d=1&e#:~:text=The%20bridge%20is%20closed.},
  note = {“The bridge is closed.”},
  quotekind = {direct},
  stance = {states},
  cue = {said},
  paragraph = {4},
  offsets = {1--22},
  rule = {cue-after},
  confirmedby = {Ida Morrow},
  hearsayid = {q:1}
}
`)
  })

  it('is read by citation-js as it was meant', async () => {
    const [item] = foreign(await exported('bibtex', CITED))
    expect(item).toMatchObject({
      type: 'webpage',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      title: 'Bridge closed',
      publisher: 'The Post',
      issued: { 'date-parts': [[2026, 1, 2]] },
      note: '“The bridge is closed.”',
      URL: 'https://post.example/a_b%20%7Bc%7D?d=1&e#:~:text=The%20bridge%20is%20closed.',
    })
  })

  it('keeps any text, TeX or not', async () => {
    const tex = ['{', '}}', '\\end{x}', '$a_b^c$ # 5 % ~', "--- ``x''", '?`', 'a and b, c', '@misc{x,']
    const words = fc.oneof(nasty, fc.constantFrom(...tex))
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const items = foreign(await text('bibtex', graphOf(`x ${said} x`)))
        expect(items).toHaveLength(1)
        expect(items[0]?.note).toBe(`“${onOneLine(`x ${said} x`)}”`)
        expect(items[0]?.author).toEqual([{ family: onOneLine(`x ${said} x`) }])
      }),
    )
  })
})

describe('a speaker as an author', () => {
  const name = (speakerName: string, speakerKind: ExportQuote['speakerKind'] = 'person') =>
    personName({ ...QUOTE, speakerName, speakerKind })

  it.each([
    ['Ana Ruiz', 'Ana', '', 'Ruiz'],
    ['Esteban Lázaro-Wren', 'Esteban', '', 'Lázaro-Wren'],
    ['Jan van der Meer', 'Jan', 'van der', 'Meer'],
    ['Ana Maria Ruiz', 'Ana Maria', '', 'Ruiz'],
  ])('%s has a given and a family name', (whole, given, particle, family) => {
    expect(name(whole)).toEqual({ given, particle, family })
  })

  it.each([
    'a senior official',
    'The Governor',
    'Ruiz',
    'Ruiz, Ana',
    'Ana and Ben',
    '',
  ])('%j is one name', (whole) => {
    expect(name(whole)).toBeNull()
  })

  it('divides no organization', () => {
    expect(name('Harbour Union', 'organization')).toBeNull()
  })
})

describe('csl', () => {
  it('is a list of items with the fields of CSL-JSON', async () => {
    const file = await exported('csl', CITED)
    const [item] = JSON.parse(file)
    expect(item).toMatchObject({
      id: 'q:1',
      type: 'webpage',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      title: 'Bridge closed',
      'container-title': 'The Post',
      issued: { 'date-parts': [[2026, 1, 2]] },
      note: '“The bridge is closed.”',
      custom: { cue: 'said', stance: 'states', paragraph: 4, start: 1, end: 22, confirmedBy: 'Ida Morrow' },
    })
    expect(foreign(file)).toMatchObject([{ id: 'q:1', note: item.note, issued: item.issued }])
  })

  it('keeps any text', async () => {
    for (const words of NASTY) {
      const [item] = JSON.parse(await text('csl', graphOf(words)))
      expect(item).toMatchObject({ note: `“${words}”`, author: [{ literal: words }] })
    }
  })
})

describe('markdown', () => {
  it('groups by speaker, and cites', async () => {
    expect(await exported('markdown', CITED)).toBe(`# Quotes

1 quote, 1 speaker

## Ana Ruiz

1 quote

> “The bridge is closed.”
>
> — Ana Ruiz, [Bridge closed](https://post.example/a_b%20{c}?d=1&e#:~:text=The%20bridge%20is%20closed.), The Post, 2 Jan 2026\u0020\u0020
> direct quote, states (“said”), paragraph 4, characters 1–22, rule cue-after, confirmed by Ida Morrow
`)
  })

  it('has nothing that Markdown or HTML would act on, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        const lines = (await text('markdown', graphOf(words))).split('\n').slice(4)
        for (const line of lines) expect(line).toMatch(/^(?:$|## |\d+ quotes?$|>)/)
        expect(lines.join('\n').replace(/^>/gm, '')).not.toMatch(/(?<!\\)[<>`*[\]]/)
      }),
    )
  })

  it('escapes what would be a list or an entity', async () => {
    const reported = { ...CITED, kind: 'indirect', text: '- one &amp; two\n1. AT&T' } as const
    expect(await exported('markdown', reported)).toContain('> \\- one \\&amp; two\n>\n> 1\\. AT&T\n')
  })
})

describe('quotes-json', () => {
  it('has every field of a citation', async () => {
    const { format, version, quotes } = JSON.parse(await exported('quotes-json', CITED))
    expect([format, version]).toEqual(['hearsay-quotes', 1])
    expect(quotes).toEqual([
      expect.objectContaining({
        words: 'The bridge is closed.',
        speaker: { id: 'p:2', name: 'Ana Ruiz' },
        speakerAsPrinted: 'She',
        cue: 'said',
        stance: 'states',
        article: {
          id: 'a:1',
          title: 'Bridge closed',
          outlet: 'The Post',
          url: CITED.articleUrl,
          date: '2026-01-02',
        },
        link: 'https://post.example/a_b%20{c}?d=1&e#:~:text=The%20bridge%20is%20closed.',
        ...{ paragraph: 4, start: 1, end: 22, rule: 'cue-after', confirmedBy: 'Ida Morrow' },
      }),
    ])
  })

  it('leaves out what is marked within another quote of the same speaker', async () => {
    const quotes = [CITED, { ...CITED, id: 'q:2', inside: 'q:1', part: true }]
    const file = await text('quotes-json', { nodes: [], edges: [], quotes })
    expect(JSON.parse(file).quotes).toHaveLength(1)
    expect(JSON.parse(await text('json', { nodes: [], edges: [], quotes })).quotes).toHaveLength(2)
  })
})

describe('csv-quotes', () => {
  it('has link, paragraph and who confirmed it', async () => {
    expect(csvRows(await exported('csv-quotes', CITED))[0]).toMatchObject({
      link: 'https://post.example/a_b%20{c}?d=1&e#:~:text=The%20bridge%20is%20closed.',
      paragraph: '4',
      confirmed_by: 'Ida Morrow',
    })
    expect(csvRows(await text('csv-quotes', GRAPH))[0]).toMatchObject({
      link: '',
      paragraph: '',
      confirmed_by: '',
    })
  })
})

describe('what was printed on pages or recorded', () => {
  const paged = { ...CITED, page: 'iv', time: '00:12:05' }

  it('is cited with the page and the time', async () => {
    const [reference] = JSON.parse(await exported('csl', paged))
    expect([reference.page, reference.custom.time]).toEqual(['iv', '00:12:05'])
    expect(await exported('bibtex', paged)).toContain('  pages = {iv},\n  time = {00:12:05},\n')
    expect(await exported('markdown', paged)).toContain('The Post, 2 Jan 2026, p. iv, at 00:12:05')
    expect(csvRows(await exported('csv-quotes', paged))[0]).toMatchObject({ page: 'iv', time: '00:12:05' })
    const { quotes } = JSON.parse(await exported('quotes-json', paged))
    expect(quotes[0]).toMatchObject({ page: 'iv', time: '00:12:05' })
    expect(quotes[0].citation).toContain('2 Jan 2026, p. iv, at 00:12:05.')
  })

  it('is cited without them elsewhere', async () => {
    for (const format of ['bibtex', 'markdown', 'quotes-json'])
      expect(await exported(format, CITED)).not.toMatch(/pages? =|undefined|p\. /)
  })
})

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https://x.example',
  ])('none to %s', async (articleUrl) => {
    const { quotes } = JSON.parse(await exported('quotes-json', { ...CITED, articleUrl }))
    expect(quotes[0].link).toBeNull()
    for (const format of ['bibtex', 'csl', 'markdown']) {
      expect(await exported(format, { ...CITED, articleUrl })).not.toContain('#:~:text')
    }
  })
})

describe('paragraphs', () => {
  it.each([
    ['one', 0, 1],
    ['one\n\ntwo\n \nthree', 5, 2],
    ['one\n\ntwo\n \nthree', 4, 1],
    ['one\n\ntwo\n \nthree', 12, 3],
    ['', 0, 1],
  ])('%j at %i is paragraph %i', (words, at, paragraph) => {
    expect(paragraphAt(paragraphStarts(words), at)).toBe(paragraph)
  })
})
