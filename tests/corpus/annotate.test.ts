// The notation and its anchors: what they find, and that a slip of the annotator is an error and not a wrong offset.
import { describe, expect, it } from 'vitest'
import { nearest, occurrences } from './anchors'
import { annotate } from './annotate'
import { parseAnnotation } from './notation'

const TEXT = `Bridge closed

By Ana Ruiz
The Post

Mayor Ben Lund said the bridge was "unsafe." Lund's sister, Eva Lund, disagreed. "It stands," she said. "It stood in 1950."
`

const HEAD = ['file a.txt', 'title Bridge closed', 'date 2026-01-02', 'body Mayor Ben']
const PEOPLE = ['PERSON ruiz = Ana Ruiz', 'PERSON ben = Ben Lund | Lund#1', 'PERSON eva = Eva Lund']

function gold(...lines: readonly string[]) {
  return annotate(parseAnnotation([...HEAD, ...PEOPLE, ...lines].join('\n')), TEXT)
}

describe('entities', () => {
  it('finds every occurrence, the longest form first, and gives a surname to the one it is for', () => {
    const [, ben, eva] = gold().entities
    expect(ben?.mentions.map((mention) => mention.text)).toEqual(['Ben Lund', 'Lund'])
    expect(eva?.mentions.map((mention) => mention.text)).toEqual(['Eva Lund'])
  })

  it('marks names of the head as optional and keeps titles apart', () => {
    const [ruiz, ben] = gold().entities
    expect(ruiz?.mentions[0]?.optional).toBe(true)
    expect(ben?.mentions[0]).toMatchObject({ text: 'Ben Lund', with_title: { text: 'Mayor Ben Lund' } })
  })

  it('does not take part of a word for a name', () => {
    expect(occurrences('Lundgren met Lund.', 'Lund')).toEqual([{ start: 13, end: 17, text: 'Lund' }])
  })
})

describe('quotes', () => {
  it('takes the phrase and the cue nearest to the words, and nests what is inside', () => {
    const { quotes } = gold(
      'M ben:Mayor Ben Lund | said | the bridge was "unsafe."',
      'D ben:Mayor Ben Lund | said | unsafe.',
      'D eva:she | said | It stands, | g=a',
      'D eva:she | said | It stood ~ 1950. | g=a',
    )
    expect(quotes.map(({ id, inside, group }) => [id, inside, group])).toEqual([
      ['q1', undefined, undefined],
      ['q2', 'q1', undefined],
      ['q3', undefined, 'a'],
      ['q4', undefined, 'a'],
    ])
    expect(quotes[2]?.cue?.start).toBe(TEXT.lastIndexOf('said'))
    expect(quotes[3]?.text).toBe('It stood in 1950.')
    for (const quote of quotes) expect(TEXT.slice(quote.start, quote.end)).toBe(quote.text)
  })

  it('keeps an unnamed speaker without an entity', () => {
    expect(gold('D ?:she | said | It stands, | is=the sister').quotes[0]?.speaker).toMatchObject({
      entity: null,
      description: 'the sister',
    })
  })

  it('looks on one side when told to', () => {
    const target = { start: TEXT.indexOf('It stood'), end: TEXT.indexOf('It stood') + 8 }
    expect(nearest(TEXT, '>Lund', target, [])).toBeNull()
    expect(nearest(TEXT, '<Lund', target, [])?.start).toBe(TEXT.lastIndexOf('Lund'))
  })
})

describe('slips', () => {
  it.each([
    ['words that are not there', 'D eva:she | said | It leans,', /line 8.*not in the text/],
    ['words out of order', 'D eva:she | said | It stands,\nD ben:Lund | said | unsafe.', /line 9/],
    ['a phrase that is not there', 'D eva:the sister | said | It stands,', /no "the sister"/],
    ['a cue that is not there', 'D eva:she | whispered | It stands,', /no cue "whispered"/],
    ['an entity nobody declared', 'D mayor:Lund | said | unsafe.', /no entity "mayor"/],
    ['an entity that is not in the text', 'PERSON obi = Ruben Obi', /"obi" has no mention/],
    ['a form that is not in the text', 'PERSON obi = Ana Ruiz | Ruben', /"Ruben" of obi/],
    ['a line that means nothing', 'Persona x = y', /cannot read/],
  ])('refuses %s', (_, lines, message) => {
    expect(() => gold(...lines.split('\n'))).toThrow(message)
  })
})
