// Interviews and transcripts: labels are speakers, turns are quotes.
import { expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

const DEBATE = `Presenter: Hana Sund. Guests: Marta Keller, minister; Salim Rashid, mayor

SUND: Good morning. Did you sleep?

RASHID: From four to six.

KELLER: The engineers joined the wires.

They told us afterwards.

RASHID: Nobody told me anything.`

test('labels in capitals find the full name', () => {
  expect(said(DEBATE)).toEqual([
    'Good morning. Did you sleep? → Hana Sund',
    'From four to six. → Salim Rashid',
    'The engineers joined the wires. → Marta Keller',
    'They told us afterwards. → Marta Keller',
    'Nobody told me anything. → Salim Rashid',
  ])
})

test('a turn over two paragraphs is one group', () => {
  const groups = factsOf(DEBATE).quotes.map((q) => q.group)
  expect(groups[2]).not.toBeNull()
  expect(groups[2]).toBe(groups[3])
  expect(groups[0]).toBeNull()
})

test('question and answer: A is the person the introduction names', () => {
  const text = `Leonid Aske runs the dam. He agreed to talk.

Q. When was the gate opened?

A. At ten, as the log says.

Q. Who opened it?

A. The shift leader signed for it.`
  expect(said(text, ['direct'], { byline: null })).toEqual([
    'When was the gate opened? → ?',
    'At ten, as the log says. → Leonid Aske',
    'Who opened it? → ?',
    'The shift leader signed for it. → Leonid Aske',
  ])
})

test('a single label is no transcript', () => {
  expect(said('NOTE: The pier is closed.\n\nThe ferry left at noon.')).toEqual([])
})
