// Similar spelling, and where the words of a question stand in a text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchFolded, matchText, type Rule, rangesIn } from '../../lib/graph/matching'
import { snippetOf } from '../../lib/graph/snippet'
import { edits, forgiven, slips } from '../../lib/graph/spelling'

test.each([
  ['okafor', 'okafor', 0],
  ['okafor', 'okfaor', 1],
  ['okafor', 'kafor', 1],
  ['okafor', 'okafors', 1],
  ['okafor', 'okaxor', 1],
  ['okafor', 'kofaor', 2],
  ['abcd', 'badc', 2],
  ['ca', 'abc', 3],
  ['harbour', 'harvest', 4],
])('%s and %s are %i slips apart', (a, b, count) => {
  expect(edits(a, b, 4)).toBe(count)
  expect(edits(b, a, 4)).toBe(count)
  expect(edits(a, b, 0)).toBe(Math.min(count, 1))
})

test('slips are those of a full table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(edits(a, b, 9)).toBe(slowly(a, b))
    }),
  )
})

/** The definition, without bounds and without saving memory. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a.at(-1) === b.at(-1)
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const least = Math.min(slowly(x, b) + 1, slowly(a, y) + 1, slowly(x, y) + (same ? 0 : 1))
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return swapped ? Math.min(least, slowly(a.slice(0, -2), b.slice(0, -2)) + 1) : least
}

test.each([
  ['oka', 0],
  ['mara', 1],
  ['okaforr', 1],
  ['verhaegn', 2],
  ['2024', 0],
] as const)('%s is forgiven %i', (word, count) => {
  expect(forgiven(word)).toBe(count)
})

test.each([
  ['marra', 'mara', 1],
  ['mar', 'mara', null],
  ['xarx', 'mara', null],
  ['2024', '2025', null],
  ['verheagan', 'verhaegen', 2],
])('asked for %s, %s is %j slips away', (asked, found, count) => {
  expect(slips(asked, found)).toBe(count)
})

describe('where the words of a question stand', () => {
  const shown = (text: string, words: string, rule: Rule, forgiving = false) =>
    matchText(text, words.split(' '), rule, forgiving)?.ranges.map(({ start, end }) =>
      text.slice(start, end),
    ) ?? null

  test.each([
    ['Tomás Brandt', 'bra tom', 'names', ['Tom', 'Bra']],
    ['Tomás Brandt', 'tomas', 'names', ['Tomás']],
    ['Tomás Brandt', 'zebra', 'names', null],
    ['Khalil al-Dawra’s men', 'dawra khal', 'names', ['Khal', 'Dawra’s']],
    ['She won the war on wares', 'war on', 'text', ['war', 'on']],
    ['It was the only one', 'on', 'text', ['on', 'on']],
    ['It was the only one', 'on was', 'text', null],
    ['東京 news', '東', 'text', ['東']],
    ['İzmir and Ærø', 'izmir', 'names', ['İzmir']],
  ] as const)('%s: %s (%s)', (text, words, rule, expected) => {
    expect(shown(text, words, rule)).toEqual(expected)
  })

  test('a similar word is marked as a whole, and only where none stands as written', () => {
    expect(shown('Mara Okafor', 'okfaor', 'names')).toBeNull()
    expect(shown('Mara Okafor', 'okfaor mar', 'names', true)).toEqual(['Mar', 'Okafor'])
    expect(shown('okafor okafar', 'okafar', 'names', true)).toEqual(['okafar'])
    expect(matchFolded('mara okafor mayor', ['okfaor', 'mara'], 'names')).toBe(1)
    expect(matchFolded('mara okafor mayor', ['okfaor', 'zebra'], 'names')).toBeNull()
  })

  test('a letter and its accent are not torn apart', () => {
    const text = 'Zo\u0065\u0301 Ruiz'
    expect(rangesIn(text, ['zoe'], 'names').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Zoe\u0301',
    ])
    expect(rangesIn('naïvely', ['nai'], 'names')).toEqual([{ start: 0, end: 3 }])
  })

  test('ranges are in order, apart, and within the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '’', '東', '😀', '-'), maxLength: 40 })
    const words = fc.array(fc.constantFrom('a', 'ab', 'e', '東', 'aabb'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(text, words, (said, asked) => {
        let last = 0
        for (const { start, end } of rangesIn(said, asked, 'names')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(said.length)
      }),
    )
  })
})

test('a snippet is a line around the first word found, with the words at their new places', () => {
  const text = `${'before '.repeat(60)}the harbour\nreopens ${'after '.repeat(60)}`
  const at = text.indexOf('harbour')
  const snippet = snippetOf(text, [{ start: at, end: at + 7 }])
  expect(snippet.text).toMatch(/^…before .*the harbour reopens after.*…$/)
  expect(snippet.text.length).toBeLessThan(200)
  expect(snippet.ranges.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['harbour'])
  expect(snippetOf('short one', [{ start: 0, end: 5 }])).toEqual({
    text: 'short one',
    ranges: [{ start: 0, end: 5 }],
  })
  const far = snippetOf(text, [
    { start: at, end: at + 7 },
    { start: text.length - 6, end: text.length - 1 },
  ])
  expect(far.ranges).toHaveLength(1)
})
