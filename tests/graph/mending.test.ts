// What mending by hand needs of a text and of a file: where words stand, whether they are marked, what is in force.
import { describe, expect, test } from 'vitest'
import { readJournalFile } from '../../lib/graph/journal-file'
import { locate, markedKind, trimmedQuote } from '../../lib/graph/locate'

const TEXT = 'Aske said: “We  will\nsee.” He added that (so far) nothing was lost. We will see.'

describe('words in a text', () => {
  const found = (words: string) => locate(TEXT, words).map(({ start, end }) => TEXT.slice(start, end))

  test.each([
    ['We will see.', ['We  will\nsee.', 'We will see.']],
    [' nothing was\n lost ', ['nothing was lost']],
    ['(so far)', ['(so far)']],
    ['we will see', []],
    [' ', []],
  ])('%j', (words, expected) => {
    expect(found(words)).toEqual(expected)
  })

  test('what is marked in the text is the words alone: no space, no quotation marks around them', () => {
    const span = (surface: string) => ({
      start: TEXT.indexOf(surface),
      end: TEXT.indexOf(surface) + surface.length,
    })
    const words = (surface: string) => {
      const { start, end } = trimmedQuote(TEXT, span(surface))
      return TEXT.slice(start, end)
    }
    expect(words(' “We  will\nsee.” ')).toBe('We  will\nsee.')
    expect(words(' nothing was lost.')).toBe('nothing was lost.')
    expect(words('will\nsee.”')).toBe('will\nsee.”')
    expect(markedKind(TEXT, trimmedQuote(TEXT, span('“We  will\nsee.”')))).toBe('direct')
    expect(markedKind(TEXT, span('nothing was lost'))).toBe('indirect')
  })
})

describe('a journal as a file', () => {
  const entity = { id: 'p:1', kind: 'person', name: 'Ines Corrado' }
  const line = (id: string, action: object) =>
    JSON.stringify({ id, at: '2031-05-04T10:00:00Z', by: 'L.', why: 'seen', action })
  const rename = (id: string, name: string) => line(id, { kind: 'rename', entity, name })

  test('undone ones are left out, redone ones come last, and what is no line is told', () => {
    const text = [
      rename('c:1', 'First'),
      rename('c:2', 'Second'),
      rename('c:3', 'Third'),
      line('c:4', { kind: 'undo', of: 'c:1' }),
      line('c:5', { kind: 'undo', of: 'c:2' }),
      'no JSON',
      '',
      line('c:6', { kind: 'redo', of: 'c:1' }),
      line('c:7', { kind: 'redo', of: 'c:9' }),
      '{"id":"c:8"}',
    ].join('\n')
    const { drafts, faulty } = readJournalFile(text)
    expect(drafts.map(({ action, by, why }) => [action.kind === 'rename' && action.name, by, why])).toEqual([
      ['Third', 'L.', 'seen'],
      ['First', 'L.', 'seen'],
    ])
    expect(faulty).toEqual([6, 10])
    expect(readJournalFile('')).toEqual({ drafts: [], faulty: [] })
  })
})
