// Quotes that are one: keys that they share, and the words that one has and the other has not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { echoKeys, echoWords } from '../../lib/graph/echoes'

const PIER = 'The pier will close in May, and nobody can say today when it will open again'

const told = (text: string, other: string) => {
  const marks = { same: ['', ''], added: ['+', '+'], left: ['-', '-'] } as const
  const found = echoWords(text, other)
  return found && `${found.kind}: ${found.parts.map(({ kind, text }) => marks[kind].join(text)).join(' ')}`
}

describe('the words of two quotes', () => {
  it.each([
    [
      'the pier will close in May and nobody can say today when it will open again.',
      /^same: the pier .* again$/,
    ],
    [
      'close in May, and nobody can say today',
      /^clipped: -The pier will- close .* today -when it will open again-$/,
    ],
    [`Yes. ${PIER}`, /^longer: \+Yes\+ The pier/],
    [PIER.replace('May', 'June'), /^changed: The pier will close in -May- \+June\+ and nobody/],
    ['The pier will open again', /^clipped:/],
    ['The harbour closed in June, and everybody knew why', null],
    ['The pier will close', null],
    ['The pier', null],
    ['', null],
  ])('%s', (other, expected) => {
    if (expected === null) expect(told(PIER, other)).toBeNull()
    else expect(told(PIER, other)).toMatch(expected)
  })

  it('all come back, in order, whichever of the two is asked', () => {
    const word = fc.constantFrom('pier', 'harbour', 'boat', 'closes', 'opens', 'May')
    const text = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = echoWords(one, other)
        const parts = found?.parts ?? []
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text)
        if (found !== null) expect(without('left').join(' ')).toBe(other)
        if (found !== null) expect(without('added').join(' ')).toBe(one)
        expect(echoWords(other, one) === null).toBe(found === null)
      }),
    )
  })
})

describe('the keys of a quote', () => {
  it('are shared by quotes with seven words in a row in common, whatever surrounds them', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most })
    fc.assert(
      fc.property(words(7, 9), words(0, 3), words(0, 3), words(0, 3), (shared, a, b, c) => {
        const one = echoKeys([...a, ...shared, ...b].join(' '))
        const other = echoKeys([...c, ...shared].join(' '))
        expect(one.filter((key) => other.includes(key))).not.toEqual([])
      }),
    )
  })

  it('are few, and none of what is too short to be known again', () => {
    expect(echoKeys('Nobody asked us')).toEqual([])
    expect(echoKeys('')).toEqual([])
    expect(echoKeys('Nobody ever asked us')).toHaveLength(1)
    expect(echoKeys('Nobody EVER asked us!')).toEqual(echoKeys('“nobody ever asked us”'))
    expect(echoKeys(Array.from({ length: 900 }, (_, n) => `word${n}`).join(' '))).toHaveLength(16)
  })
})
