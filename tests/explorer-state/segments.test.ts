// The reader's text: nothing is lost, nothing is doubled, and every mark lies where its span says.
import { expect, test } from 'vitest'
import { paragraphsOf } from '../../app/_explorer/reader/segments'
import { rangeBetween } from '../../app/_explorer/reader/selected-words'
import { citation, markdownCitation, textLink } from '../../lib/export/citation'
import type { ArticleMention, QuoteRecord } from '../../lib/model/records'

const text = 'Harbour closes\n\n“We **warned** them,” Ruiz said. Okafor agreed.\nMore soon.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const mention = (words: string): ArticleMention => ({
  ...at(words),
  entityId: `p:${words}`,
  kind: 'person',
  text: words,
  form: 'name',
})
const marked = { ...at('We **warned** them,'), id: 'q:1' } as QuoteRecord
const article = {
  text,
  quotes: [marked],
  mentions: [mention('Ruiz'), mention('Okafor')],
  locators: [],
  zones: [
    { kind: 'headline', ...at('Harbour closes') },
    { kind: 'markup', start: text.indexOf('**'), end: text.indexOf('**') + 2 },
    { kind: 'markup', start: text.lastIndexOf('**'), end: text.lastIndexOf('**') + 2 },
  ],
} as const

test('a paragraph a line, without markup, every other character once and in order', () => {
  const words = paragraphsOf(article, null).map((p) => p.segments.map((s) => s.text).join(''))
  expect(words).toEqual(['Harbour closes', '“We warned them,” Ruiz said. Okafor agreed.', 'More soon.'])
})

test('every segment is the text at its place', () => {
  for (const { segments } of paragraphsOf(article, null)) {
    for (const s of segments) expect(text.slice(s.start, s.end)).toBe(s.text)
  }
})

test('quotes, mentions and zones are where they belong', () => {
  const [headline, body] = paragraphsOf(article, at('Okafor agreed.'))
  expect(headline?.zone).toBe('headline')
  expect(body?.segments.filter((s) => s.quoteIds.includes('q:1')).map((s) => s.text)).toEqual([
    'We ',
    'warned',
    ' them,',
  ])
  expect(body?.segments.filter((s) => s.mention !== null).map((s) => s.text)).toEqual(['Ruiz', 'Okafor'])
  expect(body?.segments.filter((s) => s.inPassage).map((s) => s.text)).toEqual(['Okafor', ' agreed.'])
})

test('a citation names words, speaker and source, and links to the very words', () => {
  const quote = {
    kind: 'direct',
    text: 'We warned them',
    speakerName: 'Dana Ruiz',
    articleTitle: 'Harbour closes',
    articleSource: 'The Tidewater',
    articleUrl: 'https://news.example/harbour#comments',
    publishedAt: '2031-05-04',
  } as QuoteRecord
  expect(citation(quote)).toBe(
    '“We warned them” — Dana Ruiz, “Harbour closes”, The Tidewater, 4 May 2031. https://news.example/harbour#:~:text=We%20warned%20them',
  )
  expect(textLink('https://news.example/', 'a b c d e f-g h i j k l')).toBe(
    'https://news.example/#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l',
  )
})

test('a citation in Markdown keeps what Markdown would take for its own marks', () => {
  const quote = {
    kind: 'mixed',
    text: 'the *new* pier\nis [closed]',
    speakerName: null,
    articleTitle: 'Harbour_closes',
    articleSource: 'The Tidewater',
    articleUrl: 'https://news.example/harbour',
    publishedAt: null,
  } as QuoteRecord
  expect(markdownCitation(quote)).toBe(
    '> the \\*new\\* pier\n>\n> is \\[closed\\]\n>\n> — speaker unknown, [Harbour\\_closes](https://news.example/harbour#:~:text=the%20*new*%20pier%20is%20%5Bclosed%5D), The Tidewater',
  )
  expect(markdownCitation({ ...quote, articleUrl: null })).toContain(
    '— speaker unknown, Harbour\\_closes, The',
  )
})

// Markup is not shown, so that a place among the shown words is another one in the stored text.
test('what a person marks is the stored text between both ends, across markup and paragraphs, in either direction', () => {
  const paragraphs = paragraphsOf(article, null)
  const shown = paragraphs.map((p) => p.segments.map((s) => s.text).join(''))
  const place = (paragraph: number, words: string, end = false) => ({
    paragraph: paragraphs[paragraph]?.start ?? -1,
    offset: (shown[paragraph] ?? '').indexOf(words) + (end ? words.length : 0),
  })
  const between = (a: ReturnType<typeof place>, b: ReturnType<typeof place>) => {
    const range = rangeBetween(paragraphs, a, b)
    return range === null ? null : text.slice(range.start, range.end)
  }
  expect(between(place(1, 'We warned'), place(1, 'them', true))).toBe('We **warned** them')
  expect(between(place(1, 'warned'), place(1, 'warned', true))).toBe('warned')
  expect(between(place(2, 'More', true), place(1, 'Okafor'))).toBe('Okafor agreed.\nMore')
  expect(between(place(1, 'Ruiz'), place(1, 'Ruiz'))).toBeNull()
})
