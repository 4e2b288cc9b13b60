// Collectives and the people they name: who speaks, who is tied to whom, and what ties nobody.
import { describe, expect, test } from 'vitest'
import { factsOf, said } from './speech-support'

/** "Ruth Okafor, member of Two aides" for each tie to a collective, in the order of the facts. */
function ties(text: string): string[] {
  const { affiliations, entities } = factsOf(text)
  const find = (id: string) => entities.find((entity) => entity.id === id)
  return affiliations
    .filter(({ organizationId }) => find(organizationId)?.unnamed)
    .map((tie) => `${find(tie.personId)?.name}, ${tie.role} of ${find(tie.organizationId)?.name}`)
}

/** A collective, those who are tied to it, and how: without a role, nobody is. */
type Row = readonly [sentence: string, speaker: string, people?: string, role?: string]

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(
      rows.map(([text, speaker, people = '', role = 'member']) => ({ text, speaker, people, role })),
    )('$text', ({ text, speaker, people, role }) => {
      const speakers = said(text, ['direct', 'indirect', 'mixed']).map((line) => line.split(' → ').at(-1))
      expect([...new Set(speakers)]).toEqual([speaker])
      const names = people === '' ? [] : people.split(', ')
      expect(ties(text)).toEqual(names.map((one) => `${one}, ${role} of ${speaker}`))
    })
  })
}

const ALL = 'Tomas Verhaegen, Ruth Okafor, Leonid Aske'
const TWO = 'Ruth Okafor, Leonid Aske'

table('members-introduced', [
  ['Three ministers, including Ruth Okafor and Leonid Aske, said the bill was dead.', 'Three ministers', TWO],
  ['Three ministers (including Ruth Okafor) said the bill was dead.', 'Three ministers', 'Ruth Okafor'],
  ['Three ministers — including Ruth Okafor — said the bill was dead.', 'Three ministers', 'Ruth Okafor'],
  ['Five senators, among them Ruth Okafor and Leonid Aske, said the bill was dead.', 'Five senators', TWO],
  ['Officials such as Leonid Aske said they would appeal.', 'Officials', 'Leonid Aske'],
  ['Such officials as Leonid Aske said they would appeal.', 'Such officials', 'Leonid Aske'],
  ['Critics including the economist Ruth Okafor and Leonid Aske said the bill was dead.', 'Critics', TWO],
  ['Critics, notably Ruth Okafor, said the bill was dead.', 'Critics', 'Ruth Okafor'],
  ['Some ministers, especially Ruth Okafor, said the bill was dead.', 'Some ministers', 'Ruth Okafor'],
  ['“It is dead,” said three ministers, including Ruth Okafor and Leonid Aske.', 'three ministers', TWO],
  [
    'According to three ministers, including Ruth Okafor, the bill is dead.',
    'three ministers',
    'Ruth Okafor',
  ],
  [
    'Lawmakers, including Ruth Okafor, who chairs the panel, and Leonid Aske, said the bill was dead.',
    'Lawmakers',
    TWO,
  ],
  [
    'Lawmakers from both parties, including Ruth Okafor, the chair of the panel, said the bill was dead.',
    'Lawmakers from both parties',
    'Ruth Okafor',
  ],
  ['Ministers who opposed the bill, including Ruth Okafor, said it was dead.', 'Ministers', 'Ruth Okafor'],
  [
    'Three ministers, including Tomas Verhaegen, Ruth Okafor, and Leonid Aske said the bill was dead.',
    'Three ministers',
    ALL,
  ],
  [
    'Three ministers, including Ruth Okafor, and Leonid Aske said it was dead.',
    'Three ministers',
    'Ruth Okafor',
  ],
  [
    'Hundreds of residents, among them Ruth Okafor, complained that the bill was dead.',
    'Hundreds of residents',
    'Ruth Okafor',
  ],
  [
    'A panel of writers led by Ruth Okafor said the bill was dead.',
    'A panel of writers',
    'Ruth Okafor',
    'leader',
  ],
])

table('members-apposed', [
  ['Two aides, Ruth Okafor and Leonid Aske, said the bill was dead.', 'Two aides', TWO],
  ['His lawyers, Ruth Okafor and Leonid Aske, said the bill was dead.', 'His lawyers', TWO],
  ['“It is dead,” said two aides, Ruth Okafor and Leonid Aske.', 'two aides', TWO],
  ['Three aides (Tomas Verhaegen, Ruth Okafor, Leonid Aske) said the bill was dead.', 'Three aides', ALL],
  ['The three – Tomas Verhaegen, Ruth Okafor and Leonid Aske – said the bill was dead.', 'The three', ALL],
  ['The couple, Ruth Okafor and Leonid Aske, told the paper the house was gone.', 'The couple', TWO],
  ['Two ministers who resigned, Ruth Okafor and Leonid Aske, said the bill was dead.', 'Two ministers', TWO],
  ['According to two aides, Ruth Okafor and Leonid Aske, the bill is dead.', 'two aides', TWO],
  [
    'Two aides, Ruth Okafor of the Harbour Party and Leonid Aske (Lock League), said the bill was dead.',
    'Two aides',
    TWO,
  ],
])

