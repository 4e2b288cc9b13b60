// Who speaks where the subject is hard to find: behind towns, lists, titles and clauses, below the words, in letters and media.
import { describe, expect, test } from 'vitest'
import { said } from './speech-support'

function speak(rows: readonly (readonly [string, ...string[]])[]): void {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(said(text)).toEqual(expected)
  })
}

describe('the subject behind other words', () => {
  speak([
    ['Mara Dahl of Dell, Ohio says the port is “doing fine.”', 'doing fine. → Mara Dahl'],
    ['Rep. Owen Holt (D-N.Y) said the members should be “closely aligned.”', 'closely aligned. → Owen Holt'],
    [
      'A group of 60 painters, writers, actors and divers this week published an open letter about the “hateful tone of the mayor.”',
      'hateful tone of the mayor. → A group of 60 painters',
    ],
    [
      '“He is back at it,” said former Dell Gov. and Harbour Party Chairman Ed Rind.',
      'He is back at it, → Ed Rind',
    ],
    ['Sam Will praised the port. “The harbour is closed,” Will wrote.', 'The harbour is closed, → Sam Will'],
    [
      'The rain went on. “Look at what the mayor put out,” Conroy notes.',
      'Look at what the mayor put out, → Conroy',
    ],
    [
      'The Harbour Board of Tarn notes, “Salt harms more locks than all other causes”, and asks for care.',
      'Salt harms more locks than all other causes → Harbour Board of Tarn',
    ],
    [
      'The tolls rose. “It was my priority,” the bearded, 71-year-old diplomat said in an interview.',
      'It was my priority, → the bearded, 71-year-old diplomat',
    ],
    [
      '“I cannot imagine it,” former state policy planning director Anne Slote wrote to Ruiz.',
      'I cannot imagine it, → Anne Slote',
    ],
    [
      'Dana Ruiz, the chairwoman of the union, has supported the plan and in a statement praised it for “a brave design.”',
      'a brave design. → Dana Ruiz',
    ],
    [
      '“That is reason enough to shut it,” the editorial said.',
      'That is reason enough to shut it, → the editorial',
    ],
    [
      'Article 33 affirms: “No port shall turn away a ship in distress.”',
      'No port shall turn away a ship in distress. → Article 33',
    ],
  ])
})

describe('brackets and commas', () => {
  speak([
    [
      'Gov. Dana Ruiz (R-OH), said, “I’m getting ready to rent a boat.”',
      'I’m getting ready to rent a boat. → Dana Ruiz',
    ],
  ])
})

describe('verbs that carry marked words', () => {
  speak([
    ['“This is fantastic!” beamed Donald Harl of Dell.', 'This is fantastic! → Donald Harl'],
    ['“What port is he talking about?” reacted Ruiz.', 'What port is he talking about? → Ruiz'],
    [
      'Owen Holt remarked on it.\n\n“That would be you?” Borg asked.\n\n“Yes,” Holt said.',
      'That would be you? → Borg',
      'Yes, → Owen Holt',
    ],
    ['Dana Ruiz laughed. “Did you know?” Todd asked the keeper of the lock.', 'Did you know? → Todd'],
  ])
})

describe('letters, posts and notes speak, not who saw or released them', () => {
  speak([
    [
      'A leaked internal letter seen by Tarn News says “failure to return the form may result in a fine”.',
      'failure to return the form may result in a fine → A leaked internal letter',
    ],
    [
      '“Someone told me about a tool,” said the post by an unknown author on a forum.',
      'Someone told me about a tool, → the post by an unknown author on a forum',
    ],
    [
      'Her campaign quickly blasted out an email to supporters stating, “The Speaker joins the list of Ruiz.”',
      'The Speaker joins the list of Ruiz. → Her campaign',
    ],
    [
      'The office of the mayor released a note by “a close adviser” that said “the tolls must be ended at once.”',
      'the tolls must be ended at once. → a note by “a close adviser”',
    ],
    [
      'The statement, attributed to “a senior political official,” said “the talks have failed.”',
      'the talks have failed. → The statement',
    ],
    [
      'The mayor’s office leaked a memo from “a senior officer” saying “the tolls must be ended at once.”',
      'the tolls must be ended at once. → a senior officer',
    ],
  ])
})

describe('media carry what others say', () => {
  speak([
    ['The media reported that the mayor had said “the locks are safe.”', 'the locks are safe. → the mayor'],
    ['According to media reports, the mayor said “the locks are safe.”', 'the locks are safe. → the mayor'],
    ['Local media quoted Dana Ruiz as saying “the tolls must go now.”', 'the tolls must go now. → Dana Ruiz'],
    ['The minister told local media: “The locks are safe.”', 'The locks are safe. → The minister'],
    ['The media called the plan “a disgrace to the town.”', 'a disgrace to the town. → The media'],
  ])
})

describe('layout', () => {
  speak([
    [
      'Dana Ruiz came to the port. She spoke at length.\n\n“The port will be free of tolls by the spring.”\n\n- Owen Holt.\n\nThe claim is false.',
      'The port will be free of tolls by the spring. → Owen Holt',
    ],
    [
      'The tolls have mattered in the contests - Philip Bromm: “Two weeks ago the strongest harbour was in the south.”',
      'Two weeks ago the strongest harbour was in the south. → Philip Bromm',
    ],
  ])

  test('rows of figures with names are no conversation', () => {
    const text =
      'The count is in.\n\nRuiz: 547.\n\nHolt: 46.\n\nThe total came later.\n\nRuiz: 2,316.\n\nHolt: 1,547.'
    expect(said(text)).toEqual([])
  })
})

describe('words within words', () => {
  speak([
    [
      '“I told him, ‘Are you sure?’ and he said, ‘Yes, I am.’ He knew it,” Dana Ruiz said.',
      'I told him, ‘Are you sure?’ and he said, ‘Yes, I am.’ He knew it, → Dana Ruiz',
    ],
    [
      '“Owen Holt said, ‘The gate stays shut,’ and went home,” Dana Ruiz said.',
      'Owen Holt said, ‘The gate stays shut,’ and went home, → Dana Ruiz',
      'The gate stays shut, → Owen Holt',
    ],
  ])
})

test('whoever calls it so, or nobody: not the clerk whose suit it is', () => {
  const text =
    'Owen Holt slammed a suit filed by a fired clerk alleging that the mayor broke the law, calling it “meritless” on Monday.'
  expect(['meritless → Owen Holt', 'meritless → ?']).toContain(said(text)[0])
})

describe('he and she across new people: the one who surely is meant, or nobody', () => {
  test.each([
    [
      'Owen Holt said the plan was safe after Peter Dahl questioned it. “It will hold,” he added.',
      'Owen Holt',
    ],
    ['Owen Holt, whose brother Peter had built the lock, came to the port. “It will hold,” he said.', '?'],
    ['Owen Holt greeted Peter Dahl and Sam Lund. “It will hold,” he said.', 'Owen Holt'],
  ])('%s', (text, name) => {
    expect(['It will hold, → ?', `It will hold, → ${name}`]).toContain(said(text)[0])
  })
})

test('those who sign together speak together', () => {
  const text =
    'More than 200 engineers signed the letter, among them Dana Ruiz and Owen Holt. “We ask the mayor to act,” they wrote.'
  expect(said(text)).toEqual(['We ask the mayor to act, → 200 engineers'])
})
