// Happenings without a name that the text dates: "a council meeting on March 9", "Tuesday's debate", and the letter that
// is an act of its own.
import type { Document, Token } from '../document'
import { DATED_NOUNS, IRREALIS } from '../rules/events'
import { dateAfter, dateOfClause } from './event-dates'
import {
  dateOf,
  type EventDate,
  type EventSpan,
  isVerb,
  type Reader,
  sameSentence,
  wordsOf,
} from './event-span'

/** A noun phrase with a determiner around the noun at `head`, and a date within reach. */
export function datedEvent(reader: Reader, head: number): EventSpan | null {
  const { document } = reader
  const { tokens } = document
  const token = tokens[head]!
  if (!DATED_NOUNS.has(token.lower) || reader.nameAt.get(head) !== undefined) return null
  if (isVerb(tokens, head) || isCompound(tokens, head)) return null
  const phrase = phraseBefore(reader, head)
  if (phrase === null) return null
  const last = complementEnd(reader, head + 1)
  const own = phrase.date ?? dateOf(dateAfter(reader, head + 1) ?? dateAfter(reader, last))
  const date = own ?? (phrase.bare ? null : dateOf(dateOfClause(reader, phrase.first, head + 1)))
  const words = wordsOf(document, phrase.first, head + 1)
  const base = { first: phrase.from, last, head: token.lower, named: false, name: words }
  const section = reader.sectionOf(head)
  if (section !== null && (date === null ? phrase.indefinite : date.start === section.date?.start)) {
    const same = tokens.slice(section.first, section.last).some(({ lower }) => lower === token.lower)
    const key = same ? section.key : `${words.toLowerCase()}|${section.date?.start}`
    return { ...base, key, rule: 'timeline-section', date: section.date }
  }
  if (date === null && !isLetter(document, phrase, head, last)) return null
  const rule = date === null ? 'letter' : 'dated-happening'
  return { ...base, key: `${words.toLowerCase()}|${date?.start ?? phrase.first}`, rule, date }
}

/** "a debate organizer" is no debate. */
function isCompound(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]
  return next !== undefined && next.pos === 'noun' && /^\p{Ll}/u.test(next.text) && !next.tags.has('Date')
}

interface Phrase {
  /** First token of the phrase with its determiner, and without. */
  readonly from: number
  readonly first: number
  readonly indefinite: boolean
  /** "Talks in Ellery": a plural without determiner. */
  readonly bare: boolean
  /** "Tuesday's debate". */
  readonly date: EventDate | null
}

const DETERMINERS = /^(?:a|an|the|his|her|their|its|this|another|our)$/

function phraseBefore({ document, dateEnds, nameAt }: Reader, head: number): Phrase | null {
  const { tokens } = document
  let first = head
  while (first > 0 && head - first < 6 && sameSentence(tokens, head, first - 1)) {
    const before = tokens[first - 1]!
    const date = before.lower === "'s" ? dateEnds.get(first - 1) : undefined
    if (date !== undefined) return { from: first, first, indefinite: false, bare: false, date: dateOf(date) }
    const name = nameAt.get(first - 1)
    if (name === undefined && !/^(?:proper|noun|adj|num)$/.test(before.pos) && before.lower !== "'s") break
    first = name?.first ?? first - 1
  }
  if (tokens[first]!.lower === "'s") first++
  const determiner = tokens[first - 1]
  const possessive = tokens.slice(first - 1, head).some((token) => token.lower === "'s")
  if (!possessive && (determiner === undefined || !DETERMINERS.test(determiner.lower))) {
    const plural = /s$/.test(tokens[head]!.lower) && determiner?.pos !== 'det'
    return plural ? { from: first, first, indefinite: false, bare: true, date: null } : null
  }
  const indefinite = !possessive && /^an?$/.test(determiner?.lower ?? '')
  const from = possessive || determiner === undefined ? first : determiner.index
  return { from, first, indefinite, bare: false, date: null }
}

const LINKS = new Set('of into against on to over about between with by at for in'.split(' '))
const LONGEST_COMPLEMENT = 8

/** " of the lock-keeper" after the head: up to the last noun of one prepositional phrase, but no date. */
function complementEnd({ document, dates }: Reader, from: number): number {
  const { tokens } = document
  const link = tokens[from]
  if (link === undefined || !LINKS.has(link.lower) || !sameSentence(tokens, from - 1, from)) return from
  let end = from
  for (let i = from + 1; i < from + LONGEST_COMPLEMENT && sameSentence(tokens, from, i); i++) {
    const { pos, lower, text } = tokens[i]!
    if (dates.has(i) || (!/^(?:det|adj|noun|proper|num)$/.test(pos) && !/^(?:'s|and|["“”])$/.test(lower)))
      break
    if (pos === 'proper' && /^\p{Ll}/u.test(text)) break
    if (lower === 'and' && tokens[i + 1]?.pos !== 'proper') break
    if (pos === 'noun' || pos === 'proper') end = i + 1
  }
  return end
}

const LETTERS = new Set(['letter', 'petition'])

/** "a public letter", "a letter to the mayor": an act of its own even without a date; "a letter" alone says nothing. */
function isLetter(document: Document, phrase: Phrase, head: number, last: number): boolean {
  if (!phrase.indefinite || !LETTERS.has(document.tokens[head]!.lower)) return false
  const telling = document.tokens
    .slice(phrase.first, head)
    .some(({ lower }) => /^(?:open|public|joint)$/.test(lower))
  return telling || last > head + 1
}

/** The word that says the happening is only possible, wanted or denied; null when there is none. */
export function irrealis(tokens: readonly Token[], event: EventSpan): string | null {
  for (let i = event.last - 1; i >= event.first - 6 && i >= 0; i--) {
    if (!sameSentence(tokens, event.first, i)) return null
    if (i < event.first && /^[,;:.]$/.test(tokens[i]!.text)) return null
    if (IRREALIS.has(tokens[i]!.lower)) return tokens[i]!.text
  }
  return null
}
