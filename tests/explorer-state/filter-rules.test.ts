// What must hold for every filter over every scene: counts tell what is shown, order does not matter, clearing restores.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chipsOf } from '../../app/_explorer/filters/chips'
import { decodeView, encodeView } from '../../app/_explorer/state/hash'
import { addRoots, setFilter } from '../../app/_explorer/state/operations'
import { EMPTY_VIEW } from '../../app/_explorer/state/view'
import { sceneFacets } from '../../lib/graph/facets'
import {
  CHOICES,
  type Filter,
  type Filtered,
  factFilter,
  filterScene,
  isActive,
  NO_FILTER,
  NODE_GROUPS,
  valueIn,
} from '../../lib/graph/filter'
import { addGraph, EMPTY_SCENE, type Scene } from '../../lib/graph/scene'
import { ENTITY_KINDS } from '../../lib/model/entity'
import type { GraphNode } from '../../lib/model/graph'
import { DATE_CHOICES, isFiltered } from '../../lib/model/questions'
import { QUOTE_KINDS, STANCES, VOICES } from '../../lib/model/quote'
import { edge, person, quote } from './things'

const SOURCES = ['Harbour Wire', 'The Mallow Echo']
const date = fc.constantFrom(null, '2030', '2030-05', '2030-05-04', '2031-06-01', '--05-04')

const node = fc
  .tuple(fc.constantFrom('entity', 'quote', 'article'), fc.nat(40))
  .chain(([sort, n]): fc.Arbitrary<GraphNode> => {
    if (sort === 'entity')
      return fc
        .record({ kind: fc.constantFrom(...ENTITY_KINDS), unnamed: fc.boolean(), date })
        .map((rest) => ({ ...person(`p:${n}`, `Dana ${n}`), ...rest }))
    const source = fc.constantFrom(null, ...SOURCES)
    if (sort === 'article')
      return fc
        .record({ source, date })
        .map((rest) => ({ id: `a:${n}`, kind: 'article', label: `Article ${n}`, quoteCount: 1, ...rest }))
    return fc
      .record({
        source,
        date,
        said: date,
        published: date,
        stance: fc.constantFrom(null, ...STANCES),
        quoteKind: fc.constantFrom(...QUOTE_KINDS),
        voice: fc.constantFrom(...VOICES),
      })
      .map((rest) => ({ ...quote(`q:${n}`, null), ...rest }))
  })

const scene: fc.Arbitrary<Scene> = fc
  .tuple(
    fc.array(node, { maxLength: 30 }),
    fc.array(fc.tuple(fc.constantFrom(...CHOICES.relations), fc.nat(40), fc.nat(40)), { maxLength: 40 }),
  )
  .map(([nodes, links]) => {
    const ids = nodes.map(({ id }) => id)
    const at = (n: number) => ids[n % Math.max(1, ids.length)] ?? 'nobody'
    return addGraph(EMPTY_SCENE, {
      nodes,
      edges: links.map(([relation, a, b]) => edge(relation, at(a), at(b))),
    })
  })

const some = <T extends string>(choices: readonly T[]) =>
  fc
    .subarray([...choices], { maxLength: Math.min(4, choices.length) })
    .map((list): ReadonlySet<T> => new Set(list))

const filter: fc.Arbitrary<Filter> = fc.record({
  kinds: some(CHOICES.kinds),
  relations: some(CHOICES.relations),
  stances: some(CHOICES.stances),
  quoteKinds: some(CHOICES.quoteKinds),
  voices: some(CHOICES.voices),
  sources: some([...SOURCES, '']),
  after: fc.constantFrom(null, '2030-05', '2030-06-01'),
  before: fc.constantFrom(null, '2030-12-31', '2031-06'),
  dates: fc.constantFrom(...DATE_CHOICES),
  undated: fc.boolean(),
})

const ids = ({ nodes, edges }: Filtered) => [...nodes, ...edges].map(({ id }) => id).sort()
const shown = (what: Scene, by: Filter, hidden: ReadonlySet<string> = new Set()) =>
  filterScene(what, by, hidden)
const sceneOf = ({ nodes, edges }: Filtered) => addGraph(EMPTY_SCENE, { nodes, edges })

