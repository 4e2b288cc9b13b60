// Every place where a speaker can stand, each with several original sentences.
// Speech without marks is tested in reported.test.ts, transcripts in transcripts.test.ts.
import { describe, expect, test } from 'vitest'
import { said } from './speech-support'

/** `[text, words → speaker, …]`: all direct quotes of the text, in order. */
type Line = readonly [text: string, ...expected: string[]]

function speak(lines: readonly Line[]): void {
  test.each(lines.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(said(text)).toEqual(expected)
  })
}

describe('after the words', () => {
  speak([
    ['“The pier is safe,” Dana Ruiz said.', 'The pier is safe, → Dana Ruiz'],
    ['“Is the pier safe?” Owen Holt asked on Monday.', 'Is the pier safe? → Owen Holt'],
    ['“Nobody told us,” Ms. Tran, who runs the ferry, later added.', 'Nobody told us, → Tran'],
    ['“We mend what we can,” Dana Ruiz told the council in Dell.', 'We mend what we can, → Dana Ruiz'],
    [
      '“It was dark, and it was cold,” the lock keeper recalled.',
      'It was dark, and it was cold, → the lock keeper',
    ],
  ])
})

describe('before the words', () => {
  speak([
    ['Dana Ruiz said, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    ['Owen Holt replied that the ferry was “a floating museum.”', 'a floating museum. → Owen Holt'],
    [
      'Dana Ruiz called the plan “a gift to the shipowners” on Friday.',
      'a gift to the shipowners → Dana Ruiz',
    ],
    [
      'Dana Ruiz accused Owen Holt of “selling the river by the bucket.”',
      'selling the river by the bucket. → Dana Ruiz',
    ],
    ['Asked about the pier, Owen Holt said it was “as old as me.”', 'as old as me. → Owen Holt'],
  ])
})

describe('in the middle of the words', () => {
  speak([
    [
      '“The pier,” Dana Ruiz said, “is perfectly safe.”',
      'The pier, → Dana Ruiz',
      'is perfectly safe. → Dana Ruiz',
    ],
    [
      '“If the gate holds,” said Owen Holt, the lock keeper, “we all sleep tonight.”',
      'If the gate holds, → Owen Holt',
      'we all sleep tonight. → Owen Holt',
    ],
    [
      '“We heard it twice,” the cook told the inquiry. “Then we ran.”',
      'We heard it twice, → the cook',
      'Then we ran. → the cook',
    ],
  ])
})

describe('inverted', () => {
  speak([
    ['“The pier is safe,” said Dana Ruiz, the mayor.', 'The pier is safe, → Dana Ruiz'],
    ['“Not one plank is loose,” insisted Ms. Tran.', 'Not one plank is loose, → Tran'],
    [
      '“We had no warning,” said a spokesman for the harbour.',
      'We had no warning, → a spokesman for the harbour',
    ],
    ['“The lock is shut,” says its director, Owen Holt.', 'The lock is shut, → Owen Holt'],
    ['“Who pays for it?” asked Dana Ruiz, looking at the ferry.', 'Who pays for it? → Dana Ruiz'],
  ])
})

describe('colon, dash and “From …:”', () => {
  speak([
    ['Dana Ruiz told the council: “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    ['“The pier is safe and always was.” – Dana Ruiz', 'The pier is safe and always was. → Dana Ruiz'],
    [
      '“Leave the lamps on until the last boat is in.” – Commissioner Odile Tran',
      'Leave the lamps on until the last boat is in. → Odile Tran',
    ],
    ['From Chairwoman Odile Tran: “The pier will open in May.”', 'The pier will open in May. → Odile Tran'],
    ['Owen Holt had one answer for them all: “Ask the river.”', 'Ask the river. → Owen Holt'],
  ])
})

describe('next and previous sentence', () => {
  speak([
    [
      'Dana Ruiz was blunt. “Nobody will cross that bridge again.”',
      'Nobody will cross that bridge again. → Dana Ruiz',
    ],
    [
      '“The pier is safe,” Dana Ruiz said. “The ferry is not.”',
      'The pier is safe, → Dana Ruiz',
      'The ferry is not. → Dana Ruiz',
    ],
    [
      'Owen Holt said the gate had been tested. “Twice a day, every day,” he said.',
      'Twice a day, every day, → Owen Holt',
    ],
  ])
})

describe('paragraph continuation', () => {
  speak([
    [
      'Dana Ruiz said: “The pier is safe.\n\n“The ferry is not, and I have said so for years.”',
      'The pier is safe. → Dana Ruiz',
      'The ferry is not, and I have said so for years. → Dana Ruiz',
    ],
    [
      '“We asked for sand,” said Owen Holt.\n\n“They sent us forms,” he added.',
      'We asked for sand, → Owen Holt',
      'They sent us forms, → Owen Holt',
    ],
  ])
})

describe('floating quotes go on with the speaker', () => {
  speak([
    [
      '“The gate was open,” Dana Ruiz said on Friday.\n\n“It should have been shut for a week.”',
      'The gate was open, → Dana Ruiz',
      'It should have been shut for a week. → Dana Ruiz',
    ],
    [
      'Owen Holt told the inquiry he had slept badly. “I kept hearing the water.” He paused. “I hear it now.”',
      'I kept hearing the water. → Owen Holt',
      'I hear it now. → Owen Holt',
    ],
  ])
})

describe('alternating speakers', () => {
  speak([
    [
      '“The ferry sails at six,” Dana Ruiz said.\n\n“It sails at seven,” said Owen Holt.\n\n“Six,” Ms. Ruiz said.',
      'The ferry sails at six, → Dana Ruiz',
      'It sails at seven, → Owen Holt',
      'Six, → Dana Ruiz',
    ],
    [
      'Dana Ruiz said the pier was “a jewel.” Owen Holt called it “a heap of nails.”',
      'a jewel. → Dana Ruiz',
      'a heap of nails. → Owen Holt',
    ],
  ])
})

describe('appositives and relative clauses', () => {
  speak([
    ['Dana Ruiz, a harbour engineer, said, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    ['Dana Ruiz, who built the pier, said on Friday, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    [
      'A spokeswoman for the port, Odile Tran, later said the log would be “the first exhibit.”',
      'the first exhibit. → Odile Tran',
    ],
    [
      '“The sand was wet,” said Owen Holt, whose brother keeps the lock in Dell.',
      'The sand was wet, → Owen Holt',
    ],
  ])
})

describe('whoever is told is not the speaker', () => {
  speak([
    ['“The pier is safe,” Dana Ruiz told Owen Holt.', 'The pier is safe, → Dana Ruiz'],
    ['Dana Ruiz told Owen Holt that the pier was “safe as a church.”', 'safe as a church. → Dana Ruiz'],
    [
      'In a letter to Owen Holt, Dana Ruiz wrote that the pier was “sinking with dignity.”',
      'sinking with dignity. → Dana Ruiz',
    ],
    [
      'Owen Holt was told by Dana Ruiz that the pier was “none of his business.”',
      'none of his business. → Dana Ruiz',
    ],
  ])
})

describe('two cues in one sentence, each with its own words', () => {
  speak([
    ['Ruiz said the pier was “a jewel,” while Holt called it “a heap.”', 'a jewel, → Ruiz', 'a heap. → Holt'],
    [
      'Dana Ruiz said the ferry was “a proud ship,” and Owen Holt called it “a sieve.”',
      'a proud ship, → Dana Ruiz',
      'a sieve. → Owen Holt',
    ],
    [
      'Dana Ruiz called the ferry “a proud ship,” but Owen Holt said it was “a sieve with a flag.”',
      'a proud ship, → Dana Ruiz',
      'a sieve with a flag. → Owen Holt',
    ],
  ])
})

describe('several quotes under one cue', () => {
  speak([
    [
      'Dana Ruiz described the ferry as “slow,” “proud” and “full of holes.”',
      'slow, → Dana Ruiz',
      'proud → Dana Ruiz',
      'full of holes. → Dana Ruiz',
    ],
    [
      'Owen Holt said that the mayor had been “misled” and that the port was “asleep at noon.”',
      'misled → Owen Holt',
      'asleep at noon. → Owen Holt',
    ],
  ])
})

describe('tweets, posts, letters, statements, reports', () => {
  speak([
    ['Dana Ruiz wrote in a post on Monday, “The pier is safe.”', 'The pier is safe. → Dana Ruiz'],
    ['“No ferry, no fish,” Owen Holt tweeted.', 'No ferry, no fish, → Owen Holt'],
    ['“Close the lock at once,” the letter said.', 'Close the lock at once, → the letter'],
    ['“The gate failed in three places,” the report found.', 'The gate failed in three places, → the report'],
    [
      '“We regret the delay,” the Port Authority said in a statement.',
      'We regret the delay, → Port Authority',
    ],
  ])
})

describe('spokespeople, institutions and groups', () => {
  speak([
    ['“We had no warning,” a senior official said.', 'We had no warning, → a senior official'],
    ['Residents of the quarter said, “We had no warning.”', 'We had no warning. → Residents of the quarter'],
    ['“Our members will not sail,” the Lock League said.', 'Our members will not sail, → Lock League'],
    [
      '“The minister has read it,” a spokeswoman for the Ministry of Rivers said.',
      'The minister has read it, → a spokeswoman for the Ministry of Rivers',
    ],
  ])
})

describe('planted sources are read through their marks', () => {
  speak([
    [
      'Holt’s office released a statement by “a senior official” saying that “the talks are over.”',
      'the talks are over. → a senior official',
    ],
    [
      'The council met. Dana Ruiz acted quickly, releasing a statement by “a port official” saying that “the offer is really a refusal” and adding that no talks were planned.',
      'the offer is really a refusal → a port official',
    ],
  ])
})

test('op-ed “I” is the byline', () => {
  const text = 'By Dana Ruiz\n\nI told the council that the pier was “a ruin with lamps.” Nobody laughed.'
  expect(said(text, ['direct'], { byline: 'Dana Ruiz' })).toEqual(['a ruin with lamps. → Dana Ruiz'])
})

test('nobody near: the speaker stays unknown', () => {
  const text =
    'The rain fell.\n\n“We will all be gone by Friday, and nobody will write it down.”\n\nThe rain stopped.'
  expect(said(text)).toEqual(['We will all be gone by Friday, and nobody will write it down. → ?'])
})

describe('marks that hold no speech: scare quotes, titles, nicknames, terms', () => {
  test.each([
    'She hummed a tune from the film “The Long Road Home” while the crew packed.',
    'Dana Ruiz lent him her copy of the novel “Salt and Rope” last year.',
    'Eddie “Shorty” Holt walked to the pier.',
    'Odile “the Anchor” Tran rowed for Dell in her youth.',
    'The so-called “ring road” was never built.',
    'Dana Ruiz spent the night on a roof with a parrot called “the Admiral.”',
    'There was talk of a boat to be named “Long Evening” in the harbour.',
    'The word “gate” appears in the paper sixty times.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })
})
