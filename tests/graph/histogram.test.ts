// Dates as bars: the unit that fits, no gaps, vague and missing dates said apart.
import { describe, expect, it } from 'vitest'
import { axisOf, type DateCounts, histogramOf } from '../../lib/graph/histogram'

function shown(counts: DateCounts): readonly string[] {
  return histogramOf(counts).bars.map(({ from, to, count }) => `${from}…${to} ${count}`)
}

describe('histogramOf', () => {
  it('shows days without a gap', () => {
    const counts: DateCounts = [
      ['2024-02-28', 2],
      ['2024-03-01', 1],
    ]
    expect(histogramOf(counts).unit).toBe('day')
    expect(shown(counts)).toEqual([
      '2024-02-28…2024-02-28 2',
      '2024-02-29…2024-02-29 0',
      '2024-03-01…2024-03-01 1',
    ])
  })

  it.each([
    ['2025-01-01', '2025-02-09', 'day', 40],
    ['2025-01-01', '2025-02-10', 'week', 7],
    ['2025-01-01', '2025-12-31', 'month', 12],
    ['2000-01-01', '2025-12-31', 'year', 26],
    ['1900-01-01', '2025-12-31', 'decade', 13],
    ['0100-01-01', '2025-12-31', 'century', 20],
  ])('from %s to %s: %s', (first, last, unit, bars) => {
    const found = histogramOf([
      [first, 1],
      [last, 1],
    ])
    expect([found.unit, found.bars.length]).toEqual([unit, bars])
  })

  it('begins weeks on Monday, across the turn of the year', () => {
    const counts: DateCounts = [
      ['2024-11-03', 1],
      ['2024-12-31', 1],
      ['2025-01-05', 1],
      ['2025-01-06', 1],
    ]
    const bars = shown(counts)
    expect([bars[0], bars.at(-2), bars.at(-1)]).toEqual([
      '2024-10-28…2024-11-03 1',
      '2024-12-30…2025-01-05 2',
      '2025-01-06…2025-01-12 1',
    ])
  })

  it('counts a vague date in each bar it may lie in, as the filter does, and says how many there are', () => {
    const { bars, vague, undated } = histogramOf([
      ['2025-01-30', 9],
      ['2025-02-01', 1],
      ['2025-01', 1],
      ['2025', 1],
      ['', 4],
    ])
    expect(bars.map(({ count }) => count)).toEqual([11, 2, 2])
    expect([vague, undated]).toEqual([2, 4])
  })

  it('takes a coarser unit when most dates are vague', () => {
    const counts: DateCounts = [
      ['2025-01-30', 1],
      ['2025-02', 3],
    ]
    expect(histogramOf(counts)).toMatchObject({ unit: 'month', vague: 0 })
    expect(histogramOf([['2025', 3]])).toMatchObject({ unit: 'year', bars: [{ from: '2025', count: 3 }] })
  })

  it('has nothing to show without dates', () => {
    expect(histogramOf([['', 2]])).toEqual({ unit: null, bars: [], vague: 0, undated: 2 })
  })
})

describe('axisOf', () => {
  it('places a series on the periods of all, vague and missing dates nowhere', () => {
    const axis = axisOf([
      ['2025-03-01', 5],
      ['2025-03-04', 5],
    ])
    expect(axis.periods).toHaveLength(4)
    expect(
      axis.place([
        ['2025-03-02', 2],
        ['2025-03', 1],
        ['', 1],
      ]),
    ).toEqual([0, 2, 0, 0])
  })
})
