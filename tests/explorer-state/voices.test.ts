// Narrowing a speaker's page: filters combine and go again, another page starts anew; and a trend's two halves.
import { beforeEach, describe, expect, it } from 'vitest'
import { clearPage, narrow, narrowTime, turnPage, widen } from '../../app/_explorer/actions/voices'
import { useMessages } from '../../app/_explorer/state/messages'
import { pageOf, setCoverage, useVoices } from '../../app/_explorer/state/voices'
import { halvesOf } from '../../app/_explorer/voices/halves'

const page = (id: string) => pageOf(useVoices.getState(), id)

describe('the page of a speaker', () => {
  beforeEach(() => turnPage('p:1', 'speaker'))

  it('combines filters and keeps what they are called', () => {
    narrow('p:1', 'stance', 'denies', 'denies')
    narrow('p:1', 'about', 'p:2', 'Ana Vell')
    expect(page('p:1')).toMatchObject({
      filter: { stance: 'denies', about: 'p:2' },
      labels: { about: 'Ana Vell' },
    })
    expect(useMessages.getState().announcement).toBe('Only Ana Vell')
    widen('p:1', 'stance')
    expect(page('p:1').filter).toEqual({ about: 'p:2', stance: undefined })
  })

  it('narrows to a time and back', () => {
    narrowTime('p:1', { from: '2025-03', to: '2025-04' }, 'Mar 2025 to Apr 2025')
    expect(page('p:1').filter).toEqual({ after: '2025-03', before: '2025-04' })
    narrowTime('p:1', null, '')
    expect(page('p:1').filter).toEqual({ after: undefined, before: undefined })
  })

  it('starts anew on another tab, for somebody else, and when it is cleared', () => {
    narrow('p:1', 'kind', 'direct', 'direct quote')
    expect(page('p:2').filter).toEqual({})
    turnPage('p:1', 'about')
    expect(page('p:1')).toMatchObject({ role: 'about', filter: {} })
    narrow('p:1', 'kind', 'direct', 'direct quote')
    clearPage('p:1')
    expect(page('p:1')).toMatchObject({ role: 'about', filter: {} })
  })
})

it('leaves the open cell of the table with its columns', () => {
  setCoverage({ cell: { row: 'p:1', column: 'a:1' } })
  setCoverage({ by: 'subject' })
  expect(useVoices.getState().coverage).toMatchObject({ by: 'subject', cell: null })
})

it.each([
  [[1, 2, 3, 4], { earlier: 3, later: 7 }],
  [[9, 1, 2], { earlier: 1, later: 2 }],
  [[5], null],
  [[], null],
])('halves of %j', (counts, expected) => {
  expect(halvesOf(counts)).toEqual(expected)
})
