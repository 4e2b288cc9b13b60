// A timeline's dated headings: "January 17 – The Gates Open" names what happened that day, and dates what stands below.
import { STRONG_EVENT_NOUNS } from '../rules/events'
import { type EventSpan, type Reader, wordsOf } from './event-span'

const LONGEST_LINE = 140
const LONGEST_HEADING = 16

export function* timelineHeadings(reader: Omit<Reader, 'sectionOf'>): Generator<EventSpan> {
  const { document } = reader
  const { tokens, sentences } = document
  for (const paragraph of document.paragraphs) {
    if (paragraph.last === paragraph.first || paragraph.end - paragraph.start > LONGEST_LINE) continue
    const last = sentences[paragraph.last - 1]!.last
    const date = reader.dates.get(sentences[paragraph.first]!.first)
    if (date === undefined || date.last >= last) continue
    let first = date.last
    while (first < last && /^(?:[-–—:|.]|--)$/.test(tokens[first]!.text)) first++
    if (first === date.last || first === last || last - first > LONGEST_HEADING) continue
    if (/^[.!?]$/.test(tokens[last - 1]!.text)) continue
    const name = wordsOf(document, first, last)
    const head = tokens[last - 1]!.lower
    const named = STRONG_EVENT_NOUNS.has(head) && last - first <= 4
    yield {
      first,
      last,
      head,
      key: named ? name.toLowerCase() : `${name.toLowerCase()}|${date.start}`,
      name,
      named,
      rule: 'timeline-heading',
      date: { start: date.start, end: date.end },
    }
  }
}

/** Fewer dated headings make no timeline. */
const SECTIONS = 3

/** Looks the section of a token up by bisection. */
export function sections(headings: readonly EventSpan[]): Reader['sectionOf'] {
  return (token) => {
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (headings[middle]!.first <= token) low = middle + 1
      else high = middle
    }
    return low === 0 || headings.length < SECTIONS ? null : (headings[low - 1] ?? null)
  }
}
