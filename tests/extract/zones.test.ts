// What each line of a text is taken for.
import { describe, expect, it } from 'vitest'
import { segment } from '../../ingest/extract/text/segment'
import type { ArticleInput } from '../../lib/model/article'

const article = (text: string, zones: ArticleInput['zones'] = []): ArticleInput => ({
  id: 'a:test',
  text,
  title: null,
  byline: null,
  source: null,
  publishedAt: null,
  language: 'en',
  zones,
})
const BODY = 'The council met for six hours and decided nothing, as everybody in the town had foreseen.'

describe('zones', () => {
  const table: [string, string][] = [
    ['Share on Facebook', 'boilerplate'],
    ['Share this article', 'boilerplate'],
    ['Read more: The ferry is late again', 'boilerplate'],
    ['Sign up for our morning newsletter', 'boilerplate'],
    ['© 2031 The Tarn Gazette. All rights reserved.', 'boilerplate'],
    ['This article was originally published in the Tarn Gazette.', 'boilerplate'],
    ['Advertisement', 'boilerplate'],
    ['About the author', 'boilerplate'],
    ['By Ana Ruiz', 'byline'],
    ['A ferry leaves the harbour. Photo: Ana Ruiz', 'caption'],
    ['The ferry in March. Credit: Ana Ruiz', 'caption'],
    ['Photo: Ana Ruiz', 'caption'],
    ['Share prices fell on Monday, the bank said.', 'body'],
    [
      'Sign up sheets were stolen, Ms. Ruiz said, and nobody knew by whom they had been taken from the hall.',
      'body',
    ],
  ]
  it.each(table)('%s → %s', (line, kind) => {
    const text = `The ferry and the harbour\n\n${line}\n\n${BODY}\n\n${BODY}`
    const document = segment(article(text))
    const at = text.indexOf(line)
    expect(document.paragraphs.find((p) => p.start <= at && at < p.end)?.zone).toBe(kind)
  })

  it('splits a dateline from the paragraph it opens', () => {
    const text = `${BODY}\n\nPORT ELLERY, 3 May (OPA) - The river rose.`
    const { paragraphs } = segment(article(text))
    expect(paragraphs.map((p) => [p.zone, text.slice(p.start, p.end)]).slice(1)).toEqual([
      ['dateline', 'PORT ELLERY, 3 May (OPA) - '],
      ['body', 'The river rose.'],
    ])
  })

  it('reads nothing in boilerplate', () => {
    const text = `${BODY}\n\nSubscribe to hear what Ana Ruiz said`
    const { tokens } = segment(article(text))
    expect(tokens.every((token) => token.end <= BODY.length)).toBe(true)
  })

  it('lets the reader decide where it knows', () => {
    const text = `${BODY}\n\n${BODY}`
    const zone = { start: BODY.length + 2, end: text.length, kind: 'boilerplate' as const }
    expect(segment(article(text, [zone])).paragraphs.map((p) => p.zone)).toEqual(['body', 'boilerplate'])
  })

  it('joins the lines of a text wrapped at a fixed width', () => {
    const line = 'the council of the town met again for a long time and decided as'
    const text = `${Array.from({ length: 8 }, () => line).join('\n')}\n\nThe end came late.`
    expect(segment(article(text)).paragraphs).toHaveLength(2)
  })
})

describe('sentences broken by a conversion', () => {
  const OPEN = 'The council of the town met for a long time on Friday, and it voted to keep the'
  const kept = (text: string) =>
    segment(article(text)).sentences.map(({ start, end }) => text.slice(start, end))

  it.each([
    ['by a blank line', `${OPEN}\n\nferry running. It was late.`, 2],
    ['by a page number', `${OPEN}\n\n12\n\nferry running. It was late.`, 2],
    ['by “Page 3 of 9”', `${OPEN}\n\nPage 3 of 9\n\nferry running. It was late.`, 2],
    ['not before a capital', `${OPEN}\n\nFerry running. It was late.`, 3],
    ['not behind a full stop', `${BODY}\n\nferry running. It was late.`, 3],
    ['not behind a short line', 'Bread and\n\nbutter. It was late.', 3],
    ['not before a byline', `${OPEN}\n\nby Ana Ruiz\n\n${BODY}`, 3],
  ])('%s', (_what, text, sentences) => {
    expect(kept(text)).toHaveLength(sentences)
  })

  it('are read without the number, which stays where it is in the text', () => {
    const text = `${OPEN}\n\n12\n\nferry running, said Ana Ruiz.`
    const { tokens, sentences } = segment(article(text))
    expect(sentences).toHaveLength(1)
    expect(tokens.map((token) => token.text)).not.toContain('12')
    expect(text.slice(sentences[0]?.start, sentences[0]?.end)).toBe(text)
  })

  it('stay broken where the reader knows of a heading', () => {
    const text = `${OPEN}\n\nferry and harbour`
    const heading = { start: OPEN.length + 2, end: text.length, kind: 'heading' as const }
    expect(segment(article(text, [heading])).paragraphs).toHaveLength(2)
  })
})

describe('lists of sources', () => {
  const kinds = (lines: readonly string[]) =>
    segment(article([BODY, BODY, BODY, ...lines].join('\n\n')))
      .paragraphs.slice(3)
      .map(({ zone }) => zone)

  it.each([
    ['“Harbour to close at night” — Tarn Post, May 3, 2031', '“Keepers object” — Dell Herald, May 4, 2031'],
    [
      'Mara Dahl. “Harbour to close” — Tarn Post, 3 May 2031',
      'Wire: “Keepers object”. Dell Herald, 4 May 2031',
    ],
  ])('titles with outlet and date: %s', (...lines) => {
    expect(kinds(lines)).toEqual(['boilerplate', 'boilerplate'])
  })

  it('one such line alone may be a statement with its signature', () => {
    expect(kinds(['“The harbour will close at night.” — Dana Ruiz, May 3, 2031', BODY])).toEqual([
      'body',
      'body',
    ])
  })

  it('everything below the heading, from the middle of the text on', () => {
    expect(kinds(['Sources', '“Harbour to close” — Tarn Post', 'Keepers’ letter — Dell Herald'])).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
    ])
  })
})
