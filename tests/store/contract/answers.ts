// Answers about one thing: an entity, a quote, an article, nodes and edges by id, evidence, totals.
import { beforeAll, describe, expect, test } from 'vitest'
import { NotFound } from '../../../lib/errors'
import { edgeId } from '../../../lib/model/graph'
import type { GraphStore } from '../../../lib/store/store'
import { ELLERY, empty, MARA, note, row, SUMMIT, TOMAS, talks, UNION, world } from '../../support/world'
import type { Stores } from '../contract'
import { clear, fill, refusal } from './stock'

const dreaming = row.facts.quotes.find((quote) => quote.text === 'Okafor is dreaming,')!
const stretch = row.facts.quotes.find((quote) => quote.inside !== null)!

export function answers(stores: Stores): void {
  describe('answers', () => {
    let store: GraphStore
    beforeAll(async () => {
      store = stores().store
      await clear(store)
      await fill(store, world)
    })

    test('an entity with its counts and the days it was seen', async () => {
      const record = await store.entity(TOMAS)
      expect(record).toMatchObject({
        id: TOMAS,
        kind: 'person',
        name: 'Tomás Brandt',
        aliases: ['Brandt'],
        firstSeen: '2025-03-14',
        lastSeen: '2025-04-02',
        node: { id: TOMAS, label: 'Tomás Brandt', quoteCount: 1, articleCount: 2, date: null },
      })
      expect(record.counts).toEqual([
        { relation: 'ABOUT', direction: 'in', kind: 'quote', count: 2 },
        { relation: 'AFFILIATED_WITH', direction: 'out', kind: 'organization', count: 1 },
        { relation: 'MENTIONED_IN', direction: 'out', kind: 'article', count: 2 },
        { relation: 'SAID', direction: 'out', kind: 'quote', count: 1 },
        { relation: 'SAID_ABOUT', direction: 'in', kind: 'person', count: 1 },
        { relation: 'SAID_ABOUT', direction: 'out', kind: 'person', count: 1 },
        { relation: 'TOOK_PART_IN', direction: 'out', kind: 'event', count: 1 },
      ])
      expect(await store.counts(TOMAS)).toEqual(record.counts)
    })

    test('counts of quotes and articles', async () => {
      expect(await store.counts(dreaming.id)).toEqual([
        { relation: 'ABOUT', direction: 'out', kind: 'person', count: 1 },
        { relation: 'ADDRESSED_TO', direction: 'out', kind: 'organization', count: 1 },
        { relation: 'IN', direction: 'out', kind: 'article', count: 1 },
        { relation: 'SAID', direction: 'in', kind: 'person', count: 1 },
      ])
      expect(await store.counts(note.article.id)).toEqual([
        { relation: 'IN', direction: 'in', kind: 'quote', count: 1 },
        { relation: 'MENTIONED_IN', direction: 'in', kind: 'organization', count: 1 },
        { relation: 'MENTIONED_IN', direction: 'in', kind: 'person', count: 1 },
        { relation: 'MENTIONED_IN', direction: 'in', kind: 'place', count: 1 },
      ])
      expect(await store.counts(empty.article.id)).toEqual([])
    })

    test('a quote as it was given, with names and its paragraph', async () => {
      const record = await store.quote(dreaming.id)
      expect(record).toMatchObject({
        ...dreaming,
        articleId: row.article.id,
        articleTitle: 'Harbour row',
        articleSource: 'Ellery Post',
        articleUrl: 'https://ellery-post.example/row',
        publishedAt: '2025-03-14T09:30:00Z',
        speakerName: 'Tomás Brandt',
        speakerKind: 'person',
        aboutNames: ['Mara Okafor'],
        addresseeName: 'Harbour Union',
      })
      const { start, text } = record.context
      expect(text).toBe(
        'Tomás Brandt of the Harbour Union denied it. “Okafor is dreaming,” he told the Harbour Union at the Dock Summit.',
      )
      expect(row.article.text.slice(start, start + text.length)).toBe(text)
    })

    test('an article with its text, quotes, mentions and entities in reading order', async () => {
      const record = await store.article(row.article.id)
      expect(record).toMatchObject(row.article)
      expect(record.quotes.map(({ kind, text }) => [kind, text])).toEqual([
        ['mixed', 'the harbour would “reopen by spring”'],
        ['direct', 'reopen by spring'],
        ['direct', 'Okafor is dreaming,'],
        ['direct', 'We will see,'],
      ])
      expect(record.quotes[1]).toMatchObject({ inside: record.quotes[0]?.id, speakerName: 'Mara Okafor' })
      expect(record.quotes[3]).toMatchObject({ speaker: null, speakerName: null, addresseeName: null })
      expect(record.mentions.map(({ text }) => text)).toEqual([
        'Mara Okafor',
        'Okafor',
        'Port Ellery',
        'Tomás Brandt',
        'Harbour Union',
        'Dock Summit',
      ])
      expect(record.entities.map(({ id }) => id)).toEqual([MARA, ELLERY, TOMAS, UNION, SUMMIT].sort())
    })

    test('nodes in the order asked, unknown ones left out', async () => {
      const ids = [note.article.id, 'p:unknown', dreaming.id, MARA, stretch.id]
      const nodes = await store.nodes(ids)
      expect(nodes.map(({ id }) => id)).toEqual([note.article.id, dreaming.id, MARA, stretch.id])
      expect(nodes[0]).toEqual({
        kind: 'article',
        id: note.article.id,
        label: 'Mara Okafor promised nothing. The Harbour Union said Mara Okafor had lost Port…',
        source: null,
        date: null,
        quoteCount: 1,
      })
      expect(nodes[1]).toEqual({
        kind: 'quote',
        id: dreaming.id,
        label: 'Okafor is dreaming,',
        quoteKind: 'direct',
        text: 'Okafor is dreaming,',
        stance: 'denies',
        speakerId: TOMAS,
        voice: 'named',
        articleId: row.article.id,
        source: 'Ellery Post',
        date: '2025-03-12',
        said: '2025-03-12',
        published: '2025-03-14',
      })
      expect(await store.nodes([])).toEqual([])
      const many = Array.from({ length: 2001 }, (_, index) => `p:${index}`)
      expect(await refusal(store.nodes(many))).toMatchObject({ name: 'InvalidInput', where: 'ids' })
    })

    test('edges among nodes, by id, a marked stretch not counted again', async () => {
      const ids = [MARA, TOMAS, UNION, SUMMIT, dreaming.id, stretch.id, row.article.id]
      const edges = await store.edgesAmong(ids, [
        'SAID',
        'SAID_ABOUT',
        'AFFILIATED_WITH',
        'TOOK_PART_IN',
        'IN',
      ])
      expect(edges.map(({ id, count }) => [id, count])).toEqual([
        [edgeId('AFFILIATED_WITH', TOMAS, UNION), 2],
        [edgeId('IN', dreaming.id, row.article.id), 1],
        [edgeId('SAID', TOMAS, dreaming.id), 1],
        ...[
          [edgeId('SAID_ABOUT', MARA, TOMAS), 2],
          [edgeId('SAID_ABOUT', MARA, SUMMIT), 1],
          [edgeId('SAID_ABOUT', TOMAS, MARA), 1],
          [edgeId('SAID_ABOUT', UNION, MARA), 1],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
        ...[
          [edgeId('TOOK_PART_IN', MARA, SUMMIT), 1],
          [edgeId('TOOK_PART_IN', TOMAS, SUMMIT), 2],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      ])
      expect(edges[0]?.roles).toEqual(['Harbour Union', 'of the Harbour Union'])
      expect(await store.edgesAmong(ids, [])).toEqual([])
      const rest = await store.edgesAmong(
        [dreaming.id, UNION, MARA, row.article.id],
        ['ABOUT', 'ADDRESSED_TO', 'MENTIONED_IN'],
      )
      expect(rest.map(({ id, count }) => [id, count])).toEqual(
        [
          [edgeId('ABOUT', dreaming.id, MARA), 1],
          [edgeId('ADDRESSED_TO', dreaming.id, UNION), 1],
          [edgeId('MENTIONED_IN', UNION, row.article.id), 1],
          [edgeId('MENTIONED_IN', MARA, row.article.id), 2],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      )
    })

    test('evidence behind edges, newest article first', async () => {
      const affiliated = await store.evidence('AFFILIATED_WITH', TOMAS, UNION, { limit: 10 })
      expect(affiliated.items.map(({ articleId, text, source }) => [articleId, text, source])).toEqual([
        [talks.article.id, 'Harbour Union', 'Northern Ledger'],
        [row.article.id, 'of the Harbour Union', 'Ellery Post'],
      ])
      const first = await store.evidence('TOOK_PART_IN', TOMAS, SUMMIT, { limit: 1 })
      const cursor = first.nextCursor ?? undefined
      const second = await store.evidence('TOOK_PART_IN', TOMAS, SUMMIT, { limit: 1, cursor })
      expect([first, second].map(({ items }) => items[0]?.articleId)).toEqual([
        talks.article.id,
        row.article.id,
      ])
      expect(second.nextCursor).toBeNull()
      expect(first.items[0]?.context.text).toContain('would come to the Dock Summit')

      const mentioned = await store.evidence('MENTIONED_IN', MARA, row.article.id, { limit: 1 })
      expect(mentioned.items.map(({ text, start }) => [text, start])).toEqual([['Mara Okafor', 0]])
      const rest = { limit: 1, cursor: mentioned.nextCursor ?? undefined }
      expect((await store.evidence('MENTIONED_IN', MARA, row.article.id, rest)).items[0]?.text).toBe('Okafor')
      expect((await store.evidence('MENTIONED_IN', MARA, empty.article.id, { limit: 1 })).items).toEqual([])
      const error = await refusal(store.evidence('SAID', TOMAS, dreaming.id, { limit: 1 }))
      expect(error).toMatchObject({ name: 'InvalidInput', where: 'relation' })
    })

    test('the most quoted named people and organizations, and who speaks of whom', async () => {
      const { nodes, edges } = await store.overview(10)
      expect(nodes.map(({ id }) => id)).toEqual([MARA, UNION, TOMAS])
      expect(edges.map(({ id }) => id)).toEqual(
        [
          edgeId('SAID_ABOUT', MARA, TOMAS),
          edgeId('SAID_ABOUT', TOMAS, MARA),
          edgeId('SAID_ABOUT', UNION, MARA),
        ].sort(),
      )
      expect((await store.overview(1)).nodes.map(({ id }) => id)).toEqual([MARA])
    })

    test('totals and publishers', async () => {
      expect(await store.counters()).toEqual({
        articles: 4,
        unextracted: 0,
        quotes: 7,
        attributedQuotes: 6,
        entities: { person: 3, organization: 1, event: 1, place: 1 },
      })
      expect(await store.sources()).toEqual([
        { source: 'Ellery Post', articles: 2 },
        { source: 'Northern Ledger', articles: 1 },
      ])
    })

    test.each([
      ['entity', () => store.entity('p:unknown')],
      ['an article is no entity', () => store.entity(row.article.id)],
      ['article', () => store.article('a:unknown')],
      ['quote', () => store.quote('q:unknown')],
      ['counts', () => store.counts('p:unknown')],
      ['neighbours', () => store.neighbours('p:unknown', { limit: 5 })],
    ])('unknown ids are NotFound: %s', async (_name, ask) => {
      expect(await refusal(ask())).toBeInstanceOf(NotFound)
    })
  })
}
