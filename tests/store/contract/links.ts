// What lies between entities: paths with their evidence, and speakers side by side.
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import { entityId } from '../../../lib/model/id'
import { DEFAULT_VIA, PATH_RELATIONS, type PathQuestion } from '../../../lib/model/questions'
import type { GraphStore } from '../../../lib/store/store'
import { hub } from '../../support/hub'
import { GUILD, IDA, LONER, OTIS, PIKE, REGATTA, SOL, tangle, WREN } from '../../support/tangle'
import { MARA } from '../../support/world'
import type { Stores } from '../contract'
import { allPages, clear, fill, refusal } from './stock'

const labels = (nodes: readonly { readonly label: string }[]) => nodes.map(({ label }) => label)

export function links(stores: Stores): void {
  describe('paths and comparisons', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, tangle)
    })
    const paths = (from: string, to: string, more: Partial<PathQuestion> = {}) =>
      store.paths({ from, to, k: 3, maxHops: 4, via: DEFAULT_VIA, ...more })

    test('come shortest first, then strongest, then by ids', async () => {
      const { items, complete, from, to, visited } = await paths(IDA, OTIS, { k: 10 })
      expect([from.label, to.label, complete]).toEqual(['Ida Morrow', 'Otis Fell', true])
      const long = [
        [IDA, WREN, PIKE, OTIS, 5],
        [IDA, PIKE, WREN, OTIS, 5],
      ]
      expect(items.map(({ nodes, strength }) => [...nodes.map(({ id }) => id), strength])).toEqual([
        [IDA, PIKE, OTIS, 5],
        [IDA, WREN, OTIS, 3],
        ...(WREN < PIKE ? long : long.reverse()),
      ])
      expect(visited).toBeGreaterThanOrEqual(4)
      expect((await paths(IDA, OTIS)).items).toEqual(items.slice(0, 3))
      expect((await paths(IDA, OTIS, { k: 10, maxHops: 2 })).items).toEqual(items.slice(0, 2))
      expect((await paths(OTIS, IDA, { k: 2 })).items.map(({ nodes }) => labels(nodes).reverse())).toEqual(
        items.slice(0, 2).map(({ nodes }) => labels(nodes)),
      )
    })

    test('carry for every hop its ties and its best proof', async () => {
      const [path] = (await paths(IDA, OTIS, { k: 1 })).items
      expect(path?.hops.map(({ ties }) => ties)).toEqual([
        [{ relation: 'SAID_ABOUT', source: IDA, target: PIKE, count: 2 }],
        [
          { relation: 'SAID_ABOUT', source: PIKE, target: OTIS, count: 2 },
          { relation: 'SAID_ABOUT', source: OTIS, target: PIKE, count: 1 },
        ],
      ])
      // The speaker's own words before reported ones; among these the newest
      expect(path?.hops.map(({ evidence }) => evidence.kind === 'quote' && evidence.quote)).toMatchObject([
        { text: 'Pike never sleeps.', articleTitle: 'Talk', articleSource: 'Quay Courier' },
        { text: 'Otis paid for the oar.', articleTitle: 'Later', publishedAt: '2031-03' },
      ])
    })

    test('go over membership, events and what is said to somebody', async () => {
      const [path] = (await paths(REGATTA, LONER, { maxHops: 5 })).items
      expect(labels(path?.nodes ?? [])).toEqual([
        'Tide Regatta',
        'Sol Avery',
        'Ferry Guild',
        'Wren Calder',
        'Otis Fell',
        'Nell Harte',
      ])
      expect(path?.hops.map(({ ties: [tie] }) => tie)).toMatchObject([
        { relation: 'TOOK_PART_IN', source: SOL, target: REGATTA },
        { relation: 'AFFILIATED_WITH', source: SOL, target: GUILD },
        { relation: 'AFFILIATED_WITH', source: WREN, target: GUILD },
        { relation: 'SAID_ABOUT' },
        { relation: 'ADDRESSED_TO', source: OTIS, target: LONER, count: 1 },
      ])
      const proofs = path?.hops.map(({ evidence }) =>
        evidence.kind === 'quote' ? evidence.quote.text : evidence.passage.text,
      )
      expect(proofs).toEqual([
        'Tide Regatta',
        'clerk of the Ferry Guild',
        'treasurer',
        'Otis rows badly.',
        'the ferry is late',
      ])
    })

    test('there is none within too few hops, or over ties that were not asked for', async () => {
      const none = await paths(REGATTA, LONER, { maxHops: 4 })
      expect(none).toMatchObject({ items: [], complete: true, from: { id: REGATTA }, to: { id: LONER } })
      expect((await paths(IDA, OTIS, { via: ['ADDRESSED_TO'] })).items).toEqual([])
      expect((await paths(SOL, WREN, { via: ['AFFILIATED_WITH'], k: 10 })).items).toHaveLength(1)
    })

    test('go over shared articles only when asked', async () => {
      expect((await paths(IDA, LONER, { maxHops: 1 })).items).toEqual([])
      const [beside] = (await paths(IDA, LONER, { maxHops: 1, via: PATH_RELATIONS })).items
      const [first, second] = [IDA, LONER].sort()
      expect(beside?.hops[0]?.ties).toEqual([
        { relation: 'MENTIONED_IN', source: first, target: second, count: 1 },
      ])
      const { passage } = beside?.hops[0]?.evidence as { passage: { text: string; articleTitle: string } }
      expect(passage.articleTitle).toBe('A letter')
      expect(passage.text).toMatch(/^Nell Harte, wrote Otis Fell.*Ida Morrow$/s)
    })

    test('are bounded where one person speaks about everybody', async () => {
      await clear(store)
      await fill(store, [...hub(40), ...tangle])
      const guest = (n: number) => entityId('person', `Ivo Renn ${String.fromCharCode(65 + n)}0`)
      const { items, complete } = await paths(guest(0), guest(1), { k: 10, maxHops: 6, via: ['SAID_ABOUT'] })
      expect(items.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([[guest(0), MARA, guest(1)]])
      expect(complete).toBe(true)
      expect((await paths(guest(0), IDA, { maxHops: 6 })).items).toEqual([])
      const beside = await paths(guest(0), guest(1), { k: 10, maxHops: 3, via: PATH_RELATIONS })
      expect(beside.items[0]?.nodes.map(({ id }) => id)).toEqual([guest(0), MARA, guest(1)])
    })

    test.each([
      ['from', { from: 'p:nobody' }, 'p:nobody', NotFound],
      ['to', { to: 'p:nobody' }, 'p:nobody', NotFound],
      ['one and the same', { to: IDA }, 'to', Error],
      ['no path asked for', { k: 0 }, 'k', Error],
      ['too many paths', { k: 11 }, 'k', Error],
      ['half a hop', { maxHops: 1.5 }, 'maxHops', Error],
      ['too many hops', { maxHops: 7 }, 'maxHops', Error],
      ['no tie', { via: [] }, 'via', Error],
    ] as const)('refused: %s', async (_name, wrong, where, kind) => {
      const error = await refusal(paths(IDA, OTIS, wrong))
      expect(error).toBeInstanceOf(kind)
      expect(error).toMatchObject({ where, name: kind === NotFound ? 'NotFound' : 'InvalidInput' })
    })

    test('a comparison counts what is shared and what is not', async () => {
      const { speakers, shared, mutual } = await store.compare({ ids: [WREN, PIKE], limit: 10 })
      expect(speakers.map(({ node, quotes, first, last }) => [node.label, quotes, first, last])).toEqual([
        ['Wren Calder', 2, '2031-02-03', '2031-02-03'],
        ['Pike Lowell', 2, '2031-02-03', '2031-03'],
      ])
      expect(speakers.map(({ outlets }) => outlets)).toEqual([
        { items: [{ source: 'Quay Courier', count: 2 }], total: 1 },
        {
          items: [
            { source: 'Marsh Herald', count: 1 },
            { source: 'Quay Courier', count: 1 },
          ],
          total: 2,
        },
      ])
      expect(speakers[0]?.stances).toEqual([{ stance: null, count: 2 }])
      expect(shared.items.map(({ node, counts }) => [node.label, counts])).toEqual([['Otis Fell', [1, 2]]])
      expect(shared.total).toBe(1)
      expect(
        mutual.map(({ speaker, about, count, quotes }) => [speaker, about, count, quotes.length]),
      ).toEqual([
        [WREN, PIKE, 1, 1],
        [PIKE, WREN, 0, 0],
      ])
      const three = await store.compare({ ids: [IDA, OTIS, WREN], limit: 10 })
      expect(three.speakers.map(({ only }) => only.items.map(({ node }) => node.label))).toEqual([[], [], []])
      expect(three.shared.items.map(({ node, counts }) => [node.id, counts])).toEqual([[PIKE, [2, 1, 1]]])
      expect(three.mutual).toHaveLength(6)
      const apart = await store.compare({ ids: [LONER, OTIS], limit: 10 })
      expect(apart.speakers.map(({ quotes, first }) => [quotes, first])).toEqual([
        [0, null],
        [3, '2031-02-03'],
      ])
      expect(apart.speakers[1]?.only.items.map(({ node, count }) => [node.id, count])).toEqual(
        [PIKE, WREN].sort().map((id) => [id, 1]),
      )
    })

    test('a comparison puts all quotes on one axis, of one subject when asked, a page at a time', async () => {
      const all = await store.compare({ ids: [WREN, PIKE], limit: 10 })
      expect(all.quotes.items.map(({ text }) => text)).toEqual([
        'Otis paid for the oar.',
        'Otis rows badly.',
        'Otis owes me an oar.',
        'Pike talks too much.',
      ])
      expect(all.quotes.total).toBe(4)
      const paged = await allPages(
        async (cursor) => (await store.compare({ ids: [WREN, PIKE], limit: 1, cursor })).quotes,
      )
      expect(paged).toEqual(all.quotes.items)
      const { quotes, shared } = await store.compare({ ids: [WREN, PIKE], subject: PIKE, limit: 10 })
      expect(quotes.items.map(({ text }) => text)).toEqual(['Pike talks too much.'])
      expect(shared).toEqual(all.shared)
    })

    test('a comparison stays within dates and a publisher', async () => {
      const { speakers, shared, mutual, quotes } = await store.compare({
        ids: [OTIS, PIKE],
        source: 'Marsh Herald',
        after: '2031-03',
        limit: 10,
      })
      expect(speakers.map((each) => [each.quotes, each.first])).toEqual([
        [1, '2031-03'],
        [1, '2031-03'],
      ])
      expect(shared).toEqual({ items: [], total: 0 })
      expect(mutual.map(({ count }) => count)).toEqual([1, 1])
      expect(quotes.total).toBe(2)
    })

    test.each([
      ['one alone', { ids: [IDA] }, 'ids'],
      ['five', { ids: [IDA, OTIS, WREN, PIKE, SOL] }, 'ids'],
      ['one twice', { ids: [IDA, IDA] }, 'ids'],
      ['nobody', { ids: [IDA, 'p:nobody'] }, 'p:nobody'],
      ['an unknown subject', { ids: [IDA, OTIS], subject: 'p:nobody' }, 'p:nobody'],
      ['too much', { ids: [IDA, OTIS], limit: 501 }, 'limit'],
    ])('a comparison is refused: %s', async (_name, wrong, where) => {
      expect(await refusal(store.compare({ limit: 10, ...wrong }))).toMatchObject({ where })
    })
  })
}
