// Who is one across articles, as the stores keep it: joined, parted and joined again as articles come and go.
import { beforeEach, describe, expect, test } from 'vitest'
import { entityId } from '../../../lib/model/id'
import type { GraphStore } from '../../../lib/store/store'
import { type Example, example } from '../../support/facts'
import { knownPeople } from '../../support/known-people'
import { seeded } from '../../support/random'
import type { Stores } from '../contract'
import { allPages, clear, digestOf, fill, VERSION } from './stock'

const WILLIAM = entityId('person', 'William Hartwick')
const HARTWICK = entityId('person', 'Hartwick')
const TIDES = entityId('organization', 'Tide Water Board')

/** An article in which somebody of this name says something. */
function saying(name: string, role = '', words = 'The tide is late,'): Example {
  return example({
    text: `“${words}” said ${name}${role === '' ? '' : `, the ${role}`}.`,
    url: `https://ellery-post.example/${encodeURIComponent(`${name} ${role}`)}`,
    entities: [{ kind: 'person', name, roles: role === '' ? [] : [role] }],
    quotes: [{ words, speaker: name }],
  })
}

const full = saying('William Hartwick', 'minister')
const short = saying('Bill Hartwick')
const alone = saying('Hartwick')
const other = saying('Agnes Hartwick')
const goalkeeper = saying('William Hartwick', 'goalkeeper')
const told = example({
  text: 'The Tide Water Board (TWB) met.',
  url: 'https://ellery-post.example/told',
  entities: [{ kind: 'organization', name: 'Tide Water Board', aliases: ['TWB'] }],
})
/** A collective of one article with somebody it names. */
function aides(place: string, name: string): Example {
  return example({
    text: `Two aides, among them ${name} as a member, said the tide was late at ${place}.`,
    url: `https://ellery-post.example/aides/${place}`,
    entities: [
      { kind: 'organization', name: 'Two aides', unnamed: true },
      { kind: 'person', name },
    ],
    quotes: [{ words: 'the tide was late', kind: 'indirect', speaker: 'Two aides' }],
    affiliations: [{ person: name, organization: 'Two aides', role: 'member' }],
  })
}

const letters = example({
  text: 'TWB spoke.',
  url: 'https://ellery-post.example/letters',
  entities: [{ kind: 'organization', name: 'TWB' }],
})

const untold = example({
  text: 'The Tide Water Board met.',
  url: 'https://ellery-post.example/told',
  entities: [{ kind: 'organization', name: 'Tide Water Board' }],
})

