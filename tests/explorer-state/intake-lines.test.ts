// The list of documents being added: what is in a file stands below it, and the end is summed up in a line.
import { expect, test } from 'vitest'
import { MOST_LINES, shownLines, summaryOf, whyOf } from '../../app/_explorer/state/intake-lines'
import type { IngestProgress } from '../../lib/api/responses'

const line = (file: string, stage: IngestProgress['stage'] = 'done'): IngestProgress => ({ file, stage })

test('documents stand below the file they are in, under a short name', () => {
  const { shown } = shownLines([
    line('a.zip', 'opened'),
    line('b.csv', 'opened'),
    line('note › draft.txt'),
    line('a.zip › in/letter.txt'),
    line('b.csv, line 12', 'failed'),
    line('a.zip › box.mbox › message 2'),
  ])
  expect(shown.map(({ name, inside }) => [name, inside])).toEqual([
    ['a.zip', false],
    ['› in/letter.txt', true],
    ['› box.mbox › message 2', true],
    ['b.csv', false],
    ['line 12', true],
    ['note › draft.txt', false],
  ])
})

test('of very many lines those that failed are not lost', () => {
  const many = Array.from({ length: 5000 }, (_, i) => line(`${i}.txt`, i === 7 ? 'failed' : 'done'))
  const { shown, more } = shownLines(many)
  expect(shown.length).toBe(MOST_LINES)
  expect(shown[0]?.name).toBe('7.txt')
  expect(shown.at(-1)?.name).toBe('4999.txt')
  expect(more).toBe(5000 - MOST_LINES)
})

test('the end is a line, and a reason does not say the name again', () => {
  expect(summaryOf([line('a.zip', 'opened'), line('a.zip › x.txt'), line('b.txt', 'failed')])).toBe(
    '1 read, 1 failed',
  )
  expect(summaryOf([line('a.txt')])).toBe('1 read')
  expect(whyOf({ ...line('b.txt', 'failed'), why: 'b.txt: It is empty.' })).toBe('It is empty.')
  expect(whyOf({ ...line('b.txt', 'failed'), why: 'The server stopped.' })).toBe('The server stopped.')
  expect(whyOf(line('b.txt'))).toBeNull()
})
