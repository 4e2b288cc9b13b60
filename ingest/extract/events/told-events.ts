// Happenings told by a verb and named afterwards ("she resigned on Thursday … the resignation"), and disasters the text only
// calls "the flood": a definite noun of which there is but one.
import { DISASTER_NOUNS, TOLD_NOUNS } from '../rules/events'
import { dateOfClause } from './event-dates'
import { dateOf, type EventDate, type EventSpan, isVerb, type Reader, sameSentence } from './event-span'

/** Mentions on tokens that `taken` leaves free, where no event in `known` has the noun. Linear. */
export function toldEvents(reader: Reader, known: readonly EventSpan[], taken: Uint8Array): EventSpan[] {
  const heads = new Set(known.map(({ head }) => head))
  const told = new Map<string, EventDate | null>()
  const out: EventSpan[] = []
  for (const { index, lower, pos } of reader.document.tokens) {
    const noun = pos === 'verb' ? TOLD_NOUNS.get(lower) : undefined
    if (noun !== undefined) tell(told, noun, dateOfDeed(reader, index))
    if (taken[index] === 1 || heads.has(lower) || !isDefinite(reader, index)) continue
    const date = told.get(lower) ?? null
    if (date === null && !DISASTER_NOUNS.has(lower)) continue
    const base = {
      first: phraseStart(reader, index),
      last: index + 1,
      head: lower,
      name: lower,
      named: false,
      date,
    }
    out.push({ ...base, key: `${lower}|told`, rule: date === null ? 'disaster' : 'told-happening' })
  }
  return out
}

/** Two deeds of one kind on different days: nobody knows which one "the vote" is. */
function tell(told: Map<string, EventDate | null>, noun: string, date: EventDate | null): void {
  if (date === null) return
  const before = told.get(noun)
  told.set(noun, before === undefined || before?.start === date.start ? date : null)
}

const REACH = 12

/** "voted by 71 to 66 in the early hours of Wednesday", "On Wednesday the council voted". */
function dateOfDeed(reader: Reader, verb: number): EventDate | null {
  const { tokens } = reader.document
  for (let i = verb + 1; i < verb + REACH && sameSentence(tokens, verb, i); i++) {
    const date = reader.dates.get(i)
    if (date !== undefined) return dateOf(date)
    const { pos, text } = tokens[i]!
    if (/^[,;:—–"“”]$/u.test(text) || pos === 'verb' || pos === 'aux' || pos === 'pronoun') break
  }
  return dateOf(dateOfClause(reader, verb, verb + 1))
}

/** "the night of the flood" is told as one. */
function phraseStart({ document: { tokens } }: Reader, i: number): number {
  const words = tokens.slice(Math.max(0, i - 4), i).map(({ lower }) => lower)
  return /^the (?:night|day|morning|evening|week) of the$/u.test(words.join(' ')) ? i - 4 : i - 1
}

/** "the flood": no part of a longer phrase, and nothing that may come ("the flood will"). */
function isDefinite({ document }: Reader, i: number): boolean {
  const { tokens } = document
  if (tokens[i - 1]?.lower !== 'the' || isVerb(tokens, i) || tokens[i - 1]!.sentence !== tokens[i]!.sentence)
    return false
  const after = tokens[i + 1]
  if (after === undefined || !sameSentence(tokens, i, i + 1)) return true
  return (
    !/^(?:noun|proper)$/u.test(after.pos) &&
    !/^(?:of|'s|will|would|may|might|could|that|-)$/u.test(after.lower)
  )
}
