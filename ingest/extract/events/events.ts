// Happenings the text names ("the Second Tarn Summit", "the Tarn war", "Battle of Ellery") or dates ("a cabinet
// meeting on May 2", a timeline's heading "January 17 – The gates open") or tells ("she resigned … the resignation"). What has not happened is no event.
import { findDates } from '../dates/find-dates'
import type { Document } from '../document'
import type { DressedSpan } from '../names/dress'
import { HEAD_NOUNS } from '../rules/events'
import type { Trace } from '../trace'
import { datedEvent, irrealis } from './dated-events'
import { type EventSpan, type Reader, spanAt } from './event-span'
import { knownEvent, namedEvent } from './named-events'
import { references } from './references'
import { sections, timelineHeadings } from './timeline'
import { toldEvents } from './told-events'

/** Event mentions in text order, not overlapping. `names` are the tagged name spans. Linear. */
export function findEventSpans(document: Document, names: readonly DressedSpan[], trace: Trace): EventSpan[] {
  const reader = readerOf(document, names)
  const taken = new Uint8Array(document.tokens.length)
  const out: EventSpan[] = []
  const keep = (event: EventSpan) => {
    const date = event.date === null ? '' : `, ${event.date.start}`
    trace.add('events', event.rule, 'made', spanAt(document, event), () => `${event.name}${date}`)
    taken.fill(1, event.first, event.last)
    out.push(event)
  }
  for (const heading of timelineHeadings(reader)) keep(heading)
  for (const { index, lower } of document.tokens) {
    if (taken[index] === 1) continue
    const happening = HEAD_NOUNS.has(lower) ? (namedEvent(reader, index) ?? datedEvent(reader, index)) : null
    const event = happening ?? knownEvent(reader, index)
    if (event === null || taken[event.first] === 1) continue
    const unreal = event.named ? null : irrealis(document.tokens, event)
    if (unreal === null) keep(event)
    else {
      const note = () => `"${unreal}" says it has not happened`
      trace.add('events', 'irrealis', 'rejected', spanAt(document, event), note)
    }
  }
  for (const event of references(reader, out, taken)) keep(event)
  for (const event of toldEvents(reader, out, taken))
    if (irrealis(document.tokens, event) === null) keep(event)
  return out.sort((a, b) => a.first - b.first)
}

function readerOf(document: Document, names: readonly DressedSpan[]): Reader {
  const found = findDates(document)
  const nameAt = new Map<number, DressedSpan>()
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name)
  const base = {
    document,
    dates: new Map(found.map((date) => [date.first, date])),
    dateEnds: new Map(found.map((date) => [date.last, date])),
    nameAt,
    nameWords: new Set(
      names
        .filter(({ kind }) => kind !== 'person')
        .flatMap(({ first, last }) => lowers(document, first, last)),
    ),
  }
  return { ...base, sectionOf: sections([...timelineHeadings(base)]) }
}

function lowers({ tokens }: Document, first: number, last: number): string[] {
  return tokens.slice(first, last).map(({ lower }) => lower)
}
