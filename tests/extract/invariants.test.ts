// Whatever the text: every span is a slice of it, every id is known, and nothing throws.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { silent } from '../../ingest/extract/trace'
import type { ArticleFacts } from '../../lib/model/facts'
import type { TextSpan } from '../../lib/model/span'
import { article } from './speech-support'

function spansOf(facts: ArticleFacts): TextSpan[] {
  return [
    ...facts.entities.flatMap((e) => e.mentions),
    ...facts.affiliations.map((a) => a.evidence),
    ...facts.participations.map((p) => p.evidence),
    ...facts.quotes.flatMap((q) => [
      q,
      ...(q.cue === null ? [] : [q.cue]),
      ...(q.speaker?.mention == null ? [] : [q.speaker.mention]),
      ...q.candidates.map((c) => c.mention),
    ]),
  ]
}

/** "2024-07-10", "2024-07", "2024", "--07-10", "--07" */
const DATE = /^(?:\d{4}(?:-\d\d){0,2}|-(?:-\d\d){1,2})$/

function check(text: string): void {
  const facts = extract(article(text), silent)
  for (const span of spansOf(facts)) {
    expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(span.end).toBeGreaterThan(span.start)
  }
  const ids = new Set(facts.entities.map((e) => e.id))
  for (const { date } of facts.entities)
    for (const day of date === null ? [] : [date.start, date.end]) expect(day).toMatch(DATE)
  for (const { entityId, eventId } of facts.participations)
    expect([ids.has(entityId), ids.has(eventId)]).toEqual([true, true])
  const quoteIds = facts.quotes.map((q) => q.id)
  expect(new Set(quoteIds).size).toBe(quoteIds.length)
  for (const q of facts.quotes) {
    if (q.speaker !== null) expect(ids.has(q.speaker.entityId)).toBe(true)
    if (q.inside !== null) expect(quoteIds).toContain(q.inside)
    for (const id of q.about) expect(ids.has(id)).toBe(true)
    expect(q.reason.rule.length * q.reason.note.length).toBeGreaterThan(0)
    expect(q.reason.margin).toBeGreaterThanOrEqual(0)
    expect(q.reason.margin).toBeLessThanOrEqual(1)
  }
}

const CORPUS = new URL('../../corpus/', import.meta.url)
const files = readdirSync(CORPUS).filter((f) => /\.(?:txt|md)$/u.test(f))

describe('spans are slices', () => {
  test.each(files)('%s', (file) => {
    check(readFileSync(new URL(file, CORPUS), 'utf8'))
  })
})

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  ' ',
  '\n',
  '\n\n',
  ', ',
  '. ',
  '? ',
  '— ',
  ': ',
  '…',
  '‑',
  '\u200b',
  'said',
  'told',
  'according to',
  'that',
  'who',
  'Dana Ruiz',
  'the mayor',
  'she',
  'they',
  'Mr. Holt',
  'RUIZ:',
  'Q.',
  'A.',
  'adding',
  'the pier',
  'was',
  'safe',
  '6\'2"',
  'İstanbul',
  'naïve',
  '😀',
  'e\u0301',
  '<b>',
  '[link](https://x.org/a)',
  '**',
  '12',
  'and',
  'but',
  'by “a senior official”',
  'the Tarn Summit',
  'a vote on',
  'May 2',
  '31/12/2024',
  'the following day',
  '-',
]

describe('ugly input', () => {
  test('any mixture of marks, names, cues and odd characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.boolean(), (parts, spaced) => {
        check(parts.join(spaced ? ' ' : ''))
      }),
      { numRuns: 120, seed: 7 },
    )
  })

  test('a corpus article with pieces cut out and put in', () => {
    const text = readFileSync(new URL(files[0]!, CORPUS), 'utf8').slice(0, 2500)
    const edit = fc.tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom(...PIECES))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        check(edits.reduce((t, [at, cut, put]) => t.slice(0, at) + put + t.slice(at + cut), text))
      }),
      { numRuns: 25, seed: 11 },
    )
  })

  test('empty and blank texts', () => {
    for (const text of ['', ' ', '\n\n\n', '“', '""', '”“']) check(text)
  })
})
