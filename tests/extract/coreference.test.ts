// Coreference: he/she/they/it/we, titles through roles, documents, groups, initials, surnames, acronyms; gender only as
// soft evidence; and where the right answer is nobody, with the candidates.
import { describe, expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

const speakers = (text: string): string[] => said(text).map((line) => line.split(' → ').at(-1) ?? '')

/** Who else may be meant, of the last direct quote. */
function candidates(text: string): string[] {
  const last = factsOf(text)
    .quotes.filter((quote) => quote.kind === 'direct')
    .at(-1)
  return (last?.candidates ?? []).map((candidate) => candidate.mention?.text ?? '')
}

type Row = readonly [text: string, ...who: string[]]

const rows = (table: readonly Row[]) =>
  test.each(table.map(([text, ...who]) => ({ text, who })))('$text → $who', ({ text, who }) => {
    expect(speakers(text)).toEqual(who)
  })

describe('Coreference: he and she', () => {
  rows([
    ['Mayor Dana Ruiz walked to the pier. “It is safe,” she said.', 'Dana Ruiz'],
    ['“The pier is safe,” Owen Holt said.\n\nHe added: “The ferry is not.”', 'Owen Holt', 'Owen Holt'],
    ['Mayor Dana Ruiz came with Ms. Vera Holt. Ms. Holt kept silent. “It is safe,” she said.', 'Vera Holt'],
    [
      'Owen Holt spoke first. “The pier stands,” he said. Mara Dahl shook her head. “It leans,” she said. “It always leaned,” he said.',
      'Owen Holt',
      'Mara Dahl',
      'Owen Holt',
    ],
    [
      'Mara Dahl is the elder daughter of Owen Holt. Her father owns the mill. “We sold it in May,” she said.',
      'Mara Dahl',
    ],
    [
      'Mara Dahl would rather see the money spent on Vera Holt than on the gate. “It is a waste,” she said.',
      'Mara Dahl',
    ],
    ['Mara Dahl praised Vera Holt. “Vera Holt never sleeps,” she said.', 'Mara Dahl'],
    ['Owen Holt told Peter Novak that the gate was shut. “I shut it myself,” he said.', 'Owen Holt'],
    [
      'Peter Novak, the engineer, met Owen Holt, the lawyer. “Not one bolt was loose,” he said.',
      'Peter Novak',
    ],
    ['Delegates asked how Owen Holt could leave. “It was time,” he said.', 'Owen Holt'],
    ['Owen Holt was late. His best answer was a smile. “I was asleep,” he said.', 'Owen Holt'],
    [
      'A spokesman for the port said it was studying the note. He said the clock was fast, which Mara Dahl, the engineer, denies. “It has been wrong once,” she said.',
      'Mara Dahl',
    ],
    ['It was late when a woman came in. “Is it open?” she asked.', 'a woman'],
  ])
})

describe('Coreference: it, they, we, I', () => {
  rows([
    ['The Harbour Union met on Monday. “We will strike,” it said.', 'Harbour Union'],
    ['Residents wrote to the council. “We are tired,” they said.', 'Residents'],
    ['Dana Ruiz and Owen Holt signed a note. “We will not go,” they wrote.', 'Dana Ruiz and Owen Holt'],
    [
      'The officials in their letter argued that the pier would fall. “It is our view that it will,” they explained.',
      'The officials in their letter',
    ],
  ])

  test('"I" outside quotations is the author when the text names one', () => {
    const text = 'By Petra Olander\n\nI told the council that the pier would fall. Nobody listened.'
    expect(said(text, ['indirect'], { byline: 'Petra Olander' })).toEqual([
      'the pier would fall → Petra Olander',
    ])
  })

  test('"I" inside the words somebody quotes is that somebody, whose words they are already', () => {
    expect(said('“And then I said, ‘Go home,’” Dana Ruiz said.')).toEqual([
      'And then I said, ‘Go home,’ → Dana Ruiz',
    ])
  })

  test('the writer’s "we" is more than the writer', () => {
    const text = 'By Petra Olander\n\nWe told the council that the pier would fall. Nobody listened.'
    expect(said(text, ['indirect'], { byline: 'Petra Olander' })).toEqual(['the pier would fall → ?'])
  })
})

describe('Coreference: titles through roles seen in the text', () => {
  rows([
    ['Harbour Minister Dana Ruiz opened the lock. “It holds,” the minister said.', 'Dana Ruiz'],
    [
      'Prime Minister Dana Ruiz met Owen Holt, the mayor of Port Ellery. “It is safe,” the mayor said. “It is,” the prime minister added.',
      'Owen Holt',
      'Dana Ruiz',
    ],
    ['Dana Ruiz, the prime minister of Marenda, came late. “I was rowing,” the premier said.', 'Dana Ruiz'],
    [
      'Sen. Dana Ruiz left early. “Never,” the senator said. “Not once,” the lawmaker said.',
      'Dana Ruiz',
      'Dana Ruiz',
    ],
    ['Gov. Owen Holt signed the bill. “It is done,” the governor said.', 'Owen Holt'],
    ['Rep. Vera Holt voted no. “Not this time,” the congresswoman said.', 'Vera Holt'],
    ['Dana Ruiz was elected mayor in May. “We start today,” the mayor said.', 'Dana Ruiz'],
    ['Dana Ruiz became mayor of Port Ellery in May. “I walk to work,” the mayor said.', 'Dana Ruiz'],
    ['Dana Ruiz, who is the director of the port, came late. “It rains,” the director said.', 'Dana Ruiz'],
    ['As mayor, Dana Ruiz closed the pier. “It had to be,” the mayor said.', 'Dana Ruiz'],
    ['Deputy Mayor Dana Ruiz spoke. “The mayor is ill,” the deputy mayor said.', 'Dana Ruiz'],
    ['Deputy Mayor Dana Ruiz spoke for an hour. “I heard nothing,” the mayor said.', 'the mayor'],
    ['Former governor Owen Holt came. “I left in time,” the former governor said.', 'Owen Holt'],
    ['Former mayor Dana Ruiz met the press. “Never,” the mayor said.', 'the mayor'],
    [
      'Lotte Ahl, the party’s spokeswoman on ports and a member of the board, left early. “Nobody asked,” she said. “Never,” the spokeswoman added.',
      'Lotte Ahl',
      'Lotte Ahl',
    ],
    [
      'Her coach, Istvan Rook, was angry. “They cheated,” the coach said. He added: “Twice.”',
      'Istvan Rook',
      'Istvan Rook',
    ],
  ])
})

describe('Coreference: unnamed sources', () => {
  rows([
    [
      '“We had no warning,” a senior official said. “None at all,” the official added.',
      'a senior official',
      'a senior official',
    ],
    ['A senior official was blunt. “It failed,” the official said.', 'A senior official'],
    [
      '“It failed,” a senior official said. A second official disagreed. “It did not,” the second official said.',
      'a senior official',
      'the second official',
    ],
    [
      '“It failed,” a Chilean official said. “It did not,” a Kenyan official said. “We shall see,” the Chilean official said.',
      'a Chilean official',
      'a Kenyan official',
      'a Chilean official',
    ],
    [
      'Officials met. One official smiled. “It failed,” the official said. “Nobody knows,” officials said.',
      'One official',
      'Officials',
    ],
    ['“It broke,” said the official, presented as D. “Twice,” D. continued.', 'D.', 'D.'],
    ['The witness, identified only as R., wept. “I saw it,” R. said. “Twice,” the witness said.', 'R.', 'R.'],
  ])
})

describe('Coreference: documents, organizations and groups', () => {
  rows([
    [
      'In a letter from the Harbour Union, sailors asked for rest. “We are tired,” the letter said.',
      'a letter from the Harbour Union',
    ],
    [
      'The families of the drowned came. “Open it,” the families said. “Now,” they said.',
      'The families of the drowned',
      'The families of the drowned',
    ],
    [
      'The Ministry of Waterways met on Monday. “No comment,” the ministry said. It added: “None.”',
      'Ministry of Waterways',
      'Ministry of Waterways',
    ],
    ['The Kolvar Dam Authority met. “All is well,” the authority said.', 'Kolvar Dam Authority'],
    ['The Harbour Union met on Monday. “We are calm,” the group said.', 'Harbour Union'],
    ['The Tarn Wildlife Fund and the Harbour Union met. “We are calm,” the group said.', 'the group'],
    ['The Tarn Institute of Hydrology (TIH) met. “It will rain,” TIH said.', 'Tarn Institute of Hydrology'],
    ['The government of Marenda fell. “We go in peace,” the government said.', 'The government of Marenda'],
  ])
})

describe('Coreference: one name for another', () => {
  rows([
    ['Mayor Dana Ruiz came. “It is safe,” Ruiz said. “Very,” Ms. Ruiz said.', 'Dana Ruiz', 'Dana Ruiz'],
    [
      'Ada Holt and Peter Holt own the mill. “It grinds,” Ms. Holt said. “It did,” Mr. Holt said.',
      'Ada Holt',
      'Peter Holt',
    ],
    ['Ada Holt and Peter Holt own the mill. Holt was gracious. She said: “We lost.”', 'Ada Holt'],
  ])
})

describe('Coreference: nobody, and who may be meant', () => {
  test('a pronoun with nobody before it', () => {
    expect(speakers('“The pier is safe,” he said.')).toEqual(['?'])
  })

  test.each([
    [
      'Owen Holt and Peter Novak argued for an hour. “I shut it myself,” he said.',
      ['Owen Holt', 'Peter Novak'],
    ],
  ])('either of two: %s', (text, who) => {
    expect(speakers(text)).toEqual(['?'])
    expect(candidates(text).sort()).toEqual(who)
  })

  test.each([
    [
      'Finance Minister Dana Ruiz and Harbour Minister Owen Holt walked in. “Never,” the minister said.',
      ['Dana Ruiz', 'Owen Holt'],
    ],
    ['Sen. Dana Ruiz met Sen. Owen Holt. “I was first,” the senator said.', ['Dana Ruiz', 'Owen Holt']],
  ])('an office of two stays unnamed: %s', (text, who) => {
    expect(speakers(text)[0]).toMatch(/^the (?:minister|senator)$/u)
    expect(candidates(text).sort()).toEqual(who)
  })
})
