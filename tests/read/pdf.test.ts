// PDF documents: text in reading order, pages, metadata, a quote with its speaker; and what is wrong with bad ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { DEFAULT_MAX_BYTES, type ReadLimits } from '../../ingest/read/limits'
import { seam } from '../../ingest/read/pdf/hyphens'
import { readBytes } from '../../ingest/read/read'
import { InvalidInput } from '../../lib/errors'
import { locatorAt } from '../../lib/model/article'
import { column, type Line, type PdfSpec, pdfOf } from './make/pdf'

const read = (bytes: Buffer, name = 'a.pdf', limits: Partial<ReadLimits> = {}) =>
  readBytes(name, bytes, { maxBytes: DEFAULT_MAX_BYTES, limits })
const paragraphs = async (spec: PdfSpec) => (await read(pdfOf(spec))).text.split('\n\n')

/** Printed by a browser from basin.print.html: justified columns, fonts of its own, heads and feet, a footnote. */
const printed = await read(readFileSync(join(import.meta.dirname, '../fixtures/read/basin.pdf')), 'basin.pdf')

describe('a printed page with two columns', () => {
  it('says title, author, day and language', () => {
    expect(printed).toMatchObject({
      title: 'Dredging of the Lantern basin halted after silt tests',
      byline: 'Ines Halloran',
      publishedAt: '2026-03-05',
      language: 'en',
    })
  })

  it('is read column by column, its paragraphs whole across columns and pages', () => {
    expect(printed.text).toContain('had been taken from a single corner of the basin. Its managing director')
    expect(printed.text).toContain('Until then the passenger ferries will use the northern channel')
    expect(printed.zones.map(({ kind }) => kind)).toEqual([
      'headline',
      'byline',
      'byline',
      ...Array(3).fill('body'),
      'heading',
      ...Array(5).fill('body'),
      'body',
    ])
  })

  it('has no running heads, page numbers and footnote marks in its text', () => {
    expect(printed.text).not.toMatch(/Port Ellery Review|Page \d|basin\.1|\n1\n/)
    expect(printed.text).toMatch(/\n\nLetter of the company to the commissioner, dated 3 March 2026\.$/)
  })

  it('leads from a quote to its speaker and its page', () => {
    const { quotes, entities } = extract(printed)
    const found = (words: string) => {
      const quote = quotes.find(({ text }) => text.includes(words))
      const speaker = entities.find(({ id }) => id === quote?.speaker?.entityId)
      return [speaker?.name, locatorAt(printed.locators, quote?.start ?? -1, 'page')?.label]
    }
    expect(found('clean mud')).toEqual(['Leonid Aske', '1'])
    expect(found('another committee')).toEqual(['Wilhelmina Oduya', '2'])
  })
})

const LEFT = [
  '¶The lock keeper told the inquiry on Tues-',
  'day that she had rung the bell twice and',
  'that nobody had answered. She then walk-',
  'ed to the well-known inn beside the gates',
  '¶“I knocked until my hand hurt,” she said,',
  'and looked at the bench for a long while.',
]
const RIGHT = [
  'Nobody spoke for a while after that. The',
  'judge, Petra Lindqvist, asked for water.',
  '¶A second witness had seen the lamp go',
  'out at midnight, and had thought nothing',
  'of it. “It often went out,” he told them,',
  'and the well-known inn was closed by then.',
]
const furniture = (number: number): Line[] => [
  { text: 'Ossel Evening Post', x: 60, y: 800, size: 8 },
  { text: `${number}`, x: 300, y: 30, size: 8 },
]

