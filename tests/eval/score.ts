// Scores predictions against gold: quotes by overlap, speakers leniently by name, joint = both, entities by overlap.
// The definitions are those of the project's evaluation sets, so that figures of the corpus compare with theirs.

import { stripped } from '../../ingest/extract/train/gold'
import type { GoldSpan } from '../corpus/gold-types'
import type { ScoredEntity, ScoredQuote, ScorerLine, SpeakerKind } from '../corpus/scorer-lines'
import { intersection, iou, pairs } from './spans'
import { speakerRight } from './speaker-match'

export interface PredictedQuote extends GoldSpan {
  readonly speaker: GoldSpan | null
  readonly speaker_name: string | null
  /** The speaker has a name ("a senior official" has none). */
  readonly named?: boolean
}

export interface PredictedEntity extends GoldSpan {
  readonly type: ScoredEntity['type']
}

export interface Prediction {
  readonly id: string
  readonly quotes: readonly PredictedQuote[]
  readonly entities: readonly PredictedEntity[]
}

/** Counts of one figure; `prf` makes precision, recall and F1 of them. */
export interface Tally {
  tp: number
  gold: number
  pred: number
}

export interface Scores {
  readonly quotes: Tally
  /** Quote found and speaker right. */
  readonly joint: Tally
  /** Of the quotes found: how many there are and how many have the right speaker, by kind of gold speaker. */
  readonly speakers: Record<SpeakerKind, { n: number; right: number }>
  readonly entities: Record<'PERSON' | 'ORG' | 'EVENT', Tally>
  readonly errors: Fault[]
}

export interface Fault {
  readonly doc: string
  readonly kind:
    | 'missed quote'
    | 'spurious quote'
    | 'wrong speaker'
    | 'missed entity'
    | 'spurious entity'
    | 'missed event'
    | 'spurious event'
    | 'wrong date'
    | 'let through'
  readonly text: string
  /** What was wanted and what came. */
  readonly note: string
  /** Of a wrong speaker: was anybody asserted, somebody with a name or without one? */
  readonly asserted?: Asserted
}

export type Asserted = 'nobody' | 'unnamed' | 'named'

const OVERLAP = 0.5
const ENTITY_TYPES = ['PERSON', 'ORG', 'EVENT'] as const

export function score(gold: readonly ScorerLine[], predictions: readonly Prediction[]): Scores {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]))
  const scores: Scores = {
    quotes: tally(),
    joint: tally(),
    speakers: { named: none(), nominal: none(), pronoun: none(), none: none() },
    entities: { PERSON: tally(), ORG: tally(), EVENT: tally() },
    errors: [],
  }
  for (const line of gold) {
    const prediction = byId.get(line.id) ?? { id: line.id, quotes: [], entities: [] }
    scoreQuotes(line, distinct(prediction.quotes), scores)
    for (const type of ENTITY_TYPES) scoreEntities(line, prediction, type, scores)
  }
  return scores
}

