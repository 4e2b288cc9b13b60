// What the reader marks as proof of a speaker: cue, speaker, antecedent and rivals, each at its place.
import { expect, test } from 'vitest'
import { antecedentOf, isVerbatim, proofOf } from '../../app/_explorer/reader/proof'
import { paragraphsOf } from '../../app/_explorer/reader/segments'
import type { ArticleMention, QuoteRecord } from '../../lib/model/records'

const text = 'Dana Ruiz met Omar Okafor. Ruiz left early. “The pier is closed,” she said. Ruiz waved.'
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length, text: words }
}
const mention = (
  words: string,
  entityId: string,
  form: ArticleMention['form'],
  from = 0,
): ArticleMention => ({
  ...at(words, from),
  entityId,
  kind: 'person',
  form,
})
const mentions = [
  mention('Dana Ruiz', 'p:ruiz', 'name'),
  mention('Omar Okafor', 'p:okafor', 'name'),
  mention('Ruiz', 'p:ruiz', 'name', 20),
  mention('she', 'p:ruiz', 'pronoun', 60),
  mention('Ruiz', 'p:ruiz', 'name', 70),
]
const quote = {
  ...at('The pier is closed,'),
  speaker: { entityId: 'p:ruiz', mention: at('she', 60) },
  cue: { ...at('said'), stance: 'states' },
  candidates: [
    { entityId: 'p:okafor', mention: at('Omar Okafor'), score: 0.2, why: 'is named before' },
    { entityId: 'p:ruiz', mention: at('Dana Ruiz'), score: 0.1, why: 'is named before' },
  ],
} as unknown as QuoteRecord

test('a pronoun stands for the last name before it', () => {
  expect(antecedentOf(quote, mentions)).toMatchObject(at('Ruiz', 20))
})

test('without one before it, for the first name after it', () => {
  expect(antecedentOf(quote, mentions.slice(4))).toMatchObject(at('Ruiz', 70))
})

test('a name stands for itself, and an unknown speaker for nobody', () => {
  const named = { ...quote, speaker: { entityId: 'p:ruiz', mention: at('Ruiz', 70) } }
  expect(antecedentOf(named, mentions)).toBeNull()
  expect(antecedentOf({ ...quote, speaker: null }, mentions)).toBeNull()
  expect(antecedentOf(quote, [])).toBeNull()
})

test('every role once, the speaker’s own other mentions are no rivals', () => {
  const marks = proofOf(quote, mentions)
  expect(marks.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
    ['cue', 'said'],
    ['speaker', 'she'],
    ['antecedent', 'Ruiz'],
    ['rival', 'Omar Okafor'],
  ])
  expect(proofOf(undefined, mentions)).toEqual([])
})

test('the text is cut at the marks', () => {
  const [line] = paragraphsOf(
    { text, quotes: [quote], mentions, zones: [], locators: [] },
    null,
    proofOf(quote, mentions),
  )
  expect(line?.segments.filter((s) => s.role !== null).map((s) => [s.role, s.text])).toEqual([
    ['rival', 'Omar Okafor'],
    ['antecedent', 'Ruiz'],
    ['speaker', 'she'],
    ['cue', 'said'],
  ])
  expect(line?.segments.map((s) => s.text).join('')).toBe(text)
})

test('words that are not at their place are told from those that are', () => {
  expect(isVerbatim(quote, { text })).toBe(true)
  expect(isVerbatim({ ...quote, start: quote.start + 1 }, { text })).toBe(false)
})
