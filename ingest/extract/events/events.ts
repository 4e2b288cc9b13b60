// Step 8: happenings the text names ("the Second Tarn Summit", "the Tarn war", "Battle of Ellery") or dates ("a cabinet
// meeting on May 2", a timeline's heading "January 17 – The gates open"). What has not happened is no event.
import type { Span } from '../../../lib/model/span'
import { type DateMention, findDates } from '../dates/find-dates'
import type { Document, Token } from '../document'
import type { DressedSpan } from '../names/dress'
import { DATED_NOUNS, EVENT_NOUNS, IRREALIS, STRONG_EVENT_NOUNS } from '../rules/events'
import { DEMONYMS } from '../rules/places'
import type { Trace } from '../trace'

export interface EventSpan {
  readonly first: number
  readonly last: number
  /** Equal keys are one event of the article. */
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly rule: string
  readonly date: { readonly start: string; readonly end: string } | null
}

/** Event mentions in text order, not overlapping. `names` are the tagged name spans. */
export function findEventSpans(document: Document, names: readonly DressedSpan[], trace: Trace): EventSpan[] {
  const dates = new Map<number, DateMention>()
  const dateEnds = new Map<number, DateMention>()
  for (const date of findDates(document)) {
    dates.set(date.first, date)
    dateEnds.set(date.last, date)
  }
  const nameAt = new Map<number, DressedSpan>()
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name)
  const headings = [...timelineHeadings({ document, dates, dateEnds, nameAt, sectionOf: () => null })]
  const reader: Reader = { document, dates, dateEnds, nameAt, sectionOf: sections(headings) }
  const out: EventSpan[] = [...headings]
  const taken = new Uint8Array(document.tokens.length)
  for (const event of out) if (event.rule === 'timeline-heading') taken.fill(1, event.first, event.last)
  for (let i = 0; i < document.tokens.length; i++) {
    if (taken[i] === 1 || !isHead(document.tokens[i]!)) continue
    const event = namedEvent(reader, i) ?? datedEvent(reader, i)
    if (event === null || taken[event.first] === 1) continue
    const unreal = event.named ? null : irrealis(document.tokens, event)
    const at = spanAt(document, event)
    if (unreal !== null)
      trace.add('events', 'irrealis', 'rejected', at, () => `"${unreal}" says it has not happened`)
    else {
      trace.add(
        'events',
        event.rule,
        'made',
        at,
        () => `${event.name}${event.date === null ? '' : `, ${event.date.start}`}`,
      )
      taken.fill(1, event.first, event.last)
      out.push(event)
    }
  }
  return out.sort((a, b) => a.first - b.first)
}

interface Reader {
  readonly document: Document
  readonly dates: ReadonlyMap<number, DateMention>
  readonly dateEnds: ReadonlyMap<number, DateMention>
  readonly nameAt: ReadonlyMap<number, DressedSpan>
  /** The date of the timeline's section a token stands in. */
  readonly sectionOf: (token: number) => EventSpan['date']
}

/** Looks sections up by bisection; a single dated heading makes no timeline. */
function sections(headings: readonly EventSpan[]): Reader['sectionOf'] {
  return (token) => {
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (headings[middle]!.first <= token) low = middle + 1
      else high = middle
    }
    return low === 0 || headings.length < 3 ? null : headings[low - 1]!.date
  }
}

export function spanAt(document: Document, event: { readonly first: number; readonly last: number }): Span {
  return { start: document.tokens[event.first]!.start, end: document.tokens[event.last - 1]!.end }
}

function isHead(token: Token): boolean {
  return EVENT_NOUNS.has(token.lower) || DATED_NOUNS.has(token.lower)
}

function sameSentence(tokens: readonly Token[], i: number, k: number): boolean {
  return tokens[k] !== undefined && tokens[k]!.sentence === tokens[i]!.sentence
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|annual|world|civil|\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d|[ivx]{1,4}|six-day|cold|great|interim)$/

