// He, she, they, "the minister", "the official": who is meant.
import { describe, expect, test } from 'vitest'
import { said } from './speech-support'

describe('pronouns', () => {
  test('she takes up the woman named before', () => {
    expect(said('Mayor Dana Ruiz walked to the pier. “It is safe,” she said.')).toEqual([
      'It is safe, → Dana Ruiz',
    ])
  })

  test('he added goes on with the speaker', () => {
    const text = '“The pier is safe,” Owen Holt said.\n\nHe added: “The ferry is not.”'
    expect(said(text)).toEqual(['The pier is safe, → Owen Holt', 'The ferry is not. → Owen Holt'])
  })

  test('a pronoun with nobody before it stays unknown', () => {
    expect(said('“The pier is safe,” he said.')).toEqual(['The pier is safe, → ?'])
  })
})

describe('nominals', () => {
  test('"the official" takes up "a senior official"', () => {
    const text = '“We had no warning,” a senior official said. “None at all,” the official added.'
    expect(said(text)).toEqual(['We had no warning, → a senior official', 'None at all, → a senior official'])
  })
})

test('"I" outside quotations is the author when the text names one', () => {
  const text = 'By Petra Olander\n\nI told the council that the pier would fall. Nobody listened.'
  expect(said(text, ['indirect'], { byline: 'Petra Olander' })).toEqual([
    'the pier would fall → Petra Olander',
  ])
})
