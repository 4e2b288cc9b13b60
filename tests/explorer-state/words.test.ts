// What is written on nodes and in lists: a paraphrase never looks like words, an unnamed source never like a name.
import { expect, test } from 'vitest'
import { classesOf, nodeElement } from '../../app/_explorer/canvas/elements'
import { behind, kindWords, tieWords, titleOf } from '../../app/_explorer/words'
import { citation } from '../../lib/export/citation'
import { runnersUp } from '../../lib/graph/runners-up'
import type { QuoteNode } from '../../lib/model/graph'
import type { QuoteRecord } from '../../lib/model/records'
import { person, quote } from './things'

const KINDS = [
  ['direct', 'The quay holds', '“The quay holds”'],
  ['indirect', 'the quay holds', 'the quay holds'],
  ['mixed', 'the quay “holds”', 'the quay “holds”'],
] as const

test.each(KINDS)('%s words', (quoteKind, text, expected) => {
  const node: QuoteNode = { ...quote('q1', null), quoteKind, text, date: null }
  expect(titleOf(node, 80)).toBe(expected)
  expect(nodeElement(node).data.label).toBe(expected)
  const record = { kind: quoteKind, text, speakerName: null, articleTitle: null } as QuoteRecord
  expect(citation({ ...record, articleSource: null, publishedAt: null, articleUrl: null })).toBe(
    `${expected} — speaker unknown.`,
  )
})

test('an unnamed source is told from a named person', () => {
  const named = person('p1', 'Ada Vane', 3)
  const unnamed = { ...named, unnamed: true, label: 'a port official' }
  expect([kindWords(named), kindWords(unnamed)]).toEqual(['person', 'unnamed person'])
  expect([classesOf(named), classesOf(unnamed)]).toEqual([[], ['unnamed']])
})

test('somebody is one of a collective, and belongs to a union', () => {
  expect(tieWords('AFFILIATED_WITH', { unnamed: true })).toBe('is one of')
  expect(tieWords('AFFILIATED_WITH', { unnamed: false })).toBe('belongs to')
  expect(tieWords('SAID_ABOUT', { unnamed: true })).toBe('spoke about')
  expect(behind('AFFILIATED_WITH', 'in', true)).toBe('Members named')
  expect(behind('AFFILIATED_WITH', 'in')).toBe('Its people')
})

test('the speaker is no runner-up, and nobody is twice', () => {
  const at = (start: number, text: string) => ({ start, end: start + text.length, text })
  const candidate = (entityId: string | null, start: number, text: string) => ({
    entityId,
    mention: at(start, text),
    score: 0.5,
    why: 'is near',
  })
  const candidates = [
    candidate('p:vane', 40, 'Vane'),
    candidate(null, 10, 'he'),
    candidate('p:osei', 60, 'Osei'),
    candidate('p:osei', 80, 'she'),
    candidate(null, 90, 'the clerk'),
  ]
  const left = (speaker: QuoteRecord['speaker']) =>
    runnersUp({ speaker, candidates }).map((c) => c.mention.text)
  expect(left({ entityId: 'p:vane', mention: at(10, 'he') })).toEqual(['Osei', 'the clerk'])
  expect(left(null)).toEqual(['Vane', 'he', 'Osei', 'the clerk'])
})
