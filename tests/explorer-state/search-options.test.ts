// What the search box offers and in which order; what the expand card counts for several nodes at once.
import { describe, expect, it } from 'vitest'
import { shared, withOpen } from '../../app/_explorer/stage/use-counts'
import {
  countWords,
  groupsFound,
  groupsUnasked,
  kindsFound,
  spokenAnswer,
} from '../../app/_explorer/top-bar/search-options'
import type { SearchHit } from '../../lib/model/records'
import { person, quote } from './things'

function hit(node: SearchHit['node'], fuzzy = false): SearchHit {
  return { node, fuzzy, matched: null, ranges: [], sentence: null, speaker: null }
}

const mara = hit(person('p:mara', 'Mara'))
const marla = hit(person('p:marla', 'Marla'), true)
const words = hit(quote('q:1', 'p:mara'))

describe('the search box', () => {
  it('puts kinds with exact hits before those of similar spelling', () => {
    const answer = { hits: [marla, words], counts: [], suggestions: [] }
    expect(groupsFound(answer).map(({ heading }) => heading)).toEqual(['quotes · 1', 'people · 1'])
  })

  it('says how many there are, and offers all quotes with the words', () => {
    const counts = [
      { kind: 'person', count: 9 },
      { kind: 'quote', count: 1204 },
    ] as const
    const groups = groupsFound({ hits: [mara, marla, words], counts, suggestions: [] })
    expect(groups.map(({ heading }) => heading)).toEqual(['people · 2 of 9', 'quotes · 1 of 1,204'])
    expect(groups[1]?.options.at(-1)).toEqual({ type: 'all-quotes', count: 1204 })
    expect(countWords(counts)).toBe('9 people and 1,204 quotes')
    expect(spokenAnswer({ hits: [], counts, suggestions: [] })).toBe('9 people and 1,204 quotes found')
    expect(kindsFound([...counts].reverse()).map(({ kind }) => kind)).toEqual(['person', 'quote'])
  })

  it('offers no list of quotes that are only spelled alike', () => {
    const [group] = groupsFound({
      hits: [{ ...words, fuzzy: true }],
      counts: [{ kind: 'quote', count: 1 }],
      suggestions: [],
    })
    expect(group?.options.map(({ type }) => type)).toEqual(['hit'])
  })

  it('offers questions when nothing matches, and says so', () => {
    const nothing = { hits: [], counts: [], suggestions: ['okafor'] }
    expect(groupsFound(nothing)).toEqual([
      { heading: 'Did you mean', options: [{ type: 'ask', words: 'okafor', why: 'suggested' }] },
    ])
    expect(spokenAnswer(nothing)).toBe('Nothing matches. 1 suggestion, first: okafor')
    expect(spokenAnswer({ ...nothing, suggestions: [] })).toBe('Nothing matches')
  })

  it('begins with recent searches and named people', () => {
    const unnamed = hit({ ...person('p:x', 'an official'), unnamed: true })
    const groups = groupsUnasked(['gate'], [unnamed, mara])
    expect(groups.map(({ heading, options }) => [heading, options.length])).toEqual([
      ['Recent searches', 1],
      ['Most quoted', 1],
    ])
    expect(groupsUnasked([], [])).toEqual([])
  })
})

describe('the expand card', () => {
  const said = { relation: 'SAID', direction: 'out', kind: 'quote' } as const
  const about = { relation: 'ABOUT', direction: 'in', kind: 'quote' } as const
  const counts = shared([
    {
      id: 'p:1',
      counts: [
        { ...about, count: 9 },
        { ...said, count: 4 },
      ],
    },
    { id: 'p:2', counts: [{ ...said, count: 3 }] },
  ])

  it('adds up what lies behind several nodes', () => {
    expect(counts).toEqual([
      { ...said, count: 7, anchors: ['p:1', 'p:2'] },
      { ...about, count: 9, anchors: ['p:1'] },
    ])
  })

  it('keeps what is open when the filter leaves nothing of it', () => {
    const batch = {
      key: 'p:2|SAID|out|quote|newest',
      anchor: 'p:2',
      label: '',
      ids: [],
      total: 3,
      nextCursor: null,
    }
    expect(withOpen([], [batch], ['p:2'])).toEqual([{ ...said, count: 0, anchors: ['p:2'] }])
    expect(withOpen([], [batch], ['p:1'])).toEqual([])
    expect(withOpen(counts, [batch], ['p:1', 'p:2'])).toEqual(counts)
  })
})
