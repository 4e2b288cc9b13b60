// Events, traps and wrong speakers as `npm run eval` counts them, on cases that can be worked out by hand.
import { describe, expect, it } from 'vitest'
import type { ArticleEntity, EntityKind } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import { type GoldEvent, scoreEvents } from './event-scores'
import { wrongShares } from './row'
import type { Fault } from './score'
import { beside, percentage } from './table'
import { scoreTraps } from './traps'

const TEXT = 'The Tarn Flood of 3 May began at noon; a meeting followed. Marendans blamed the Ferry Board.'

function at(words: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, text: words }
}

function facts(...entities: readonly [EntityKind, string, string?][]): ArticleFacts {
  return {
    articleId: 'a',
    quotes: [],
    affiliations: [],
    participations: [],
    entities: entities.map(
      ([kind, words, date], n): ArticleEntity => ({
        id: `e${n}`,
        kind,
        name: words,
        aliases: [],
        roles: [],
        unnamed: false,
        metonym: false,
        date: date === undefined ? null : { start: date, end: date },
        mentions: [{ ...at(words), form: 'name', rule: 'test' }],
      }),
    ),
  }
}

const FLOOD: GoldEvent = {
  name: 'Tarn Flood',
  type: 'EVENT',
  date: '--05-03',
  mentions: [{ ...at('Tarn Flood'), kind: 'name' }],
}
const MEETING: GoldEvent = {
  name: 'meeting',
  type: 'EVENT',
  mentions: [{ ...at('a meeting'), kind: 'nominal' }],
}

describe('events', () => {
  const events = (found: ArticleFacts) =>
    scoreEvents([{ gold: { id: 'a', entities: [FLOOD, MEETING] }, facts: found }])

  it('wants the named and the dated ones', () => {
    expect(events(facts()).found).toEqual({ tp: 0, gold: 1, pred: 0 })
    expect(events(facts(['event', 'Tarn Flood'])).found).toEqual({ tp: 1, gold: 1, pred: 1 })
  })

  it('does not hold against a system what is neither named nor dated', () => {
    expect(events(facts(['event', 'a meeting'])).found).toEqual({ tp: 0, gold: 1, pred: 0 })
  })

  it('takes one event for one', () => {
    const twice = events(facts(['event', 'Tarn Flood'], ['event', 'The Tarn Flood']))
    expect(twice.found).toEqual({ tp: 1, gold: 1, pred: 2 })
  })

  it('judges the dates of those found', () => {
    expect(events(facts(['event', 'Tarn Flood', '--05-03'])).dates).toMatchObject({ tp: 1, gold: 1 })
    expect(events(facts(['event', 'Tarn Flood', '--05-04'])).dates).toMatchObject({ tp: 0, gold: 1 })
    expect(events(facts(['event', 'Tarn Flood'])).dates).toMatchObject({ tp: 0, gold: 0 })
  })
})

describe('traps', () => {
  const gold = {
    id: 'a',
    entities: [{ type: 'ORG', mentions: [at('Ferry Board')] }],
    quotes: [],
    traps: [at('Marendans'), at('the Ferry Board')],
    rejected_quotes: [],
    scare_quotes: [],
  }
  it.each([
    ['nothing is let through', facts(), 2],
    ['a person where there is none', facts(['person', 'Marendans']), 1],
    ['the right kind in the right place', facts(['organization', 'Ferry Board']), 2],
    ['the wrong kind in that place', facts(['person', 'Ferry Board']), 1],
  ])('%s', (_, found, left) => {
    expect(scoreTraps([{ gold, facts: found }]).names).toMatchObject({ tp: left, gold: 2 })
  })
})

describe('wrong speakers', () => {
  const wrong = (asserted: NonNullable<Fault['asserted']>): Fault => ({
    doc: 'a',
    kind: 'wrong speaker',
    text: '',
    note: '',
    asserted,
  })
  it('counts who is asserted, and who has a name', () => {
    const faults = [wrong('nobody'), wrong('unnamed'), wrong('named')]
    expect(wrongShares(faults, 10)).toEqual({ wrongName: 0.1, wrong: 0.2 })
    expect(wrongShares([], 0)).toEqual({ wrongName: null, wrong: null })
  })
})

describe('the table', () => {
  it.each([
    [beside(0.9123, { value: 0.9 }), '0.912 ≥.90'],
    [beside(0.867, { value: 0.9 }), '0.867 <.90'],
    [beside(0.5), '0.500'],
    [percentage(0.042, { value: 0.05, below: true }), '4.2% ≤5'],
    [percentage(0.059, { value: 0.05, below: true }), '5.9% >5'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected))
})
