// People, organizations and places: who is named where, with which title, and who is the same.
import { describe, expect, it } from 'vitest'
import type { LocalEntity } from '../../ingest/extract/document'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { article } from './speech-support'

const named = (text: string) => readNames(segment(article(text)), silent)
const of = (text: string, kind: LocalEntity['kind']) =>
  named(text)
    .entities.filter((entity) => entity.kind === kind)
    .map((entity) => [entity.name, ...entity.mentions.map((mention) => mention.text)])

describe('people', () => {
  const table: [string, string[][]][] = [
    ['Ana Ruiz spoke on Monday. Ruiz said the pier was safe.', [['Ana Ruiz', 'Ana Ruiz', 'Ruiz']]],
    ['Mayor Ana Ruiz’s office said Ms. Ruiz was ill.', [['Ana Ruiz', 'Ana Ruiz', 'Ruiz']]],
    [
      'Maj. Gen. (res.) Doron Levin said he would not go. Levin then left.',
      [['Doron Levin', 'Doron Levin', 'Levin']],
    ],
    [
      'Khalil al-Masri told reporters he was leaving. “I am done,” al-Masri said.',
      [['Khalil al-Masri', 'Khalil al-Masri', 'al-Masri']],
    ],
    [
      'Ursula van den Berg said no. “Never,” van den Berg added.',
      [['Ursula van den Berg', 'Ursula van den Berg', 'van den Berg']],
    ],
    [
      'Carlos Ruiz met his sister Ana Ruiz in June. Ana Ruiz said it was cold. “Very,” Ruiz said.',
      [
        ['Carlos Ruiz', 'Carlos Ruiz'],
        ['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', 'Ruiz'],
      ],
    ],
    [
      'Carlos Ruiz and Ana Ruiz spoke. “No,” said Mr. Ruiz.',
      [
        ['Carlos Ruiz', 'Carlos Ruiz', 'Ruiz'],
        ['Ana Ruiz', 'Ana Ruiz'],
      ],
    ],
    [
      'John F. Mercer wrote to Mary-Jane O’Neill. Mercer had met O’Neill twice, he said.',
      [
        ['John F. Mercer', 'John F. Mercer', 'Mercer'],
        ['Mary-Jane O’Neill', 'Mary-Jane O’Neill', 'O’Neill'],
      ],
    ],
  ]
  it.each(table)('%s', (text, expected) => expect(of(text, 'person')).toEqual(expected))

  it('carry their title, office and gender', () => {
    const { entities } = named(
      '“Go,” said Prime Minister Helen Varga. Peter Novak, a spokesman for the Harbour Union, agreed.',
    )
    const people = entities.filter((entity) => entity.kind === 'person')
    expect(people.map((p) => [p.name, p.gender, [...p.roles], p.mentions[0]!.full.text])).toEqual([
      ['Helen Varga', 'female', ['Prime Minister'], 'Prime Minister Helen Varga'],
      ['Peter Novak', 'male', ['spokesman for the Harbour Union'], 'Peter Novak'],
    ])
  })

  it('are not mistaken where a place or a body bears their name', () => {
    const text =
      'The plane landed at John Mercer International Airport, the University of Tarn said. The Israeli and American guests left.'
    expect(of(text, 'person')).toEqual([])
  })

  it('are not the Q. and A. of an interview', () => {
    expect(of('Q. When did it begin?\n\nA. He never told us when it began.', 'person')).toEqual([])
  })
})

describe('organizations', () => {
  const table: [string, string[][]][] = [
    [
      'The Harbour Workers Union (HWU) struck in May. The HWU said it would go on.',
      [['Harbour Workers Union', 'Harbour Workers Union', 'HWU', 'HWU']],
    ],
    [
      'The Ministry of Defence denied it. “No,” the Ministry of Defence said.',
      [['Ministry of Defence', 'Ministry of Defence', 'Ministry of Defence']],
    ],
    [
      'Officials of the United Nations and the World Bank met. The World Bank said it was ready.',
      [
        ['United Nations', 'United Nations'],
        ['World Bank', 'World Bank', 'World Bank'],
      ],
    ],
    [
      'The war cabinet met, and the Foreign Ministry said little.',
      [
        ['war cabinet', 'war cabinet'],
        ['Foreign Ministry', 'Foreign Ministry'],
      ],
    ],
  ]
  it.each(table)('%s', (text, expected) => expect(of(text, 'organization')).toEqual(expected))

  it('take no acronym of a law or a plan', () => {
    expect(
      of('The council passed the River Protection Act (RPA). The RPA bans nets.', 'organization'),
    ).toEqual([])
  })
})

describe('places', () => {
  it('that act are governments', () => {
    const { entities } = named('Washington said it would answer. The talks in Cairo went on.')
    const places = entities.filter((entity) => entity.kind === 'place')
    expect(places.map((p) => [p.name, p.metonym])).toEqual([
      ['Washington', true],
      ['Cairo', false],
    ])
  })
})

describe('affiliations', () => {
  const table: [string, [string, string, string][]][] = [
    ['Red Cross leader Yusuf Darwish said no.', [['Yusuf Darwish', 'leader', 'Red Cross']]],
    [
      'Peter Novak, a spokesman for the Harbour Workers Union, agreed.',
      [['Peter Novak', 'spokesman', 'Harbour Workers Union']],
    ],
    ['Peter Novak met the Harbour Workers Union on Monday.', []],
  ]
  it.each(table)('%s', (text, expected) => {
    const ties = named(text).affiliations.map(({ person, role, organization }) => [
      person.name,
      role,
      organization.name,
    ])
    expect(ties).toEqual(expected)
  })
})
