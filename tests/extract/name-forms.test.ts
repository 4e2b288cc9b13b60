// Names: titles and ranks of many countries, particles, hyphens, initials, suffixes, possessives, headlines in capitals,
// two people of one surname, places and bodies named after people, phrases that are no name; bodies by form, acronyms,
// agencies, armed groups, outlets; governments that speak by capital or country.
import { describe, expect, it } from 'vitest'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import type { EntityKind } from '../../lib/model/entity'
import { article } from './speech-support'

const read = (text: string) => readNames(segment(article(text)), silent).entities
const names = (text: string, kind: EntityKind): string[] =>
  read(text)
    .filter((entity) => entity.kind === kind)
    .map((entity) => entity.name)
/** Surfaces of all mentions, in the order of the text, those of one entity joined by "=". */
const grouped = (text: string, kind: EntityKind): string[] =>
  read(text)
    .filter((entity) => entity.kind === kind)
    .map((entity) => entity.mentions.map((mention) => mention.text).join(' = '))

type Table = readonly (readonly [text: string, expected: readonly string[]])[]
const people = (title: string, table: Table) =>
  describe(title, () => {
    it.each(table)('%s', (text, expected) => expect(names(text, 'person')).toEqual(expected))
  })
const bodies = (title: string, table: Table) =>
  describe(title, () => {
    it.each(table)('%s', (text, expected) => expect(names(text, 'organization')).toEqual(expected))
  })

people('titles and ranks of many countries', [
  ['Mr. Teague left early, his lawyer said.', ['Teague']],
  ['Mrs Odile Carrow and Miss Beth Carrow agreed.', ['Odile Carrow', 'Beth Carrow']],
  ['“No,” said Prof. Dr. Heike Vossberg.', ['Heike Vossberg']],
  ['Lt. Col. Brett Marlowe (ret.) testified on Friday.', ['Brett Marlowe']],
  ['Brig. Gen. Yossi Tamir told reporters it was over.', ['Yossi Tamir']],
  ['Chief Inspector Moses Kanu said two men were held.', ['Moses Kanu']],
  ['Rear Admiral Pieter Holm denied the report.', ['Pieter Holm']],
  ['Ayatollah Reza Kermani spoke in the square.', ['Reza Kermani']],
  ['Sheikh Nasser Al Qadi opened the hall.', ['Nasser Al Qadi']],
  ['Rabbi Avi Lerner and Imam Bilal Sow met there.', ['Avi Lerner', 'Bilal Sow']],
  ['Archbishop Thomas Wekesa led the prayer.', ['Thomas Wekesa']],
  ['Sen. Dale Hutchens voted against it.', ['Dale Hutchens']],
  ['Rep. Carla Mendes, a Democrat, called it a shame.', ['Carla Mendes']],
  ['Chancellor Ulrike Stamm flew home.', ['Ulrike Stamm']],
  ['Lord Pemberton asked for a vote.', ['Pemberton']],
  ['Herr Kranz and Frau Loewe signed.', ['Kranz', 'Loewe']],
  ['Foreign Minister Sunil Adhikari said talks would resume.', ['Sunil Adhikari']],
  ['Attorney General Joan Pruitt resigned.', ['Joan Pruitt']],
  ['Police spokesperson Thandi Mokoena said so.', ['Thandi Mokoena']],
  ['Taoiseach Niall Breen thanked her.', ['Niall Breen']],
])

people('particles: al-, bin, de, van, von der, Ó, Mc', [
  ['Khaled al-Rubaie said it was late.', ['Khaled al-Rubaie']],
  ['Salim bin Harith spoke first.', ['Salim bin Harith']],
  ['Maria de la Fuente answered him.', ['Maria de la Fuente']],
  ['Joris van den Heuvel won the race.', ['Joris van den Heuvel']],
  ['Klara von der Aue said no.', ['Klara von der Aue']],
  ['Seán Ó Briain sang.', ['Seán Ó Briain']],
  ['Fiona McAllen and Rory MacRae disagreed.', ['Fiona McAllen', 'Rory MacRae']],
  ['Luiz da Costa Pinto told the court.', ['Luiz da Costa Pinto']],
  ['Charles de Vigny was there.', ['Charles de Vigny']],
])

describe('names taken up again', () => {
  const table: Table = [
    ['Khaled al-Rubaie spoke. “It is late,” al-Rubaie said.', ['Khaled al-Rubaie = al-Rubaie']],
    ['Joris van den Heuvel won. Van den Heuvel wept.', ['Joris van den Heuvel = Van den Heuvel']],
    ['Mary-Anne Teague rose. Teague’s voice shook.', ['Mary-Anne Teague = Teague']],
    ['J. P. Teague wrote it. Mr. Teague is ill.', ['J. P. Teague = Teague']],
    ['Ruth Carrow said yes. Carrow, 44, is a nurse.', ['Ruth Carrow = Carrow']],
    ['Robert Hope came late. “Sorry,” Hope said. Then Hope left.', ['Robert Hope = Hope = Hope']],
    ['Lena Paris was born in Tarn. Paris left at ten. Paris came back.', ['Lena Paris = Paris = Paris']],
  ]
  it.each(table)('%s', (text, expected) => expect(grouped(text, 'person')).toEqual(expected))
})

