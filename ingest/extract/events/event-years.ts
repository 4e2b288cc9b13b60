// The year of a happening named by a day that gives none: "the October 7 attack", "the November election".
import { anchorFrom } from '../dates/anchor'
import { dayOfIso } from '../dates/calendar'
import type { DateMention } from '../dates/date-mention'
import type { Document } from '../document'
import { dateOf, type EventDate } from './event-span'

const TO_VOTE = /^(?:elections?|primary|primaries|caucus|referendum|vote|summit|conference|debate)$/

/**
 * The year of a name that gives none. A vote is the nearest one; an attack is remembered for years by its day alone, so
 * its year stays open unless it has just been.
 */
export function yearOfName(document: Document, date: DateMention, head: string): EventDate | null {
  if (!date.guessed) return dateOf(date)
  const today = anchorFrom(document.article.publishedAt)?.day ?? null
  const [year, rest] = [Number(date.start.slice(0, 4)), date.start.slice(4)]
  if (today === null || Number.isNaN(year)) return openYear(date)
  const days = (y: number): number =>
    Math.abs((dayOfIso(`${y}${rest.length < 6 ? `${rest}-01` : rest}`) ?? 0) - today)
  if (TO_VOTE.test(head)) {
    const nearest = [year - 1, year, year + 1].sort((a, b) => days(a) - days(b))[0]
    return { start: `${nearest}${rest}`, end: `${nearest}${date.end.slice(4)}` }
  }
  return days(year) <= 30 ? dateOf(date) : openYear(date)
}

function openYear({ start, end }: DateMention): EventDate {
  const open = (date: string): string => (/^\d{4}-/.test(date) ? `-${date.slice(4)}` : date)
  return { start: open(start), end: open(end) }
}