/** "Second Tarn Summit", "October 7 attack", "Tarn war", "war in Tarn", "Battle of Ellery". */
function namedEvent(reader: Reader, head: number): EventSpan | null {
  const { tokens } = reader.document
  if (!EVENT_NOUNS.has(tokens[head]!.lower)) return null
  const inside = reader.nameAt.get(head)
  const strong = STRONG_EVENT_NOUNS.has(tokens[head]!.lower)
  if (inside !== undefined && inside.kind !== 'other' && !(strong && inside.last === head + 1)) return null
  const { first, names, date } = modifiers(reader, head)
  const capital = /^\p{Lu}/u.test(tokens[head]!.text)
  if (inside?.kind === 'other' && inside.last > head + 1) return null
  if (date !== null && names === 0 && strong) return named(reader, date.first, head + 1, 'dated-name', date)
  if (names > 0 && (strong || (capital && inside?.kind === 'other')))
    return named(reader, first, head + 1, 'event-name', date)
  return strong ? ofPlace(reader, head) : null
}

/** Capitalised modifiers, ordinals and dates before the head. `names` counts those that make it a name. */
function modifiers(reader: Reader, head: number): { first: number; names: number; date: DateMention | null } {
  const { tokens } = reader.document
  let first = head
  let names = 0
  const date = reader.dateEnds.get(head) ?? null
  if (date !== null) return { first, names, date }
  while (first > 0 && head - first < 7 && sameSentence(tokens, head, first - 1)) {
    const before = tokens[first - 1]!
    const capital = /^\p{Lu}/u.test(before.text)
    if (before.pos === 'punct' || before.pos === 'det' || before.lower === "'s") break
    const shared = reader.nameAt.get(first - 1)
    if (ORDINAL.test(before.lower)) first--
    else if (capital && shared?.kind !== 'person') {
      first--
      if (!DEMONYMS.has(before.lower) && before.pos !== 'verb') names++
    } else if (shared !== undefined && shared === reader.nameAt.get(first)) first--
    else break
  }
  while (first < head && /^(?:of|and|in|on|a|an)$/.test(tokens[first]!.lower)) first++
  return { first, names, date }
}

/** "war in Tarn", "Battle of Ellery", "invasion of Tarn": one event with "Tarn war". */
function ofPlace(reader: Reader, head: number): EventSpan | null {
  const { tokens } = reader.document
  const link = tokens[head + 1]?.lower
  const at = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2
  const name = reader.nameAt.get(at)
  if (
    (link !== 'of' && link !== 'in' && link !== 'on') ||
    name === undefined ||
    name.first !== at ||
    name.kind !== 'place'
  )
    return null
  const warlike = /^(?:wars?|invasion|siege|battle|genocide|massacre|uprising|revolution)$/.test(
    tokens[head]!.lower,
  )
  if (!warlike && !/^\p{Lu}/u.test(tokens[head]!.text)) return null
  const place = reader.document.text.slice(tokens[name.first]!.start, tokens[name.last - 1]!.end)
  const whole = named(reader, head, name.last, 'event-of-place', null)
  return { ...whole, key: `${place.toLowerCase()} ${tokens[head]!.lower}` }
}

function named(
  reader: Reader,
  first: number,
  last: number,
  rule: string,
  date: DateMention | null,
): EventSpan {
  const { tokens, text } = reader.document
  const name = text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' ')
  const found = date ?? dateAfter(reader, last) ?? dateBefore(reader, first)
  return {
    first,
    last,
    key: name.toLowerCase(),
    name,
    named: true,
    rule,
    date: found === null ? null : { start: found.start, end: found.end },
  }
}

/** A date that opens the line and stands right before the phrase: "November 3 - The Tarn Flood". */
function dateBefore(reader: Reader, first: number): DateMention | null {
  const { tokens, sentences } = reader.document
  const date = reader.dates.get(sentences[tokens[first]!.sentence]!.first)
  if (date === undefined || date.last > first || first - date.last > 3) return null
  return tokens.slice(date.last, first).every((token) => token.pos === 'punct' || token.pos === 'det')
    ? date
    : null
}

