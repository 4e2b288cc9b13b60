// Who is one person, or one organization, in a collection of a few names. Each line is an article's entity.
import { describe, expect, it } from 'vitest'
import type { ArticleEntity } from '../../lib/model/entity'
import type { ArticleFacts } from '../../lib/model/facts'
import { entityId } from '../../lib/model/id'
import { knownPeople } from '../support/known-people'
import { pairScore } from '../support/pairs'
import { seeded } from '../support/random'
import { identifyAll } from '../support/whole-collection'

type Called = readonly [name: string, ...roles: string[]]

/** An article that names one entity. */
function article([name, ...roles]: Called, index: number, kind: 'person' | 'organization'): ArticleFacts {
  const aliases = kind === 'organization' ? roles : []
  const entity = { kind, name, aliases, roles: kind === 'person' ? roles : [], unnamed: false, date: null }
  const entities: ArticleEntity[] = [{ ...entity, id: entityId(kind, name), metonym: false, mentions: [] }]
  return { articleId: `a:${index}`, entities, quotes: [], affiliations: [], participations: [] }
}

/** A number for each name: equal ones are one. */
function together(called: readonly Called[], kind: 'person' | 'organization' = 'person'): readonly number[] {
  const ids = [...identifyAll(called.map((each, index) => article(each, index, kind))).values()]
  return ids.map((id) => ids.indexOf(id))
}

describe('people across articles', () => {
  it.each<[string, readonly Called[], readonly number[]]>([
    ['a short first name', [['Bill Holt'], ['William Holt'], ['Will Holt']], [0, 0, 0]],
    ['a short name of two', [['Sam Holt'], ['Samuel Holt'], ['Samantha Holt']], [0, 1, 2]],
    ['a short name of the only one', [['Sam Holt'], ['Samuel Holt']], [0, 0]],
    ['a surname alone, one bearer', [['Okafor'], ['Ruth Okafor']], [0, 0]],
    ['a surname alone, two bearers', [['Okafor'], ['Ruth Okafor'], ['Ben Okafor'], ['Okafor']], [0, 1, 2, 3]],
    [
      'a surname with a role',
      [
        ['Okafor', 'mayor'],
        ['Ruth Okafor', 'mayor'],
        ['Ben Okafor', 'singer'],
      ],
      [0, 0, 2],
    ],
    [
      'a surname of another role',
      [
        ['Okafor', 'goalkeeper'],
        ['Ruth Okafor', 'mayor'],
      ],
      [0, 1],
    ],
    ['a surname nobody bears', [['Okafor'], ['Okafor']], [0, 0]],
    ['a first name alone', [['Grace'], ['Grace'], ['Grace Okafor']], [0, 1, 2]],
    [
      'a king',
      [
        ['Charles', 'King'],
        ['Charles', 'King'],
      ],
      [0, 0],
    ],
    ['an initial', [['R. Okafor'], ['Ruth Okafor']], [0, 0]],
    ['an initial of two', [['R. Okafor'], ['Ruth Okafor'], ['Rudy Okafor']], [0, 1, 2]],
    ['a middle initial', [['Ruth A. Okafor'], ['Ruth Okafor'], ['Ruth Ann Okafor']], [0, 0, 0]],
    ['two middle names', [['Ruth Ann Okafor'], ['Ruth Okafor'], ['Ruth Joy Okafor']], [0, 1, 2]],
    ['spellings', [['Yahya al-Sanari'], ['Yehya Sannari'], ['Yahya El Sanary']], [0, 0, 0]],
    [
      'Western names as they are written',
      [['Karen Holt'], ['Karin Holt'], ['Erik Hartsen'], ['Erik Hartson']],
      [0, 1, 2, 3],
    ],
    [
      'two people of one name',
      [
        ['Ruth Holt', 'minister'],
        ['Ruth Holt', 'goalkeeper'],
        ['Ruth Holt', 'senator'],
      ],
      [0, 1, 0],
    ],
    [
      'of one name, without a role',
      [['Ruth Holt', 'minister'], ['Ruth Holt', 'cyclist'], ['Ruth Holt'], ['Ruth Holt']],
      [0, 1, 2, 2],
    ],
    [
      'one life, told by one article',
      [
        ['Ruth Holt', 'minister'],
        ['Ruth Holt', 'rower'],
        ['Ruth Holt', 'minister', 'former rower'],
      ],
      [0, 0, 0],
    ],
    ['another surname', [['Lotte Brandt'], ['Lotte Brandt-Moor']], [0, 1]],
  ])('%s', (_what, called, expected) => {
    expect(together(called)).toEqual(expected)
    const turned = together([...called].reverse())
    expect(new Set(turned).size).toBe(new Set(expected).size)
  })
})

describe('organizations across articles', () => {
  it.each<[string, readonly Called[], readonly number[]]>([
    ['a told short form', [['KDA'], ['Kolvar Dam Authority', 'KDA']], [0, 0]],
    ['one that is not told', [['KDA'], ['Kolvar Dam Authority']], [0, 1]],
    [
      'one that two tell',
      [['KDA'], ['Kolvar Dam Authority', 'KDA'], ['Keel and Deck Alliance', 'KDA'], ['KDA']],
      [0, 1, 2, 3],
    ],
    ['letters of others', [['KVD'], ['Kolvar Dam Authority', 'KVD']], [0, 0]],
    ['the same but for the small words', [['The Brandt Marine'], ['Brandt Marine Ltd.']], [0, 0]],
  ])('%s', (_what, called, expected) => {
    expect(together(called, 'organization')).toEqual(expected)
  })
})

describe('a made-up collection', () => {
  const { examples, who } = knownPeople(400)
  const facts = examples.map((each) => each.facts)

  it('is put together and kept apart as it should', () => {
    const found = identifyAll(facts)
    const keys = [...who.keys()]
    const score = pairScore(
      keys.map((key) => found.get(key) ?? ''),
      keys.map((key) => who.get(key) ?? 0),
    )
    expect(score.precision).toBeGreaterThan(0.99)
    expect(score.recall).toBeGreaterThan(0.9)
  })

  it('does not depend on the order', () => {
    const found = identifyAll(facts.slice(0, 60))
    const turned = identifyAll(seeded(3).shuffled(facts.slice(0, 60)))
    for (const [key, id] of found) expect(turned.get(key)).toBe(id)
  })
})
