// Happenings that the text names or dates.
import { describe, expect, it } from 'vitest'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import type { ArticleInput } from '../../lib/model/article'

const article = (text: string, publishedAt: string | null = null): ArticleInput => ({
  id: 'a:test',
  text,
  title: null,
  byline: null,
  source: null,
  publishedAt,
  language: 'en',
  zones: [],
})
describe('events', () => {
  const events = (text: string, publishedAt: string | null = null) =>
    readNames(segment(article(text, publishedAt)), silent)
      .entities.filter((entity) => entity.kind === 'event')
      .map((entity) => [entity.name, entity.date?.start ?? null])
  const table: [string, string | null, [string, string | null][]][] = [
    [
      'Delegates met at the Second Cairo Summit on May 2.',
      '2031-06-01',
      [['Second Cairo Summit', '2031-05-02']],
    ],
    ['The Gaza war went on. Nobody ended the Gaza War.', null, [['Gaza war', null]]],
    ['She recalled the October 7 attacks.', null, [['October 7 attacks', '--10-07']]],
    [
      'He spoke during a cabinet meeting on May 2.',
      '2031-06-01',
      [['cabinet meeting, 2 May 2031', '2031-05-02']],
    ],
    [
      'On May 2, 2031, the trial of the ferryman began.',
      '2031-06-01',
      [['trial of the ferryman, 2 May 2031', '2031-05-02']],
    ],
    ['They could hold a meeting on May 2.', '2031-04-01', []],
    ['A meeting was held.', null, []],
    ['They protested in the street.', null, []],
  ]
  it.each(table)('%s', (text, published, expected) => expect(events(text, published)).toEqual(expected))

  it('are named by the dated headings of a timeline', () => {
    const text =
      'How the gates opened\n\nJanuary 17 – The Gates Stay Shut\n\nNobody came to the river that day, and the keeper slept.'
    expect(events(text, '2031-03-01')).toEqual([['The Gates Stay Shut', '2031-01-17']])
  })

  it('in a timeline section have its date', () => {
    const body = 'The keeper slept in his house by the river for the whole of that day and knew nothing.'
    const text = `June 1 – The Rain\n\n${body}\n\nJune 2 – The Gates\n\nThe mayor gave a speech in the square. ${body}\n\nJune 3 – The Sun\n\n${body}`
    expect(events(text, '2031-07-01')).toContainEqual(['speech, 2 June 2031', '2031-06-02'])
  })

  it('may be a letter without a date', () => {
    expect(events('Fifty captains signed a public letter. The letter was long.')).toEqual([
      ['public letter', null],
    ])
  })

  it('have participants', () => {
    const { participations } = readNames(
      segment(article('Helen Varga attended the Cairo Summit in May 2030.')),
      silent,
    )
    expect(participations.map((p) => [p.entity.name, p.event.name])).toEqual([
      ['Helen Varga', 'Cairo Summit'],
    ])
  })
})
