// The quotation scanner: which characters open and close, and what is between them.
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../ingest/extract/syntax/quotations'

function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
}

function inner(text: string): string[] {
  return findQuotations(text, paragraphs(text)).map((q) => text.slice(q.inner.start, q.inner.end))
}

describe('marks', () => {
  test.each([
    ['curly', 'She said, “The pier is safe.”', ['The pier is safe.']],
    ['straight', 'She said, "The pier is safe."', ['The pier is safe.']],
    ['mismatched', 'She said, “The pier is safe," and left.', ['The pier is safe,']],
    ['mismatched the other way', 'She said, "The pier is safe,” and left.', ['The pier is safe,']],
    ['opening mark used to close', 'He asked for an “early review“ of it.', ['early review']],
    ['single curly', 'She said, ‘The pier is safe.’', ['The pier is safe.']],
    ['single straight', "'The pier is safe', says mayor", ['The pier is safe']],
    ['guillemets', 'She said: «The pier is safe.»', ['The pier is safe.']],
    ['several sentences', '“Go. Now. Please,” she said.', ['Go. Now. Please,']],
    ['apostrophes inside single marks', '‘It’s the boys’ turn,’ she said.', ['It’s the boys’ turn,']],
    ['in brackets', 'The plan (“a start,” she said) passed.', ['a start,']],
    ['glued to a dash', 'The plan—“a start”—passed.', ['a start']],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  test.each([
    ['apostrophes', 'The crew’s boats didn’t leave the Holts’ pier.'],
    ['elisions', 'Rock ’n’ roll of the ’90s, ’tis said.'],
    ['feet and inches', 'He is 6\'2" tall and the pipe is 12" wide.'],
    ['a lone mark', 'The sign read 5" and no more.'],
  ])('none in %s', (_, text) => {
    expect(inner(text)).toEqual([])
  })
})

describe('nesting and paragraphs', () => {
  test('a quotation within a quotation knows its parent', () => {
    const text = '“He told me, ‘Stay out,’ and I did,” she said.'
    const [outer, nested] = findQuotations(text, paragraphs(text))
    expect(text.slice(nested!.inner.start, nested!.inner.end)).toBe('Stay out,')
    expect(nested!.parent).toBe(outer!.index)
  })

  test('curly within curly', () => {
    expect(inner('“The “ring road” plan is dead,” she said.')).toEqual([
      'The “ring road” plan is dead,',
      'ring road',
    ])
  })

  test('reopened paragraphs continue one quotation', () => {
    const text = '“The pier is safe.\n\n“The ferry is not,” she said.'
    const found = findQuotations(text, paragraphs(text))
    expect(found.map((q) => q.closed)).toEqual([false, true])
    expect(found[1]!.continues).toBe(0)
  })

  test('an unclosed mark ends with its paragraph', () => {
    expect(inner('She said, “The pier is safe and sound.\n\nThe ferry left.')).toEqual([
      'The pier is safe and sound.',
    ])
  })

  test('an unclosed mark does not swallow the next quotation', () => {
    expect(inner('“I know. “He said so,” she said.')).toEqual(['He said so,'])
  })

  test('a hundred thousand marks take no quadratic time', () => {
    const started = process.cpuUsage().user
    findQuotations('“a ‘b’ "c '.repeat(50_000), [{ start: 0, end: 450_000 }])
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5)
  })
})
