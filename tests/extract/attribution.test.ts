// Who said it: the places where a speaker can stand, each with an original sentence.
import { describe, expect, test } from 'vitest'
import { said } from './speech-support'

describe('beside the cue', () => {
  test.each([
    ['after', '“The pier is safe,” Dana Ruiz said.', 'The pier is safe, → Dana Ruiz'],
    ['inverted', '“The pier is safe,” said Dana Ruiz, the mayor.', 'The pier is safe, → Dana Ruiz'],
    ['before', 'Dana Ruiz said, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    ['colon', 'Dana Ruiz told the council: “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    [
      'appositive',
      'Dana Ruiz, a harbour engineer, said, “The pier is safe.”',
      'The pier is safe. → Dana Ruiz',
    ],
    [
      'relative clause',
      'Dana Ruiz, who built the pier, said on Friday, “The pier is safe.”',
      'The pier is safe. → Dana Ruiz',
    ],
    [
      'dash',
      '“The pier is safe and always was.” – Dana Ruiz',
      'The pier is safe and always was. → Dana Ruiz',
    ],
    [
      'object of the cue is not the speaker',
      '“The pier is safe,” Dana Ruiz told Owen Holt.',
      'The pier is safe, → Dana Ruiz',
    ],
    [
      'a name inside the words is not the speaker',
      '“Owen Holt is right about the pier,” Dana Ruiz said.',
      'Owen Holt is right about the pier, → Dana Ruiz',
    ],
    [
      'the subject beats the nearest name',
      'Dana Ruiz said Owen Holt was “absolutely right” about the pier.',
      'absolutely right → Dana Ruiz',
    ],
    ['described as', 'Dana Ruiz described Owen Holt as a “disgrace” to the harbour.', 'disgrace → Dana Ruiz'],
    ['post', 'Dana Ruiz wrote in a post on Monday, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('over several sentences', () => {
  test('a quote broken by its attribution is one group with one speaker', () => {
    expect(said('“The pier,” Dana Ruiz said, “is perfectly safe.”')).toEqual([
      'The pier, → Dana Ruiz',
      'is perfectly safe. → Dana Ruiz',
    ])
  })

  test('the speaker goes on in the same paragraph', () => {
    expect(said('“The pier is safe,” Dana Ruiz said. “The ferry is not.”')).toEqual([
      'The pier is safe, → Dana Ruiz',
      'The ferry is not. → Dana Ruiz',
    ])
  })

  test('reopened paragraphs keep their speaker', () => {
    const text = 'Dana Ruiz said: “The pier is safe.\n\n“The ferry is not, and I have said so for years.”'
    expect(said(text)).toEqual([
      'The pier is safe. → Dana Ruiz',
      'The ferry is not, and I have said so for years. → Dana Ruiz',
    ])
  })
})

describe('speakers without a name', () => {
  test.each([
    ['official', '“We had no warning,” a senior official said.', 'We had no warning, → a senior official'],
    ['letter', '“Close the lock at once,” the letter said.', 'Close the lock at once, → the letter'],
    [
      'group',
      'Residents of the quarter said, “We had no warning.”',
      'We had no warning. → Residents of the quarter',
    ],
    [
      'spokesman',
      '“We had no warning,” said a spokesman for the harbour.',
      'We had no warning, → a spokesman for the harbour',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test('a planted source is read through its marks', () => {
    const text = 'Holt’s office released a statement by “a senior official” saying that “the talks are over.”'
    expect(said(text)).toEqual(['the talks are over. → a senior official'])
  })
})

describe('no speech, or nobody', () => {
  test.each([
    ['a title', 'She hummed a tune from the film “The Long Road Home” while the crew packed.'],
    ['a nickname', 'Eddie “Shorty” Holt walked to the pier.'],
    ['a term', 'The so-called “ring road” was never built.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([])
  })

  test('nobody near: the speaker stays unknown and the reason says so', () => {
    expect(
      said(
        'The rain fell.\n\n“We will all be gone by Friday, and nobody will write it down.”\n\nThe rain stopped.',
      ),
    ).toEqual(['We will all be gone by Friday, and nobody will write it down. → ?'])
  })
})
