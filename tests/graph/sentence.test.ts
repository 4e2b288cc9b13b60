// The sentence around a passage.
import { expect, it } from 'vitest'
import { sentenceAround, withoutLinks } from '../../lib/graph/sentence'

const CASES = [
  [
    'It rained. Ida Morrow, clerk of the guild, spoke. He left.',
    'clerk',
    'Ida Morrow, clerk of the guild, spoke.',
  ],
  [
    'It rained. Vice Adm. Otis Fell read Mr. Lowell’s report. Then tea.',
    'report',
    'Vice Adm. Otis Fell read Mr. Lowell’s report.',
  ],
  ['“He rows,” she said. “Badly.”\nNext line.', 'Badly', '“Badly.”'],
  ['One runs. Two run on', 'Two', 'Two run on'],
  ['Words one. Words two. Words three.', 'one. Words two', 'Words one. Words two.'],
] as const

it.each(CASES)('%s: %s', (text, words, expected) => {
  const start = text.indexOf(words)
  const span = sentenceAround(text, { start, end: start + words.length })
  expect(text.slice(span.start, span.end)).toBe(expected)
})

it('reads links as their words', () => {
  expect(withoutLinks('the [Ferry Guild](https://guild.example/a?b) [sic]')).toBe('the Ferry Guild [sic]')
})
