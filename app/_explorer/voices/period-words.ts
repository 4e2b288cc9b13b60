// Periods in words: "12 Mar 2025", "10 to 16 Mar 2025", "Mar 2025", "1990s".
import type { BarUnit, Period } from '../../../lib/model/voices'
import { dateWords } from '../words'

/** What a bar or a stretch of bars is called. */
export function periodWords({ from, to }: Period): string {
  return from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
}

export const UNIT_WORDS: Readonly<Record<BarUnit, string>> = {
  day: 'day',
  week: 'week (from Monday)',
  month: 'month',
  year: 'year',
  decade: 'ten years',
  century: 'hundred years',
}
