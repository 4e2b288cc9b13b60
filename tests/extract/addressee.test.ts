// `about`, `addressee`, said date and place where the text gives them.
import { describe, expect, test } from 'vitest'
import type { ArticleFacts } from '../../lib/model/facts'
import { factsOf } from './speech-support'

const named = (facts: ArticleFacts, id: string | null | undefined) =>
  facts.entities.find((e) => e.id === id)?.name ?? null

describe('addressee', () => {
  test.each([
    ['Dana Ruiz told Owen Holt that the pier was safe.', 'Owen Holt'],
    ['Owen Holt was told by Dana Ruiz that the pier was safe.', 'Owen Holt'],
    ['“The pier is safe,” Dana Ruiz told Owen Holt.', 'Owen Holt'],
    ['“The pier is safe,” Dana Ruiz wrote to Owen Holt.', 'Owen Holt'],
    ['“The pier is safe,” Dana Ruiz said in an interview with Owen Holt.', 'Owen Holt'],
    ['“That gate was yours, Mr. Holt,” Dana Ruiz said. Owen Holt left.', 'Owen Holt'],
    ['Dana Ruiz sent a letter to Owen Holt. “The pier is safe,” the letter said.', 'Owen Holt'],
    ['“The pier,” Dana Ruiz told Owen Holt, “is safe.”', 'Owen Holt'],
    ['In a letter to Owen Holt, Dana Ruiz said that the pier was safe.', 'Owen Holt'],
    ['Dana Ruiz sent Owen Holt a letter. The letter said the pier was safe.', 'Owen Holt'],
    ['Six captains sent Owen Holt a letter asking him to close the pier.', 'Owen Holt'],
    ['In a phone call with Owen Holt, Dana Ruiz said that the pier was safe.', 'Owen Holt'],
    ['Dana Ruiz asked Owen Holt why the pier was shut.', 'Owen Holt'],
    ['Dana Ruiz called on Owen Holt to close the pier.', 'Owen Holt'],
    ['Owen Holt was asked by Dana Ruiz whether the pier was safe.', 'Owen Holt'],
    ['Asked by Dana Ruiz who had closed the pier, Owen Holt left.', 'Owen Holt'],
    ['Dana Ruiz told reporters that the pier was safe.', null],
    ['Dana Ruiz told this newspaper that Owen Holt was safe.', null],
    ['Dana Ruiz said that Owen Holt was safe.', null],
  ])('%s → %s', (text, expected) => {
    const facts = factsOf(text)
    expect(facts.quotes.length).toBeGreaterThan(0)
    expect(facts.quotes.map((q) => named(facts, q.addresseeId))).toEqual(facts.quotes.map(() => expected))
  })
})

describe('who is answered', () => {
  test('a reply is to whoever asked', () => {
    const facts = factsOf('“Is the pier safe?” Dana Ruiz asked. “It was on Monday,” Owen Holt replied.')
    expect(facts.quotes.map((q) => named(facts, q.addresseeId))).toEqual([null, 'Dana Ruiz'])
  })

  test('what is said “in response” is said to whoever spoke before', () => {
    const facts = factsOf('Dana Ruiz said the pier was shut. Owen Holt said in response that it was not.')
    expect(facts.quotes.map((q) => named(facts, q.addresseeId))).toEqual([null, 'Dana Ruiz'])
  })

  test('a reply to nobody’s question has no hearer', () => {
    const facts = factsOf('Dana Ruiz said the pier was shut. “It was on Monday,” Owen Holt replied.')
    expect(facts.quotes.map((q) => named(facts, q.addresseeId))).toEqual([null, null])
  })

  test('“this newspaper” is the source of the article, where the text names it', () => {
    const text = 'Dana Ruiz told this newspaper that the pier was shut. The Tarn Courier Group printed it.'
    const facts = factsOf(text, { source: 'Tarn Courier Group' })
    expect(facts.quotes.map((q) => named(facts, q.addresseeId))).toEqual(['Tarn Courier Group'])
  })
})

describe('about', () => {
  test.each([
    ['Dana Ruiz told Owen Holt that Tom Achebe had left the pier.', ['Tom Achebe']],
    ['“Tom Achebe and Owen Holt rowed,” Dana Ruiz said.', ['Tom Achebe', 'Owen Holt']],
    ['Dana Ruiz said the pier was safe.', []],
  ])('%s', (text, expected) => {
    const facts = factsOf(text)
    expect(facts.quotes[0]?.about.map((id) => named(facts, id))).toEqual(expected)
  })
})

describe('said date', () => {
  test.each([
    ['Dana Ruiz said on 4 March that the pier was safe.', '2031-03-04'],
    ['On Tuesday Dana Ruiz said the pier was safe.', '2031-03-11'],
    ['Dana Ruiz told Owen Holt on Monday that the pier was safe.', '2031-03-10'],
    ['Dana Ruiz said the pier would open on 4 April.', null],
    ['On 3 March the council voted on the dam; Dana Ruiz said the pier was safe.', null],
    ['The council voted on Monday, and Dana Ruiz said the pier was safe.', null],
  ])('%s → %s', (text, expected) => {
    expect(factsOf(text, { publishedAt: '2031-03-12' }).quotes.map((q) => q.saidDate)).toEqual([expected])
  })
})

describe('said place: the occasion the words belong to', () => {
  test.each([
    ['Dana Ruiz said at the Tarn Summit that the pier was safe.', 'Tarn Summit'],
    ['Dana Ruiz said in a speech at the Tarn Summit that the pier was safe.', 'Tarn Summit'],
    ['Dana Ruiz said the pier was safe.', null],
  ])('%s → %s', (text, expected) => {
    const facts = factsOf(text)
    expect(facts.quotes.map((q) => named(facts, q.eventId))).toEqual([expected])
  })
})
