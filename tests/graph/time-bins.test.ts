// Bins of time: where a day belongs, where a bin ends, and that none is lost between two.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, binDate, daysOf, rangeBetween, rangeOn } from '../../app/_explorer/state/time-axis'
import { NO_FILTER } from '../../lib/graph/filter'
import { binAfter, binCount, binOf, binsFrom, lastDayOf, unitFor } from '../../lib/graph/time-bins'
import { TIME_UNITS } from '../../lib/model/questions'
import { BAR_UNITS, type BarUnit } from '../../lib/model/voices'

const BINS: readonly (readonly [string, BarUnit, string | null])[] = [
  ['2024-07-10', 'day', '2024-07-10'],
  ['2024-07-10', 'week', '2024-07-08'],
  ['2024-07-08', 'week', '2024-07-08'],
  ['2024-07-14', 'week', '2024-07-08'],
  ['2025-01-01', 'week', '2024-12-30'],
  ['2024-07-10', 'month', '2024-07-01'],
  ['2024-07', 'month', '2024-07-01'],
  ['2024-07', 'week', null],
  ['2024', 'month', null],
  ['2024', 'year', '2024-01-01'],
  ['', 'year', null],
  ['2024-07-10', 'decade', '2020-01-01'],
  ['1999', 'century', '1900-01-01'],
  ['2025-02-31', 'day', '2025-03-03'],
  ['2024-13-01', 'month', '2025-01-01'],
]

test.each(BINS)('%s in bins of a %s: %s', (date, unit, expected) => {
  expect(binOf(date, unit)).toBe(expected)
})

test.each([
  ['2024-02-01', 'month', '2024-02-29'],
  ['2024-12-01', 'month', '2024-12-31'],
  ['2024-01-01', 'year', '2024-12-31'],
  ['9999-01-01', 'year', '9999-12-31'],
  ['2020-01-01', 'decade', '2029-12-31'],
  ['2024-12-30', 'week', '2025-01-05'],
  ['2024-02-29', 'day', '2024-02-29'],
] as const)('the bin of %s (%s) ends on %s', (start, unit, last) => {
  expect(lastDayOf(start, unit)).toBe(last)
})

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('bins', () => {
  test('every day lies in exactly one, between its first day and its last', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...BAR_UNITS), (date, unit) => {
        const start = binOf(date, unit) ?? ''
        expect(start <= date && date <= lastDayOf(start, unit)).toBe(true)
        expect(binOf(binAfter(start, unit), unit)).toBe(binAfter(start, unit))
        expect(binAfter(binAfter(start, unit, 5), unit, -5)).toBe(start)
      }),
    )
  })

  test('follow each other without a gap, as many as were counted', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...TIME_UNITS),
        (date, more, unit) => {
          const first = binOf(date, unit) ?? ''
          const last = binAfter(first, unit, more)
          const all = binsFrom(first, last, unit)
          expect([all.length, all[0], all.at(-1)]).toEqual([more + 1, first, last])
          expect(binCount(first, last, unit)).toBe(more + 1)
        },
      ),
    )
  })

  test('the narrowest unit that fits is chosen', () => {
    expect(unitFor('2024-07-01', '2024-08-20', 90)).toBe('day')
    expect(unitFor('2024-01', '2025', 90)).toBe('week')
    expect(unitFor('2019', '2025-06-01', 90)).toBe('month')
    expect(unitFor('0900', '2025', 90)).toBe('year')
  })
})

describe('the axis of a timeline', () => {
  const bin = (start: string, count: number) => ({ start, count, stances: {}, kinds: {} })
  const axis = axisOf({
    dates: 'either',
    bin: 'month',
    bins: [bin('2024-11-01', 2), bin('2025-02-01', 1)],
    total: 3,
    vague: 0,
    undated: 0,
  })

  test('has the empty bins too', () => {
    expect(axis.bins.map(({ start, count }) => `${binDate(start, 'month')} ${count}`)).toEqual([
      '2024-11 2',
      '2024-12 0',
      '2025-01 0',
      '2025-02 1',
    ])
  })

  test('a range of bins becomes days, and the same bins again', () => {
    for (let from = 0; from < 4; from++)
      for (let to = from; to < 4; to++)
        expect(rangeOn(axis, { ...NO_FILTER, ...daysOf(axis, { from, to }) })).toEqual({ from, to })
    expect(daysOf(axis, rangeBetween(axis, 9, 1))).toEqual({ after: '2024-12-01', before: '2025-02-28' })
  })

  test('marks the bins that a range touches', () => {
    expect(rangeOn(axis, NO_FILTER)).toBeNull()
    expect(rangeOn(axis, { ...NO_FILTER, after: '2024-12-20', before: '2025-01' })).toEqual({
      from: 1,
      to: 2,
    })
    expect(rangeOn(axis, { ...NO_FILTER, after: '2024-12' })).toEqual({ from: 1, to: 3 })
    expect(rangeOn(axis, { ...NO_FILTER, after: '2030' })).toBeNull()
  })
})
