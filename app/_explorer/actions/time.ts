// What a person does along time: narrowing the canvas to a stretch of it, playing through it, listing a bin's quotes.
import { anyTime, type Filter, factFilter, isRanged } from '../../../lib/graph/filter'
import { isFiltered, type QuoteQuestion } from '../../../lib/model/questions'
import { concernedBy } from '../state/concerned'
import { announce } from '../state/messages'
import { setFilter } from '../state/operations'
import { follow, step, view } from '../state/session'
import {
  type BinRange,
  binDate,
  daysOf,
  isWhole,
  rangeBetween,
  rangeOn,
  type TimeAxis,
} from '../state/time-axis'
import { setTimeline, timelineState } from '../state/timeline'
import { counted, DATE_CHOICE_WORDS, dateWords, rangeWords } from '../words'
import { turnTo } from './select'
import { filterBy } from './steps'

/** Narrows the canvas to a range of bins: one step. The whole axis is no range. */
export function narrowTo(axis: TimeAxis, range: BinRange): void {
  if (isWhole(axis, range)) {
    anyTimeAgain()
    return
  }
  const { after, before } = daysOf(axis, range)
  const { filter } = view()
  if (filter.after === after && filter.before === before) return
  filterBy({ ...filter, after, before }, `Only ${binRangeWords(axis, range)}`)
}

export function anyTimeAgain(): void {
  const { filter } = view()
  if (isRanged(filter)) filterBy(anyTime(filter), 'Any time again')
}

/** "Mar 2025", "Mar 2025 to Jun 2025"; days as days, weeks from their first day to their last. */
export function binRangeWords(axis: TimeAxis, range: BinRange): string {
  const { after, before } = daysOf(axis, range)
  return axis.unit === 'week'
    ? rangeWords(after, before)
    : rangeWords(binDate(after, axis.unit), binDate(before, axis.unit))
}

/** What the timeline's own question to the server leaves out: the range itself, which it shows. */
export function timelineFilter(filter: Filter): Omit<QuoteQuestion, 'limit'> {
  const { dates } = filter
  return { ...factFilter(anyTime(filter)), dates, concerning: concernedBy(view())?.ids }
}

/** Lists the quotes of a bin in the right panel. Those known only to a wider time may lie in it, and are listed too. */
export function listBin(axis: TimeAxis, index: number): void {
  const range = { from: index, to: index }
  const question = { ...timelineFilter(view().filter), ...daysOf(axis, range) }
  turnTo({ kind: 'quotes', title: binRangeWords(axis, range), note: noteOf(view().filter), question })
  announce(`Quotes of ${binRangeWords(axis, range)}`)
}

export function listUndated(): void {
  const { filter } = view()
  const title = `Without a date: ${DATE_CHOICE_WORDS[filter.dates]}`
  const question = { ...timelineFilter(filter), undated: 'only' as const }
  turnTo({ kind: 'quotes', title, note: noteOf(filter), question })
  announce(title)
}

function noteOf(filter: Filter): string {
  const whose =
    concernedBy(view()) === null ? 'in the whole collection' : 'that concern what is on the canvas'
  const within = isFiltered(factFilter(anyTime(filter))) ? ', within the other filters' : ''
  return `Quotes ${whose}${within}; dates are when ${DATE_CHOICE_WORDS[filter.dates]}.`
}

/** A step of playback, forwards or back. False at the end of the axis. A run of them is undone at once. */
export function playOn(axis: TimeAxis, by: 1 | -1): boolean {
  const { mode, reached } = timelineState()
  const { filter } = view()
  const running = reached !== null && reached.filter === filter
  const shown = rangeOn(axis, filter)
  const width = running ? reached.width : shown === null ? 1 : shown.to - shown.from + 1
  const at = running ? reached.at + by : startOf(axis, shown, by)
  const last = mode === 'window' ? axis.bins.length - width : axis.bins.length - 1
  if (at < 0 || at > last) return false
  const range = mode === 'window' ? rangeBetween(axis, at, at + width - 1) : rangeBetween(axis, 0, at)
  const next = { ...filter, ...daysOf(axis, range) }
  if (running) follow(setFilter(next))
  else step('Played along time', setFilter(next))
  setTimeline({ reached: { filter: next, at, width } })
  announce(spoken(axis, range))
  return true
}

/** Without a range it starts at the end it goes away from; with one, there. */
function startOf({ bins }: TimeAxis, shown: BinRange | null, by: 1 | -1): number {
  return shown?.from ?? (by === 1 ? 0 : bins.length - 1)
}

function spoken(axis: TimeAxis, range: BinRange): string {
  const count = axis.bins.slice(range.from, range.to + 1).reduce((sum, bin) => sum + bin.count, 0)
  return `${binRangeWords(axis, range)}: ${counted(count, 'quote')}`
}

/** The first day of a bin in words, as an axis or a slider tells it. */
export function binWords({ unit }: TimeAxis, start: string): string {
  return unit === 'week' ? `week of ${dateWords(start)}` : dateWords(binDate(start, unit))
}
