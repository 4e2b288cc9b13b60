// What a plain text says about itself, and what is rather left empty.
import { describe, expect, it } from 'vitest'
import { findDate } from '../../ingest/read/dates'
import { detectLanguage, languageOf } from '../../ingest/read/language'
import { textMetadata } from '../../ingest/read/metadata'
import { canonicalUrl } from '../../ingest/read/url'
import { REPORT } from './fixtures'

const BODY =
  '\n\nThe harbour board met on Friday and put off its decision until the autumn, as it had done twice before.\n'

describe('findDate', () => {
  it.each([
    ['14 March 2025', '2025-03-14'],
    ['March 14, 2025', '2025-03-14'],
    ['Mar. 4th, 2025', '2025-03-04'],
    ['Friday, 14 March 2025, 10:30 GMT', '2025-03-14'],
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14T10:30:00+01:00', '2025-03-14T10:30:00+01:00'],
    ['2025-03-14 10:30', '2025-03-14T10:30:00'],
    ['the 1st of May 2024', '2024-05-01'],
    ['31 June 2025', null],
    ['03/04/2025', null],
    ['March 2025', null],
    ['may 12 people', null],
    ['', null],
  ])('%s → %s', (text, iso) => {
    expect(findDate(text)?.iso ?? null).toBe(iso)
  })
})