describe('reading order', () => {
  const sheet = (number: number) => [
    ...furniture(number),
    { text: 'Keeper rang twice, inquiry hears', x: 60, y: 740, size: 20, bold: true },
    // Drawn in the wrong order: the place counts, not the order in the file
    ...column(320, 700, RIGHT, 12),
    ...column(60, 700, LEFT, 12),
  ]

  it('goes down the left column, then down the right one', async () => {
    expect(await paragraphs({ pages: [sheet(1), sheet(2)] }).then((all) => all.slice(0, 4))).toEqual([
      'Keeper rang twice, inquiry hears',
      'The lock keeper told the inquiry on Tuesday that she had rung the bell twice and that nobody had answered. She then walked to the well-known inn beside the gates',
      '“I knocked until my hand hurt,” she said, and looked at the bench for a long while.',
      'Nobody spoke for a while after that. The judge, Petra Lindqvist, asked for water.',
    ])
  })

  it('knows three columns, also where the last has only two lines left, and a headline over them', async () => {
    const lines = (word: string, count: number) =>
      Array.from({ length: count }, (_, row) => `${word} ${row} of the column`)
    const page: Line[] = [
      { text: 'A headline that is longer than one', x: 60, y: 760, size: 20 },
      { text: 'line is', x: 60, y: 736, size: 20 },
      ...column(60, 700, lines('one', 6)),
      ...column(220, 700, lines('two', 6)),
      ...column(380, 700, lines('three', 6)),
      {
        text: 'Figure 1: a picture that lies across all of the three columns of this very page, or nearly',
        x: 60,
        y: 600,
      },
      ...column(60, 570, lines('four', 3)),
      ...column(220, 570, lines('five', 3)),
      ...column(380, 570, lines('six', 2)),
    ]
    const all = await paragraphs({ pages: [page] })
    expect(all[0]).toBe('A headline that is longer than one line is')
    const order = all
      .slice(1)
      .join(' ')
      .match(/\b(?:one|two|three|four|five|six) (?=\d)|Figure/g)
    expect(
      order?.map((word) => word.trim()).filter((word, index, words) => word !== words[index - 1]),
    ).toEqual(['one', 'two', 'three', 'Figure', 'four', 'five', 'six'])
  })

  it('goes row by row through a list of speakers and words', async () => {
    const rows = ['Did you ring?', 'Twice, I said.', 'And then?', 'I walked to the inn.', 'Alone?']
    const page = rows.flatMap((text, index): Line[] => [
      { text: index % 2 === 0 ? 'JUDGE:' : 'KEEPER:', x: 60, y: 700 - index * 20 },
      { text, x: 150, y: 700 - index * 20 },
    ])
    expect((await paragraphs({ pages: [page] })).join(' ')).toMatch(
      /^JUDGE: Did you ring\? KEEPER: Twice, I said\. JUDGE: And then\?/,
    )
  })

  it('joins a sentence across pages, past a footnote, and knows the page of each part', async () => {
    const { text, locators } = await read(
      pdfOf({
        roman: true,
        pages: [
          [
            ...furniture(1),
            ...column(60, 700, [
              'The board of the harbour met on Friday in the old customs house, and it',
              'voted to keep the ferry running until the bridge across the northern',
            ]),
            { text: '1 Minutes of the board, page four.', x: 60, y: 120, size: 7 },
          ],
          [
            ...furniture(2),
            ...column(60, 700, ['channel is finished, which will be in two years at the earliest.']),
          ],
        ],
      }),
    )
    const [first, second] = text.split('\n\n')
    expect(first).toMatch(/bridge across the northern channel is finished/)
    expect(second).toBe('1 Minutes of the board, page four.')
    expect(locators.map(({ label, start }) => [label, text.slice(start, start + 9)])).toEqual([
      ['i', 'The board'],
      ['ii', 'channel i'],
      ['i', '1 Minutes'],
    ])
  })

  it('keeps a single page’s first line, which no other page repeats', async () => {
    const page = [
      { text: 'Ossel Evening Post', x: 60, y: 800, size: 8 },
      ...column(60, 700, ['The board met.']),
    ]
    expect(await paragraphs({ pages: [page] })).toEqual(['Ossel Evening Post', 'The board met.'])
  })
})

