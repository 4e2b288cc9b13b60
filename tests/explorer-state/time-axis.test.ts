// The axis of the timeline: where nearly all quotes are, so that one far-off date does not make all bars thin.
import { expect, test } from 'vitest'
import { bulkOf } from '../../app/_explorer/state/time-axis'
import type { Timeline } from '../../lib/model/records'

function years(counts: Readonly<Record<string, number>>): Timeline {
  const bins = Object.entries(counts).map(([year, count]) => ({
    start: `${year}-01-01`,
    count,
    stances: {},
    kinds: {},
  }))
  return { dates: 'either', bin: 'year', bins, total: 0, vague: 0, undated: 0 }
}

test.each([
  ['one old date', { 1996: 1, 2024: 20, 2025: 60, 2026: 90 }, ['2024-01-01', '2026-12-31']],
  ['one date to come', { 2001: 30, 2002: 30, 2060: 1 }, ['2001-01-01', '2002-12-31']],
  ['one at either end', { 1900: 1, 1950: 60, 2000: 1 }, ['1950-01-01', '1950-12-31']],
  ['spread over all', { 2001: 5, 2005: 5, 2009: 5, 2013: 5 }, null],
  ['too many to be left out', { 1996: 12, 2024: 20, 2025: 60, 2026: 90 }, null],
  ['a single bin', { 2024: 3 }, null],
  ['none', {}, null],
] as const)('%s', (_, counts, expected) => {
  const range = bulkOf(years(counts))
  expect(range === null ? null : [range.after, range.before]).toEqual(expected)
})
