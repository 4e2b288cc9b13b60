// A mention of a happening, and what the steps that look for them share.
import type { PartialDate } from '../../../lib/model/entity'
import type { Span } from '../../../lib/model/span'
import type { DateMention } from '../dates/date-mention'
import type { Document, Token } from '../document'
import type { DressedSpan } from '../names/dress'

export interface EventDate {
  readonly start: PartialDate
  readonly end: PartialDate
}

/** Tokens `[first, last)`. */
export interface EventSpan {
  readonly first: number
  readonly last: number
  /** The noun that says what kind of happening it is, in lower case: "summit". */
  readonly head: string
  /** Equal keys are one event of the article. */
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly rule: string
  readonly date: EventDate | null
}

export interface Reader {
  readonly document: Document
  /** Dates by their first token, and by the token after their last. */
  readonly dates: ReadonlyMap<number, DateMention>
  readonly dateEnds: ReadonlyMap<number, DateMention>
  readonly nameAt: ReadonlyMap<number, DressedSpan>
  /** The words of all names but people's, in lower case. */
  readonly nameWords: ReadonlySet<string>
  /** The heading of the timeline's section a token stands in. */
  readonly sectionOf: (token: number) => EventSpan | null
}

export function spanAt(document: Document, event: { readonly first: number; readonly last: number }): Span {
  return { start: document.tokens[event.first]!.start, end: document.tokens[event.last - 1]!.end }
}

/** The words of tokens `[first, last)` on one line. */
export function wordsOf({ text, tokens }: Document, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/gu, ' ')
}

export function sameSentence(tokens: readonly Token[], i: number, k: number): boolean {
  return tokens[k] !== undefined && tokens[k]!.sentence === tokens[i]!.sentence
}

/** "they attack", but not "the meeting", "a planned attack". */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const { pos, lower } = tokens[i]!
  if ((pos !== 'verb' && pos !== 'aux') || lower.endsWith('ing')) return false
  let k = i - 1
  while (k > i - 5 && k > 0 && /^(?:proper|num)$/.test(tokens[k]!.pos)) k--
  const before = tokens[k]
  return before === undefined || !(/^(?:det|adj)$/.test(before.pos) || before.lower === "'s")
}

export const dateOf = (date: DateMention | null): EventDate | null =>
  date === null ? null : { start: date.start, end: date.end }
