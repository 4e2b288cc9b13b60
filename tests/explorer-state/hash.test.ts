// A link carries the whole view by content ids, and survives whatever people do to links.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeView, encodeView } from '../../app/_explorer/state/hash'
import {
  addRoots,
  hide,
  pin,
  place,
  setAppearance,
  setFilter,
  setPerspective,
} from '../../app/_explorer/state/operations'
import type { LinkedPanel } from '../../app/_explorer/state/panel-hash'
import { EMPTY_VIEW } from '../../app/_explorer/state/view'
import { NO_FILTER } from '../../lib/graph/filter'
import { person } from './things'

const view = [
  addRoots({ nodes: [person('p:1', 'Dana Ruiz'), person('p:2', 'Femi Okafor')], edges: [] }),
  setPerspective('statements'),
  place(new Map([['p:1', { x: 10.4, y: -20.6 }]])),
  hide(['p:2']),
  pin(['p:1']),
  setAppearance({ size: 'pagerank', colour: 'community' }),
  setFilter({
    ...NO_FILTER,
    kinds: new Set(['place']),
    after: '2031-05-01',
    quoteKinds: new Set(['indirect', 'mixed']),
    voices: new Set(['unknown']),
    dates: 'said',
    undated: true,
    sources: new Set(['News & Views.', '', 'A.B ~ %00']),
  }),
].reduce((v, operation) => operation(v), EMPTY_VIEW)

test('what goes into the address comes out of it', () => {
  const linked = decodeView(`#${encodeView(view, ['p:1'])}`)
  expect(linked).toEqual({
    perspective: 'statements',
    ids: ['p:1', 'p:2'],
    positions: new Map([['p:1', { x: 10, y: -21 }]]),
    hidden: ['p:2'],
    pinned: ['p:1'],
    filter: {
      ...NO_FILTER,
      kinds: new Set(['place']),
      after: '2031-05-01',
      quoteKinds: new Set(['indirect', 'mixed']),
      voices: new Set(['unknown']),
      dates: 'said',
      undated: true,
      sources: new Set(['News & Views.', '', 'A.B ~ %00']),
    },
    appearance: { size: 'pagerank', colour: 'community' },
    selected: ['p:1'],
    panel: { subject: null, reading: null },
  })
})

test('an empty canvas leaves the address empty, and an empty address opens no view', () => {
  expect(encodeView(EMPTY_VIEW, [])).toBe('')
  expect(decodeView('')).toBeNull()
  expect(decodeView('#top')).toBeNull()
})

test('choices that there are not are left out of a link', () => {
  const linked = decodeView('#v=actors&n=p:1&fk=place.robot&fq=shouted&fd=never&fa=spring')
  expect(linked?.filter).toEqual({ ...NO_FILTER, kinds: new Set(['place']) })
})

test('no address throws, whatever stands in it', () => {
  fc.assert(fc.property(fc.string(), (junk) => decodeView(`#n=${junk}`) === null || true))
  fc.assert(fc.property(fc.string(), (junk) => decodeView(junk) === null || true))
})

test('a link without an appearance, or with one nobody knows, shows the usual one', () => {
  expect(decodeView('n=p:1')?.appearance).toEqual({ size: 'quotes', colour: 'kind' })
  expect(decodeView('n=p:1&ay=fame&ac=mood')?.appearance).toEqual({ size: 'quotes', colour: 'kind' })
  expect(encodeView({ ...view, appearance: { size: 'quotes', colour: 'kind' } }, [])).not.toMatch(/a[yc]=/)
})

test.each<LinkedPanel>([
  { subject: { kind: 'compare', ids: ['p:1', 'p:2', 'o:3'] }, reading: null },
  { subject: { kind: 'compare', ids: [] }, reading: null },
  { subject: { kind: 'paths', from: 'p:1', to: 'o:2' }, reading: null },
  { subject: { kind: 'paths', from: null, to: 'o:2' }, reading: null },
  { subject: { kind: 'paths', from: 'p:1', to: null }, reading: null },
  { subject: { kind: 'queues' }, reading: null },
  { subject: null, reading: { articleId: 'a:1', quoteId: 'q:2', passage: null } },
  { subject: { kind: 'ranking' }, reading: { articleId: 'a:1', quoteId: null, passage: null } },
  { subject: null, reading: { articleId: 'a:1', quoteId: null, passage: { start: 12, end: 340 } } },
])('the panel is in the address: %j', (panel) => {
  expect(decodeView(encodeView(view, [], { panel }))?.panel).toEqual(panel)
})

test('a panel that no address carries is left out, and so is one nobody knows', () => {
  const story: LinkedPanel = { subject: { kind: 'story' }, reading: null }
  expect(encodeView(view, [], { panel: story })).toBe(encodeView(view, []))
  expect(decodeView('n=p:1&t=dance.p:1&r=nowhere')?.panel).toEqual({ subject: null, reading: null })
  expect(decodeView('n=p:1&t=compare.p:1.p:1.p:2.p:3.p:4.p:5')?.panel.subject).toEqual({
    kind: 'compare',
    ids: ['p:1', 'p:2', 'p:3', 'p:4'],
  })
})
