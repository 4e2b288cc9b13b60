// One rule for every filter: what passes, what is left out, and what becomes of things without a date.
import { expect, test } from 'vitest'
import { type Filter, filterScene, isActive, NO_FILTER } from '../../lib/graph/filter'
import { addGraph, EMPTY_SCENE } from '../../lib/graph/scene'
import type { ArticleNode } from '../../lib/model/graph'
import { person, quote } from './things'

const scene = addGraph(EMPTY_SCENE, {
  nodes: [
    person('p:1', 'Dana Ruiz'),
    { ...person('p:2', 'a senior official'), unnamed: true },
    quote('q:may', 'p:1', '2031-05-04'),
    quote('q:june', 'p:1', '2031-06'),
    { ...quote('q:denial', 'p:1', '2030'), stance: 'denies' },
    quote('q:undated', 'p:1', null),
    quote('q:noyear', 'p:1', '--05-04'),
  ],
  edges: [],
})

const CASES: readonly (readonly [string, Partial<Filter>, readonly string[]])[] = [
  ['no filter', {}, ['p:1', 'p:2', 'q:denial', 'q:june', 'q:may', 'q:noyear', 'q:undated']],
  ['named sources only', { voices: new Set(['unnamed']), kinds: new Set(['quote']) }, ['p:1']],
  [
    'without denials',
    { stances: new Set(['denies']), kinds: new Set(['person']) },
    ['q:june', 'q:may', 'q:noyear', 'q:undated'],
  ],
  [
    'from May 2031, undated kept',
    { after: '2031-05-01', undated: true, kinds: new Set(['person']) },
    ['q:june', 'q:may', 'q:noyear', 'q:undated'],
  ],
  [
    'from May 2031, undated dropped',
    { after: '2031-05-01', undated: false, kinds: new Set(['person']) },
    ['q:june', 'q:may'],
  ],
  [
    'a month is in a range that starts within it',
    { after: '2031-06-20', undated: false, kinds: new Set(['person']) },
    ['q:june'],
  ],
  ['up to 2030', { before: '2030-12-31', undated: false, kinds: new Set(['person']) }, ['q:denial']],
  ['people have no date, so a range keeps them', { after: '2099-01-01', undated: false }, ['p:1', 'p:2']],
]

test.each(CASES)('%s', (_name, filter, expected) => {
  const { nodes } = filterScene(scene, { ...NO_FILTER, ...filter }, new Set())
  expect(nodes.map((n) => n.id).sort()).toEqual(expected)
})

test('publishers keep their quotes and articles, and everybody', () => {
  const article: ArticleNode = {
    id: 'a:3',
    kind: 'article',
    label: 'Crane cleared',
    source: 'Harbour Wire',
    date: null,
    quoteCount: 1,
  }
  const printed = addGraph(EMPTY_SCENE, {
    nodes: [
      person('p:1', 'Dana Ruiz'),
      { ...quote('q:1', 'p:1'), source: 'Harbour Wire' },
      { ...quote('q:2', 'p:1'), source: 'The Mallow Echo' },
      { ...quote('q:3', 'p:1'), source: null },
      article,
    ],
    edges: [],
  })
  const ids = (...sources: string[]) =>
    filterScene(printed, { ...NO_FILTER, sources: new Set(sources) }, new Set())
      .nodes.map((n) => n.id)
      .sort()
  expect(ids()).toHaveLength(5)
  expect(ids('Harbour Wire')).toEqual(['a:3', 'p:1', 'q:1'])
  expect(ids('Harbour Wire', 'The Mallow Echo')).toEqual(['a:3', 'p:1', 'q:1', 'q:2'])
  expect(ids('')).toEqual(['p:1', 'q:3'])
  expect(isActive({ ...NO_FILTER, sources: new Set(['']) })).toBe(true)
})

test('a range is about the date that was chosen', () => {
  const told = addGraph(EMPTY_SCENE, {
    nodes: [
      { ...quote('q:told', 'p:1'), date: '2031-05-04', said: '2031-05-04', published: '2031-06-01' },
      { ...quote('q:printed', 'p:1'), date: '2031-06-01', said: null, published: '2031-06-01' },
    ],
    edges: [],
  })
  const ids = (filter: Partial<Filter>) =>
    filterScene(told, { ...NO_FILTER, before: '2031-05-31', ...filter }, new Set()).nodes.map((n) => n.id)
  expect(ids({ dates: 'either' })).toEqual(['q:told'])
  expect(ids({ dates: 'published' })).toEqual([])
  expect(ids({ dates: 'said' })).toEqual(['q:told'])
  expect(ids({ dates: 'said', undated: true })).toEqual(['q:told', 'q:printed'])
})

test('undated things are counted while there is a range, and only then', () => {
  expect(filterScene(scene, { ...NO_FILTER, after: '2031-01-01' }, new Set()).undatedNodes).toBe(2)
  expect(filterScene(scene, NO_FILTER, new Set()).undatedNodes).toBe(0)
})