table('members-among-them', [
  [
    'Five senators — Tomas Verhaegen, Ruth Okafor and Leonid Aske among them — said the bill was dead.',
    'Five senators',
    ALL,
  ],
  ['“It is dead,” five senators — Ruth Okafor and Leonid Aske among them — said.', 'five senators', TWO],
  ['Six residents, Ruth Okafor among them, said the bill was dead.', 'Six residents', 'Ruth Okafor'],
  ['Six residents, with Ruth Okafor among them, said the bill was dead.', 'Six residents', 'Ruth Okafor'],
])

table('members-told', [
  [
    'The committee, whose members include Ruth Okafor and Leonid Aske, said it was dead.',
    'The committee',
    TWO,
  ],
  [
    'The signatories include Ruth Okafor and Leonid Aske. They said the bill was dead.',
    'The signatories',
    TWO,
  ],
  [
    'The signatories were Ruth Okafor and Leonid Aske. The signatories said it was dead.',
    'The signatories',
    TWO,
  ],
])

table('member-of-them', [
  ['Leonid Aske was among the five senators who said the bill was dead.', 'the five senators', 'Leonid Aske'],
  [
    'Ruth Okafor is one of the three ministers who said the bill was dead.',
    'the three ministers',
    'Ruth Okafor',
  ],
])

table('taken up', [
  [
    'Several ministers warned of floods. The ministers, including Ruth Okafor, left. The ministers said it was dead.',
    'Several ministers',
    'Ruth Okafor',
  ],
  ['Two aides left. “It is dead,” the aides, Ruth Okafor and Leonid Aske, wrote.', 'Two aides', TWO],
])

table('who is of no collective', [
  ['Three ministers, including one from the Harbour Party, said the bill was dead.', 'Three ministers'],
  ['Most ministers, but not Ruth Okafor, said the bill was dead.', 'Most ministers'],
  ['Three ministers, excluding Ruth Okafor, said the bill was dead.', 'Three ministers'],
  ['Residents like Leonid Aske said they would appeal.', 'Residents'],
  ['Several countries, including Tarn, said the bill was dead.', 'Several countries'],
  ['Several papers, including the Tarn Bell, said the bill was dead.', 'Several papers'],
  ['Supporters of the ministers, including Ruth Okafor, said it was dead.', 'Supporters of the ministers'],
  [
    'A letter from three ministers, including Ruth Okafor, said it was dead.',
    'A letter from three ministers',
  ],
])

table('people who speak themselves', [
  ['Ruth Okafor and two other ministers said the bill was dead.', 'Ruth Okafor'],
  ['Ruth Okafor, Leonid Aske and three other senators said the bill was dead.', 'Ruth Okafor'],
  ['Ruth Okafor, Tomas Verhaegen, and Leonid Aske said the bill was dead.', 'Ruth Okafor'],
  ['Ruth Okafor and other ministers, including Leonid Aske, said the bill was dead.', 'Ruth Okafor'],
  ['The ministers, Ruth Okafor said, had read the bill.', 'Ruth Okafor'],
  ['Three ministers, Ruth Okafor said, had read the bill.', 'Ruth Okafor'],
  ['Ruth Okafor, who met two ministers, Tomas Verhaegen and Leonid Aske, said it was dead.', 'Ruth Okafor'],
  [
    'Ruth Okafor, after meeting aides, including Tomas Verhaegen and Leonid Aske, said it was dead.',
    'Ruth Okafor',
  ],
  ['In a letter to ministers, Ruth Okafor and Leonid Aske, both senators, said it was dead.', 'Ruth Okafor'],
  ['After talks with ministers, including Leonid Aske, Ruth Okafor said the bill was dead.', 'Ruth Okafor'],
  ['Ruth Okafor told three ministers, including Leonid Aske, that the bill was dead.', 'Ruth Okafor'],
])

test('a tie is told by the words that name collective and member together', () => {
  const { affiliations } = factsOf('Six residents (Ruth Okafor among them) said the bill was dead.')
  expect(affiliations.map(({ evidence }) => evidence.text)).toEqual([
    'Six residents (Ruth Okafor among them)',
  ])
})

test('a number of people is a collective, whatever its noun', () => {
  const { entities } = factsOf(
    'The two said it was late. Dozens of divers said it was late. Two people familiar with it said it was late.',
  )
  expect(entities.filter((one) => one.unnamed).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'organization The two',
    'organization Dozens of divers',
    'organization Two people familiar with it',
  ])
})

test('"she" is the one member whom the sentence before names', () => {
  expect(said('Three ministers, including Ruth Okafor, left. “It is dead,” she said.')).toEqual([
    'It is dead, → Ruth Okafor',
  ])
})