describe('every filter', () => {
  test('leaves alone what it has let pass', () => {
    fc.assert(
      fc.property(scene, filter, (what, by) => {
        const once = shown(what, by)
        const twice = shown(sceneOf(once), by)
        expect(ids(twice)).toEqual(ids(once))
        expect([twice.droppedNodes, twice.droppedEdges]).toEqual([0, 0])
      }),
    )
  })

  test('gives the same whichever of its rules come first', () => {
    fc.assert(
      fc.property(
        scene,
        filter,
        fc.shuffledSubarray(Object.keys(NO_FILTER), { minLength: 10 }),
        (what, by, order) => {
          // The two ends of a range, its date and what becomes of the undated are one rule
          const alone = (name: string): Filter =>
            ['after', 'before', 'dates', 'undated'].includes(name)
              ? { ...NO_FILTER, after: by.after, before: by.before, dates: by.dates, undated: by.undated }
              : { ...NO_FILTER, [name]: by[name as keyof Filter] }
          const stepwise = order.reduce((left, name) => sceneOf(shown(left, alone(name))), what)
          expect(ids(shown(stepwise, NO_FILTER))).toEqual(ids(shown(what, by)))
        },
      ),
    )
  })

  test('accounts for everything: shown and left out are all there is', () => {
    fc.assert(
      fc.property(scene, filter, (what, by) => {
        const hidden = new Set([...what.nodes.keys()].slice(0, 2))
        const left = shown(what, by, hidden)
        expect(left.nodes.length + left.droppedNodes).toBe(what.nodes.size)
        expect(left.edges.length + left.droppedEdges).toBe(what.edges.size)
        const there = new Set(left.nodes.map(({ id }) => id))
        expect(left.edges.every(({ source, target }) => there.has(source) && there.has(target))).toBe(true)
        expect([...hidden].some((id) => there.has(id))).toBe(false)
      }),
    )
  })

  test('counts beside each choice what is shown when the group lets all pass', () => {
    fc.assert(
      fc.property(scene, filter, (what, by) => {
        const facets = sceneFacets(what, by, new Set())
        for (const group of NODE_GROUPS) {
          const { nodes } = shown(what, { ...by, [group]: new Set() })
          const values = nodes.map((each) => valueIn(each, group)).filter((value) => value !== null)
          for (const value of new Set([...values, ...facets[group].keys()]))
            expect(facets[group].get(value) ?? 0).toBe(values.filter((other) => other === value).length)
        }
        const { edges } = shown(what, { ...by, relations: new Set() })
        const sum = [...facets.relations.values()].reduce((total, count) => total + count, 0)
        expect(sum).toBe(edges.length)
      }),
    )
  })

  test('cleared chip by chip, restores everything', () => {
    fc.assert(
      fc.property(scene, filter, (what, by) => {
        let left = by
        for (let chip = chipsOf(left)[0]; chip !== undefined; chip = chipsOf(left)[0]) {
          expect(chipsOf(chip.without).length).toBe(chipsOf(left).length - 1)
          expect(shown(what, chip.without).nodes.length).toBeGreaterThanOrEqual(
            shown(what, left).nodes.length,
          )
          left = chip.without
        }
        expect(isActive(left)).toBe(false)
        expect(ids(shown(what, left))).toEqual(ids(shown(what, NO_FILTER)))
      }),
    )
  })

  test('comes out of a link as it went in, as far as it leaves anything out', () => {
    const view = addRoots({ nodes: [person('p:1', 'Dana Ruiz')], edges: [] })(EMPTY_VIEW)
    fc.assert(
      fc.property(filter, scene, (by, what) => {
        const linked = decodeView(encodeView(setFilter(by)(view), []))?.filter ?? NO_FILTER
        expect(chipsOf(linked)).toHaveLength(chipsOf(by).length)
        expect(linked.dates).toBe(by.dates)
        expect(ids(shown(what, linked))).toEqual(ids(shown(what, by)))
      }),
    )
  })

  test('asks the server for what it lets pass: a quote passes there when it passes here', () => {
    fc.assert(
      fc.property(
        filter,
        fc.constantFrom(...STANCES),
        fc.constantFrom(...QUOTE_KINDS),
        (by, stance, quoteKind) => {
          const asked = factFilter({ ...by, after: null, before: null })
          const one = { ...quote('q:1', 'p:1'), stance, quoteKind, source: SOURCES[0] ?? '' }
          const passes =
            (asked.stance?.includes(stance) ?? true) &&
            (asked.quoteKind?.includes(quoteKind) ?? true) &&
            (asked.voice?.includes('named') ?? true) &&
            (asked.source?.includes(one.source) ?? true)
          const here = shown(addGraph(EMPTY_SCENE, { nodes: [one], edges: [] }), {
            ...by,
            kinds: new Set(),
            after: null,
            before: null,
          })
          expect(here.nodes.length === 1).toBe(passes)
          expect(isFiltered(asked)).toBe(
            [by.stances, by.quoteKinds, by.voices, by.sources].some((group) => group.size > 0),
          )
        },
      ),
    )
  })
})
