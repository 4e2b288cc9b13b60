// Happenings with a name: "the Second Tarn Summit", "the October 7 attack", "Battle of Ellery", "Hurricane Odile".
import { anchorFrom } from '../dates/anchor'
import { dayOfIso } from '../dates/calendar'
import type { DateMention } from '../dates/date-mention'
import type { Document, Token } from '../document'
import {
  AGREED_NOUNS,
  BODY_WORDS,
  EVENT_NOUNS,
  NAMED_FIRST,
  PERSON_EVENT_NOUNS,
  PLACE_EVENT_NOUNS,
  STRONG_EVENT_NOUNS,
} from '../rules/events'
import { DEMONYMS } from '../rules/places'
import { dateAfter, dateBefore } from './event-dates'
import {
  dateOf,
  type EventDate,
  type EventSpan,
  isCapital,
  isVerb,
  type Reader,
  sameSentence,
  wordsOf,
} from './event-span'

/** The name that ends, or for "Battle of Ellery" and "Hurricane Odile" begins, with the noun at `head`. */
export function namedEvent(reader: Reader, head: number): EventSpan | null {
  const { tokens } = reader.document
  const token = tokens[head]!
  const first = namedFirst(reader, head)
  if (first !== null) return first
  if (isVerb(tokens, head)) return null
  const strong = STRONG_EVENT_NOUNS.has(token.lower)
  const inside = reader.nameAt.get(head)
  if (inside !== undefined) {
    if (inside.last > head + 1 || isBody(tokens, inside.first, head)) return null
    if (inside.kind !== 'other' && !strong) return null
    if (inside.kind === 'organization' && token.text === 'Caucus') return null
  }
  if (/-(?:\p{Ll}+ed|style|era)$/u.test(tokens[head - 1]?.text ?? '')) return null
  const found = modifiers(reader, head)
  if (isIndefinite(tokens, found.first) && !isCapital(token)) return null
  if (found.date !== null && found.names === 0 && strong) return dateNamed(reader, found.date, head)
  if (
    found.names > 0 &&
    !isTitle(tokens, found.first, head) &&
    isName(token, strong, inside !== undefined, found.kind)
  )
    return named(reader, found.first, head + 1, head, 'event-name', found.date)
  return strong ? ofPlace(reader, head) : null
}

/** A weak noun makes a name after a place ("Tarn operation") or, some, after a person ("Tadesse trial"). */
function isName(token: Token, strong: boolean, inside: boolean, kind: string | null): boolean {
  if (kind === 'person') return PERSON_EVENT_NOUNS.has(token.lower)
  if (strong) return true
  if (isCapital(token)) return inside && EVENT_NOUNS.has(token.lower)
  return kind === 'place' && PLACE_EVENT_NOUNS.has(token.lower)
}

/** The film “Training Day”: what marks enclose is a title. */
function isTitle(tokens: readonly Token[], first: number, head: number): boolean {
  const after = tokens[head + 1]?.text === ',' || tokens[head + 1]?.text === '.' ? head + 2 : head + 1
  return /^["“‘]$/.test(tokens[first - 1]?.text ?? '') && /^["”’]$/.test(tokens[after]?.text ?? '')
}

/** "Board of Elections", "Disaster Committee on Floods" are bodies. */
function isBody(tokens: readonly Token[], first: number, head: number): boolean {
  return tokens.slice(first, head).some(({ lower }) => BODY_WORDS.has(lower))
}

function isIndefinite(tokens: readonly Token[], first: number): boolean {
  return /^(?:an?|any|every|each|another|no|some|more|other|many|several)$/.test(
    tokens[first - 1]?.lower ?? '',
  )
}

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|annual|world|civil|\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d|[ivx]{1,4}|six-day|cold|great|interim)$/

interface Modifiers {
  readonly first: number
  /** How many of them make it a name. */
  readonly names: number
  /** Of the name right before the head. */
  readonly kind: string | null
  readonly date: DateMention | null
}

/** Names, ordinals and dates before the head. */
function modifiers(reader: Reader, head: number): Modifiers {
  const { tokens } = reader.document
  const date = reader.dateEnds.get(head) ?? null
  if (date !== null) return { first: head, names: 0, kind: null, date }
  const kind = reader.nameAt.get(head - 1)?.kind ?? null
  let first = head
  let names = 0
  while (first > 0 && head - first < 7 && sameSentence(tokens, head, first - 1)) {
    const before = tokens[first - 1]!
    const shared = reader.nameAt.get(first - 1)
    if (/^(?:punct|det|pronoun|verb|aux|prep|conj)$/.test(before.pos) && shared === undefined) break
    if (before.lower === "'s") break
    if (ORDINAL.test(before.lower)) {
      first--
      if (isCapital(before) && isCapital(tokens[head])) names++
    } else if (isCapital(before) && (shared?.kind !== 'person' || first === head)) {
      first--
      if (provesName(reader, first)) names++
    } else if (shared !== undefined && (shared === reader.nameAt.get(first) || first < head)) first--
    else break
  }
  while (first < head && /^(?:of|and|in|on|a|an)$/.test(tokens[first]!.lower)) first++
  return { first, names, kind, date }
}