describe('properties', () => {
  const info = { Title: 'The keeper’s report', Author: 'Tessa Okonjo', CreationDate: 'D:20260305091500Z' }
  const pages = [
    column(60, 700, ['The lock was shut at midnight, and nobody was told of it until the morning.']),
  ]

  it('are taken where the page says nothing', async () => {
    const ascii = { ...info, Title: 'The report' }
    expect(await read(pdfOf({ pages, info: ascii }))).toMatchObject({
      title: 'The report',
      byline: 'Tessa Okonjo',
      publishedAt: '2026-03-05',
    })
  })

  it('are not taken from a program', async () => {
    const made = { Title: 'Microsoft Word - draft3.docx', Author: 'Administrator' }
    expect(await read(pdfOf({ pages, info: made }))).toMatchObject({ title: null, byline: null })
  })

  it('give way to what is printed', async () => {
    const page = column(60, 700, ['By Ines Halloran', '3 March 2026']).concat(pages[0] ?? [])
    const moved = page.map((line, index) => ({ ...line, y: 760 - index * 30 }))
    expect(await read(pdfOf({ pages: [moved], info }))).toMatchObject({
      byline: 'Ines Halloran',
      publishedAt: '2026-03-03',
    })
  })
})

describe('hyphens at line ends', () => {
  const words = new Set(['harbour', 'well-known', 'rebuilt'])
  it.each([
    ['the har-', 'bour', 'the harbour'],
    ['a well-', 'known inn', 'a well-known inn'],
    ['self-', 'made', 'self-made'],
    ['Ines Farrow-', 'Mbali', 'Ines Farrow-Mbali'],
    ['a 24-', 'hour strike', 'a 24-hour strike'],
    ['re\u00AD', 'built', 'rebuilt'],
    ['unknow-', 'able', 'unknowable'],
    ['one', 'two', 'one two'],
    ['the lock —', 'and', 'the lock — and'],
    ['the lock—', 'and', 'the lock—and'],
  ])('%s | %s', (before, after, whole) => {
    const { cut, glue } = seam(before, after, words)
    expect(before.slice(0, before.length - cut) + glue + after).toBe(whole)
  })
})

describe('refused', () => {
  const page = column(60, 700, ['The lock was shut at midnight, and nobody was told of it until morning.'])
  const whole = pdfOf({ pages: [page] })
  const many = pdfOf({ pages: Array(12).fill(page) })
  const bomb = pdfOf({ pages: [page], ballast: Buffer.alloc(6 * 1024 * 1024) })
  it.each<[string, Buffer, Partial<ReadLimits>, string]>([
    [
      'locked.pdf',
      pdfOf({ pages: [page], password: 'harbour' }),
      {},
      'locked.pdf: This PDF document is locked with a password. Open it, save a copy without the password and give that.',
    ],
    [
      'short.pdf',
      whole.subarray(0, whole.length / 2),
      {},
      'short.pdf: This PDF document is damaged or cut short. Fetch or save it again.',
    ],
    [
      'garbled.pdf',
      Buffer.from('%PDF-1.7\nnothing of a document\n%%EOF\n'),
      {},
      'garbled.pdf: This PDF document is damaged or cut short. Fetch or save it again.',
    ],
    [
      'scan.pdf',
      pdfOf({ pages: [[], []] }),
      {},
      'scan.pdf: There is no text in this PDF document: its pages are pictures (a scan). Run text recognition over it first, for example `ocrmypdf in.pdf out.pdf`.',
    ],
    [
      'long.pdf',
      many,
      { maxPages: 10 },
      'long.pdf: It has 12 pages; at most 10 are read. Split it, or raise the limit with HEARSAY_MAX_PAGES.',
    ],
    [
      'bomb.pdf',
      bomb,
      {},
      'bomb.pdf: It unpacks to more than 200 times its size, as only a zip bomb does. Leave it out.',
    ],
    [
      'large.pdf',
      many,
      { maxUnpackedBytes: 1000 },
      'large.pdf: It unpacks to more than 1000 bytes. Split it, or raise the limit with HEARSAY_MAX_UNPACKED_BYTES.',
    ],
  ])('%s', async (name, bytes, limits, line) => {
    const error: unknown = await read(bytes, name, limits).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(InvalidInput)
    expect((error as InvalidInput).line()).toBe(line)
  })

  it('not for being locked against changes only', async () => {
    const { text, byline } = await read(
      pdfOf({ pages: [page], password: '', info: { Author: 'Ola Brandt' } }),
    )
    expect([text.slice(0, 8), byline]).toEqual(['The lock', 'Ola Brandt'])
  })
})
