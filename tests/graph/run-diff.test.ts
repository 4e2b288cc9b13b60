// The comparison of two extractions: by id, then by overlap; what is kept, added, lost, of another speaker, cut otherwise.
import { describe, expect, it } from 'vitest'
import { runDiff } from '../../lib/graph/run-diff'
import { example, type QuoteSpec } from '../support/facts'

const text =
  'Tomas Verhaegen said the pier would close by May. “Nobody asked us,” Leonid Aske said. A guard said “no comment”.'

const PIER = 'the pier would close by May'

function facts(quotes: readonly QuoteSpec[], guard = 'A guard') {
  const entities = [
    { kind: 'person' as const, name: 'Tomas Verhaegen' },
    { kind: 'person' as const, name: 'Leonid Aske' },
    { kind: 'person' as const, name: guard, unnamed: true },
  ]
  return example({ text, entities, quotes }).facts
}

const pier: QuoteSpec = { words: PIER, kind: 'indirect', speaker: 'Tomas Verhaegen' }
const asked: QuoteSpec = { words: 'Nobody asked us,', speaker: 'Leonid Aske' }
const lines = (before: ReturnType<typeof facts>, after: ReturnType<typeof facts>) =>
  runDiff(before, after).changes.map(
    ({ change, before, after }) =>
      `${change}: ${before?.text ?? '–'} (${before?.speaker?.name ?? '–'}) → ${after?.text ?? '–'} (${after?.speaker?.name ?? '–'})`,
  )

describe('two extractions of one article', () => {
  it('are the same when nothing changed', () => {
    expect(runDiff(facts([pier, asked]), facts([pier, asked]))).toEqual({
      kept: 2,
      changes: [],
      differs: false,
    })
  })

  it('tells a new quote, a lost one and another speaker apart, in text order', () => {
    const other = { ...pier, speaker: 'Leonid Aske' }
    const diff = lines(facts([pier, asked]), facts([other, { words: 'no comment' }]))
    expect(diff).toEqual([
      `reattributed: ${PIER} (Tomas Verhaegen) → ${PIER} (Leonid Aske)`,
      'lost: Nobody asked us, (Leonid Aske) → – (–)',
      'added: – (–) → no comment (–)',
    ])
  })

  it.each([
    ['other borders', { ...pier, words: 'the pier would close by' }, 'recut'],
    ['another kind', { ...pier, kind: 'mixed' as const }, 'recut'],
    [
      'other borders and speaker',
      { ...pier, words: 'pier would close by May', speaker: 'Leonid Aske' },
      'reattributed',
    ],
  ])('pairs a quote with %s', (_, after, change) => {
    const diff = runDiff(facts([pier, asked]), facts([after, asked]))
    expect(diff.kept).toBe(1)
    expect(diff.changes.map((each) => each.change)).toEqual([change])
  })

  it('pairs nothing that shares less than four fifths, and no quote twice', () => {
    const short = { ...pier, words: 'close by May' }
    expect(lines(facts([pier]), facts([short])).map((line) => line.split(':')[0])).toEqual(['lost', 'added'])
    const two = [
      { ...pier, words: 'the pier would close by' },
      { ...pier, words: 'pier would close by May' },
    ]
    const changes = runDiff(facts([pier]), facts(two)).changes.map(({ change }) => change)
    expect(changes.sort()).toEqual(['added', 'recut'])
  })

  it('knows an unnamed source by its phrase, and a stretch within a quote as part of it', () => {
    const spoken = (guard: string) => facts([{ words: 'no comment', speaker: guard }], guard)
    const [one, two] = [spoken('A guard'), spoken('A guard')]
    const renumbered = JSON.parse(JSON.stringify(two).replaceAll(two.entities[2]?.id ?? '', 'p:second'))
    expect(runDiff(one, renumbered)).toMatchObject({ kept: 1, changes: [], differs: true })
    const within = { ...pier, words: 'close by May', kind: 'direct' as const, inside: PIER }
    expect(runDiff(facts([pier]), facts([pier, within]))).toMatchObject({
      kept: 1,
      changes: [],
      differs: true,
    })
  })
})
