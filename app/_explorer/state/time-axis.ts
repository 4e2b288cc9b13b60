// The axis of a timeline: every bin from the first to the last, empty ones too, and ranges of them as ranges of days.
import { type Filter, isRanged } from '../../../lib/graph/filter'
import { binsFrom, lastDayOf, PRECISION } from '../../../lib/graph/time-bins'
import type { TimeUnit } from '../../../lib/model/questions'
import type { Timeline, TimelineBin } from '../../../lib/model/records'

export interface TimeAxis {
  readonly unit: TimeUnit
  readonly bins: readonly TimelineBin[]
}

/** First and last bin, both included. */
export interface BinRange {
  readonly from: number
  readonly to: number
}

export function axisOf({ bin: unit, bins }: Timeline): TimeAxis {
  const [first, last] = [bins[0], bins.at(-1)]
  if (first === undefined || last === undefined) return { unit, bins: [] }
  const filled = new Map(bins.map((bin) => [bin.start, bin]))
  return {
    unit,
    bins: binsFrom(first.start, last.start, unit).map(
      (start) => filled.get(start) ?? { start, count: 0, stances: {}, kinds: {} },
    ),
  }
}

/** Of so many quotes at most one lies outside the days that hold the bulk. */
const BULK = 20

/**
 * The days that hold nearly all quotes, from the first to the last bin of the narrowest such stretch; null when that
 * is more than half of the axis: then nothing is gained by leaving the rest out.
 */
export function bulkOf(timeline: Timeline): { after: string; before: string } | null {
  const axis = axisOf(timeline)
  const total = axis.bins.reduce((sum, bin) => sum + bin.count, 0)
  let best: BinRange | null = null
  let inside = 0
  for (let from = 0, to = 0; to < axis.bins.length; to += 1) {
    inside += axis.bins[to]?.count ?? 0
    while (inside - (axis.bins[from]?.count ?? 0) >= total - total / BULK) {
      inside -= axis.bins[from]?.count ?? 0
      from += 1
    }
    const enough = inside >= total - total / BULK
    if (enough && (best === null || to - from < best.to - best.from)) best = { from, to }
  }
  if (best === null || (best.to - best.from + 1) * 2 > axis.bins.length) return null
  return daysOf(axis, best)
}

/** The bins a filter's range touches; null when it has none or touches none. */
export function rangeOn({ unit, bins }: TimeAxis, filter: Filter): BinRange | null {
  if (!isRanged(filter)) return null
  const passing = bins.flatMap(({ start }, index) => {
    const late = filter.before !== null && start > ended(filter.before)
    const early = filter.after !== null && lastDayOf(start, unit) < filter.after
    return late || early ? [] : [index]
  })
  const [from, to] = [passing[0], passing.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

/** "2024-07" ends with the last of its days. */
function ended(date: string): string {
  return date.length === 10 ? date : `${date}~`
}

/** First and last day of a range of bins. */
export function daysOf({ unit, bins }: TimeAxis, { from, to }: BinRange): { after: string; before: string } {
  const last = bins[to]?.start ?? ''
  return { after: bins[from]?.start ?? '', before: lastDayOf(last, unit) }
}

export function isWhole({ bins }: TimeAxis, { from, to }: BinRange): boolean {
  return from === 0 && to === bins.length - 1
}

/** Two ends in either order, within the axis. */
export function rangeBetween({ bins }: TimeAxis, a: number, b: number): BinRange {
  const within = (index: number) => Math.max(0, Math.min(bins.length - 1, index))
  return { from: within(Math.min(a, b)), to: within(Math.max(a, b)) }
}

/** The date of a bin as far as its width tells it: "2024", "2024-07", "2024-07-10". */
export function binDate(start: string, unit: TimeUnit): string {
  return start.slice(0, PRECISION[unit])
}