/** A capital proves a name unless every word there has one: at the start of a sentence, in a headline. Then the text must name it elsewhere. */
function provesName({ document, nameAt, nameWords }: Reader, i: number): boolean {
  const token = document.tokens[i]!
  if (DEMONYMS.has(token.lower)) return false
  if (nameWords.has(token.lower)) return true
  const name = nameAt.get(i)
  if (name !== undefined) return name.kind !== 'person' || name.last === i + 1
  const sentence = document.sentences[token.sentence]!
  const opens = i === sentence.first || /^["“‘(]$/.test(document.tokens[i - 1]!.text)
  return !opens && !isTitleCase(document, sentence.first, sentence.last) && token.pos === 'proper'
}

function isTitleCase({ tokens }: Document, first: number, last: number): boolean {
  let [words, capitals] = [0, 0]
  for (let i = first; i < Math.min(last, first + 20); i++) {
    if (!/^\p{L}{4}/u.test(tokens[i]!.text)) continue
    words++
    if (isCapital(tokens[i])) capitals++
  }
  return words > 2 && capitals * 3 > words * 2
}

/** "Hurricane Odile", "Operation Iron Tide", "Treaty of Lindow". */
function namedFirst(reader: Reader, head: number): EventSpan | null {
  const { tokens } = reader.document
  const token = tokens[head]!
  if (!isCapital(token)) return null
  const of = tokens[head + 1]?.lower === 'of' && AGREED_NOUNS.has(token.lower)
  if (!of && !NAMED_FIRST.has(token.lower)) return null
  let last = of ? head + 2 : head + 1
  const from = last
  while (
    last - from < 4 &&
    sameSentence(tokens, head, last) &&
    isCapital(tokens[last]) &&
    tokens[last]!.pos !== 'verb'
  )
    last++
  if (
    last === from ||
    isBody(tokens, from, last) ||
    isTitleCase(reader.document, ...sentenceOf(reader.document, head))
  )
    return null
  return named(reader, head, last, head, 'event-named-first', null)
}

function sentenceOf({ sentences, tokens }: Document, i: number): [number, number] {
  const { first, last } = sentences[tokens[i]!.sentence]!
  return [first, last]
}

/** "war in Tarn", "Battle of Ellery", "invasion of Tarn": one event with "Tarn war". */
function ofPlace(reader: Reader, head: number): EventSpan | null {
  const { tokens, document } = { tokens: reader.document.tokens, document: reader.document }
  const link = tokens[head + 1]?.lower
  const at = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2
  const name = reader.nameAt.get(at)
  if (name === undefined || name.first !== at || name.kind !== 'place') return null
  if (
    (link !== 'of' && link !== 'in') ||
    /^(?:declared|declare|declares|wage|waged)$/.test(tokens[head - 1]?.lower ?? '')
  )
    return null
  const warlike = /^(?:wars?|invasion|siege|battle|genocide|massacre|uprising|revolution)$/.test(
    tokens[head]!.lower,
  )
  if (!warlike && !isCapital(tokens[head])) return null
  if (isIndefinite(tokens, head)) return null
  const place = wordsOf(document, name.first, name.last).toLowerCase()
  const whole = named(reader, head, name.last, head, 'event-of-place', null)
  return { ...whole, key: `${place} ${tokens[head]!.lower}` }
}

function named(
  reader: Reader,
  first: number,
  last: number,
  head: number,
  rule: string,
  date: DateMention | null,
): EventSpan {
  const name = wordsOf(reader.document, first, last)
  const found = date ?? dateAfter(reader, last) ?? dateBefore(reader, first)
  return {
    first,
    last,
    head: reader.document.tokens[head]!.lower,
    key: name.toLowerCase(),
    name,
    named: true,
    rule,
    date: dateOf(found) ?? yearIn(name),
  }
}

/** "2014 Tarn Olympics" */
function yearIn(name: string): EventDate | null {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(name)?.[0]
  return year === undefined ? null : { start: year, end: year }
}

/** "the October 7 attack", "the November election". */
function dateNamed(reader: Reader, date: DateMention, head: number): EventSpan {
  const event = named(reader, date.first, head + 1, head, 'dated-name', date)
  return { ...event, date: yearOfName(reader.document, date, event.head) }
}

const TO_VOTE = /^(?:elections?|primary|primaries|caucus|referendum|vote|summit|conference|debate)$/

/**
 * The year of a name that gives none. A vote is the nearest one; an attack is remembered for years by its day alone, so
 * its year stays open unless it has just been.
 */
function yearOfName(document: Document, date: DateMention, head: string): EventDate | null {
  if (!date.guessed) return dateOf(date)
  const today = anchorFrom(document.article.publishedAt)?.day ?? null
  const [year, rest] = [Number(date.start.slice(0, 4)), date.start.slice(4)]
  if (today === null || Number.isNaN(year)) return openYear(date)
  const days = (y: number): number =>
    Math.abs((dayOfIso(`${y}${rest.length < 6 ? `${rest}-01` : rest}`) ?? 0) - today)
  if (TO_VOTE.test(head)) {
    const nearest = [year - 1, year, year + 1].sort((a, b) => days(a) - days(b))[0]
    return { start: `${nearest}${rest}`, end: `${nearest}${date.end.slice(4)}` }
  }
  return days(year) <= 30 ? dateOf(date) : openYear(date)
}

function openYear({ start, end }: DateMention): EventDate {
  const open = (date: string): string => (/^\d{4}-/.test(date) ? `-${date.slice(4)}` : date)
  return { start: open(start), end: open(end) }
}
