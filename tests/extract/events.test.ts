// Events: named or dated, with participants and place; dates normalised against the article's date; hypothetical ones
// rejected. (The forms of dates themselves: dates.test.ts.)
import { describe, expect, it } from 'vitest'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { article } from './speech-support'

/** A Thursday. */
const TODAY = '2031-06-05'

const read = (text: string, publishedAt: string | null = TODAY) =>
  readNames(segment(article(text, { publishedAt })), silent)

const eventsOf = (text: string, publishedAt: string | null = TODAY) =>
  read(text, publishedAt).entities.filter((entity) => entity.kind === 'event')

const dated = (text: string, publishedAt: string | null = TODAY) =>
  eventsOf(text, publishedAt).map(({ name, date }) => [
    name,
    date === null ? null : date.start === date.end ? date.start : `${date.start}/${date.end}`,
  ])

type Table = readonly (readonly [text: string, expected: readonly (readonly [string, string | null])[]])[]
const check = (table: Table) =>
  it.each(table)('%s', (text, expected) => expect(dated(text)).toEqual(expected))

describe('events that the text names', () => {
  check([
    ['Delegates met at the Second Oslo Summit.', [['Second Oslo Summit', null]]],
    ['The Cyprus war went on. Nobody ended the Cyprus War.', [['Cyprus war', null]]],
    ['Peace came after the war in Cyprus.', [['war in Cyprus', null]]],
    ['He fell in the Battle of Narvik.', [['Battle of Narvik', null]]],
    ['Boats were lost in Hurricane Odile last week.', [['Hurricane Odile', '2031-05-26/2031-06-01']]],
    [
      'She recalled the Civil War and the World Cup.',
      [
        ['Civil War', null],
        ['World Cup', null],
      ],
    ],
    ['The 2014 Olympics were dry.', [['2014 Olympics', '2014']]],
    ['The army ended its Cyprus operation.', [['Cyprus operation', null]]],
    ['The Varga trial cost a fortune. Helen Varga paid.', [['Varga trial', null]]],
    ['The Treaty of Lindow is old.', [['Treaty of Lindow', null]]],
    ['Operation Iron Tide failed.', [['Operation Iron Tide', null]]],
    ['Nobody forgets the Holocaust.', [['Holocaust', null]]],
    ['The Cyprus and Malta massacre is not taught.', [['Cyprus and Malta massacre', null]]],
    ['The Good Friday Agreement held.', [['Good Friday Agreement', null]]],
    ['The Lima Summit was held in Cairo on 2 May.', [['Lima Summit', '2031-05-02']]],
    ['The night of the Cyprus war began on Tuesday.', [['Cyprus war', null]]],
    ['The 2006 Cyprus War ended in August.', [['2006 Cyprus War', '2006']]],
  ])

  it('are one event whatever the case and the article, and "the summit" is it too', () => {
    const events = eventsOf('The Oslo Summit opened. Ruiz left the Oslo summit early; the summit went on.')
    expect(events.map(({ mentions }) => mentions.map(({ text, form }) => [text, form]))).toEqual([
      [
        ['Oslo Summit', 'name'],
        ['Oslo summit', 'name'],
        ['the summit', 'nominal'],
      ],
    ])
  })

  it('stay two where the text knows two, and then "the summit" is neither', () => {
    const events = eventsOf('The Oslo Summit and the Doha Summit failed. Nobody missed the summit.')
    expect(events.map(({ mentions }) => mentions.length)).toEqual([1, 1])
  })
})

describe('what a verb tells with its day is named by its noun afterwards', () => {
  check([
    [
      'The mayor resigned on 2 May. Nobody mourned the resignation.',
      [['resignation, 2 May 2031', '2031-05-02']],
    ],
    ['On 2 May the council voted. The vote was close.', [['vote, 2 May 2031', '2031-05-02']]],
    ['The council voted on 2 May. It voted again on 9 May. The vote was close.', []],
    ['The mayor resigned. Nobody mourned the resignation.', []],
  ])
})

