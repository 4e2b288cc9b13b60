// Event mentions → entities of the article: equal keys are one event.
import { spanOf } from '../../../lib/model/span'
import type { Document, LocalEntity } from '../document'
import { plain } from '../names/name-spans'
import { type EventDate, type EventSpan, spanAt } from './event-span'

/** Entities of the events: equal keys are one, with the first date found. */
export function eventEntities(document: Document, spans: readonly EventSpan[]): Map<EventSpan, LocalEntity> {
  const byKey = new Map<string, LocalEntity>()
  const out = new Map<EventSpan, LocalEntity>()
  for (const span of named(spans)) {
    const entity = byKey.get(span.key) ?? newEvent(document, span)
    byKey.set(span.key, entity)
    const { start, end } = spanAt(document, span)
    const surface = spanOf(document.text, start, end)
    const again = span.rule === 'event-again'
    const form = !again && (span.named || span.rule === 'timeline-heading') ? 'name' : 'nominal'
    entity.mentions.push({ ...surface, form, rule: span.rule, full: surface })
    entity.date ??= span.date
    if (span.named && !again && span.name !== entity.name) entity.aliases.add(span.name)
    out.set(span, entity)
  }
  return out
}

/** What gives an event its name comes before what merely mentions it. */
function named(spans: readonly EventSpan[]): EventSpan[] {
  const rank = ({ rule }: EventSpan): number => (rule === 'event-again' || rule === 'event-by-day' ? 1 : 0)
  return [...spans].sort((a, b) => rank(a) - rank(b))
}

function newEvent(document: Document, span: EventSpan): LocalEntity {
  return {
    kind: 'event',
    name: tellingName(document, span),
    aliases: new Set(),
    roles: new Set(),
    mentions: [],
    unnamed: !span.named,
    metonym: false,
    plural: false,
    gender: 'neuter',
    date: null,
  }
}

/** "vote" says nothing on a graph: "vote on the bridge, 5 May 2031". Events with a name of their own keep it. */
function tellingName({ text, tokens }: Document, span: EventSpan): string {
  if (span.named || span.rule === 'timeline-heading') return span.name
  const after = text.slice(tokens[span.first]!.start, tokens[span.last - 1]!.end)
  const complement = after.slice(after.toLowerCase().lastIndexOf(span.head) + span.head.length)
  const whole = span.name.includes(' ') || complement === '' ? span.name : plain(`${span.name}${complement}`)
  return span.date === null ? whole : `${whole}, ${spokenRange(span.date)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "28–31 January 2031", "28 January – 2 February 2031". */
function spokenRange({ start, end }: EventDate): string {
  if (start === end) return spoken(start)
  const sameMonth = start.slice(0, -3) === end.slice(0, -3) && /\d\d-\d\d$/.test(start)
  return sameMonth ? `${Number(start.slice(-2))}–${spoken(end)}` : `${spoken(start)} – ${spoken(end)}`
}

/** "2031-05-02" → "2 May 2031", "--05-02" → "2 May", "2031-05" → "May 2031". */
function spoken(date: string): string {
  const [, year = '', month, day] = /^(\d{4}|-)-?(\d\d)?(?:-(\d\d))?/.exec(date) ?? []
  const parts = [
    day === undefined ? '' : String(Number(day)),
    MONTHS[Number(month) - 1] ?? '',
    year.replace('-', ''),
  ]
  return parts.filter((part) => part !== '').join(' ')
}