describe('textMetadata', () => {
  it('reads title, byline, date and publisher of a report', () => {
    expect(textMetadata(REPORT).metadata).toMatchObject({
      title: 'Café on the quay closes after 40 years',
      byline: 'Zoë Halloran and Ben Oyelaran',
      source: 'Port Ellery Courier',
      publishedAt: '2025-03-14',
    })
  })

  it('marks the lines it understood, exactly', () => {
    const lines = textMetadata(REPORT).zones.map(({ kind, start, end }) => [kind, REPORT.slice(start, end)])
    expect(lines).toEqual([
      ['headline', 'Café on the quay closes after 40 years'],
      ['byline', 'By Zoë Halloran and Ben Oyelaran, Port Ellery Courier'],
      ['byline', '14 March 2025'],
    ])
  })

  it.each([
    ['Tolls put off again', 'title', 'Tolls put off again'],
    ['“We will wait,” says board', 'title', '“We will wait,” says board'],
    ['The harbour board met.', 'title', null],
    ['By INES HALLORAN', 'byline', 'Ines Halloran'],
    ['by Ines Halloran', 'byline', 'Ines Halloran'],
    ['Words by Ines Halloran | 3 May 2024', 'byline', 'Ines Halloran'],
    ['Words by Ines Halloran | 3 May 2024', 'publishedAt', '2024-05-03'],
    ['By the time the board met, the quay was empty and the boats had gone', 'byline', null],
    ['By Friday', 'publishedAt', null],
    ['Published: March 14, 2025 at 5:03 PM EST', 'publishedAt', '2025-03-14'],
    ['Updated on Friday, 14 March 2025', 'publishedAt', '2025-03-14'],
    ['The strike of 14 March 2025 is over', 'publishedAt', null],
    ['Source: Quay Post', 'source', 'Quay Post'],
    ['Author: Ines Halloran', 'byline', 'Ines Halloran'],
    ['PORT ELLERY, March 14 (Reuters) — The board met again', 'source', 'Reuters'],
    ['By Ines Farrow-Mbali in Port Ellery', 'byline', 'Ines Farrow-Mbali'],
    ['By Ines Farrow-Mbali, in Port Ellery', 'byline', 'Ines Farrow-Mbali'],
    ['By Ines Farrow-Mbali - The Quay Post', 'byline', 'Ines Farrow-Mbali'],
    ['By Ines Farrow-Mbali - The Quay Post', 'source', 'The Quay Post'],
    ['By I. Halloran, Business Editor', 'byline', 'I. Halloran'],
    ['By Ines Halloran, Political Editor, The Quay Post', 'byline', 'Ines Halloran'],
    ['By Ines Halloran, Political Editor, The Quay Post', 'source', 'The Quay Post'],
    ['By Ines Halloran and Ola Brandt, Staff Writers', 'byline', 'Ines Halloran and Ola Brandt'],
    ['By Ines Halloran Staff Writer', 'byline', 'Ines Halloran'],
    ['By Ines Halloran, Ola Brandt and Ben Quill', 'byline', 'Ines Halloran, Ola Brandt and Ben Quill'],
    ['Radio Quay, 5 March 2026', 'source', 'Radio Quay'],
    ['Radio Quay, 5 March 2026', 'publishedAt', '2026-03-05'],
    ['5 March 2026 | The Quay Post', 'source', 'The Quay Post'],
    ['Port Ellery, 5 March 2026', 'source', null],
    ['Ines Halloran writes in the Quay Post on 3 May 2024:', 'byline', 'Ines Halloran'],
    ['Ines Halloran writes in The Quay Post on 3 May 2024:', 'source', 'The Quay Post'],
  ] as const)('%s: %s is %s', (line, field, value) => {
    expect(textMetadata(line + BODY).metadata[field]).toBe(value)
  })

  it.each([
    ['© 2025 Quay Post', 'Quay Post'],
    ['Copyright 2019-2025 The Quay Post. All rights reserved.', 'The Quay Post'],
    ['© 2025 Radio Quay Online. All rights reserved.', 'Radio Quay Online'],
    ['© Radio Quay Online. All Rights Reserved', 'Radio Quay Online'],
    ['© 2025 Radio Quay Online All rights reserved.', 'Radio Quay Online'],
    ['This article was first published by The Quay Post.', 'The Quay Post'],
    ['The board will meet again in May.', null],
  ])('%s ends a text: publisher %s', (footer, source) => {
    expect(textMetadata(`${BODY}\n${footer}`).metadata.source).toBe(source)
  })

  it.each([
    ['Tolls put off again\n\nInes Halloran\n3 May 2024', { byline: 'Ines Halloran', source: null }],
    ['Tolls put off again\nINES HALLORAN\n3 May 2024', { byline: 'Ines Halloran' }],
    [
      'Tolls put off again\n\nInes Halloran\nThe Quay Post\n3 May 2024',
      { byline: 'Ines Halloran', source: 'The Quay Post', publishedAt: '2024-05-03' },
    ],
    ['Tolls put off again\n\nPort Ellery\n3 May 2024', { byline: null, source: null }],
    ['Tolls put off again\n\nInes Halloran\n\nShe has been harbour master for years', { byline: null }],
    [
      'Tolls put off again\n\nBy Ines Halloran\nThe Quay Post\n3 May 2024',
      { byline: 'Ines Halloran', source: 'The Quay Post' },
    ],
    ['Tolls put off again\n\nThe Quay Post\n3 May 2024', { byline: null, source: 'The Quay Post' }],
    ['Tolls put off again\n\nThe Quay Post', { title: 'Tolls put off again', source: null }],
    ['OPINION\n\nTolls put off again\n\nBy Ines Halloran', { title: 'Tolls put off again' }],
    ['LETTERS TO US\nTolls put off again\n\nBy Ines Halloran', { title: 'Tolls put off again' }],
    ['TOLLS PUT OFF\n\nBy Ines Halloran', { title: 'TOLLS PUT OFF', byline: 'Ines Halloran' }],
    ['TOLLS PUT OFF', { title: 'TOLLS PUT OFF' }],
    [
      'HARBOUR TOLLS ARE PUT OFF AGAIN\n\nTraders cheer\n\nBy Ola Brandt',
      { title: 'HARBOUR TOLLS ARE PUT OFF AGAIN' },
    ],
    [
      'The Quay Post\n\nTolls put off again\n\nBy Ines Halloran',
      { title: 'Tolls put off again', source: 'The Quay Post' },
    ],
  ])('%j above a text', (head, expected) => {
    expect(textMetadata(head + BODY).metadata).toMatchObject(expected)
  })

  it('marks a kicker as no headline', () => {
    const text = `OPINION\n\nTolls put off again\n\nBy Ines Halloran${BODY}`
    expect(textMetadata(text).zones.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'OPINION'],
      ['headline', 'Tolls put off again'],
      ['byline', 'By Ines Halloran'],
    ])
  })

  it('takes no title from a single line or a long paragraph', () => {
    expect(textMetadata('Tolls put off again').metadata.title).toBeNull()
    expect(textMetadata(`${'The board met and met '.repeat(10)}${BODY}`).metadata.title).toBeNull()
  })

  it('is quick on long lines and many blank lines', () => {
    const started = performance.now()
    textMetadata('By A'.repeat(200_000))
    textMetadata('\n'.repeat(500_000) + BODY)
    textMetadata(`${'© '.repeat(100_000)}x`)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('detectLanguage', () => {
  it.each([
    ['en', BODY],
    [
      'de',
      'Der Hafenausschuss hat am Freitag getagt und seine Entscheidung noch einmal auf den Herbst verschoben.',
    ],
    [
      'fr',
      'Le conseil du port s’est réuni vendredi et a de nouveau reporté sa décision à l’automne prochain.',
    ],
    ['ja', '市長は金曜日、港が春に再開すると述べた。「三年間待っていた」と市長は語った。'],
    [null, '12 34 56'],
    [
      null,
      'CRICKET - Ossel 229-1 v Dravik - close.\n\nSaeed Oduya not out 116\nAmir Quill c Brandt b Aske 46\nIjaz Okonjo not out 58\nExtras 9',
    ],
    [null, 'Dam Authority | Katya Lindqvist-Moor | Dravik Evening Post'],
    [
      null,
      'Leonid Aske, Tomas Verhaegen, Petra Lindqvist, Wilhelmina Oduya, Ines Halloran, Ola Brandt, Tessa Okonjo, Ben Quill',
    ],
    [null, 'Quay Post'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

const GERMAN =
  'Der Hafenausschuss hat am Freitag getagt und seine Entscheidung noch einmal auf den Herbst verschoben. '

describe('languageOf', () => {
  it.each([
    ['what the text tells', GERMAN, 'en', 'de'],
    ['what the document states', 'Hafen: Ausschuss vertagt', 'de', 'de'],
    ['no statement against English words', 'The board of the harbour met again', 'de', null],
    ['English that begins late', GERMAN.repeat(80) + BODY.repeat(40), null, 'en'],
    ['a long text in another language', GERMAN.repeat(200), null, 'de'],
  ])('%s', (_what, text, stated, language) => {
    expect(languageOf(text, stated)).toBe(language)
  })
})

describe('canonicalUrl', () => {
  it.each([
    ['https://Courier.example/a?utm_source=x&id=3#top', 'https://courier.example/a?id=3'],
    ['http://user:secret@courier.example/', 'http://courier.example/'],
    ['javascript:alert(1)', null],
    ['/relative', null],
    ['', null],
    [null, null],
  ])('%s → %s', (given, url) => {
    expect(canonicalUrl(given)).toBe(url)
  })
})
