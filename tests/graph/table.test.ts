// The canvas as a table: every node a row, any column an order, empty cells last.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  filledColumns,
  narrowRows,
  sortRows,
  TABLE_COLUMNS,
  type TableRow,
  tableOf,
} from '../../lib/graph/table'
import type { GraphEdge, GraphNode } from '../../lib/model/graph'

const person = (id: string, label: string, quoteCount: number, roles: string[] = []): GraphNode => ({
  kind: 'person',
  id,
  label,
  aliases: [],
  roles,
  unnamed: false,
  metonym: false,
  date: null,
  quoteCount,
  articleCount: 1,
})
const nodes: readonly GraphNode[] = [
  person('p:1', 'Dana Ruiz', 3, ['mayor']),
  person('p:2', 'Álvaro Okafor', 12),
  {
    kind: 'quote',
    id: 'q:1',
    label: 'The pier',
    text: 'The pier\nis closed',
    quoteKind: 'direct',
    stance: 'warns',
    speakerId: 'p:1',
    voice: 'named',
    articleId: 'a:1',
    source: 'The Tidewater',
    date: '2031-05-04',
    said: '2031-05-04',
    published: null,
  },
  { kind: 'article', id: 'a:1', label: 'Harbour row', source: 'The Tidewater', date: null, quoteCount: 1 },
]
const edge = (source: string, target: string): GraphEdge => ({
  id: `SAID:${source}>${target}`,
  relation: 'SAID',
  source,
  target,
  count: 1,
  roles: [],
})
const rows = tableOf(nodes, [edge('p:1', 'q:1')], new Map(nodes.map((n) => [n.id, n])))
const names = (some: readonly TableRow[]) => some.map((row) => row.name)

test('a row for each node, with what its kind has', () => {
  expect(rows[0]).toEqual({
    id: 'p:1',
    kind: 'person',
    name: 'Dana Ruiz',
    detail: 'mayor',
    stance: '',
    quotes: 3,
    articles: 1,
    links: 1,
    date: '',
  })
  expect(rows[2]).toMatchObject({
    name: 'The pier is closed',
    detail: 'Dana Ruiz',
    stance: 'warns',
    quotes: null,
  })
  expect(rows[3]).toMatchObject({ detail: 'The Tidewater', quotes: 1, articles: null, links: 0 })
})

test.each([
  ['name', false, ['Álvaro Okafor', 'Dana Ruiz', 'Harbour row', 'The pier is closed']],
  ['quotes', true, ['Álvaro Okafor', 'Dana Ruiz', 'Harbour row', 'The pier is closed']],
  ['quotes', false, ['Harbour row', 'Dana Ruiz', 'Álvaro Okafor', 'The pier is closed']],
  ['kind', false, ['Álvaro Okafor', 'Dana Ruiz', 'The pier is closed', 'Harbour row']],
  ['date', true, ['The pier is closed', 'Álvaro Okafor', 'Dana Ruiz', 'Harbour row']],
] as const)('by %s, descending: %s', (column, descending, expected) => {
  expect(names(sortRows(rows, { column, descending }))).toEqual(expected)
})

test('every word must stand somewhere in the row', () => {
  expect(names(narrowRows(rows, 'ruiz'))).toEqual(['Dana Ruiz', 'The pier is closed'])
  expect(names(narrowRows(rows, 'RUIZ  warns'))).toEqual(['The pier is closed'])
  expect(narrowRows(rows, ' ')).toBe(rows)
  expect(narrowRows(rows, 'nobody')).toEqual([])
})

test('sorting keeps every row, and does not depend on the order before', () => {
  const order = fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), descending: fc.boolean() })
  fc.assert(
    fc.property(order, fc.shuffledSubarray(rows, { minLength: rows.length }), (how, shuffled) => {
      expect(sortRows(shuffled, how)).toEqual(sortRows(rows, how))
    }),
  )
})

test('columns nothing stands in are left out', () => {
  const people = tableOf(nodes.slice(0, 2), [], new Map())
  expect(filledColumns(people)).not.toContain('stance')
  expect(filledColumns(tableOf(nodes, [], new Map()))).toContain('stance')
  expect(filledColumns([])).toEqual(['name', 'kind'])
})
