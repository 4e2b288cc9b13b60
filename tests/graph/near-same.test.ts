// When a text is an edit of another one, and when it is another story.
import { describe, expect, it } from 'vitest'
import { nearSame } from '../../lib/graph/near-same'

const PIER =
  'The pier will close in May, Tomas Verhaegen said on Monday. Repairs take a year. The council pays half of the cost, and the harbour pays the rest.'

describe('a near-same text', () => {
  it.each([
    ['itself in other marks and cases', PIER.toUpperCase().replaceAll(',', ' –')],
    ['one with a corrected name and day', PIER.replace('Tomas', 'Thomas').replace('Monday', 'Tuesday')],
    ['one that grew', `${PIER} ${'Leonid Aske asked who had counted the planks before. '.repeat(9)}`],
    ['one that was cut', PIER.slice(0, 80)],
  ])('is %s', (_, text) => {
    expect(nearSame(PIER, text)).toBe(true)
    expect(nearSame(text, PIER)).toBe(true)
  })

  it.each([
    [
      'another story of the same people',
      'Tomas Verhaegen said on Monday that he would not stand again. Leonid Aske will.',
    ],
    ['the same words in another order', PIER.split(' ').sort().join(' ')],
    ['one without words', '– … –'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(nearSame(PIER, text)).toBe(false)
    expect(nearSame(text, PIER)).toBe(false)
  })

  it('may be shorter than a shingle, but not empty', () => {
    expect(nearSame('Rain today', 'rain, today!')).toBe(true)
    expect(nearSame('', '')).toBe(false)
  })
})