describe('a disaster without name or day', () => {
  check([
    ['Nobody slept after the flood. The flood took the pier.', [['flood', null]]],
    ['Ruiz told of the night of the flood.', [['flood', null]]],
    ['The flood will come again.', []],
    ['The flood of complaints went on, and the flood gate held.', []],
  ])
})

describe('titles', () =>
  check([['The film “The Long Summit” was shown. They saw “The Tarn March” too.', []]]))

describe('no events', () =>
  check([
    ['They attack us, and he talks too much.', []],
    ['They protested in the street.', []],
    ['Six attack boats were ordered.', []],
    ['“Homegrown attacks are rare,” he said.', []],
    ['The Illinois Board of Elections sat.', []],
    ['The Hurricane Center warned of rain.', []],
    ['The Congressional River Caucus met.', []],
    ['Harbour-linked attacks are rare in Oslo.', []],
    ['A meeting was held.', []],
    ['An inquiry and a trial are dear; a letter is cheap.', []],
    ['They showed the film “Harvest Day” in the barn.', []],
    ['A debate organizer left on Tuesday.', []],
  ]))

describe('events that the text dates', () =>
  check([
    ['He spoke during a cabinet meeting on May 2.', [['cabinet meeting, 2 May 2031', '2031-05-02']]],
    ['On May 2, the trial of the ferryman began.', [['trial of the ferryman, 2 May 2031', '2031-05-02']]],
    ['The vote on the bridge was held on Monday.', [['vote on the bridge, 2 June 2031', '2031-06-02']]],
    ['At Monday’s council meeting he slept.', [['council meeting, 2 June 2031', '2031-06-02']]],
    ['He slept through a hearing yesterday.', [['hearing, 4 June 2031', '2031-06-04']]],
    ['A rally last week drew nobody.', [['rally, 26 May 2031 – 1 June 2031', '2031-05-26/2031-06-01']]],
    ['The conference of 28–31 May drew nobody.', [['conference, 28–31 May 2031', '2031-05-28/2031-05-31']]],
    ['A vigil for the lost sailors, May 2031', [['vigil for the lost sailors, May 2031', '2031-05']]],
    ['The Oslo Summit of 3 April failed.', [['Oslo Summit', '2031-04-03']]],
    ['The Oslo Summit, which began on 3 April, failed.', [['Oslo Summit', '2031-04-03']]],
    // It comes after the day the text spoke of last:
    [
      'On May 4, it rained. The following day, at the weekly board meeting, he slept.',
      [['weekly board meeting, 5 May 2031', '2031-05-05']],
    ],
    // The date of another clause is not its own:
    ['He missed the meeting because he was born on May 2.', []],
    ['He missed the meeting; on May 2 he slept.', []],
    ['He missed the meeting and slept on May 2.', []],
    ['In March, he broke the ceasefire.', []],
    ['On Monday, he joined the debate on the bridge.', [['debate on the bridge, 2 June 2031', '2031-06-02']]],
    ['It was his first visit to Oslo since 2014.', []],
    ['The debate on the 2022 budget was dull.', []],
    [
      'The Harbour Party’s national convention met on Monday.',
      [['Harbour Party’s national convention, 2 June 2031', '2031-06-02']],
    ],
  ]))

describe('events named by their day', () => {
  const table: [string, string | null, string | null][] = [
    ['She recalled the March 7 attack.', null, '--03-07'],
    // An attack is remembered for years; a vote is the next one or the last.
    ['She recalled the March 7 attack.', '2031-11-20', '--03-07'],
    ['She recalled the March 7 attack.', '2031-03-20', '2031-03-07'],
    ['She recalled the March 7, 2029 attack.', '2031-11-20', '2029-03-07'],
    ['She looked to the November election.', '2031-06-05', '2031-11'],
    ['She looked to the May 7 referendum.', '2031-06-05', '2031-05-07'],
  ]
  it.each(table)('%s (%s)', (text, published, expected) =>
    expect(dated(text, published).map(([, date]) => date)).toEqual([expected]))

  it('are meant by the day alone', () => {
    const [event] = eventsOf('The March 7 attack shook Oslo. Since March 7, nobody has sailed.', '2032-11-20')
    expect(event?.mentions.map(({ text }) => text)).toEqual(['March 7 attack', 'March 7'])
  })
})

