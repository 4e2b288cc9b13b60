// Texts that are one: how much of them is shared, the keys they have in common, and who was first.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayStandIn, printedAt, shinglesOf, standsIn, textKeys, textShares } from '../../lib/graph/reprints'
import { reportOf, wordsFrom } from '../support/reports'

const text = (words: string, head = '') => ({
  text: head + words,
  zones: head === '' ? [] : [{ kind: 'headline' as const, start: 0, end: head.length }],
})
const shingles = (words: string, head = '') => shinglesOf(text(words, head))
const kind = (mine: string, other: string) => textShares(shingles(mine), shingles(other))?.kind ?? null

const REPORT = reportOf('pier', 120)
const words = REPORT.split(' ')
const changed = (every: number) =>
  words.map((word, at) => (at % every === every - 1 ? `other${at}` : word)).join(' ')

describe('two texts', () => {
  it.each([
    ['same', REPORT, REPORT.toUpperCase()],
    ['same', REPORT, `PORT ELLERY (Wire). ${REPORT}`],
    ['edited', REPORT, changed(24)],
    ['shorter', REPORT, words.slice(0, 60).join(' ')],
    ['longer', REPORT, `${REPORT} ${reportOf('mill', 80)}`],
    ['version', REPORT, `${reportOf('dam', 40)} ${words.slice(30, 100).join(' ')} ${reportOf('mill', 10)}`],
    [null, REPORT, reportOf('mill', 120)],
    // A quote of 30 words in two reports
    [null, REPORT, `${reportOf('mill', 60)} ${words.slice(0, 30).join(' ')} ${reportOf('dam', 60)}`],
    // Too short to say
    [null, words.slice(0, 20).join(' '), words.slice(0, 20).join(' ')],
  ])('are %s', (expected, mine, other) => {
    expect(kind(mine, other)).toBe(expected)
  })

  it('are told apart by their bodies, not by what each outlet puts above', () => {
    const [one, other] = [shingles(REPORT, reportOf('headline', 30)), shingles(REPORT, reportOf('title', 30))]
    expect(textShares(one, other)).toEqual({ kind: 'same', mine: 1, theirs: 1 })
  })

  it('are seen alike from either side', () => {
    const mirrored = {
      same: 'same',
      edited: 'edited',
      shorter: 'longer',
      longer: 'shorter',
      version: 'version',
    }
    fc.assert(
      fc.property(wordsFrom(40), wordsFrom(40), (one, other) => {
        const [there, back] = [shingles(one), shingles(other)]
        const found = textShares(there, back)
        const seen = textShares(back, there)
        expect(seen).toEqual(found && { kind: mirrored[found.kind], mine: found.theirs, theirs: found.mine })
        expect(standsIn(there, back)).toBe(['same', 'edited', 'longer'].includes(found?.kind ?? ''))
      }),
    )
  })
})

describe('the keys of a text', () => {
  it('are few, the same whatever stands above the body, and none of what is too short', () => {
    expect(textKeys(shingles(REPORT))).toHaveLength(24)
    expect(textKeys(shingles(REPORT, 'A headline. '))).toEqual(textKeys(shingles(REPORT)))
    expect(textKeys(shingles(words.slice(0, 22).join(' ')))).toEqual([])
  })

  it('tell what need not be compared, and nothing that stands in the other text', () => {
    const keys = (text: string) => textKeys(shingles(text))
    const story = reportOf('story', 400)
    const edited = story
      .split(' ')
      .map((word, at) => (at % 40 === 39 ? `other${at}` : word))
      .join(' ')
    for (const [mine, other] of [
      [story, story],
      [edited, story],
      [story, edited],
      [story, `${story} ${reportOf('mill', 400)}`],
      [story.split(' ').slice(100).join(' '), story],
    ] as const) {
      expect(standsIn(shingles(mine), shingles(other))).toBe(true)
      expect(mayStandIn(keys(mine), keys(other))).toBe(true)
    }
    // One paragraph of ten
    const paragraph = `${reportOf('mill', 360)} ${story.split(' ').slice(0, 40).join(' ')}`
    expect(mayStandIn(keys(paragraph), keys(story))).toBe(false)
    expect(mayStandIn(keys(story), keys(reportOf('mill', 400)))).toBe(false)
    expect(mayStandIn([], keys(story))).toBe(false)
  })

  it('are shared by a text and a cut of it', () => {
    const long = reportOf('long', 900)
    const cut = long.split(' ').slice(300, 480).join(' ')
    const keys = new Set(textKeys(shingles(long)))
    expect(textKeys(shingles(cut)).filter((key) => keys.has(key)).length).toBeGreaterThan(0)
  })
})

it('articles are in the order of printing', () => {
  const order = [
    '2025-03-13',
    '2025-03-14T09:30:00+02:00',
    '2025-03-14T08:00:00Z',
    '2025-03-14 08:10',
    '2025-03-14',
    '2025-03-15',
    '2025-03',
    '2025-04-01',
    '2025',
    null,
  ]
  const places = order.map(printedAt)
  expect([...places].sort()).toEqual(places)
  expect(new Set(places).size).toBe(order.length)
})