export function identity(stores: Stores): void {
  describe('identity across articles', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = stores().store
      await clear(store)
    })

    const people = async () => (await store.counters()).entities.person
    const countOf = async (id: string) => (await store.entity(id)).node.quoteCount

    test('short forms and a surname alone are the one who bears the name', async () => {
      await fill(store, [alone, short, full])
      expect(await people()).toBe(1)
      expect(await store.entity(WILLIAM)).toMatchObject({
        name: 'William Hartwick',
        aliases: ['Bill Hartwick', 'Hartwick'],
        node: { quoteCount: 3, articleCount: 3 },
      })
      expect((await store.quotes({ speaker: WILLIAM, limit: 5 })).total).toBe(3)
      expect((await store.extracted(alone.article.id)).entities[0]?.id).toBe(HARTWICK)
    })

    test('a surname alone is nobody else in any article once two bear it, and comes back when one goes', async () => {
      await fill(store, [full, alone])
      expect(await countOf(WILLIAM)).toBe(2)
      await fill(store, [other])
      expect(await countOf(WILLIAM)).toBe(1)
      expect(await people()).toBe(3)
      await store.deleteArticle(other.article.id)
      expect(await countOf(WILLIAM)).toBe(2)
      expect(await people()).toBe(1)
    })

    test('collectives are never one across articles; whom they name is', async () => {
      await fill(store, [aides('Ellery', 'William Hartwick'), aides('Tarn', 'Bill Hartwick')])
      const { items, total } = await store.neighbours(WILLIAM, { relation: 'AFFILIATED_WITH', limit: 5 })
      expect(items.map(({ node }) => node.label)).toEqual(['Two aides', 'Two aides'])
      expect(total).toBe(2)
      for (const { node, edges } of items) {
        expect(node).toMatchObject({ kind: 'organization', unnamed: true, quoteCount: 1 })
        expect(edges).toMatchObject([{ source: WILLIAM, target: node.id, count: 1, roles: ['member'] }])
        const { items: members } = await store.neighbours(node.id, { relation: 'AFFILIATED_WITH', limit: 5 })
        expect(members.map((member) => member.node.id)).toEqual([WILLIAM])
        const told = await store.evidence('AFFILIATED_WITH', WILLIAM, node.id, { limit: 5 })
        expect(told.items).toHaveLength(1)
      }
    })

    test('one name with work that hardly goes together is two people', async () => {
      await fill(store, [full, goalkeeper])
      expect(await people()).toBe(2)
      await fill(store, [saying('William Hartwick')])
      expect(await people()).toBe(3)
      await store.deleteArticle(goalkeeper.article.id)
      expect(await people()).toBe(1)
    })

    test('an organization is known by the short form that an article tells', async () => {
      await fill(store, [letters])
      await fill(store, [told])
      expect(await store.entity(TIDES)).toMatchObject({
        name: 'Tide Water Board',
        aliases: ['TWB'],
        node: { articleCount: 2 },
      })
    })

    test('an article that is read anew under another name leaves nothing of the old one', async () => {
      await fill(store, [full, alone])
      const edited = { ...other, article: { ...other.article, id: alone.article.id } }
      await store.replaceArticle(edited.article, { ...edited.facts, articleId: alone.article.id }, VERSION)
      expect(await countOf(WILLIAM)).toBe(1)
      await store.replaceArticle(alone.article, alone.facts, VERSION)
      expect(await countOf(WILLIAM)).toBe(2)
    })

    test('an alias that people gave holds for what is stored and for what comes', async () => {
      const iron = saying('Iron Bill')
      await fill(store, [iron, other])
      expect(
        await store.saveAliases([{ name: 'William Hartwick', alias: 'Iron Bill', kind: 'person' }]),
      ).toBe(1)
      await fill(store, [short, saying('Iron Bill', 'minister')])
      expect(await store.entity(WILLIAM)).toMatchObject({
        name: 'William Hartwick',
        aliases: ['Bill Hartwick', 'Iron Bill'],
        node: { quoteCount: 3 },
      })
      await store.saveAliases([{ name: 'Agnes Hartwick', alias: 'Iron Bill', kind: 'person' }])
      expect(await countOf(entityId('person', 'Agnes Hartwick'))).toBe(3)
    })

    test('what may be one is suggested, with the reason, unless somebody said that they are two', async () => {
      const twins = [
        saying('Karen Hartwick'),
        saying('Karin Hartwick'),
        saying('Lotte Hartwick-Moor'),
        saying('Lotte Hartwick'),
      ]
      await fill(store, [full, goalkeeper, ...twins, alone, letters, untold])
      const all = await allPages((cursor) => store.duplicates({ limit: 2, cursor }))
      const pairs = all.map(({ reason, entities }) => [reason, ...entities.map(({ label }) => label).sort()])
      expect(pairs.slice(0, 4)).toEqual([
        ['spelling', 'Karen Hartwick', 'Karin Hartwick'],
        ['acronym', 'TWB', 'Tide Water Board'],
        ['double-surname', 'Lotte Hartwick', 'Lotte Hartwick-Moor'],
        ['other-role', 'William Hartwick', 'William Hartwick'],
      ])
      expect(pairs.slice(4).map(([reason]) => reason)).toEqual(['surname', 'surname', 'surname'])
      expect((await store.duplicates({ kind: 'organization', limit: 5 })).total).toBe(1)
      const [likely] = all
      const refs = likely!.entities.map(({ id, kind, label }) => ({ id, kind, name: label }))
      const action = { kind: 'distinct', entities: [refs[0]!, refs[1]!] } as const
      const made = await store.correct({ action, by: '', why: '' }, '2025-05-01T00:00:00Z')
      const rest = await store.duplicates({ limit: 20 })
      expect(rest.total).toBe(all.length - 1)
      expect(rest.items.map(({ id }) => id)).not.toContain(likely!.id)
      await store.undoCorrection(made.id, { by: '', why: '' }, '2025-05-01T00:01:00Z')
    })

    test('the order in which articles come does not matter', async () => {
      const { examples } = knownPeople(stores().histories * 2)
      const random = seeded(7)
      const digests = new Set<string>()
      for (let order = 0; order < (stores().histories > 5 ? 3 : 1) + 1; order += 1) {
        await clear(store)
        await fill(store, order === 0 ? examples : random.shuffled(examples))
        digests.add(await digestOf(store))
      }
      expect(digests.size).toBe(1)
    })
  })
}