/** Precision, recall and F1, each 0–1; 0 where there is nothing. */
export function prf({ tp, gold, pred }: Tally): {
  readonly p: number
  readonly r: number
  readonly f1: number
} {
  const p = pred === 0 ? 0 : tp / pred
  const r = gold === 0 ? 0 : tp / gold
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

function scoreQuotes(line: ScorerLine, predicted: readonly PredictedQuote[], scores: Scores): void {
  const found = predicted.map((quote) => stripped(line.text, quote))
  const wanted = line.quotes.map((quote) => stripped(line.text, quote))
  const matches = pairs(wanted, found, OVERLAP)
  const ignored = line.ignore.map(([start, end]) => stripped(line.text, { start, end }))
  const spurious = predicted.filter(
    (_, j) => !matches.some((m) => m.j === j) && !ignored.some((span) => halfInside(found[j]!, span)),
  )
  const judged = line.quotes.filter((quote) => judgeable(quote)).length
  add(scores.quotes, matches.length, line.quotes.length, matches.length + spurious.length)
  add(scores.joint, 0, judged, spurious.length)
  for (const { i, j } of matches) scoreSpeaker(line, line.quotes[i]!, predicted[j]!, scores)
  for (const quote of spurious) fault(scores, line, 'spurious quote', quote.text, quote.speaker_name ?? '')
  for (const [i, quote] of line.quotes.entries()) {
    if (!matches.some((m) => m.i === i)) fault(scores, line, 'missed quote', quote.text, speakerOf(quote))
  }
}

function scoreSpeaker(line: ScorerLine, gold: ScoredQuote, predicted: PredictedQuote, scores: Scores): void {
  const right = speakerRight(gold, predicted)
  if (right === null) return
  const kind = scores.speakers[gold.speaker_kind]
  kind.n += 1
  scores.joint.pred += 1
  if (right) {
    kind.right += 1
    scores.joint.tp += 1
  } else {
    const came = predicted.speaker_name ?? predicted.speaker?.text ?? 'nobody'
    const note = `wanted ${speakerOf(gold)}, came ${came}`
    scores.errors.push({
      doc: line.id,
      kind: 'wrong speaker',
      text: gold.text,
      note,
      asserted: asserted(predicted),
    })
  }
}

export function asserted(
  quote: Pick<PredictedQuote, 'speaker' | 'speaker_name' | 'named'> | undefined,
): Asserted {
  if (quote === undefined || (quote.speaker === null && quote.speaker_name === null)) return 'nobody'
  return quote.named === false ? 'unnamed' : 'named'
}

function scoreEntities(
  line: ScorerLine,
  prediction: Prediction,
  type: (typeof ENTITY_TYPES)[number],
  scores: Scores,
): void {
  const gold = line.entities.filter((entity) => entity.type === type)
  const wanted = gold.filter((entity) => entity.optional !== true)
  const optional = gold.filter((entity) => entity.optional === true)
  const found = distinct(prediction.entities.filter((entity) => entity.type === type))
  const matches = pairs(wanted, found, OVERLAP)
  const spurious = found.filter(
    (entity, j) => !matches.some((m) => m.j === j) && !optional.some((o) => iou(o, entity) >= OVERLAP),
  )
  add(scores.entities[type], matches.length, wanted.length, matches.length + spurious.length)
  for (const entity of spurious) fault(scores, line, 'spurious entity', entity.text, type)
  for (const [i, entity] of wanted.entries()) {
    if (!matches.some((m) => m.i === i)) fault(scores, line, 'missed entity', entity.text, type)
  }
}

/** A pronoun whose name is unknown cannot be compared with anything. */
function judgeable(gold: ScoredQuote): boolean {
  return speakerRight(gold, { start: 0, end: 0, text: '', speaker: null, speaker_name: null }) !== null
}

function halfInside(span: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  const shared = intersection(span, outer)
  return shared > 0 && shared * 2 >= span.end - span.start
}

function distinct<T extends { readonly start: number; readonly end: number }>(items: readonly T[]): T[] {
  const seen = new Map<string, T>()
  for (const item of items) {
    const key = `${item.start} ${item.end}`
    if (item.start < item.end && !seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

function speakerOf(quote: ScoredQuote): string {
  return quote.speaker_name ?? quote.speaker?.text ?? quote.speaker_description ?? 'nobody'
}

function fault(scores: Scores, line: ScorerLine, kind: Fault['kind'], text: string, note: string): void {
  scores.errors.push({ doc: line.id, kind, text, note })
}

function add(to: Tally, tp: number, gold: number, pred: number): void {
  to.tp += tp
  to.gold += gold
  to.pred += pred
}

const tally = (): Tally => ({ tp: 0, gold: 0, pred: 0 })
const none = (): { n: number; right: number } => ({ n: 0, right: 0 })