/** A date right after the phrase: "on May 2", "of 3 April", "(May 2)". */
function dateAfter(reader: Reader, last: number): DateMention | null {
  const { tokens } = reader.document
  for (let i = last; i < last + 3 && sameSentence(tokens, last - 1, i); i++) {
    const date = reader.dates.get(i)
    if (date !== undefined) return date
    if (!/^(?:on|of|in|last|this|,|\(|which|began)$/.test(tokens[i]!.lower)) return null
  }
  return null
}

/** "signed a public letter": an act of its own even without a date. */
const LETTERS = new Set(['letter', 'petition'])

/** "a council meeting on March 9": a noun phrase with a determiner and a date within reach. */
function datedEvent(reader: Reader, head: number): EventSpan | null {
  const { tokens, text } = reader.document
  if (!DATED_NOUNS.has(tokens[head]!.lower) || reader.nameAt.get(head) !== undefined) return null
  let first = head
  while (first > 0 && head - first < 6 && sameSentence(tokens, head, first - 1)) {
    const before = tokens[first - 1]!
    if (!/^(?:proper|noun|adj|num)$/.test(before.pos) && before.lower !== "'s") break
    first--
  }
  const determiner = tokens[first - 1]
  const possessive = tokens.slice(first, head).some((token) => token.lower === "'s")
  if (determiner === undefined || (!possessive && !/^(?:a|an|the|his|her|their|its)$/.test(determiner.lower)))
    return null
  const indefinite = determiner.lower === 'a' || determiner.lower === 'an'
  const section = indefinite ? reader.sectionOf(head) : null
  const date = dateAfter(reader, head + 1) ?? dateOfClause(reader, first, head) ?? section
  const isLetter = indefinite && LETTERS.has(tokens[head]!.lower)
  if (date === null && !isLetter) return null
  const from = possessive ? first : determiner.index
  const name = text.slice(tokens[first]!.start, tokens[head]!.end).replace(/\s+/g, ' ')
  return {
    first: from,
    last: head + 1,
    key: `${name.toLowerCase()}|${date?.start ?? first}`,
    name,
    named: false,
    rule: date === null ? 'letter' : date === section ? 'timeline-section' : 'dated-happening',
    date: date === null ? null : { start: date.start, end: date.end },
  }
}

/**
 * A date that opens the sentence ("On May 2, a meeting …") or follows within a few words ("was held on
 * May 2").
 */
function dateOfClause(reader: Reader, first: number, head: number): DateMention | null {
  const { tokens, sentences } = reader.document
  const start = sentences[tokens[head]!.sentence]!.first
  const opening = reader.dates.get(start) ?? reader.dates.get(start + 1)
  if (opening !== undefined && opening.last <= first && first - opening.last < 12) return opening
  for (let i = head + 1; i < head + 7 && sameSentence(tokens, head, i); i++) {
    if (/^[,;:—–"”]$/.test(tokens[i]!.text)) return null
    const date = reader.dates.get(i)
    if (date !== undefined)
      return tokens[i - 1]!.lower === 'on' || tokens[i - 1]!.lower === 'in' ? date : null
  }
  return null
}

/** The word that says the happening is only possible, wanted or denied; null when there is none. */
function irrealis(tokens: readonly Token[], event: EventSpan): string | null {
  for (let i = event.last - 1; i >= event.first - 6 && i >= 0; i--) {
    if (!sameSentence(tokens, event.first, i)) return null
    if (i < event.first && /^[,;:.]$/.test(tokens[i]!.text)) return null
    if (IRREALIS.has(tokens[i]!.lower)) return tokens[i]!.text
  }
  return null
}

/** "January 17 – The gates open": the heading names what happened that day. */
function* timelineHeadings(reader: Reader): Generator<EventSpan> {
  const { document } = reader
  const { tokens, sentences } = document
  for (const paragraph of document.paragraphs) {
    if (paragraph.last === paragraph.first || paragraph.end - paragraph.start > 140) continue
    const start = sentences[paragraph.first]!.first
    const last = sentences[paragraph.last - 1]!.last
    const date = reader.dates.get(start)
    if (date === undefined || date.last >= last) continue
    let first = date.last
    while (first < last && /^(?:[-–—:|.]|--)$/.test(tokens[first]!.text)) first++
    if (
      first === date.last ||
      last - first > 16 ||
      last - first < 1 ||
      /^[.!?]$/.test(tokens[last - 1]!.text)
    )
      continue
    const name = document.text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' ')
    const known = { start: date.start, end: date.end }
    const whole = STRONG_EVENT_NOUNS.has(tokens[last - 1]!.lower) && last - first <= 4
    yield {
      first,
      last,
      key: whole ? name.toLowerCase() : `${name.toLowerCase()}|${date.start}`,
      name,
      named: whole,
      rule: 'timeline-heading',
      date: known,
    }
  }
}
