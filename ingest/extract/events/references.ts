// Later mentions of an event: "the summit" where the text knows one summit, "October 7" where an attack is named by it.
import { HEAD_NOUNS } from '../rules/events'
import { type EventSpan, isVerb, type Reader, sameSentence } from './event-span'

/** Mentions of events in `known` on tokens that `taken` leaves free. */
export function references(reader: Reader, known: readonly EventSpan[], taken: Uint8Array): EventSpan[] {
  return [...byNoun(reader, known, taken), ...byDay(reader, known, taken)]
}

/** Where two events share a noun, nobody knows which is meant. */
function unique(
  events: readonly EventSpan[],
  keyOf: (event: EventSpan) => string | null,
): Map<string, EventSpan> {
  const found = new Map<string, EventSpan | null>()
  for (const event of events) {
    const key = keyOf(event)
    if (key === null) continue
    const other = found.get(key)
    found.set(key, other === undefined || other?.key === event.key ? (other ?? event) : null)
  }
  return new Map([...found].filter((entry): entry is [string, EventSpan] => entry[1] !== null))
}

const singular = (noun: string): string => (noun === 'talks' ? noun : noun.replace(/s$/, ''))

/** "The summit ended": after the event was named or dated. */
function byNoun({ document }: Reader, known: readonly EventSpan[], taken: Uint8Array): EventSpan[] {
  const { tokens } = document
  const events = unique(known, ({ head }) => (HEAD_NOUNS.has(head) ? singular(head) : null))
  return tokens.flatMap(({ lower, index }) => {
    const event = HEAD_NOUNS.has(lower) ? events.get(singular(lower)) : undefined
    if (event === undefined || taken[index] === 1 || isVerb(tokens, index) || index < event.first) return []
    const before = tokens[index - 1]
    if (before === undefined || !/^(?:the|this|that)$/.test(before.lower)) return []
    const after = tokens[index + 1]
    if (
      after !== undefined &&
      sameSentence(tokens, index, after.index) &&
      /^(?:noun|proper)$/.test(after.pos)
    )
      return []
    if (after?.lower === 'of' || after?.lower === "'s") return []
    return [{ ...event, first: index - 1, last: index + 1, rule: 'event-again' }]
  })
}

/** "since October 7", "the October 7 probe" beside "the October 7 attack"; "on October 7" may only be the day. */
function byDay({ dates }: Reader, known: readonly EventSpan[], taken: Uint8Array): EventSpan[] {
  const day = (date: string): string => date.slice(-5)
  const events = unique(known, ({ rule, date }) =>
    rule === 'dated-name' && date !== null && /\d\d-\d\d$/.test(date.start) ? day(date.start) : null,
  )
  if (events.size === 0) return []
  return [...dates.values()].flatMap(({ first, last, start, end, guessed }) => {
    const event = start === end && /\d\d-\d\d$/.test(start) ? events.get(day(start)) : undefined
    if (event === undefined || !guessed || taken[first] === 1) return []
    return [{ ...event, first, last, rule: 'event-by-day' }]
  })
}
