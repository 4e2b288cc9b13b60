// When and on what occasion something was said, where the sentence tells it beside the cue:
// "Ruiz said on Tuesday", "On Tuesday, Ruiz said", "said in a letter of 3 May".
import type { PartialDate } from '../../../lib/model/entity'
import { findDates } from '../dates/find-dates'
import type { Document, LocalEntity } from '../document'
import type { Frame } from '../syntax/frames'
import type { Reading } from '../syntax/reading'

export interface Occasion {
  readonly date: PartialDate | null
  readonly event: LocalEntity | null
}

/** Looks occasions up; dates and event mentions of the text are read once, by token. */
export function occasionsOf(r: Reading, entities: readonly LocalEntity[]): (frame: Frame | null) => Occasion {
  const dates = new Map<number, PartialDate>()
  for (const { first, start, end } of findDates(r.doc))
    if (start === end && !RECURRING.has(r.doc.tokens[first - 1]?.lower ?? '')) dates.set(first, start)
  const events = eventsByToken(r.doc, entities)
  return (frame) => {
    const tokens = frame === null || frame.kind === 'colon' ? [] : besideCue(r, frame)
    const day = tokens.find((t) => dates.has(t))
    const event = tokens.find((t) => events.has(t))
    return {
      date: day === undefined ? null : (dates.get(day) ?? null),
      event: event === undefined ? null : (events.get(event) ?? null),
    }
  }
}

/** "every Sunday" is no day. */
const RECURRING = new Set(['every', 'each', 'any', 'most'])

/** Words are said in, at or during an event; one that is merely their object ("an inquiry into the flood") is none. */
const OCCASION = new Set(['in', 'at', 'during'])

/** Is the token the start of "in a letter", "at the third summit": an occasion's word with at most three between? */
function isOccasion(doc: Document, index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const token = doc.tokens[i]!
    if (token.pos === 'prep') return OCCASION.has(token.lower)
    if (token.pos === 'verb' || token.pos === 'aux' || token.pos === 'punct') return false
  }
  return false
}

/** First token of every mention of an event that something can be said at. */
function eventsByToken(doc: Document, entities: readonly LocalEntity[]): Map<number, LocalEntity> {
  const at = new Map<number, LocalEntity>()
  for (const entity of entities)
    if (entity.kind === 'event') for (const { start } of entity.mentions) at.set(start, entity)
  const out = new Map<number, LocalEntity>()
  for (const token of doc.tokens) {
    const entity = at.get(token.start)
    if (entity !== undefined && isOccasion(doc, token.index)) out.set(token.index, entity)
  }
  return out
}

/** Tokens of the cue's own clause: back to the verb of another, on to what is reported, five chunks at most. */
function besideCue(r: Reading, frame: Frame): number[] {
  const { chunks } = r.lines[frame.line]!
  const index = (r.frames[frame.line] ?? []).indexOf(frame)
  const content = r.contents[frame.line]?.[index] ?? null
  const reported = (i: number) => content !== null && content.from <= i && i < content.to
  const left = Math.min(frame.at, frame.subjectAt < 0 ? frame.at : frame.subjectAt)
  const right = Math.max(frame.next, frame.subjectAt + 1)
  const out: number[] = []
  for (let i = clauseStart(r, frame.line, left); i < Math.min(chunks.length, right + 5); i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'quote' || reported(i)) {
      if (i >= right) break
      continue
    }
    if (i >= right && (chunk.kind === 'vg' || chunk.kind === 'sub' || chunk.kind === 'rel')) break
    for (let t = chunk.first; t < chunk.last; t++) out.push(t)
  }
  return out
}

/** "On Tuesday, after the vote, Ruiz said" opens at "On"; "The house voted on Tuesday, and Ruiz said" at "Ruiz". */
function clauseStart(r: Reading, line: number, left: number): number {
  const { chunks } = r.lines[line]!
  for (let i = left - 1; i >= 0 && i > left - 10; i--) {
    const { kind, first } = chunks[i]!
    if (kind === 'vg' || kind === 'quote' || r.doc.tokens[first]!.text === ';') return left
  }
  return Math.max(0, left - 9)
}
