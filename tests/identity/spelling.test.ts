// Spellings of one name, and names that only look like one.
import { describe, expect, it } from 'vitest'
import { spelledAlike } from '../../lib/identity/spelling'

describe('spellings of one name', () => {
  it.each<[string, string, boolean?]>([
    ['yahya', 'yehya'],
    ['karim', 'kareem'],
    ['mohammed', 'muhammad'],
    ['ahmed', 'ahmad'],
    ['khaled', 'khalid'],
    ['youssef', 'yousuf', false],
    ['rasheed', 'rashid'],
    ['hussein', 'husain'],
    ['sergei', 'sergey'],
    ['farouk', 'faruk'],
    ['fatima', 'fatimah'],
    ['bakhtiyar', 'bahtiyar'],
    ['zelenko', 'zelinko'],
    ['marie', 'maria', false],
    ['hartson', 'hartsen', false],
    ['karimi', 'karami', false],
    ['anneliese', 'annelise', false],
  ])('%s, %s', (a, b, alike = true) => {
    expect(spelledAlike(a, b)).toBe(alike)
    expect(spelledAlike(b, a)).toBe(alike)
  })
})
