// Sentences in which a phrase near the words is not their speaker: offices with names, things, what was not said.
import { describe, expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

describe('the speaker is', () => {
  test.each([
    [
      'the name beside an office, after the cue',
      '“The lock is shut,” says its director, Owen Holt.',
      'The lock is shut, → Owen Holt',
    ],
    [
      'the name beside an office, before the cue',
      'A spokeswoman for the port, Odile Tran, later said the log would be “the first exhibit.”',
      'the first exhibit. → Odile Tran',
    ],
    [
      'who calls another’s comments something',
      'Yara Holt, a founder of the Harbour Party, calls Dana Ruiz’s comments as “a gift” to the shipowners.',
      'a gift → Yara Holt',
    ],
    [
      'a person, not what stands beside',
      'Dana Ruiz sat in the back row with a notebook and would say only that she was there “in a private capacity.”',
      'in a private capacity. → Dana Ruiz',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('no speech', () => {
  test.each([
    ['what was not said', 'The statement did not say when the gates were opened.'],
    ['a question without its asker', 'Dana Ruiz was asked whether she felt relief.'],
    ['an objection to come', 'Some will object that this is not the moment for anger.'],
    ['a song', 'The band of the ferry played the song “Low Water, High Lamps” twice.'],
  ])('%s', (_, text) => {
    expect(said(text, ['direct', 'mixed', 'indirect'])).toEqual([])
  })
})

describe('mentions of one person are no rivals', () => {
  test.each([
    [
      'Dana Ruiz said she would mend the pier “plank by plank,” she told the council.',
      'plank by plank, → Dana Ruiz',
    ],
    [
      'Asked about the ferry, Ms. Ruiz said that she, Dana Ruiz, had “never sold it.”',
      'never sold it. → Dana Ruiz',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('words inside words', () => {
  test.each([
    [
      '“Owen Holt said, ‘The gate stays shut,’ and went home,” Dana Ruiz told the inquiry.',
      'The gate stays shut, → Owen Holt',
    ],
    ['“Dana Ruiz told me, ‘Bring the lamps,’” Owen Holt said.', 'Bring the lamps, → Dana Ruiz'],
  ])('the inner speaker is another: %s', (text, expected) => {
    expect(said(text)).toContain(expected)
  })

  test('nobody can be told from “people” inside a quotation', () => {
    const quotes = said('“People shouted, ‘The gate is open!’ and ran,” Dana Ruiz said.')
    expect(quotes).toEqual(['People shouted, ‘The gate is open!’ and ran, → Dana Ruiz'])
  })
})

test('two reports in one sentence are two', () => {
  expect(
    said('Dana Ruiz says that the pier did it, and Owen Holt says that the sky did it.', ['indirect']),
  ).toEqual(['the pier did it → Dana Ruiz', 'the sky did it → Owen Holt'])
})

test('candidates never repeat the speaker', () => {
  const facts = factsOf(
    'Dana Ruiz said the pier was safe. She said it “never moved,” and Ms. Ruiz smiled. “Not once,” she said.',
  )
  for (const quote of facts.quotes)
    expect(quote.candidates.map((c) => c.entityId)).not.toContain(quote.speaker?.entityId ?? 'nobody')
})

test('the day beside the cue is the day it was said; a day inside the words is not', () => {
  const dates = (text: string) =>
    factsOf(text, { publishedAt: '2026-03-12' }).quotes.map((quote) => quote.saidDate)
  expect(dates('Dana Ruiz said on Tuesday that the pier was safe.')).toEqual(['2026-03-10'])
  expect(dates('Dana Ruiz said that the pier had closed on Tuesday.')).toEqual([null])
})

test('a weekday that comes every week is no day of saying', () => {
  const facts = factsOf('Dana Ruiz, who swims every Sunday, said that the pier was safe.', {
    publishedAt: '2026-03-12',
  })
  expect(facts.quotes.map((quote) => quote.saidDate)).toEqual([null])
})

test('the occasion is what the words were said in or at, not an event they are about', () => {
  const occasion = (text: string) => {
    const facts = factsOf(text, { publishedAt: '2026-03-12' })
    return facts.quotes.map((quote) => facts.entities.find(({ id }) => id === quote.eventId)?.name ?? null)
  }
  expect(occasion('“The pier is safe,” Dana Ruiz said in a letter to residents.')).toEqual([
    'letter to residents',
  ])
  expect(
    occasion('Dana Ruiz asked for an inquiry into the Harbour Flood of 2025, saying that the pier was safe.'),
  ).not.toContain('Harbour Flood')
})

test.each([
  ['“The pier stays shut,” the jointly signed letter stated.', 'the jointly signed letter'],
  ['Residents close to Mayor Dana Holt said “we will not leave.”', 'Residents close to Mayor Dana Holt'],
  ['People close to Holt explain that the mayor “is making sure of it.”', 'People close to Holt'],
])('the whole noun phrase speaks: %s', (text, phrase) => {
  const direct = factsOf(text).quotes.filter((quote) => quote.kind === 'direct')
  expect(direct.map((quote) => quote.speaker?.mention?.text)).toEqual([phrase])
})
