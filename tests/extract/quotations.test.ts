// Marks: which characters open and close a quotation, and what is between them. Whether it is speech is asked elsewhere.
import { describe, expect, test } from 'vitest'
import { findNames } from '../../ingest/extract/mentions'
import { indexNames } from '../../ingest/extract/syntax/name-index'
import { findQuotations } from '../../ingest/extract/syntax/quotations'
import { readSpeech } from '../../ingest/extract/syntax/reading'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { article } from './speech-support'

function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }))
}

function inner(text: string): string[] {
  return findQuotations(text, paragraphs(text)).map((q) => text.slice(q.inner.start, q.inner.end))
}

/** What is left to attribute once sources and nicknames in marks are read through. */
function attributable(text: string): string[] {
  const doc = segment(article(text))
  const { quotations } = readSpeech(doc, indexNames(doc, findNames(doc, silent)))
  return quotations.map((q) => text.slice(q.inner.start, q.inner.end))
}

describe('marks', () => {
  test.each([
    ['curly', 'She said, “The pier is safe.”', ['The pier is safe.']],
    ['straight', 'She said, "The pier is safe."', ['The pier is safe.']],
    ['mismatched', 'She said, “The pier is safe," and left.', ['The pier is safe,']],
    ['mismatched the other way', 'She said, "The pier is safe,” and left.', ['The pier is safe,']],
    ['opening mark used to close', 'He asked for an “early review“ of it.', ['early review']],
    ['closing mark used to open', 'He asked for an ”early review” of it.', ['early review']],
    ['low opening mark', 'He asked for an „early review” of it.', ['early review']],
    ['two apostrophes', "He asked for an ''early review'' of it.", ['early review']],
    ['two grave accents', "He asked for an ``early review'' of it.", ['early review']],
    ['single curly', 'She said, ‘The pier is safe.’', ['The pier is safe.']],
    ['single straight', "'The pier is safe', says mayor", ['The pier is safe']],
    ['single in a headline', 'Mayor calls pier ‘a long bet’', ['a long bet']],
    ['guillemets', 'She said: «The pier is safe.»', ['The pier is safe.']],
    ['guillemets with inner space', 'She said: « The pier is safe. »', ['The pier is safe.']],
    ['several sentences', '“Go. Now. Please,” she said.', ['Go. Now. Please,']],
    ['apostrophes inside single marks', '‘It’s the boys’ turn,’ she said.', ['It’s the boys’ turn,']],
    ['a contraction inside straight singles', "'It isn't late,' she said.", ["It isn't late,"]],
    ['in brackets', 'The plan (“a start,” she said) passed.', ['a start,']],
    ['glued to a dash', 'The plan—“a start”—passed.', ['a start']],
    ['glued to a colon', 'The mayor (Dell):"The pier is safe."', ['The pier is safe.']],
    ['glued to the word before', 'They spoke about"the long way round." He left.', ['the long way round.']],
    ['glued to the stop before', 'He was late."We had no idea," she said.', ['We had no idea,']],
    ['full stop outside', 'He called it “a start”. She left.', ['a start']],
    ['two in one sentence', '“The pier,” she said, “is safe.”', ['The pier,', 'is safe.']],
    ['a mark after a question', '“Is it safe?” she asked. “Yes.”', ['Is it safe?', 'Yes.']],
    ['a number at the end', '"We lost 40," she said. "And then 12."', ['We lost 40,', 'And then 12.']],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

describe('apostrophes, feet and inches are no marks', () => {
  test.each([
    ['apostrophes', 'The crew’s boats didn’t leave the Holts’ pier.'],
    ['straight apostrophes', "The crew's boats didn't leave the Holts' pier."],
    ['elisions', 'Rock ’n’ roll of the ’90s, ’tis said.'],
    ['years', "In the '80s and '90s it was a harbour."],
    ['feet and inches', 'He is 6\'2" tall and the pipe is 12" wide.'],
    ['primes', 'The mast is 40′ 6″ high.'],
    ['a lone mark', 'The sign read 5" and no more.'],
    ['two possessives of names in s', 'The Holts’ pier and the Dahls’ boats are old.'],
  ])('%s', (_, text) => {
    expect(inner(text)).toEqual([])
  })

  test.each([
    ['"The pipe is 12" wide and old," she said.', ['The pipe is 12" wide and old,']],
    ['“The pipe is 12" wide and old,” she said.', ['The pipe is 12" wide and old,']],
    ['She counted "about 12" and left "at once" by boat.', ['about 12', 'at once']],
  ])('an inch within a quotation does not close it: %s', (text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

describe('nested', () => {
  test('a quotation within a quotation knows its parent', () => {
    const text = '“He told me, ‘Stay out,’ and I did,” she said.'
    const [outer, nested] = findQuotations(text, paragraphs(text))
    expect(text.slice(nested!.inner.start, nested!.inner.end)).toBe('Stay out,')
    expect(nested!.parent).toBe(outer!.index)
  })

  test.each([
    [
      'curly within curly',
      '“The “ring road” plan is dead,” she said.',
      ['The “ring road” plan is dead,', 'ring road'],
    ],
    [
      'single within straight',
      '"He said \'never\' and left," she said.',
      ["He said 'never' and left,", 'never'],
    ],
    ['double within single', '‘He said “never” and left,’ she said.', ['He said “never” and left,', 'never']],
    ['both closing at once', '“He only said, ‘Never.’”', ['He only said, ‘Never.’', 'Never.']],
    ['two inside one', '“First ‘yes,’ then ‘no,’” she said.', ['First ‘yes,’ then ‘no,’', 'yes,', 'no,']],
  ])('%s', (_, text, expected) => {
    expect(inner(text)).toEqual(expected)
  })
})

describe('over paragraphs', () => {
  test('reopened paragraphs continue one quotation', () => {
    const text = '“The pier is safe.\n\n“The ferry is not,” she said.'
    const found = findQuotations(text, paragraphs(text))
    expect(found.map((q) => q.closed)).toEqual([false, true])
    expect(found[1]!.continues).toBe(0)
  })

  test('opened in three paragraphs and closed once', () => {
    const text = '“The pier is safe.\n\n“The ferry is not.\n\n“And the lock never was,” she said.'
    const found = findQuotations(text, paragraphs(text))
    expect(found.map((q) => q.continues)).toEqual([null, 0, 1])
  })

  test('two closed quotations are two', () => {
    const text = '“The pier is safe.”\n\n“The ferry is not,” she said.'
    const found = findQuotations(text, paragraphs(text))
    expect(found.map((q) => q.continues)).toEqual([null, null])
  })

  test('an unclosed mark ends with its paragraph', () => {
    expect(inner('She said, “The pier is safe and sound.\n\nThe ferry left.')).toEqual([
      'The pier is safe and sound.',
    ])
  })

  test('an unclosed mark does not swallow the next quotation', () => {
    expect(inner('“I know. “He said so,” she said.')).toEqual(['He said so,'])
  })

  test('a stray mark in the middle of a paragraph opens nothing', () => {
    expect(inner('The ring " road is closed.\n\nThe ferry left.')).toEqual([])
  })
})

describe('read through: sources and nicknames in marks', () => {
  test.each([
    ['by a source in marks', 'The office released a statement by “a senior official” on the talks.', []],
    ['a source in marks said', 'A “senior official” said that it rained.', []],
    ['on behalf of a source', 'She spoke on behalf of a “senior official” of the port.', []],
    ['a nickname', 'Eddie “Shorty” Holt left the harbour.', []],
    ['a person described', 'He called her a “proud citizen” of Dell.', ['proud citizen']],
    ['described as a person', 'She described him as a “petulant child” in a suit.', ['petulant child']],
    ['one of many words', 'They met “a long row of angry people” there.', ['a long row of angry people']],
  ])('%s', (_, text, expected) => {
    expect(attributable(text)).toEqual(expected)
  })
})

test('a hundred thousand marks take no quadratic time', () => {
  const started = process.cpuUsage().user
  findQuotations('“a ‘b’ "c '.repeat(50_000), [{ start: 0, end: 450_000 }])
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5)
})
