// The scorer on cases whose figures can be worked out by hand.
import { describe, expect, it } from 'vitest'
import { stripped } from '../../ingest/extract/train/gold'
import type { ScoredQuote, ScorerLine } from '../corpus/scorer-lines'
import { type PredictedQuote, type Prediction, prf, score } from './score'
import { iou, pairs } from './spans'
import { speakerRight } from './speaker-match'

const TEXT =
  '"The bridge is closed," Ms. Ana Ruiz said. "It may fall." A clerk agreed that it "creaks" at night.'

function at(words: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, text: words }
}

function gold(words: string, speaker: Partial<ScoredQuote>): ScoredQuote {
  const base = { type: 'direct', cue: null, group: 'g', gid: 'q', speaker_description: null } as const
  const none = { speaker: null, speaker_name: null, speaker_kind: 'none', speaker_aliases: [] } as const
  return { ...at(words), ...base, ...none, ...speaker }
}

const RUIZ = {
  speaker: { ...at('Ms. Ana Ruiz'), head: at('Ana Ruiz') },
  speaker_name: 'Ana Ruiz',
  speaker_kind: 'named',
} as const
const CLERK = { speaker: { ...at('A clerk'), head: at('A clerk') }, speaker_kind: 'nominal' } as const

const LINE: ScorerLine = {
  id: 'a',
  split: 'dev',
  dataset: 'corpus',
  layers: ['quotes', 'speakers', 'entities'],
  entity_types: ['PERSON', 'ORG', 'EVENT'],
  text: TEXT,
  title: '',
  byline: null,
  source: null,
  publishedAt: null,
  quotes: [gold('The bridge is closed,', RUIZ), gold('It may fall.', RUIZ), gold('creaks', CLERK)],
  entities: [
    { ...at('Ana Ruiz'), type: 'PERSON', eid: 'p' },
    { ...at('Ms. Ana Ruiz'), type: 'PERSON', eid: 'p', optional: true },
  ],
  ignore: [[at('at night').start, at('at night').end]],
  scare_quotes: [],
}

function said(words: string, name: string | null): PredictedQuote {
  return { ...at(words), speaker: null, speaker_name: name }
}

function scored(prediction: Omit<Prediction, 'id'>) {
  return score([LINE], [{ id: 'a', ...prediction }])
}

describe('quotes and speakers', () => {
  it('counts what is found, right and spurious', () => {
    const quotes = [
      said('The bridge is closed,', 'Ruiz'),
      said('It may fall.', 'a clerk'),
      said('agreed', null),
    ]
    const scores = scored({ quotes, entities: [] })
    expect(scores.quotes).toEqual({ tp: 2, gold: 3, pred: 3 })
    expect(scores.joint).toEqual({ tp: 1, gold: 3, pred: 3 })
    expect(scores.speakers.named).toEqual({ n: 2, right: 1 })
    expect(scores.errors.map((fault) => fault.kind)).toEqual([
      'wrong speaker',
      'spurious quote',
      'missed quote',
      'missed entity',
    ])
  })

  it('neither counts nor holds against a system what is to be ignored', () => {
    expect(scored({ quotes: [said('at night', null)], entities: [] }).quotes.pred).toBe(0)
  })

  it('counts a quote given twice once', () => {
    const twice = [said('creaks', 'a clerk'), said('creaks', 'Ana Ruiz')]
    expect(scored({ quotes: twice, entities: [] }).joint).toEqual({ tp: 1, gold: 3, pred: 1 })
  })

  it('scores a document without prediction as all missed', () => {
    expect(score([LINE], []).quotes).toEqual({ tp: 0, gold: 3, pred: 0 })
  })
})

describe('entities', () => {
  it('takes a name with its title, and does not count it twice', () => {
    expect(
      scored({ quotes: [], entities: [{ ...at('Ms. Ana Ruiz'), type: 'PERSON' }] }).entities.PERSON,
    ).toEqual({
      tp: 1,
      gold: 1,
      pred: 1,
    })
    const both = [
      { ...at('Ana Ruiz'), type: 'PERSON' as const },
      { ...at('Ms. Ana Ruiz'), type: 'PERSON' as const },
    ]
    expect(scored({ quotes: [], entities: both }).entities.PERSON).toEqual({ tp: 1, gold: 1, pred: 1 })
  })

  it('wants the right type', () => {
    const { entities } = scored({ quotes: [], entities: [{ ...at('Ana Ruiz'), type: 'ORG' }] })
    expect([entities.PERSON, entities.ORG]).toEqual([
      { tp: 0, gold: 1, pred: 0 },
      { tp: 0, gold: 0, pred: 1 },
    ])
  })
})

describe('speakerRight', () => {
  const pronoun = { ...RUIZ, speaker: { ...at('it'), head: at('it') }, speaker_kind: 'pronoun' } as const
  const nobody = { ...CLERK, speaker: { ...at('it'), head: at('it') }, speaker_kind: 'pronoun' } as const
  const aliased = { ...CLERK, speaker_aliases: ['Harbour Office'] } as const
  const table: readonly [string, Partial<ScoredQuote>, string | null, boolean | null][] = [
    ['the surname is enough', RUIZ, 'Mr. Ruiz', true],
    ['another name is wrong', RUIZ, 'Ana Lund', false],
    ['no answer is wrong', RUIZ, null, false],
    ['part of a surname is wrong', RUIZ, 'Ruizinho', false],
    ['a pronoun wants the name', pronoun, 'she', false],
    ['a resolved pronoun is right', pronoun, 'Ruiz', true],
    ['a pronoun nobody can name is left out', nobody, 'Ruiz', null],
    ['the head noun is enough', CLERK, 'the clerk of the port', true],
    ['another name of the speaker is right', aliased, 'the Harbour Office', true],
    ['no speaker wanted, none given', {}, null, true],
    ['no speaker wanted, one given', {}, 'Ruiz', false],
  ]
  it.each(table)('%s', (_, speaker, name, right) => {
    expect(speakerRight(gold('creaks', speaker), said('creaks', name))).toBe(right)
  })
})

describe('spans', () => {
  it('drops marks and punctuation at the ends', () => {
    const span = stripped(TEXT, { start: 0, end: at('The bridge is closed,').end + 1 })
    expect(TEXT.slice(span.start, span.end)).toBe('The bridge is closed')
  })
  it.each([
    [{ start: 0, end: 10 }, { start: 5, end: 10 }, 0.5],
    [{ start: 0, end: 10 }, { start: 10, end: 20 }, 0],
    [{ start: 0, end: 10 }, { start: 0, end: 10 }, 1],
  ])('overlap of %o and %o is %d', (a, b, value) => {
    expect(iou(a, b)).toBe(value)
  })
  it('pairs the best overlap first and uses each once', () => {
    const spans = [{ start: 0, end: 10 }]
    expect(
      pairs(
        spans,
        [
          { start: 0, end: 6 },
          { start: 0, end: 9 },
        ],
        0.5,
      ),
    ).toMatchObject([{ i: 0, j: 1 }])
  })
  it('has no division by zero', () => {
    expect(prf({ tp: 0, gold: 0, pred: 0 })).toEqual({ p: 0, r: 0, f1: 0 })
    expect(prf({ tp: 1, gold: 2, pred: 1 })).toEqual({ p: 1, r: 0.5, f1: 2 / 3 })
  })
})