describe('hypothetical events are rejected', () =>
  check([
    ['They could hold a meeting on May 2.', []],
    ['If a strike begins on Monday, boats will stop.', []],
    ['A possible summit in July was discussed.', []],
    ['She called for a vote on June 12.', []],
    ['She ruled out a meeting on June 12.', []],
    ['No meeting took place on May 2.', []],
    ['He feared an attack on June 12.', []],
    ['They cancelled a concert on June 12.', []],
    ['Without a ceasefire by June 12, they leave.', []],
  ]))

describe('timelines', () => {
  const body = 'The keeper slept in his house by the river for the whole of that day and knew nothing.'
  const timeline = (second: string, below: string) =>
    `June 1 – The Rain\n\n${body}\n\nJune 2 – ${second}\n\n${below} ${body}\n\nJune 3 – The Sun\n\n${body}`

  it('name what happened by their dated headings', () => {
    expect(dated(`How it began\n\nJanuary 17 – The Gates Stay Shut\n\n${body}`)).toEqual([
      ['The Gates Stay Shut', '2031-01-17'],
    ])
  })
  it('date what stands in a section', () => {
    expect(dated(timeline('The Gates', 'The mayor gave a speech in the hall.'))).toContainEqual([
      'speech in the hall, 2 June 2031',
      '2031-06-02',
    ])
  })
  it('speak of the heading’s event in the section', () => {
    const events = eventsOf(timeline('The Gates', 'The mayor gave a speech.'))
    expect(events.map(({ mentions }) => mentions.length)).toEqual([1, 1, 1, 1])
    const same = eventsOf(timeline('The Mayor’s Speech', 'The mayor gave a speech.'))
    expect(same.map(({ name, mentions }) => [name, mentions.length])).toContainEqual([
      'The Mayor’s Speech',
      2,
    ])
  })
})

describe('letters', () =>
  check([
    ['Fifty captains signed a public letter. The letter was long.', [['public letter', null]]],
    ['He wrote a letter to the mayor.', [['letter to the mayor', null]]],
    ['He wrote a letter.', []],
  ]))

describe('participants and place', () => {
  const table: [string, string[]][] = [
    ['Helen Varga attended the Oslo Summit in May 2030.', ['Helen Varga']],
    ['Helen Varga and Omar Lund signed the Oslo Accord.', ['Helen Varga', 'Omar Lund']],
    ['He quoted Helen Varga’s speech on Monday.', ['Helen Varga']],
    ['They began talks between Norway and Egypt on Monday.', ['Norway', 'Egypt']],
    ['He slept through a meeting with Helen Varga on Monday.', ['Helen Varga']],
    ['The trial of Helen Varga began on Monday.', ['Helen Varga']],
    ['There was a meeting in Cairo on Monday.', ['Cairo']],
    ['There was a rally on Monday in Cairo.', ['Cairo']],
    ['Helen Varga gave a speech in Cairo on Monday.', ['Helen Varga', 'Cairo']],
    // Who only spoke of it, stayed away or wishes for it took no part.
    ['Helen Varga praised the Oslo Summit.', []],
    ['Helen Varga did not attend the Oslo Summit.', []],
    ['Helen Varga would attend the Oslo Summit.', []],
  ]
  it.each(table)('%s', (text, expected) =>
    expect(read(text).participations.map(({ entity }) => entity.name)).toEqual(expected))
})
