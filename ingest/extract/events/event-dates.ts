// Which of the dates near a happening is its own: one beside it, or one of its own clause.
import type { DateMention } from '../dates/date-mention'
import type { Token } from '../document'
import { PARTICIPATION_VERBS } from '../rules/events'
import { type Reader, sameSentence } from './event-span'

/** A date right after the phrase: "on May 2", "of 3 April", "(May 2)", "yesterday". */
export function dateAfter(reader: Reader, last: number): DateMention | null {
  const { tokens } = reader.document
  for (let i = last; i < last + 5 && sameSentence(tokens, last - 1, i); i++) {
    const date = reader.dates.get(i)
    if (date !== undefined) return date
    if (!/^(?:on|of|in|late|early|,|\(|which)$/.test(tokens[i]!.lower) && tokens[i - 1]!.lower !== 'which')
      return null
  }
  return null
}

/** A date that opens the line and stands right before the phrase: "November 3 - The Tarn Flood". */
export function dateBefore(reader: Reader, first: number): DateMention | null {
  const { tokens, sentences } = reader.document
  const date = reader.dates.get(sentences[tokens[first]!.sentence]!.first)
  if (date === undefined || date.last > first || first - date.last > 3) return null
  const between = tokens.slice(date.last, first)
  return between.every((token) => token.pos === 'punct' || token.pos === 'det') ? date : null
}

/** "The Tarn Summit was held in Ellery on May 2", but no date of its end. */
export function dateHeld(reader: Reader, last: number): DateMention | null {
  const { tokens } = reader.document
  for (let i = last; i < last + REACH && sameSentence(tokens, last - 1, i); i++) {
    const { pos, lemma, text } = tokens[i]!
    const date = reader.dates.get(i)
    if (date !== undefined) return isOwn(tokens, date) ? date : null
    const verb = pos === 'verb' || pos === 'aux'
    if (verb ? !/^(?:be|hold|take|begin|start|open)$/.test(lemma) : !/^(?:prep|det|proper|noun)$/.test(pos))
      return null
    if (/^["“”]$/.test(text)) return null
  }
  return null
}

/** Verbs that leave a date with the happening before it: "was held on May 2". */
const HOLDING =
  /^(?:be|have|hold|take|begin|start|open|end|schedule|plan|set|happen|occur|convene|call|meet|sign|reach|broker|announce|agree|issue|release|publish|deliver|stage)$/
const REACH = 8
const LONGEST_CAPTION = 30

/** A date that opens the sentence ("On May 2, a meeting …") or follows within the clause ("was held on May 2"). */
export function dateOfClause(reader: Reader, first: number, last: number): DateMention | null {
  const { tokens, sentences } = reader.document
  const start = sentences[tokens[first]!.sentence]!.first
  const opening = reader.dates.get(start) ?? reader.dates.get(start + 1)
  if (opening !== undefined && opening.last <= first && first - opening.last < 12) {
    if (!breaks(tokens, opening.last, first) && !isOldNews(tokens, first)) return opening
  }
  for (let i = last; i < last + REACH && sameSentence(tokens, first, i); i++) {
    const { text, pos, lemma } = tokens[i]!
    const date = reader.dates.get(i)
    if (date !== undefined) return isOwn(tokens, date) ? date : null
    if (/^[,;:—–"”]$/.test(text) || pos === 'conj' || pos === 'pronoun') break
    if ((pos === 'verb' || pos === 'aux') && !HOLDING.test(lemma)) break
  }
  return dateOfCaption(reader, first)
}

/** A line without a finite verb that ends with a date: "Marchers at a vigil calling for a new bridge, May 2031". */
function dateOfCaption({ document, dateEnds }: Reader, first: number): DateMention | null {
  const { tokens, sentences } = document
  const sentence = sentences[tokens[first]!.sentence]!
  if (sentence.last - sentence.first > LONGEST_CAPTION) return null
  const date = dateEnds.get(sentence.last) ?? dateEnds.get(sentence.last - 1)
  if (date === undefined || date.first <= first || tokens[date.first - 1]!.text !== ',') return null
  const finite = ({ pos, tags, index }: Token): boolean =>
    pos === 'aux' || ((tags.has('PastTense') || tags.has('PresentTense')) && tokens[index - 1]?.pos !== 'det')
  return tokens.slice(sentence.first, sentence.last).some(finite) ? null : date
}

/** "his first visit since 2014", "a debate on the 2022 budget" tell no day of theirs. */
function isOwn(tokens: readonly Token[], { first, start }: DateMention): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  if (/^(?:since|until|before|after|by|from|than|about)$/.test(before)) return false
  return start.length > 4 || before !== 'the'
}

/** "In March he broke the ceasefire": the day is that of what was done to it. */
function isOldNews(tokens: readonly Token[], first: number): boolean {
  const [verb, the] = [tokens[first - 2], tokens[first - 1]]
  if (the?.lower !== 'the' || verb?.pos !== 'verb') return false
  return !HOLDING.test(verb.lemma) && !PARTICIPATION_VERBS.has(verb.lemma)
}

/** Another clause begins between the two. */
function breaks(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to)
  return between.some(
    ({ text, lower }) => /^[;:"“”]$/.test(text) || /^(?:who|which|that|because|after|before)$/.test(lower),
  )
}
