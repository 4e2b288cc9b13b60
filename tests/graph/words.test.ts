// Words, labels, paragraphs and dates as both stores keep and compare them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, lowerBound, quoteDate, upperBound } from '../../lib/graph/dates'
import { articleLabel, contextOf, quoteLabel } from '../../lib/graph/label'
import { foldWords } from '../../lib/graph/words'

test.each([
  ['Müller’s “no”', 'muller no'],
  ['Khalil al-Dawra', 'khalil al dawra'],
  ['  ÜBER-wet, 3rd  ', 'uber wet 3rd'],
  ['東京 news', '東 京 news'],
  ['?!… 🙂', ''],
])('%j is folded to %j', (text, words) => {
  expect(foldWords(text)).toBe(words)
  expect(foldWords(words)).toBe(words)
})

test('plain text is folded like text of any script', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ s9 .,-_\n\'"’‘“”–—…'), maxLength: 30 })
  fc.assert(
    fc.property(plain, (text) => {
      expect(`${foldWords(text)} e`.trim()).toBe(foldWords(`${text} é`))
    }),
    { examples: [["the ministers' and the minister’s…"], ["'s’"]] },
  )
})

test('a word no index would take is cut', () => {
  expect(foldWords('x'.repeat(500))).toBe('x'.repeat(100))
})

test('labels are a title or first words', () => {
  expect(articleLabel(' Harbour row ', 'text')).toBe('Harbour row')
  expect(articleLabel(' ', 'Rain fell\nall day.')).toBe('Rain fell all day.')
  expect(quoteLabel(`${'word '.repeat(40)}`)).toBe(`${'word '.repeat(15)}word…`)
  expect(quoteLabel('😀'.repeat(60))).not.toMatch(/\p{Surrogate}/u)
})

test('the context is the paragraph, cut when it is long', () => {
  const text = 'First line.\n  Second one here.  \r\nThird.'
  const at = text.indexOf('one')
  expect(contextOf(text, { start: at, end: at + 3 })).toEqual({ start: 14, text: 'Second one here.' })
  expect(contextOf(text, { start: 0, end: text.length })).toEqual({ start: 0, text })
  const long = `${'word '.repeat(1000)}HERE ${'word '.repeat(1000)}`
  const here = long.indexOf('HERE')
  const context = contextOf(long, { start: here, end: here + 4 })
  expect(context.text.length).toBeLessThanOrEqual(1200)
  expect(context.text).toMatch(/^word .* HERE .* word$/)
})

test('the context always holds the span and stands where it says', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '😀', 'word '), maxLength: 3000 })
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length + 1)
      const end = start + (b % (text.length - start + 1))
      const context = contextOf(text, { start, end })
      expect(text.slice(context.start, context.start + context.text.length)).toBe(context.text)
      expect(context.start).toBeLessThanOrEqual(start)
      expect(context.start + context.text.length).toBeGreaterThanOrEqual(end)
    }),
  )
})

test.each([
  ['2025-03-14T09:30:00Z', '2025-03-14'],
  ['2025-03', '2025-03'],
  ['--07-10', null],
  [null, null],
])('the day of %j is %j', (date, day) => {
  expect(dayOf(date)).toBe(day)
})

test('a quote was said on its own date, else on the article’s', () => {
  expect(quoteDate('2024-07', '2025-03-14T09:30:00Z')).toBe('2024-07')
  expect(quoteDate('--07-10', '2025-03-14')).toBe('2025-03-14')
  expect(quoteDate(null, null)).toBeNull()
  expect(lowerBound('2024-07-10').within).toEqual(['2024', '2024-07'])
  expect('2024-07-31' <= upperBound('2024-07')).toBe(true)
})
