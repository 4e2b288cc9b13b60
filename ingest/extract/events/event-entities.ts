// Event mentions → entities of the article: equal keys are one event.
import { spanOf } from '../../../lib/model/span'
import type { Document, LocalEntity } from '../document'
import { plain } from '../names/name-spans'
import { type EventSpan, spanAt } from './events'

/** Entities of the events: equal keys are one, with the first date found. */
export function eventEntities(document: Document, spans: readonly EventSpan[]): Map<EventSpan, LocalEntity> {
  const byKey = new Map<string, LocalEntity>()
  const out = new Map<EventSpan, LocalEntity>()
  for (const span of spans) {
    let entity = byKey.get(span.key)
    if (entity === undefined) {
      entity = {
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
      byKey.set(span.key, entity)
    }
    const { start, end } = spanAt(document, span)
    const surface = spanOf(document.text, start, end)
    const form = span.named || span.rule === 'timeline-heading' ? 'name' : 'nominal'
    entity.mentions.push({ ...surface, form, rule: span.rule, full: surface })
    entity.date ??= span.date
    if (span.named && span.name !== entity.name) entity.aliases.add(span.name)
    out.set(span, entity)
  }
  return out
}

const LINKS = new Set(['of', 'into', 'against', 'on', 'to', 'over', 'about', 'between', 'with'])
const LONGEST_COMPLEMENT = 7

/** "vote" says nothing on a graph: "vote on the bridge, 5 May 2031". Events with a name of their own keep it. */
function tellingName(document: Document, span: EventSpan): string {
  if (span.named || span.rule === 'timeline-heading') return span.name
  const whole = span.name.includes(' ') ? span.name : span.name + complement(document, span.last)
  return span.date === null ? whole : `${whole}, ${spoken(span.date.start)}`
}

/** " of the lock-keeper" after the head: up to the last noun of one prepositional phrase; empty when there is none. */
function complement({ tokens, text }: Document, from: number): string {
  const link = tokens[from]
  if (link === undefined || !LINKS.has(link.lower)) return ''
  let end = from
  for (let i = from + 1; i < from + LONGEST_COMPLEMENT && tokens[i]?.sentence === link.sentence; i++) {
    const { pos, lower, tags } = tokens[i]!
    const date = tags.has('Date') || tags.has('Month') || tags.has('WeekDay')
    if (date || (!/^(?:det|adj|noun|proper)$/.test(pos) && lower !== "'s")) break
    if (pos === 'noun' || pos === 'proper') end = i + 1
  }
  return end === from ? '' : ` ${plain(text.slice(link.start, tokens[end - 1]!.end))}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

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
