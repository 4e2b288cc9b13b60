// Events as a reader counts them: a happening with all its mentions is one. Scored are those the text names or dates.
import type { PartialDate } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import type { GoldSpan } from '../corpus/gold-types'
import type { Fault, Tally } from './score'
import { iou } from './spans'

export interface GoldEvent {
  readonly name: string
  readonly type: string
  /** "2024-01-28", "--10-07", "2024-01-28/2024-01-31"; null when the text gives none. */
  readonly date?: string | null
  /** Neither missed nor held against a system. */
  readonly optional?: boolean
  readonly mentions: readonly (GoldSpan & { readonly kind?: string })[]
}

export interface EventScores {
  readonly found: Tally
  /** Of the events found to which a date is given: `gold` of them, `tp` of those right. */
  readonly dates: Tally
  readonly faults: readonly Fault[]
}

interface FoundEvent {
  readonly name: string
  readonly date: string | null
  readonly mentions: readonly GoldSpan[]
}

interface EventPair {
  readonly gold: { readonly id: string; readonly entities: readonly GoldEvent[] }
  readonly facts: ArticleFacts
}

const OVERLAP = 0.5

/** One to one, an event for an event: found when any two mentions overlap by half (intersection over union). */
export function scoreEvents(documents: readonly EventPair[]): EventScores {
  const scores = {
    found: { tp: 0, gold: 0, pred: 0 },
    dates: { tp: 0, gold: 0, pred: 0 },
    faults: [] as Fault[],
  }
  for (const { gold, facts } of documents) {
    const wanted = gold.entities.filter(({ type }) => type === 'EVENT')
    const found = eventsOf(facts)
    const match = matched(wanted, found)
    const fault = (kind: Fault['kind'], text: string, note: string) =>
      scores.faults.push({ doc: gold.id, kind, text, note })
    for (const event of wanted) {
      const own = match.get(event)
      if (!counts(event)) continue
      scores.found.gold += 1
      if (own === undefined) fault('missed event', event.name, event.date ?? '')
      else scoreFound(event, own, scores, fault)
    }
    const used = new Set(match.values())
    for (const event of found) {
      if (used.has(event)) continue
      scores.found.pred += 1
      fault('spurious event', event.name, event.date ?? '')
    }
  }
  return scores
}

function scoreFound(
  event: GoldEvent,
  own: FoundEvent,
  { found, dates }: Pick<EventScores, 'found' | 'dates'>,
  fault: (kind: Fault['kind'], text: string, note: string) => void,
): void {
  found.tp += 1
  found.pred += 1
  if (own.date === null) return
  dates.gold += 1
  if (own.date === (event.date ?? null)) dates.tp += 1
  else fault('wrong date', event.name, `wanted ${event.date ?? 'none'}, came ${own.date}`)
}

/** Named by a proper name (where mentions have no kind: by a capital within), or dated. */
function counts({ optional, date, mentions }: GoldEvent): boolean {
  if (optional === true) return false
  const named = mentions.some(({ kind, text }) =>
    kind === undefined ? /\p{Lu}/u.test(text.replace(/^(?:The|An?) /, '')) : kind === 'name',
  )
  return named || (date ?? null) !== null
}

function eventsOf(facts: ArticleFacts): FoundEvent[] {
  return facts.entities
    .filter(({ kind }) => kind === 'event')
    .map(({ name, date, mentions }) => ({ name, date: spoken(date), mentions }))
}

function spoken(date: { readonly start: PartialDate; readonly end: PartialDate } | null): string | null {
  if (date === null) return null
  return date.start === date.end ? date.start : `${date.start}/${date.end}`
}

/** Best overlap first, those that count before those that don't. */
function matched(wanted: readonly GoldEvent[], found: readonly FoundEvent[]): Map<GoldEvent, FoundEvent> {
  const candidates = wanted.flatMap((event) =>
    found
      .map((own) => ({ event, own, value: closest(event.mentions, own.mentions) }))
      .filter(({ value }) => value >= OVERLAP),
  )
  candidates.sort((a, b) => b.value - a.value || Number(counts(b.event)) - Number(counts(a.event)))
  const match = new Map<GoldEvent, FoundEvent>()
  const used = new Set<FoundEvent>()
  for (const { event, own } of candidates) {
    if (match.has(event) || used.has(own)) continue
    match.set(event, own)
    used.add(own)
  }
  return match
}

function closest(a: readonly GoldSpan[], b: readonly GoldSpan[]): number {
  return Math.max(0, ...a.flatMap((x) => b.map((y) => iou(x, y))))
}
