// Happenings with a name: "the Second Tarn Summit", "the October 7 attack", "Battle of Ellery", "Hurricane Odile".
import type { DateMention } from '../dates/date-mention'
import type { Document, Token } from '../document'
import { WEEKDAYS } from '../rules/dates'
import {
  AGREED_NOUNS,
  BODY_WORDS,
  EVENT_NOUNS,
  KNOWN_EVENTS,
  NAMED_FIRST,
  PERSON_EVENT_NOUNS,
  PLACE_EVENT_NOUNS,
  STRONG_EVENT_NOUNS,
} from '../rules/events'
import { DEMONYMS } from '../rules/places'
import { isCapital } from '../text/capitals'
import { dateAfter, dateBefore, dateHeld } from './event-dates'
import {
  dateOf,
  type EventDate,
  type EventSpan,
  isVerb,
  type Reader,
  sameSentence,
  wordsOf,
} from './event-span'
import { yearOfName } from './event-years'

/** The name that ends, or for "Battle of Ellery" and "Hurricane Odile" begins, with the noun at `head`. */
export function namedEvent(reader: Reader, head: number): EventSpan | null {
  const { tokens } = reader.document
  const token = tokens[head]!
  const first = namedFirst(reader, head)
  if (first !== null) return first
  if (isVerb(tokens, head) && !isCapital(token) && !reader.dateEnds.has(head)) return null
  if (STRONG_EVENT_NOUNS.has(tokens[head + 1]?.lower ?? '')) return null
  if (token.text === 'Caucus') return null // with a capital it is a body of members
  const strong = STRONG_EVENT_NOUNS.has(token.lower)
  const inside = reader.nameAt.get(head)
  if (inside !== undefined) {
    if (inside.last > head + 1 || isBody(tokens, inside.first, head)) return null
    if (inside.kind !== 'other' && !strong) return null
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

/** The film “Harvest Day”, “The Long March”: what marks enclose is a title. */
function isTitle(tokens: readonly Token[], first: number, head: number): boolean {
  const after = tokens[head + 1]?.text === ',' || tokens[head + 1]?.text === '.' ? head + 2 : head + 1
  const opens = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  return /^["“‘]$/.test(tokens[opens]?.text ?? '') && /^["”’]$/.test(tokens[after]?.text ?? '')
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
  const weekday = date !== null && WEEKDAYS.has(tokens[date.first]!.lower) && isCapital(tokens[head])
  if (date !== null && !weekday) return { first: head, names: 0, kind: null, date }
  const kind = reader.nameAt.get(head - 1)?.kind ?? null
  let first = head
  let names = 0
  while (first > 0 && head - first < 7 && sameSentence(tokens, head, first - 1)) {
    const kindOfWord = modifierAt(reader, first, head, names > 0)
    if (kindOfWord === null) break
    first--
    if (kindOfWord === 'name') names++
  }
  while (first < head && /^(?:of|and|in|on|a|an)$/.test(tokens[first]!.lower)) first++
  return { first, names, kind, date: null }
}

/** What the word before token `first` adds to the name of the noun at `head`; null when the name begins at `first`. */
function modifierAt(reader: Reader, first: number, head: number, named: boolean): 'name' | 'part' | null {
  const { tokens } = reader.document
  const before = tokens[first - 1]!
  const shared = reader.nameAt.get(first - 1)
  if (before.lower === "'s") return null
  if (before.lower === 'and' && shared === undefined)
    return named && reader.nameAt.has(first - 2) ? 'part' : null
  if (/^(?:punct|det|pronoun|verb|aux|prep|conj)$/.test(before.pos) && shared === undefined) return null
  if (ORDINAL.test(before.lower)) return isCapital(before) && isCapital(tokens[head]) ? 'name' : 'part'
  if (isCapital(before) && (shared?.kind !== 'person' || first === head))
    return provesName(reader, first - 1) ? 'name' : 'part'
  return shared !== undefined && (shared === reader.nameAt.get(first) || first < head) ? 'part' : null
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

/** Words that headlines leave in lower case. */
const SMALL = /^(?:an?|the|of|in|on|to|for|and|or|at|by|with|from|as|but|vs|s)$/

function isTitleCase({ tokens }: Document, first: number, last: number): boolean {
  let capitals = 0
  for (let i = first; i < Math.min(last, first + 20); i++) {
    if (isCapital(tokens[i])) capitals++
    else if (/^\p{Ll}/u.test(tokens[i]!.text) && !SMALL.test(tokens[i]!.text)) return false
  }
  return capitals > 2
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
  const { document } = reader
  const { tokens } = document
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
  const year = yearIn(name)
  const beside = date ?? dateAfter(reader, last) ?? dateBefore(reader, first)
  const found =
    beside ?? (year === null && isSubject(reader.document.tokens, first) ? dateHeld(reader, last) : null)
  return {
    first,
    last,
    head: reader.document.tokens[head]!.lower,
    key: name.toLowerCase(),
    name,
    named: true,
    rule,
    date: dateOf(found) ?? year,
  }
}

/** "the night of the Tarn flood opened on Tuesday": what opened is not the flood. */
function isSubject(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.pos === 'det' ? first - 2 : first - 1
  return tokens[before]?.pos !== 'prep'
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

/** The Holocaust, the Prague Spring. */
export function knownEvent(reader: Reader, i: number): EventSpan | null {
  const { tokens } = reader.document
  if (!isCapital(tokens[i])) return null
  const two = `${tokens[i]!.lower} ${tokens[i + 1]?.lower ?? ''}`
  const last = KNOWN_EVENTS.has(two) ? i + 2 : KNOWN_EVENTS.has(tokens[i]!.lower) ? i + 1 : null
  return last === null ? null : named(reader, i, last, last - 1, 'known-event', null)
}