people('hyphens, initials, suffixes, possessives', [
  ['Jean-Luc Berthier-Masson arrived.', ['Jean-Luc Berthier-Masson']],
  ['The judge heard W. H. Colby and T.J. Marsh.', ['W. H. Colby', 'T.J. Marsh']],
  ['George Tilling Jr. spoke after Henry Brandt III.', ['George Tilling Jr.', 'Henry Brandt III']],
  ['Anna Teague’s brother and James’ aunt came.', ['Anna Teague', 'James']],
  ['Samuel K. Boateng’s office declined.', ['Samuel K. Boateng']],
])

people('headlines in capitals and Title Case', [
  [
    'TEAGUE DENIES ALL CHARGES\n\nAnna Teague said on Monday that she was innocent. Teague, 40, left.',
    ['Anna Teague'],
  ],
  [
    'Teague Wins Again, Rivals Complain\n\nAnna Teague won on Monday. Teague thanked voters.',
    ['Anna Teague'],
  ],
])

describe('two people of one surname', () => {
  const table: Table = [
    ['Paul Carrow sued Ruth Carrow. Ruth Carrow said no.', ['Paul Carrow', 'Ruth Carrow = Ruth Carrow']],
    ['Ruth Carrow met Paul Carrow. “Enough,” said Mrs. Carrow.', ['Ruth Carrow = Carrow', 'Paul Carrow']],
  ]
  it.each(table)('%s', (text, expected) => expect(grouped(text, 'person')).toEqual(expected))
})

people('places and organizations named after people are none', [
  ['The flight left Harold Stroud International Airport at noon.', []],
  ['The Stroud Foundation paid for it.', []],
  ['They met on Martin Stroud Avenue on Sunday.', []],
  ['The Anna Teague Centre for Peace opened its doors.', []],
  ['Troops entered Tel Sanar and Deir al-Qasr.', []],
  ['Tarn Airlines cancelled the flight.', []],
  ['He spoke at the pre-army Bnei Orrin preparatory academy.', []],
])

people('phrases of honour and common words are no names', [
  ['“Your Honour, I object,” he said.', []],
  ['“Mr. Speaker, I rise to ask about the ferry.”', []],
  ['“God forbid,” she said. “Thank God it held.”', []],
  ['Yes, Minister, the lock is open, he said.', []],
  ['Let us begin. Some came late. However, nobody left.', []],
  ['The Pope, the Queen and the President were told.', []],
  ['Dear Sir or Madam, the bridge is closed.', []],
  ['Monday was cold. March was colder. Christmas is near.', []],
  ['The Israeli, the Kenyan and three Americans left.', []],
])

bodies('organizations by form', [
  ['The Ministry of Transport denied it.', ['Ministry of Transport']],
  ['The Green Valley Party lost.', ['Green Valley Party']],
  ['Shares of Borrowdale Systems Inc. fell.', ['Borrowdale Systems Inc.']],
  ['Kestrel Shipping Ltd said it would sue.', ['Kestrel Shipping Ltd']],
  ['The University of Tarnby closed.', ['University of Tarnby']],
  ['A judge of the Supreme Court agreed.', ['Supreme Court']],
  ['The National Union of Dockers struck.', ['National Union of Dockers']],
  [
    'Researchers at the Tarnby Institute of Technology and Ellery State University found it.',
    ['Tarnby Institute of Technology', 'Ellery State University'],
  ],
  ['Members of the House of Lords laughed.', ['House of Lords']],
])

bodies('acronyms, agencies, armed groups, outlets', [
  ['The FBI and the CIA declined to comment.', ['FBI', 'CIA']],
  ['The WHO said cases rose.', ['WHO']],
  ['NATO and the EU agreed.', ['NATO', 'EU']],
  ['Hamas and Hezbollah denied it.', ['Hamas', 'Hezbollah']],
  ['The Taliban said nothing.', ['Taliban']],
  ['She told Reuters and the BBC.', ['Reuters', 'BBC']],
  ['The New York Times reported it first.', ['New York Times']],
  ['The Tarnby Herald reported it first.', ['Tarnby Herald']],
  ['Orlex is a company that repairs pumps. Orlex has ten workers. Analysts like Orlex.', ['Orlex']],
])

describe('governments that speak by capital or country', () => {
  const table: readonly (readonly [string, readonly (readonly [string, boolean])[]])[] = [
    ['Moscow denied the claim.', [['Moscow', true]]],
    ['Tehran warned that it would answer.', [['Tehran', true]]],
    ['France said it would send ships.', [['France', true]]],
    ['It rained in Paris.', [['Paris', false]]],
    [
      'Beijing accused Washington of lying.',
      [
        ['Beijing', true],
        ['Washington', false],
      ],
    ],
  ]
  it.each(table)('%s', (text, expected) =>
    expect(
      read(text)
        .filter((entity) => entity.kind === 'place')
        .map((entity) => [entity.name, entity.metonym]),
    ).toEqual(expected))
})
